import { toEnd, type Steps } from '../steps.ts';
import type { Span } from '../types.ts';

/** A cell as it stands in the text. */
export interface Cell extends Span {
  /** Whether it is in quotes; `start` and `end` are inside them. */
  readonly quoted: boolean;
}

export interface Row extends Span {
  readonly cells: readonly Cell[];
}

export interface RowFault {
  /** `open`: a quote that nothing closes. `lone`: one that isn't doubled. `endless`: no table. */
  readonly type: 'open' | 'lone' | 'endless';
  readonly at: number;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly faults: readonly RowFault[];
}

export interface RowLimits {
  /** Where the first row starts. */
  readonly from: number;
  readonly mostRows: number;
}

/** A row with more cells is no row of a table. */
const MOST_CELLS = 10_000;
/** After so many quotes that nothing closes, the rest isn't worth guessing. */
const MOST_OPEN = 8;
/** A text with more quotes that aren't doubled isn't one in quotes. */
const MOST_LONE = 10_000;

/** So many rows take well under a millisecond. */
const STEP = 50;

interface Scanner {
  readonly text: string;
  readonly delimiter: string;
  /** Up to the end of an unquoted cell. */
  readonly plain: RegExp;
  /** What may stand between a closing quote and the end of its cell. */
  readonly behind: RegExp;
  readonly faults: RowFault[];
}

const escaped = (delimiter: string): string =>
  `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`;

const scannerOf = (text: string, delimiter: string): Scanner => ({
  text,
  delimiter,
  plain: new RegExp(`[^${escaped(delimiter)}\\r\\n]*`, 'y'),
  behind: new RegExp(
    delimiter === '\t' ? ' *(?=[\\t\\r\\n]|$)' : `[ \\t]*(?=[${escaped(delimiter)}\\r\\n]|$)`,
    'y',
  ),
  faults: [],
});

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** @returns the closing quote's place and where its cell ends; undefined if nothing closes it */
function closing(
  scanner: Scanner,
  open: number,
): { readonly at: number; readonly end: number } | undefined {
  const { text, behind } = scanner;
  let firstLone = -1;
  let lone = 0;
  for (let at = text.indexOf('"', open + 1); at >= 0;) {
    if (text[at + 1] === '"') {
      at = text.indexOf('"', at + 2);
      continue;
    }
    const end = matchEnd(behind, text, at + 1);
    if (end >= 0) {
      if (lone > 0) scanner.faults.push({ type: 'lone', at: firstLone });
      return { at, end };
    }
    if (lone++ === 0) firstLone = at;
    if (lone > MOST_LONE) return undefined;
    at = text.indexOf('"', at + 1);
  }
  return undefined;
}

/** @returns the cell at an offset and where it ends, quotes and the space behind them included */
function cellAt(scanner: Scanner, at: number): { readonly cell: Cell; readonly end: number } {
  const { text, plain, faults } = scanner;
  const end = matchEnd(plain, text, at);
  let open = at;
  while (text[open] === ' ' && open < end) open++;
  if (text[open] === '"' && open < text.length) {
    const close = closing(scanner, open);
    if (close) return { cell: { start: open + 1, end: close.at, quoted: true }, end: close.end };
    faults.push({ type: 'open', at: open });
  }
  return { cell: { start: at, end, quoted: false }, end };
}

const isLineEnd = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
};

/**
 * Cuts delimited text into rows and cells (RFC 4180, and what is written in practice: any
 * delimiter and line end, quotes that aren't doubled, quotes that aren't closed).
 * @returns blank lines left out
 */
export const readRows = (text: string, delimiter: string, limits: RowLimits): Rows =>
  toEnd(readingRows(text, delimiter, limits));

/** {@link readRows} in steps. */
export function* readingRows(
  text: string,
  delimiter: string,
  { from, mostRows }: RowLimits,
): Steps<Rows> {
  const scanner = scannerOf(text, delimiter);
  const { faults } = scanner;
  const rows: Row[] = [];
  let open = 0;
  for (let at = from; at < text.length && rows.length < mostRows;) {
    if (isLineEnd(text, at)) {
      at++;
      continue;
    }
    const start = at;
    const cells: Cell[] = [];
    for (;;) {
      const { cell, end } = cellAt(scanner, at);
      cells.push(cell);
      at = end;
      if (text[at] !== delimiter || cells.length > MOST_CELLS) break;
      at++;
    }
    const isEndless = cells.length > MOST_CELLS;
    if (faults.at(-1)?.type === 'open' && faults.at(-1)!.at >= start) open++;
    if (isEndless || open > MOST_OPEN)
      return { rows, faults: [...faults, { type: 'endless', at: start }] };
    rows.push({ start, end: at, cells });
    at++;
    if (rows.length % STEP === 0) yield;
  }
  return { rows, faults };
}
