import type { Steps } from '../steps.ts';
import type { Extraction, FileMapping, Problem, SourceDocument, Span, Unit } from '../types.ts';
import { select } from './dataPath.ts';
import type { Keeping } from './keeping.ts';
import { readMapped } from './mapped.ts';
import type { DataNode } from './record.ts';
import { createContext, finish, readRecord, textsAt } from './records.ts';
import { shapes } from './shapes/index.ts';
import type { RecordShape, Shape } from './shapes/shape.ts';

export interface DataSource {
  readonly document: SourceDocument;
  readonly mapping: FileMapping | undefined;
  /** Where somebody edits the file. */
  readonly keeping: Keeping | undefined;
}

/** A data file that a parser of its syntax has been through. */
export interface DataFile extends DataSource {
  /** What the parser found wrong: what could be read is read all the same. */
  readonly problems: readonly Problem[];
  /** Its syntax, for people: JSON. */
  readonly syntax: string;
}

/** So many records tell what a file is. */
const SAMPLE = 40;

const leads = (record: DataNode, path: string): boolean => select(record, path).length > 0;

const hasText = (record: DataNode, { fields, isLoose }: RecordShape & Pick<Shape, 'isLoose'>) =>
  fields.some(({ path }) =>
    textsAt(record, path).some(({ value }) => !isLoose || SENTENCE.test(value)),
  );

/** At least four words. */
const SENTENCE = /\p{L}(?:\S*\s+\S*\p{L}){3}/u;

interface Match {
  readonly shape: Shape;
  readonly records: readonly DataNode[];
}

/** Records of a shape at one place: at least half of them look like it. */
function match(
  root: DataNode,
  shape: Shape,
  path: string,
): (Match & { readonly texts: boolean }) | undefined {
  const { has, some, parts, isLoose = false } = shape;
  const all = select(root, path);
  const records = all.filter(({ type }) => type === 'object');
  const sample = records.slice(0, SAMPLE);
  const fitting = sample.filter(
    (record) =>
      has.every((each) => leads(record, each)) && (some?.some((one) => leads(record, one)) ?? true),
  );
  if (fitting.length === 0 || fitting.length * 2 < sample.length) return undefined;
  if (isLoose && fitting.length < Math.min(all.length, SAMPLE)) return undefined;
  const texts = fitting.some(
    (record) =>
      hasText(record, shape) ||
      (parts && select(record, parts.path).some((part) => hasText(part, parts))),
  );
  return texts || !isLoose ? { shape, records, texts } : undefined;
}

/** The shape of a file and its records; one without any text only if no other shape has some. */
function* recognise(root: DataNode, syntax: string): Steps<Match | undefined> {
  let empty: Match | undefined;
  for (const shape of shapes) {
    if (shape.syntax !== undefined && shape.syntax !== syntax) continue;
    yield;
    for (const path of shape.records) {
      const found = match(root, shape, path);
      if (found?.texts) return found;
      empty ??= found;
    }
  }
  return empty;
}

const top: Span = { start: 0, end: 0 };

const note = (message: string): Problem => ({ level: 'note', message, span: top });

const UNKNOWN = (syntax: string): Problem =>
  note(
    `This ${syntax} isn’t an export that is known here, so nothing in it was checked. ` +
      'Say where its replies are with “files:” in .replytone.yaml.',
  );

const isEmpty = (root: DataNode): boolean =>
  (root.type === 'list' && root.items().length === 0) ||
  (root.type === 'object' && root.properties().size === 0);

/** Reads the replies of a data file: where the project says they are, else by the file's shape. */
export function* readData(root: DataNode, file: DataFile): Steps<Extraction> {
  const { document, mapping, keeping } = file;
  const problems = [...file.problems];
  const declared = document.kind ?? mapping?.kind;
  const { fields } = mapping ?? {};
  if (mapping && fields) {
    const context = createContext(declared ?? 'reply', problems, keeping);
    const units = yield* readMapped(context, root, { ...mapping, fields });
    return yield* finish(context, units);
  }
  const known = yield* recognise(root, file.syntax);
  if (!known) {
    if (problems.length === 0 && !isEmpty(root)) problems.push(UNKNOWN(file.syntax));
    return { units: [], problems };
  }
  const { shape, records } = known;
  const context = createContext(declared ?? shape.kind, problems, keeping);
  const units: Unit[] = [];
  for (const record of records) {
    units.push(...readRecord(context, record, shape));
    yield;
  }
  return { ...(yield* finish(context, units)), system: shape.name };
}
