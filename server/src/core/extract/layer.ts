import type { OffsetMap, Segment, Span } from '../types.ts';
import { composeMaps, Piece, pieceMap, shiftMap, shiftOf, type Pieces } from './offsetMap.ts';

/**
 * A text inside the document, decoded: the document itself, a JSON string, some lines of it.
 * Formats read a layer and never ask what it lies in.
 */
export interface Layer {
  readonly text: string;
  /** From `text` to the document. */
  readonly map: OffsetMap;
  /** Writes decoded text the way the document needs it at this place. */
  readonly encode: (text: string) => string;
  /** Where writing into a part can ask for a change around it: quotes around all of a cell. */
  readonly settle?: Segment['settle'];
  /** Some lines of a text that goes on around them. */
  readonly isPart?: boolean;
  /** What lines end with, where the text is cut out of one that says so. */
  readonly lineEnd?: string;
}

const settling = ({ settle }: Layer): Pick<Layer, 'settle'> => (settle ? { settle } : {});

const same = (text: string): string => text;

export const rootLayer = (text: string): Layer => ({ text, map: shiftMap(0), encode: same });

/** @returns where a layer begins in the document, if it is a stretch of it as it stands */
export const verbatimStart = ({ map, encode, settle }: Layer): number | undefined =>
  encode === same && !settle ? shiftOf(map) : undefined;

/** @returns the part of a layer between two of its offsets */
export const sliceLayer = (layer: Layer, { start, end }: Span): Layer => ({
  text: layer.text.slice(start, end),
  map: composeMaps(layer.map, shiftMap(start)),
  encode: layer.encode,
  ...settling(layer),
});

/** @returns the layer that a decoder made of `outer`: decoded text, its pieces in `outer`, its encoder */
export const nestLayer = (
  outer: Layer,
  text: string,
  pieces: Pieces,
  encode: (text: string) => string,
): Layer => ({
  text,
  map: composeMaps(outer.map, pieceMap(pieces, text.length)),
  encode: (replacement) => outer.encode(encode(replacement)),
  ...settling(outer),
});

/** Content lines of a block, without what stands before them (`> `, indentation). */
export interface Lines {
  /** Offsets in the layer's text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** @returns the lines joined by newlines, as a layer of their own */
export function linesLayer(layer: Layer, { starts, ends }: Lines): Layer {
  const pieces: Pieces = { at: [], from: [], to: [], kind: [] };
  let text = '';
  const add = (content: string, from: number, to: number, kind: number): void => {
    if (content === '') return;
    pieces.at.push(text.length);
    pieces.from.push(from);
    pieces.to.push(to);
    pieces.kind.push(kind);
    text += content;
  };
  starts.forEach((start, i) => {
    if (i > 0) {
      const between = layer.text.slice(ends[i - 1], start);
      add('\n', ends[i - 1]!, start, /\S/.test(between) ? Piece.torn : Piece.atom);
    }
    add(layer.text.slice(start, ends[i]), start, ends[i]!, Piece.copy);
  });
  return { ...nestLayer(layer, text, pieces, same), isPart: true };
}
