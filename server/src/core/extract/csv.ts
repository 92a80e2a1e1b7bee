import type { Steps } from '../steps.ts';
import type { Extraction, FileMapping, Problem, Span, Unit } from '../types.ts';
import { cellValue, NO_DELIMITER, readCell, type TableStyle } from './csvCell.ts';
import { columnKey, columnNamed, countKnown, knownColumns, mappedColumns } from './csvColumns.ts';
import { rowProblems } from './csvProblems.ts';
import { readingRows, readRows, type Cell, type Row } from './csvRows.ts';
import type { DataSource } from './data.ts';
import { rootLayer, type Layer } from './layer.ts';
import { lostField } from './mapped.ts';
import { movedSpan } from './moved.ts';
import { lazy } from '../lazy.ts';
import type { DataNode, ObjectNode } from './record.ts';
import { createContext, finish, MOST_TEXT, readRecord } from './records.ts';
import type { RecordShape } from './shapes/shape.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** So many rows, and so much of the text, tell how a table is written. */
const SAMPLE = 12;
const SAMPLE_LENGTH = 100_000;
const MOST_ROWS = 200_000;
const SEPARATOR_LINE = /^sep=(.)(?:\r\n?|\n|$)/i;

/** How a table is written, and where its header is. */
interface Layout extends TableStyle {
  readonly from: number;
}

/** What is longer is no name. */
const LONGEST_NAME = 100;

const columnsOf = (text: string, row: Row | undefined): readonly string[] =>
  (row?.cells ?? []).map((cell) =>
    cellValue(text, { ...cell, end: Math.min(cell.end, cell.start + LONGEST_NAME) }).trim(),
  );

/** How well a delimiter explains the first rows; bigger is better, the first number counts most. */
function fit(text: string, layout: Layout, wanted: readonly string[]): readonly number[] {
  const { rows } = readRows(text, layout.delimiter, { from: layout.from, mostRows: SAMPLE });
  const columns = columnsOf(text, rows[0]);
  const named = wanted.filter((name) => columnNamed(columns, name) >= 0).length;
  const known = knownColumns(columns) ? 1 : 0;
  const even = rows.filter(({ cells }) => cells.length === columns.length).length;
  return [named, known, countKnown(columns), columns.length > 1 ? even : 0, columns.length];
}

const isBetter = (a: readonly number[], b: readonly number[]): boolean => {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index >= 0 && a[index]! > b[index]!;
};

function layoutOf(text: string, wanted: readonly string[]): Layout {
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const declared = SEPARATOR_LINE.exec(text);
  if (declared) return { delimiter: declared[1]!, lineEnd, from: declared[0].length };
  const layouts = DELIMITERS.map((delimiter): Layout => ({ delimiter, lineEnd, from: 0 }));
  const sample = text.slice(0, SAMPLE_LENGTH);
  const fits = layouts.map((layout) => ({ layout, score: fit(sample, layout, wanted) }));
  const best = fits.reduce((first, each) => (isBetter(each.score, first.score) ? each : first));
  // A table of one column has no delimiter: what looks like one belongs to the texts.
  return best.score.at(-1) === 1 ? { ...best.layout, delimiter: NO_DELIMITER } : best.layout;
}

/** What is too long to be read needs no decoding. */
const valueOf = (text: string, cell: Cell): string =>
  cell.end - cell.start > 2 * MOST_TEXT ? text.slice(cell.start, cell.end) : cellValue(text, cell);

/** @returns a row as a record whose columns are called {@link columnKey} */
function recordOf(layer: Layer, row: Row, style: TableStyle): ObjectNode {
  const place = (span: Span): Span => {
    const { start, end } = layer.map.toSource(span);
    return { start, end };
  };
  const properties = lazy(
    () =>
      new Map(
        row.cells.map((cell, index): [string, DataNode] => [
          columnKey(index),
          {
            type: 'text',
            span: place(cell),
            value: valueOf(layer.text, cell),
            layer: lazy(() => readCell(layer, cell, style)),
          },
        ]),
      ),
  );
  const text = layer.text.slice(row.start, row.end);
  return {
    type: 'object',
    span: place(row),
    properties,
    own: {
      text,
      start: place(row).start,
      style: `${style.delimiter} ${style.lineEnd}`,
      read: (own) => recordOf(rootLayer(own), movedRow(row, -row.start), style),
    },
  };
}

const movedRow = ({ start, end, cells }: Row, shift: number): Row => ({
  ...movedSpan({ start, end }, shift),
  cells: cells.map((cell) => ({ ...cell, ...movedSpan(cell, shift) })),
});

const top: Span = { start: 0, end: 0 };

const unknown = (columns: readonly string[]): Problem => ({
  level: 'note',
  message:
    `None of the columns is known to hold replies (${columns
      .slice(0, 12)
      .map((name) => `“${name}”`)
      .join(', ')}), so nothing in this table was checked. ` +
    'Say which one does with “files:” in .replytone.yaml.',
  span: top,
});

/** What is in the columns; with `problems` if the project names some that aren't there. */
function shapeOf(
  columns: readonly string[],
  mapping: FileMapping | undefined,
  problems: Problem[],
): RecordShape | undefined {
  const { fields } = mapping ?? {};
  if (mapping && fields) {
    const { shape, lost } = mappedColumns(columns, { ...mapping, fields });
    const found = shape.fields.length > 0;
    const end = (missing: string) => ({ missing, instead: columns });
    problems.push(...lost.map((name) => lostField(name, end(name), found)));
    return shape;
  }
  const shape = knownColumns(columns);
  if (!shape) problems.push(unknown(columns));
  return shape;
}

/** Reads the replies of a table: comma, semicolon, tab or pipe between its cells. */
export function* readCsv(layer: Layer, source: DataSource): Steps<Extraction> {
  const { document, mapping, keeping } = source;
  const { text } = layer;
  const layout = layoutOf(text, mapping?.fields ?? []);
  const limits = { from: layout.from, mostRows: 1 };
  const [header] = readRows(text, layout.delimiter, limits).rows;
  if (!header) return { units: [], problems: [] };
  const columns = columnsOf(text, header);
  const problems: Problem[] = [];
  const shape = shapeOf(columns, mapping, problems);
  if (!shape || shape.fields.length === 0) return { units: [], problems };

  const most = { from: layout.from, mostRows: MOST_ROWS + 1 };
  const all = yield* readingRows(text, layout.delimiter, most);
  const rows = all.rows.slice(1);
  problems.push(...rowProblems(layer, all, columns.length, MOST_ROWS));
  const context = createContext(document.kind ?? mapping?.kind ?? 'reply', problems, keeping);
  const units: Unit[] = [];
  for (const row of rows) {
    units.push(...readRecord(context, recordOf(layer, row, layout), shape));
    yield;
  }
  return yield* finish(context, units);
}
