/** Parts of a JSON text that are read by themselves, each when it is needed. */
import type { Span } from '../types.ts';
import { nestLayer, type Layer } from './layer.ts';
import { lastAtOrBefore, Piece, type Pieces } from './offsetMap.ts';

/** No record of a reply is longer; so much is parsed in a millisecond or two. */
const LONGEST_PART = 100_000;

/** Is told of brackets in the order of a text. */
export interface Cutter {
  readonly open: (at: number, isObject: boolean) => void;
  /** @param end behind the bracket */
  readonly close: (end: number, isObject: boolean) => void;
  /**
   * Objects that are items of a list, the outermost that aren't too long; elsewhere objects
   * without others in them. In order, apart, never the whole.
   */
  readonly parts: readonly Span[];
}

/** @param deepest brackets around a part */
export function createCutter(deepest: number): Cutter {
  const parts: Span[] = [];
  const starts: number[] = [];
  const isObject: boolean[] = [];
  let lastObject = -1;
  return {
    parts,
    open(at, object) {
      starts.push(at);
      isObject.push(object);
      if (object) lastObject = at;
    },
    close(end, closesObject) {
      const start = starts.pop();
      const wasObject = isObject.pop() ?? false;
      if (start === undefined || !wasObject || !closesObject) return;
      const parent = isObject.at(-1);
      const mayStandAlone = parent === false || (parent === true && lastObject === start);
      if (!mayStandAlone || end - start > LONGEST_PART || starts.length >= deepest) return;
      while (parts.length > 0 && parts.at(-1)!.start > start) parts.pop();
      parts.push({ start, end });
    },
  };
}

const same = (text: string): string => text;

/** What is left of a text when its parts are taken out. */
export interface Outline {
  /** With `{}` in place of each part. */
  readonly layer: Layer;
  /** Offset in `layer` → number of the part that stands there. */
  readonly parts: ReadonlyMap<number, number>;
  /** @returns where an offset of the text that is in no part is in `layer` */
  readonly at: (offset: number) => number;
}

/** @param parts of the layer's text, in order */
export function outlineOf(outer: Layer, parts: readonly Span[]): Outline {
  const pieces: Pieces = { at: [], from: [], to: [], kind: [] };
  const texts: string[] = [];
  const places = new Map<number, number>();
  let length = 0;
  const add = (text: string, from: number, to: number, kind: number): void => {
    if (from >= to) return;
    pieces.at.push(length);
    pieces.from.push(from);
    pieces.to.push(to);
    pieces.kind.push(kind);
    texts.push(text);
    length += text.length;
  };
  let last = 0;
  parts.forEach(({ start, end }, number) => {
    add(outer.text.slice(last, start), last, start, Piece.copy);
    places.set(length, number);
    add('{}', start, end, Piece.atom);
    last = end;
  });
  add(outer.text.slice(last), last, outer.text.length, Piece.copy);
  return {
    layer: nestLayer(outer, texts.join(''), pieces, same),
    parts: places,
    at: (offset) => {
      const piece = lastAtOrBefore(pieces.from, offset);
      return pieces.at[piece]! + offset - pieces.from[piece]!;
    },
  };
}
