import { emptyPieces } from './collapse.ts';
import { Piece, type Pieces } from './offsetMap.ts';

/** A text that was written another way, and where each piece of it stands in that writing. */
export interface Decoded {
  readonly text: string;
  readonly pieces: Pieces;
}

/** Collects a decoded text; what goes in is in the order of the writing. */
export interface Decoding {
  /** Characters that stand there as they are. */
  copy(text: string, from: number): void;
  /** Characters that stand for `from` to `to`. */
  add(text: string, from: number, to: number, kind?: number): void;
  /** Takes the last character off. @returns where its writing begins */
  dropLast(): number;
  readonly text: () => string;
  readonly done: () => Decoded;
}

export function startDecoding(): Decoding {
  const pieces = emptyPieces();
  const { at, from: starts, to: ends, kind: kinds } = pieces;
  const parts: string[] = [];
  let length = 0;
  let tail = '';
  const push = (text: string, from: number, to: number, kind: number): void => {
    if (text === '' || from > to) return;
    const last = at.length - 1;
    if (kind === Piece.copy && kinds[last] === Piece.copy && ends[last] === from) ends[last] = to;
    else {
      at.push(length);
      starts.push(from);
      ends.push(to);
      kinds.push(kind);
    }
    parts.push(text);
    length += text.length;
    tail = text;
  };
  return {
    copy(text, from) {
      push(text, from, from + text.length, Piece.copy);
    },
    add(text, from, to, kind = Piece.atom) {
      push(text, from, to, kind);
    },
    dropLast() {
      parts[parts.length - 1] = tail = tail.slice(0, -1);
      length--;
      const last = at.length - 1;
      const begin = kinds[last] === Piece.copy ? (ends[last]! -= 1) : starts[last]!;
      if (at[last] === length) for (const list of [at, starts, ends, kinds]) list.pop();
      return begin;
    },
    text: () => tail,
    done: () => ({ text: parts.join(''), pieces }),
  };
}
