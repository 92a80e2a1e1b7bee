import { applyEdits } from '../fix/applyFixes.ts';
import type { DocumentEdit } from '../types.ts';
import type { Cell } from './csvRows.ts';
import { nestLayer, sliceLayer, type Layer } from './layer.ts';
import { Piece, type Pieces } from './offsetMap.ts';

/** How a table is written. */
export interface TableStyle {
  /** One character; {@link NO_DELIMITER} in a table of one column. */
  readonly delimiter: string;
  /** What ends its lines. */
  readonly lineEnd: string;
}

/** No text has it: whole lines are cells. */
export const NO_DELIMITER = '\0';

const doubled = (text: string): string => text.replace(/"/g, '""');

/** Line ends as the cell has them, else as the table has them. */
const withLineEnds = (text: string, cell: string, { lineEnd }: TableStyle): string =>
  text.replace(/\r\n?|\n/g, /\r\n?|\n/.exec(cell)?.[0] ?? lineEnd);

/** What must not stand in a cell without quotes. */
const breaks = ({ delimiter }: TableStyle, text: string): boolean =>
  /["\r\n]/.test(text) ||
  (delimiter === NO_DELIMITER ? /[,;\t|]/.test(text) : text.includes(delimiter));

/** @returns the words of a cell; quotes around all of it are added where an edit calls for them */
function plainCell(outer: Layer, cell: Cell, style: TableStyle): Layer {
  const layer = sliceLayer(outer, cell);
  const whole = outer.map.toSource(cell);
  const settle = (edits: readonly DocumentEdit[]): readonly DocumentEdit[] => {
    if (!edits.some(({ text }) => breaks(style, text))) return edits;
    const moved = edits.map((edit) => ({
      ...edit,
      start: edit.start - whole.start,
      end: edit.end - whole.start,
    }));
    const text = `"${doubled(applyEdits(layer.text, moved))}"`;
    return [{ start: whole.start, end: whole.end, text }];
  };
  return { ...layer, encode: (text) => withLineEnds(text, '', style), settle };
}

/** @returns the words of a cell as a layer; `outer` is the table, which isn't inside anything else */
export function readCell(outer: Layer, cell: Cell, style: TableStyle): Layer {
  const raw = outer.text.slice(cell.start, cell.end);
  if (!cell.quoted) return plainCell(outer, cell, style);
  const encode = (text: string): string => doubled(withLineEnds(text, raw, style));
  const pieces: Pieces = { at: [], from: [], to: [], kind: [] };
  let text = '';
  const add = (decoded: string, from: number, to: number, kind: number): void => {
    if (from >= to) return;
    pieces.at.push(text.length);
    pieces.from.push(cell.start + from);
    pieces.to.push(cell.start + to);
    pieces.kind.push(kind);
    text += decoded;
  };
  let last = 0;
  for (let at = raw.indexOf('""'); at >= 0; at = raw.indexOf('""', last)) {
    add(raw.slice(last, at), last, at, Piece.copy);
    add('"', at, at + 2, Piece.atom);
    last = at + 2;
  }
  add(raw.slice(last), last, raw.length, Piece.copy);
  return nestLayer(outer, text, pieces, encode);
}

/** @returns what a cell says */
export function cellValue(text: string, { start, end, quoted }: Cell): string {
  const raw = text.slice(start, end);
  return quoted ? raw.replace(/""/g, '"') : raw;
}
