import { lastWhile } from '../halving.ts';
import type { OffsetMap, Span } from '../types.ts';

/** How a piece of text stands in its source. */
export const Piece = {
  /** Character by character the same. */
  copy: 0,
  /** One unit, such as an escape: a span that ends inside it grows to all of it. */
  atom: 1,
  /** An atom that also stands for markup or a line prefix, which replacing it would lose. */
  torn: 2,
} as const;

/** Parallel arrays, one entry a piece, in order of the text: a piece ends where the next starts. */
export interface Pieces {
  /** Start in the text. */
  readonly at: number[];
  readonly from: number[];
  readonly to: number[];
  readonly kind: number[];
}

/** A map that may say of itself that it only shifts by a constant. */
interface ShiftMap extends OffsetMap {
  readonly shift?: number;
}

/** @returns the constant that a map adds, if it does nothing else */
export const shiftOf = (map: OffsetMap): number | undefined => (map as ShiftMap).shift;

/** @returns a map that adds a constant; the fast path of all plain runs */
export const shiftMap = (shift: number): ShiftMap => ({
  shift,
  toSource: ({ start, end }) => ({ start: start + shift, end: end + shift, whole: true }),
});

/** @returns the index of the last of the rising `starts` that is at or before `offset`, at least 0 */
export const lastAtOrBefore = (starts: readonly number[], offset: number): number =>
  lastWhile(starts.length, (i) => starts[i]! <= offset);

const isWhole = ({ from, to, kind }: Pieces, first: number, last: number): boolean => {
  for (let i = first; i <= last; i++) {
    if (kind[i] === Piece.torn) return false;
    if (i > first && from[i] !== to[i - 1]) return false;
  }
  return true;
};

/**
 * @param pieces must not be changed afterwards
 * @param length of the text
 */
export function pieceMap(pieces: Pieces, length: number): OffsetMap {
  const { at, from, to, kind } = pieces;
  if (at.length === 0) return shiftMap(0);
  if (at.length === 1 && kind[0] === Piece.copy) return shiftMap(from[0]! - at[0]!);

  const place = (offset: number): Span => {
    const i = lastAtOrBefore(at, offset);
    if (offset >= length) return { start: to[i]!, end: to[i]! };
    if (kind[i] !== Piece.copy) {
      return { start: from[i]!, end: offset === at[i] ? from[i]! : to[i]! };
    }
    const source = from[i]! + offset - at[i]!;
    return { start: source, end: source };
  };
  return {
    toSource({ start, end }) {
      if (end <= start) return { ...place(start), whole: true };
      const first = lastAtOrBefore(at, start);
      const last = lastAtOrBefore(at, end - 1);
      return {
        start: place(start).start,
        end: kind[last] === Piece.copy ? from[last]! + end - at[last]! : to[last]!,
        whole: isWhole(pieces, first, last),
      };
    },
  };
}

/** @returns the map from the inner text straight to the outer one's source */
export function composeMaps(outer: ShiftMap, inner: ShiftMap): OffsetMap {
  if (outer.shift === 0) return inner;
  if (outer.shift !== undefined && inner.shift !== undefined) {
    return shiftMap(outer.shift + inner.shift);
  }
  return {
    toSource(span) {
      const middle = inner.toSource(span);
      const source = outer.toSource(middle);
      return middle.whole || !source.whole ? source : { ...source, whole: false };
    },
  };
}
