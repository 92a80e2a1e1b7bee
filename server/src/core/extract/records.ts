import type { Steps } from '../steps.ts';
import type { Extraction, Format, Kind, Problem, Segment, Unit } from '../types.ts';
import { select } from './dataPath.ts';
import { readingOf, type Keeping, type Reading, type Skip } from './keeping.ts';
import { isEnglish, onlyEnglish } from './language.ts';
import { MOST_TEXT, tooLong } from './limits.ts';
import { movedSpan, movedUnit } from './moved.ts';
import { createNotes, type Notes } from './notes.ts';
import { plainValue, type DataNode, type OwnText, type TextNode } from './record.ts';
import { proseOf } from './sections.ts';
import type { RecordShape, Shape, ShapeField } from './shapes/shape.ts';
import { readerOf } from './text.ts';

/** What reading a record needs to know of its file. */
export interface RecordContext {
  readonly kind: Kind;
  readonly problems: Problem[];
  readonly notes: Pick<Notes, 'skip'>;
  /** Where somebody edits the file: records that are as they were are not read again. */
  readonly keeping?: Keeping | undefined;
}

/** What reading a file needs. */
export interface FileContext extends RecordContext {
  readonly notes: Notes;
}

export const createContext = (kind: Kind, problems: Problem[], keeping?: Keeping): FileContext => ({
  kind,
  problems,
  notes: createNotes(),
  keeping,
});

const HTML_TAG =
  /<\/?(?:p|div|br|a|ul|ol|li|strong|b|em|i|u|span|font|table|td|tr|hr|img|blockquote|pre|code|h[1-6]|attribute)\b[^<>]{0,2000}>/i;

export { MOST_TEXT };

/** @returns HTML or text, by its look */
export const formatOfText = (text: string): Format => (HTML_TAG.test(text) ? 'html' : 'text');

/** @returns the prose of a text, read as `format` or by its look */
export function readText(
  context: RecordContext,
  node: TextNode,
  format: Format | undefined,
): readonly Segment[] {
  if (node.value.length > MOST_TEXT) {
    const { length } = node.value;
    context.problems.push(tooLong('This text', { length, most: MOST_TEXT }, node.span.start));
    return [];
  }
  const layer = node.layer();
  const read = readerOf(format ?? formatOfText(layer.text)) ?? readerOf('text');
  return read ? proseOf({ blocks: read(layer) }).map(({ segment }) => segment) : [];
}

/** @returns the texts that a path leads to, empty ones left out */
export const textsAt = (record: DataNode, path: string): readonly TextNode[] =>
  select(record, path).filter(
    (node): node is TextNode => node.type === 'text' && /\S/.test(node.value),
  );

/** @returns the first plain value that one of the paths leads to */
export function valueAt(record: DataNode, paths: readonly string[] = []): string | undefined {
  for (const path of paths) {
    for (const node of select(record, path)) {
      const value = plainValue(node);
      if (value !== undefined && value !== '') return value;
    }
  }
  return undefined;
}

const usageOf = (value: string | undefined): number | undefined => {
  const usage =
    value === undefined ? NaN : Number(value.replace(/(?<=\d)[,\u00A0\u202F ](?=\d{3})/g, ''));
  return Number.isFinite(usage) && usage >= 0 ? usage : undefined;
};

/** How a record is named, for people and for what is kept about it. */
export interface RecordName {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly usage: number | undefined;
}

export const nameOf = (record: DataNode, shape: RecordShape): RecordName => {
  const key = shape.isKeyed ? record.key : undefined;
  return {
    id: valueAt(record, shape.id) ?? key,
    title: valueAt(record, shape.title) ?? key,
    usage: usageOf(valueAt(record, shape.usage)),
  };
};

export const unitOf = (
  { kind }: RecordContext,
  record: DataNode,
  { id, title, usage }: RecordName,
  segments: readonly Segment[],
): readonly Unit[] =>
  segments.length === 0
    ? []
    : [
        {
          kind,
          ...(id !== undefined && { id }),
          ...(title !== undefined && { title }),
          ...(usage !== undefined && { usage }),
          span: record.span,
          segments,
        },
      ];

const called = ({
  title,
  id,
}: { readonly [key in 'title' | 'id']?: string | undefined }): string =>
  title !== undefined ? `“${title}”` : id !== undefined ? `Entry ${id}` : 'This entry';

/** Whether a record is left out, and why: says so. */
function isSkipped(
  context: RecordContext,
  record: DataNode,
  shape: RecordShape,
  name: RecordName,
): boolean {
  for (const { path, is, because } of shape.skips ?? []) {
    const reason = select(record, path).find((node) => {
      const value = plainValue(node)?.trim().toLowerCase() ?? '';
      return value !== '' && (is?.includes(value) ?? true);
    });
    if (!reason) continue;
    context.notes.skip(because, called(name), reason.span);
    return true;
  }
  const language = valueAt(record, shape.language);
  if (language === undefined || isEnglish(language)) return false;
  context.notes.skip('language', called(name), record.span);
  return true;
}

/** Whether a field is the plain twin of one that is read; says so. */
function isTwin(
  context: RecordContext,
  record: DataNode,
  field: ShapeField,
  name: RecordName,
): boolean {
  const [twin] = textsAt(record, field.path);
  const others = field.twinOf?.some((path) => textsAt(record, path).length > 0) ?? false;
  if (twin && others) context.notes.skip('twin', called(name), twin.span);
  return others;
}

/** Side conversations hold addresses and ids beside the message. */
const isMessage = ({ value }: TextNode): boolean => /\S\s+\S+\s+\S/.test(value);

function readFields(
  context: RecordContext,
  record: DataNode,
  shape: RecordShape,
  name: RecordName,
): readonly Unit[] {
  const main: Segment[] = [];
  const units: Unit[] = [];
  for (const field of shape.fields) {
    if (isTwin(context, record, field, name)) continue;
    const texts = textsAt(record, field.path).filter((text) => !field.separate || isMessage(text));
    const segments = texts.flatMap((text) => readText(context, text, field.format));
    if (field.separate === undefined) {
      for (const segment of segments)
        main.push(field.subject ? { ...segment, role: 'subject' } : segment);
    } else units.push(...unitOf(context, record, aside(name, field.separate), segments));
  }
  return [...unitOf(context, record, name, main), ...units];
}

/** The name of what belongs to a record and is a message of its own. */
const aside = ({ id, title }: RecordName, what: string): RecordName => ({
  id: id === undefined ? undefined : `${id}/${what}`,
  title: title === undefined ? what : `${title} (${what})`,
  usage: undefined,
});

type FullShape = RecordShape & Pick<Shape, 'parts'>;

/** @returns the replies of a record: one, and those of its parts */
export function readRecord(
  context: RecordContext,
  record: DataNode,
  shape: FullShape,
): readonly Unit[] {
  const own = record.type === 'object' ? record.own : undefined;
  const known = own && (own.known ?? context.keeping?.known(own.text));
  if (!own || !known) return readAnew(context, record, shape);
  const key = shape.isKeyed ? record.key : undefined;
  const as = `${context.kind} ${numberOf(shape)} ${own.style} ${key ?? ''}`;
  const { kind } = context;
  const reading = readingOf(known, as, () => ({
    as,
    ...readAlone(kind, { ...own.read(known.text), ...(key !== undefined && { key }) }, shape),
  }));
  return placedAt(own, reading, context);
}

function readAlone(kind: Kind, record: DataNode, shape: FullShape): Omit<Reading, 'as'> {
  const problems: Problem[] = [];
  const skips: Skip[] = [];
  const skip: Notes['skip'] = (because, called, span) => skips.push({ because, called, span });
  const units = readAnew({ kind, problems, notes: { skip } }, record, shape);
  return { units, problems, skips };
}

/** What was read of a record, where the record stands now. */
function placedAt(
  { start }: OwnText,
  { units, problems, skips }: Reading,
  context: RecordContext,
): readonly Unit[] {
  for (const { span, ...problem } of problems)
    context.problems.push({ ...problem, ...(span && { span: movedSpan(span, start) }) });
  for (const { because, called, span } of skips)
    context.notes.skip(because, called, movedSpan(span, start));
  return units.map((unit) =>
    movedUnit(unit, { span: movedSpan(unit.span, start), shift: start }, unit),
  );
}

const numbers = new WeakMap<RecordShape, number>();
const numbersByText = new Map<string, number>();
/** So many shapes are told apart; a project's own are made anew with each reading. */
const MOST_SHAPES = 1000;
let lastNumber = 0;

/** The same number for shapes that say the same. */
function numberOf(shape: FullShape): number {
  const known = numbers.get(shape);
  if (known !== undefined) return known;
  const text = JSON.stringify(shape);
  if (numbersByText.size >= MOST_SHAPES) numbersByText.clear();
  const number = numbersByText.get(text) ?? (lastNumber += 1);
  numbersByText.set(text, number);
  numbers.set(shape, number);
  return number;
}

function readAnew(context: RecordContext, record: DataNode, shape: FullShape): readonly Unit[] {
  const name = nameOf(record, shape);
  if (isSkipped(context, record, shape, name)) return [];
  const own = readFields(context, record, shape, name);
  const { parts } = shape;
  if (!parts) return own;
  const others = select(record, parts.path).flatMap((part): readonly Unit[] => {
    const { id, title } = nameOf(part, parts);
    const which = title ?? id;
    const full: RecordName = {
      id: [name.id, id].filter((each) => each !== undefined).join('/') || undefined,
      title: [name.title, which && `(${which})`].filter(Boolean).join(' ') || undefined,
      usage: name.usage,
    };
    return isSkipped(context, part, parts, full) ? [] : readFields(context, part, parts, full);
  });
  return [...own, ...others];
}

/** @returns the replies that were read of a file, but for those that no rule is about, and notes */
export function* finish(
  { problems, notes }: FileContext,
  units: readonly Unit[],
): Steps<Extraction> {
  const english = yield* onlyEnglish(units, (unit) => {
    notes.skip('language', called(unit), unit.span);
  });
  return { units: english, problems: [...problems, ...notes.problems()] };
}
