import type { Mark, Span } from '../../../../rules/api.ts';
import type { Segment } from '../types.ts';
import { composeMaps, Piece, pieceMap, type Pieces } from './offsetMap.ts';
import type { OpaqueSpan } from './opaque.ts';

/** Stands for one opaque stretch. */
export const OPAQUE = '\uFFFC';

export const SPACE = /[ \t\r\n\f]/;
/** What makes a run of characters worth reading. */
export const PROSE = /[\p{L}\p{N}\uFFFC]/u;

export const emptyPieces = (): Pieces => ({ at: [], from: [], to: [], kind: [] });

export const byStart = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end;

/** Markup that is left out takes the space around it along. */
const withSpace = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start > 0 && SPACE.test(text[start - 1]!)) start--;
  while (end < text.length && SPACE.test(text[end]!)) end++;
  return { start, end };
};

/** Makes each of the spans one opaque character, or nothing. */
export function collapse(segment: Segment, spans: readonly OpaqueSpan[]): Segment {
  const pieces = emptyPieces();
  const added: Mark[] = [];
  const { text: before } = segment;
  let text = '';
  const add = (piece: string, from: number, to: number, kind: number): void => {
    if (piece === '') return;
    pieces.at.push(text.length);
    pieces.from.push(from);
    pieces.to.push(to);
    pieces.kind.push(kind);
    text += piece;
  };
  const moved: { readonly from: number; readonly end: number; readonly by: number }[] = [];
  let last = 0;
  for (const span of spans) {
    const { start, end } = span.type ? span : withSpace(before, span);
    add(before.slice(last, start), last, start, Piece.copy);
    if (span.type) {
      const place = { start: text.length, end: text.length + 1 };
      if (span.type === 'placeholder')
        added.push({ ...place, type: span.type, source: before.slice(start, end) });
      else added.push({ ...place, type: span.type });
      add(OPAQUE, start, end, Piece.atom);
    } else if (start > 0 && end < before.length && PROSE.test(before[end]!)) {
      add(' ', start, end, Piece.torn);
    }
    last = end;
    moved.push({ from: start, end, by: end - text.length });
  }
  add(before.slice(last), last, before.length, Piece.copy);

  const place = (offset: number, isEnd: boolean): number => {
    let by = 0;
    for (const move of moved) {
      if (offset <= move.from) break;
      if (offset < move.end) return isEnd ? move.end - move.by : move.from - by;
      by = move.by;
    }
    return offset - by;
  };
  const kept = segment.marks
    .map((mark): Mark => ({ ...mark, start: place(mark.start, false), end: place(mark.end, true) }))
    .filter((mark) => mark.start < mark.end);
  return {
    ...segment,
    text,
    marks: [...kept, ...added].sort(byStart),
    map: composeMaps(segment.map, pieceMap(pieces, text.length)),
  };
}
