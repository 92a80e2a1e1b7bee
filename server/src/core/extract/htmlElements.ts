import type { MarkType, SegmentRole } from '../../../../rules/api.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that end the run of prose before them and after them. */
const BLOCKS = set(
  'address article aside body blockquote caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hr html legend li ' +
    'main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul',
);

/** Elements whose text no reader sees as prose. */
const SILENT = set(
  'audio canvas head iframe math noembed noframes noscript object pre script select style svg ' +
    'template textarea title video',
);

/** Elements that stand for a word which isn't prose. */
const CODE = set('code kbd samp tt var');

const INLINE = set(
  'a abbr acronym area attribute b base basefont bdi bdo big br button cite data datalist del dfn em embed ' +
    'font i img input ins label link map mark meta meter output param picture progress q rb rp rt ' +
    'rtc ruby s slot small source span strike strong sub sup time track u wbr',
);

const VOID = set(
  'area attribute base br col embed hr img input link meta param source track wbr basefont frame',
);

const MARKS: ReadonlyMap<string, MarkType> = new Map([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['a', 'link'],
  ['del', 'strike'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['q', 'quoted'],
]);

const ROLES: ReadonlyMap<string, SegmentRole> = new Map([
  ['li', 'item'],
  ['dt', 'item'],
  ['dd', 'item'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['caption', 'cell'],
]);

export const isBlock = (name: string): boolean => BLOCKS.has(name);
export const isSilent = (name: string): boolean => SILENT.has(name);
export const isCode = (name: string): boolean => CODE.has(name);
export const isVoid = (name: string): boolean => VOID.has(name);
export const isHtmlElement = (name: string): boolean =>
  BLOCKS.has(name) || INLINE.has(name) || SILENT.has(name) || CODE.has(name);

/** @returns how words inside the element are marked */
export const markOf = (name: string): MarkType | undefined => MARKS.get(name);

/** @returns what a run of prose right inside the element is, if it says so */
export const roleOf = (name: string): SegmentRole | undefined => ROLES.get(name);

/** @returns 1 to 6, or 0 for what isn't a heading */
export const headingLevel = (name: string): number =>
  name.length === 2 && name[0] === 'h' && name[1]! >= '1' && name[1]! <= '6' ? Number(name[1]) : 0;
