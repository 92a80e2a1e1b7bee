import { startDecoding, type Decoded, type Decoding } from './decoding.ts';
import { Piece } from './offsetMap.ts';

/** How a block scalar is written. */
export interface BlockStyle {
  readonly folded: boolean;
  /** Spaces before each line, where the header says so; else those of the first line count. */
  readonly indent: number | undefined;
}

interface Line {
  /** Behind the indentation. */
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
  /** Begins with space of its own: it isn't folded. */
  readonly isKept: boolean;
}

/** @returns how far the lines are indented: spaces before the first that isn't empty */
export function indentOf(raw: string, { indent }: BlockStyle): number {
  return indent ?? /^(?:[ ]*\r?\n)*([ ]*)/.exec(raw)![1]!.length;
}

function linesOf(raw: string, indent: number): readonly Line[] {
  const lines: Line[] = [];
  for (let at = 0; at <= raw.length;) {
    const newline = raw.indexOf('\n', at);
    const next = newline < 0 ? raw.length : newline;
    const end = raw[next - 1] === '\r' && newline >= 0 ? next - 1 : next;
    let start = at;
    while (start < end && start - at < indent && raw[start] === ' ') start++;
    const first = raw[start] ?? '';
    lines.push({
      start,
      end,
      isEmpty: start === end,
      isKept: start < end && (first === ' ' || first === '\t'),
    });
    if (newline < 0) break;
    at = newline + 1;
  }
  return lines;
}

/** Joins lines of a folded scalar: `empty` lines lie between `before` and `line`. */
function join(into: Decoding, before: Line | undefined, line: Line, empty: number): void {
  if (!before) into.add('\n'.repeat(empty), 0, line.start);
  else {
    const folds = !before.isKept && !line.isKept;
    const text = folds ? (empty === 0 ? ' ' : '\n'.repeat(empty)) : '\n'.repeat(empty + 1);
    into.add(text, before.end, line.start);
  }
}

/**
 * Decodes the lines of a literal or folded scalar.
 * @param raw without the header's line
 * @param value what a parser says it is: settles how many line ends are kept behind the last line
 */
export function decodeBlock(raw: string, style: BlockStyle, value: string): Decoded {
  const lines = linesOf(raw, indentOf(raw, style));
  const last = lines.findLastIndex(({ isEmpty }) => !isEmpty);
  const decoding = startDecoding();
  let before: Line | undefined;
  let empty = 0;
  for (const line of lines.slice(0, last + 1)) {
    if (style.folded && line.isEmpty) empty++;
    else {
      if (style.folded) join(decoding, before, line, empty);
      else if (before) decoding.add('\n', before.end, line.start);
      decoding.copy(raw.slice(line.start, line.end), line.start);
      before = line;
      empty = 0;
    }
  }
  const end = before?.end ?? 0;
  decoding.add(/\n*$/.exec(value)![0], end, raw.length, Piece.torn);
  return decoding.done();
}
