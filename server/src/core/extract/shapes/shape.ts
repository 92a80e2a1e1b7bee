import type { Format, Kind } from '../../types.ts';

/** A field of a record that holds text for customers. */
export interface ShapeField {
  /** From the record. */
  readonly path: string;
  /** By the look of the text, where the system allows several. */
  readonly format?: Format;
  /** The same text once more, without markup: read only where none of these fields has text. */
  readonly twinOf?: readonly string[];
  /** A subject line. */
  readonly subject?: boolean;
  /** A message of its own beside the reply, called this behind the reply's title. */
  readonly separate?: string;
}

export type SkipReason = 'off' | 'internal' | 'language' | 'twin';

/** A reason to leave a record out. */
export interface ShapeSkip {
  /** From the record. */
  readonly path: string;
  /** In lower case; anything but nothing if it isn't said. */
  readonly is?: readonly string[];
  readonly because: SkipReason;
}

/** A reply or an article, and what is known of it. Paths are from the record; the first that leads somewhere counts. */
export interface RecordShape {
  /** Whether a record without an id is called by its name in the object that it is in. */
  readonly isKeyed?: boolean;
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly usage?: readonly string[];
  readonly language?: readonly string[];
  readonly fields: readonly ShapeField[];
  readonly skips?: readonly ShapeSkip[];
}

/** An export that is known by its look. */
export interface Shape extends RecordShape {
  /** What it is, for people. */
  readonly name: string;
  readonly kind: Kind;
  /** The only syntax that files of this look are taken for it in; any if it isn't said. */
  readonly syntax?: string;
  /** Where records may be, from the root. */
  readonly records: readonly string[];
  /** All of these lead to something in a record of this shape. */
  readonly has: readonly string[];
  /** At least one of these does. */
  readonly some?: readonly string[];
  /** Its names are so common that every record must have them, and one of the texts be a sentence. */
  readonly isLoose?: boolean;
  /** Where the records have parts that are replies of their own, such as one for each language. */
  readonly parts?: RecordShape & { readonly path: string };
}

/** Below each of the names: a list of records or one. */
export const below = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [`${name}[*]`, name]);

/** Names that any system may put around its records, and no name at all. */
export const anywhere: readonly string[] = [
  ...below('data', 'results', '_results', 'items', 'payload', 'records', 'message'),
  ...['_embedded.*[*]', 'data.*[*]', '[*]', ''],
];

export const NO = ['false', '0', 'no', 'n', 'off', 'inactive', 'disabled', 'archived'];
export const YES = ['true', '1', 'yes', 'y', 'on'];
