import type { FileMapping } from '../types.ts';
import { NO, YES, type RecordShape, type ShapeField, type ShapeSkip } from './shapes/shape.ts';

/** Names in lower case, letters and digits only. */
const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const HTML = words(
  'bodyhtml htmlbody contenthtml htmlcontent html texthtml messagehtml htmlmessage replyhtml responsehtml answerhtml commentvaluehtml commenthtml',
);
/** The likeliest first: beside an answer, a message is what the customer wrote. */
const TEXTS: readonly ReadonlySet<string>[] = [
  words(
    'reply response answer replytext responsetext answertext replybody responsebody replymessage responsemessage cannedresponse cannedreply savedreply agentreply publicreply macrobody macrotext macrocontent commentvalue publiccomment templatebody templatetext templatecontent',
  ),
  words('body content messagebody bodytext textbody bodyplain plaintext contenttext messagetext'),
  words('text message comment chattext'),
];
const SUBJECT = words('subject subjectline emailsubject');
const TITLE = words(
  'title name label macro macroname macrotitle templatename templatetitle shortcode shortcut question responsetitle replytitle replyname',
);
const ID = words('id key slug uuid macroid templateid responseid replyid externalid');
const USAGE = words(
  'usage usages uses usagecount usecount timesused usage1h usage24h usage7d usage30d',
);
const LANGUAGE = words('language locale lang languagecode');
const OFF: readonly (readonly [ReadonlySet<string>, readonly string[]])[] = [
  [words('active isactive enabled isenabled status state'), NO],
  [words('archived isarchived disabled deleted'), YES],
];
const INTERNAL: readonly (readonly [ReadonlySet<string>, readonly string[]])[] = [
  [words('public ispublic commentmodeispublic'), NO],
  [words('internal isinternal private isprivate'), YES],
];

/** @returns a column's name without what people write differently */
export const plainName = (name: string): string =>
  name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** @returns the name by which a row knows its column */
export const columnKey = (index: number): string => `c${index}`;

type Columns = readonly string[];

const find = (columns: Columns, names: ReadonlySet<string>): number =>
  columns.findIndex((column) => names.has(plainName(column)));

const keys = (...indexes: readonly number[]): readonly string[] =>
  indexes.filter((index) => index >= 0).map(columnKey);

function fieldsOf(columns: Columns): readonly ShapeField[] {
  const html = keys(find(columns, HTML));
  const [plain = -1] = TEXTS.map((names) => find(columns, names)).filter((index) => index >= 0);
  const subject = find(columns, SUBJECT);
  if (html.length === 0 && plain < 0) return [];
  return [
    ...keys(subject).map((path) => ({ path, format: 'text' as const, subject: true })),
    ...html.map((path) => ({ path, format: 'html' as const })),
    ...keys(plain).map((path) => ({ path, twinOf: html })),
  ];
}

const skipsOf = (columns: Columns): readonly ShapeSkip[] =>
  (
    [
      ['off', OFF],
      ['internal', INTERNAL],
    ] as const
  ).flatMap(([because, tests]) =>
    tests.flatMap(([names, is]) =>
      keys(find(columns, names)).map((path) => ({ path, is, because })),
    ),
  );

/** What a header says of its rows; undefined if it names no column with text for customers. */
export function knownColumns(columns: Columns): RecordShape | undefined {
  const fields = fieldsOf(columns);
  if (fields.length === 0) return undefined;
  return {
    id: keys(find(columns, ID)),
    title: keys(find(columns, TITLE), find(columns, SUBJECT)),
    usage: keys(find(columns, USAGE)),
    language: keys(find(columns, LANGUAGE)),
    fields,
    skips: skipsOf(columns),
  };
}

/** How many columns have a name that is known. */
export const countKnown = (columns: Columns): number =>
  columns.filter((column) =>
    [HTML, ...TEXTS, SUBJECT, TITLE, ID, USAGE, LANGUAGE, ...OFF.map(([names]) => names)].some(
      (names) => names.has(plainName(column)),
    ),
  ).length;

/** @returns the index of the column that a project means, or -1 */
export function columnNamed(columns: Columns, name: string): number {
  const exact = columns.indexOf(name);
  if (exact >= 0) return exact;
  const plain = plainName(name);
  return columns.findIndex((column) => plainName(column) === plain);
}

/** What a project says of the rows of a table; `lost` are the columns that aren't there. */
export function mappedColumns(
  columns: Columns,
  mapping: FileMapping & { readonly fields: readonly string[] },
): { readonly shape: RecordShape; readonly lost: readonly string[] } {
  const { fields, format, id, title, usage, language } = mapping;
  const named = (name: string | undefined, usual: ReadonlySet<string>): readonly string[] =>
    keys(name === undefined ? find(columns, usual) : columnNamed(columns, name));
  const given = [...fields, ...[id, title, usage, language].filter((name) => name !== undefined)];
  return {
    lost: given.filter((name) => columnNamed(columns, name) < 0),
    shape: {
      id: named(id, ID),
      title: named(title, TITLE),
      usage: named(usage, USAGE),
      ...(language !== undefined && { language: named(language, LANGUAGE) }),
      fields: keys(...fields.map((name) => columnNamed(columns, name))).map((path) => ({
        path,
        ...(format && { format }),
      })),
    },
  };
}
