import type { Span } from '../types.ts';
import { nestLayer, sliceLayer, type Layer } from './layer.ts';
import { Piece, type Pieces } from './offsetMap.ts';

const ESCAPES: Readonly<{ [letter: string]: string }> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** How a file writes what JSON lets it write two ways. */
export interface JsonStyle {
  /** Everything that isn't ASCII as `\uXXXX`, with these digits. */
  readonly unicode: 'upper' | 'lower' | undefined;
  /** `/` as `\/`. */
  readonly slash: boolean;
}

const UNICODE = /\\u(?!00[0-7])([0-9a-fA-F]{4})/g;
const NOT_ASCII = /[^\0-\x7F]/;

/** @returns the style of a string token, or of a file for tokens that don't show one */
export function styleOf(raw: string, file?: JsonStyle): JsonStyle {
  const digits = [...raw.matchAll(UNICODE)].map((match) => match[1]!).join('');
  const own = digits === '' ? undefined : /[A-F]/.test(digits) ? 'upper' : 'lower';
  return {
    unicode: NOT_ASCII.test(raw) ? undefined : (own ?? file?.unicode),
    slash: raw.includes('\\/') || (!raw.includes('/') && (file?.slash ?? false)),
  };
}

const SHORT: Readonly<{ [character: string]: string }> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
// Control characters and halves of surrogate pairs can't stand in a file as they are.
const MUST = /["\\\0-\x1F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const encoder = ({ unicode, slash }: JsonStyle): ((text: string) => string) => {
  const escape = (character: string): string => {
    const hex = character.charCodeAt(0).toString(16).padStart(4, '0');
    return SHORT[character] ?? `\\u${unicode === 'upper' ? hex.toUpperCase() : hex}`;
  };
  return (text) => {
    const must = text.replace(MUST, escape);
    const slashed = slash ? must.replace(/\//g, '\\/') : must;
    return unicode ? slashed.replace(/[^\0-\x7F]/g, escape) : slashed;
  };
};

/**
 * @param outer the layer whose text is JSON
 * @param token a string token in it, quotes included; the closing one may be missing
 * @returns the string's value as a layer
 */
export function readJsonString(outer: Layer, token: Span, file: JsonStyle): Layer {
  const start = token.start + 1;
  const closed = token.end - 1 >= start && outer.text[token.end - 1] === '"';
  const end = closed ? token.end - 1 : token.end;
  const raw = outer.text.slice(start, end);
  const encode = encoder(styleOf(raw, file));
  if (!raw.includes('\\')) {
    const layer = sliceLayer(outer, { start, end });
    return { ...layer, encode: (text) => outer.encode(encode(text)) };
  }
  const pieces: Pieces = { at: [], from: [], to: [], kind: [] };
  let text = '';
  const add = (decoded: string, from: number, to: number, kind: number): void => {
    if (from >= to) return;
    pieces.at.push(text.length);
    pieces.from.push(start + from);
    pieces.to.push(start + to);
    pieces.kind.push(kind);
    text += decoded;
  };
  let last = 0;
  for (let at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', last)) {
    add(raw.slice(last, at), last, at, Piece.copy);
    const code = /^\\u([0-9a-fA-F]{4})/.exec(raw.slice(at, at + 6))?.[1];
    const letter = raw[at + 1] ?? '';
    last = Math.min(at + (code ? 6 : 2), raw.length);
    // An escape that isn't one stands for its letter: the parser has reported it.
    add(
      code ? String.fromCharCode(parseInt(code, 16)) : (ESCAPES[letter] ?? letter),
      at,
      last,
      Piece.atom,
    );
  }
  add(raw.slice(last), last, raw.length, Piece.copy);
  return nestLayer(outer, text, pieces, encode);
}
