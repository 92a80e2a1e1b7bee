import type { Span } from '../types.ts';
import { decodeBase64 } from './base64.ts';
import { charsetOf, readCharacter } from './charset.ts';
import { startDecoding, type Decoding } from './decoding.ts';
import { nestLayer, type Layer } from './layer.ts';
import { Piece } from './offsetMap.ts';

/** The headers of a mail or of a part of it, and where its content begins. */
export interface Headers {
  /** By name in lower case: where each value stands, its folds included. */
  readonly values: ReadonlyMap<string, Span>;
  readonly end: number;
}

const HEADER = /([!-9;-~]+):[ \t]*([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)(?:\r?\n|$)/y;

/** @returns headers from `start` on, up to an empty line; none if there are none */
export function readHeaders(text: string, start: number): Headers {
  const values = new Map<string, Span>();
  let end = start;
  HEADER.lastIndex = start;
  for (let match = HEADER.exec(text); match; match = HEADER.exec(text)) {
    const [whole, name, value] = match;
    if (whole === '') break;
    const at = match.index + whole.indexOf(value!, name!.length + 1);
    const key = name!.toLowerCase();
    if (!values.has(key)) values.set(key, { start: at, end: at + value!.trimEnd().length });
    end = HEADER.lastIndex;
    if (end >= text.length) break;
  }
  const blank = /\r?\n/y;
  blank.lastIndex = end;
  return { values, end: blank.test(text) ? blank.lastIndex : end };
}

/** @returns the value of a parameter such as `charset` */
export function parameterOf(value: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
  return match?.[1] ?? match?.[2];
}

/** A line end with its indentation; a word that is encoded, and the space between two of those. */
const PART =
  /\r?\n[ \t]+|=\?([^?\s]+)\?([qb])\?([^?\s]*)\?=(?:\s+(?==\?[^?\s]+\?[qb]\?[^?\s]*\?=))?/gi;

function readWord(match: RegExpExecArray, from: number, into: Decoding): void {
  const [part, label, encoding, content = ''] = match;
  const charset = charsetOf(label?.replace(/\*.*$/, ''));
  const start = from + match.index + part.indexOf('?', part.indexOf('?', 2) + 1) + 1;
  if (encoding?.toLowerCase() === 'b') {
    const { text, pieces } = decodeBase64(content, charset, start);
    pieces.at.forEach((at, i) => {
      into.add(text.slice(at, pieces.at[i + 1]), pieces.from[i]!, pieces.to[i]!, Piece.torn);
    });
    return;
  }
  const codes = [...content.matchAll(/=([0-9A-Fa-f]{2})|[^]/g)];
  const bytes = codes.map(([whole, hex]) =>
    hex === undefined ? (whole === '_' ? 32 : whole.charCodeAt(0)) : parseInt(hex, 16),
  );
  for (let i = 0; i < bytes.length;) {
    const [character, length] = readCharacter(bytes, i, charset);
    const end = codes[i + length]?.index ?? content.length;
    into.add(character, start + codes[i]!.index, start + end, Piece.torn);
    i += length;
  }
}

/** @returns a header's value as a layer: unfolded, its encoded words decoded */
export function readHeaderValue(outer: Layer, { start, end }: Span): Layer {
  const raw = outer.text.slice(start, end);
  const decoding = startDecoding();
  let last = 0;
  PART.lastIndex = 0;
  for (let match = PART.exec(raw); match; match = PART.exec(raw)) {
    decoding.copy(raw.slice(last, match.index), start + last);
    last = match.index + match[0].length;
    if (match[1] === undefined) decoding.add(' ', start + match.index, start + last);
    else readWord(match, start, decoding);
  }
  decoding.copy(raw.slice(last), start + last);
  const { text, pieces } = decoding.done();
  return nestLayer(outer, text, pieces, (prose) => prose.replace(/\s*\n\s*/g, ' '));
}
