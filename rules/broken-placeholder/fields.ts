/** Field names one slip away from one that the help desk has. */
import { dialectOf, dialects, type Dialect } from '../shared/dialects.ts';
import { readPlaceholder } from '../shared/placeholders.ts';
import { isOneSlip, isSlip } from '../shared/slip.ts';
import type { Place } from './faults.ts';

/** A name as it should be, and whose it is. */
export interface Meant {
  readonly path: string;
  /** Missing where only the rest of the document says so. */
  readonly dialect?: Dialect;
}

/** Same but for case and underscores. */
const plain = (path: string): string => path.toLowerCase().replaceAll('_', '');

/** Parts of a name that each house makes up for itself. */
const OWN = /\d|\[|custom(?!m?er)|metadata|propert|attribute|integration|metafield/i;

/** How far a part of a path is from another; undefined if it is another word. */
function distance(typed: string, meant: string): number | undefined {
  if (typed === meant) return 0;
  if (`${typed}s` === meant || typed === `${meant}s`) return undefined;
  if (plain(typed) === plain(meant)) return 0.5;
  if (meant.length < 4) return undefined;
  if (isOneSlip(typed, meant)) {
    // In short words a wrong letter may as well be another word: "game", "name".
    return meant.length < 6 && isOtherLetter(typed, meant) ? undefined : 1;
  }
  return isSlip(typed, meant) ? 2 : undefined;
}

const isOtherLetter = (typed: string, meant: string): boolean =>
  typed.length === meant.length && sorted(typed) !== sorted(meant);

const sorted = (word: string): string => Array.from(word).sort().join('');

/** At most so many slips in all. */
const MOST = 2;

/** How far a path is from another with as many parts; undefined if it is none of its kind. */
function pathDistance(typed: string, meant: string): number | undefined {
  const parts = typed.split('.');
  const right = meant.split('.');
  if (parts.length !== right.length) return undefined;
  if (parts.length === 1 && meant.length < 8) return undefined;
  let sum = 0;
  for (const [i, part] of parts.entries()) {
    const far = distance(part, right[i]!);
    if (far === undefined) return undefined;
    sum += far;
  }
  return sum > MOST ? undefined : sum;
}

/** Replies of one library write the same few names over and over. */
const nearestKnown = new Map<string, Meant | undefined>();
const MOST_KNOWN = 2_000;

function nearest(path: string, among: readonly Dialect[]): Meant | undefined {
  const key = [path, ...among.map(({ name }) => name)].join('\n');
  if (nearestKnown.has(key)) return nearestKnown.get(key);
  if (nearestKnown.size >= MOST_KNOWN) nearestKnown.clear();
  const meant = searchNearest(path, among);
  nearestKnown.set(key, meant);
  return meant;
}

/** The field nearest to a path that none of the dialects has; of several, the first. */
function searchNearest(path: string, among: readonly Dialect[]): Meant | undefined {
  let best: Meant | undefined;
  let least = MOST + 1;
  for (const dialect of among)
    for (const field of dialect.fields) {
      if (Math.abs(field.length - path.length) > MOST + 1) continue;
      const far = pathDistance(path, field);
      if (far === undefined || far >= least) continue;
      // Tools that nobody knows may write the same name in capitals, or with an underscore.
      if (dialect.isLoose && plain(path) === plain(field)) return undefined;
      best = { path: field, dialect };
      least = far;
    }
  return best;
}

/** The same name as the rest of the document has it, if that is the commoner way. */
function houseTwin({ reply, source }: Place, path: string, open: string): string | undefined {
  const placeholders = reply.house?.placeholders;
  const own = placeholders?.get(source);
  if (!placeholders || own === undefined) return undefined;
  for (const [other, count] of placeholders) {
    if (count < 3 || own >= count) continue;
    const read = readPlaceholder(other);
    if (read?.open === open && read.path !== path && plain(read.path) === plain(path))
      return read.path;
  }
  return undefined;
}

/** @returns what a field name was meant to be; undefined if it may well be right */
export function meantField(place: Place): Meant | undefined {
  const { read, reply } = place;
  if (!read || read.path === '' || OWN.test(read.path)) return undefined;
  if (/^[[<]/.test(read.open) || read.path === read.path.toUpperCase()) return undefined;
  const { path, open } = read;
  const own = dialectOf(reply.house);
  const isOwn = own?.open === open && !own.isLoose;
  if (isOwn && own.fields.has(path)) return undefined;
  const meant = isOwn ? nearest(path, [own]) : undefined;
  if (meant) return meant;
  const likely = dialects.filter((dialect) => dialect.open === open);
  const isKnown = likely.some(({ fields }) => fields.has(path));
  const near = isKnown ? undefined : nearest(path, likely);
  if (near) return near;
  const twin = houseTwin(place, path, open);
  return twin === undefined ? undefined : { path: twin };
}
