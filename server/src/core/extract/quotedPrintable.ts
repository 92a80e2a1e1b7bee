import type { DocumentEdit } from '../types.ts';
import { bytesOf, readCharacter, type Charset } from './charset.ts';
import { startDecoding, type Decoding } from './decoding.ts';
import { nestLayer, type Layer } from './layer.ts';
import { Piece } from './offsetMap.ts';

/** The longest line that the encoding allows, without its end. */
const LINE = 76;

const ESCAPED = /=(?:[0-9A-Fa-f]{2}|[ \t]*\r?\n|$)/g;
const CODES = /(?:=[0-9A-Fa-f]{2}(?:=[ \t]*\r?\n)*)+/y;
const CODE = /=([0-9A-Fa-f]{2})((?:=[ \t]*\r?\n)*)/g;

/** Escaped bytes that follow each other, as the characters that they are together. */
function readCodes(raw: string, at: number, charset: Charset, into: Decoding): number {
  CODES.lastIndex = at;
  const run = CODES.exec(raw)![0];
  const codes = [...run.matchAll(CODE)];
  const bytes = codes.map(([, hex]) => parseInt(hex!, 16));
  const startOf = (index: number): number => at + (codes[index]?.index ?? run.length);
  for (let index = 0; index < bytes.length;) {
    const [character, length] = readCharacter(bytes, index, charset);
    const kind = character === '\uFFFD' ? Piece.torn : Piece.atom;
    into.add(character, startOf(index), startOf(index + length), kind);
    index += length;
  }
  return at + run.length;
}

/** A line end that isn't one belongs to what stands before it, so that words across it are whole. */
function skipSoftBreak(raw: string, at: number, into: Decoding): number {
  const end = at + /^=[ \t]*(?:\r?\n)?/.exec(raw.slice(at))![0].length;
  const last = into.text().at(-1);
  if (last !== undefined) into.add(last, into.dropLast(), end);
  return end;
}

const encodeByte = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;

const encodeCharacter = (character: string, charset: Charset): string => {
  if (character !== '=' && /[\n\t -~]/.test(character)) return character;
  // What the charset lacks stays as it is, and is refused when the edits are settled.
  return bytesOf(character, charset)?.map(encodeByte).join('') ?? character;
};

/** Breaks lines that an edit would make too long, inside of what it writes. */
function wrap(raw: string, { start, end, text }: DocumentEdit): string {
  const behind = /^[^\r\n]*/.exec(raw.slice(end))![0].length;
  const units = text.match(/=[0-9A-F]{2}|\r?\n|[^]/g) ?? [];
  const eol = raw.includes('\r\n') ? '\r\n' : '\n';
  let column = start - (raw.lastIndexOf('\n', start - 1) + 1);
  if (column + text.length + behind <= LINE) return text;
  let out = '';
  units.forEach((unit, i) => {
    const isLast = i === units.length - 1;
    if (unit.endsWith('\n')) column = 0;
    else if (column + unit.length + (isLast ? behind : 1) > LINE && column > 0) {
      out += `=${eol}`;
      column = unit.length;
    } else column += unit.length;
    out += unit;
  });
  return out;
}

/** @param outer the layer whose text is quoted-printable */
export function readQuotedPrintable(outer: Layer, charset: Charset): Layer {
  const raw = outer.text;
  const decoding = startDecoding();
  let last = 0;
  ESCAPED.lastIndex = 0;
  for (let match = ESCAPED.exec(raw); match; match = ESCAPED.exec(raw)) {
    const at = match.index;
    decoding.copy(raw.slice(last, at), last);
    const isCode = /^=[0-9A-Fa-f]/.test(match[0]);
    last = isCode ? readCodes(raw, at, charset, decoding) : skipSoftBreak(raw, at, decoding);
    ESCAPED.lastIndex = last;
    if (match[0] === '=' && at === raw.length - 1) break;
  }
  decoding.copy(raw.slice(last), last);
  const { text, pieces } = decoding.done();
  const encode = (prose: string): string =>
    prose.replace(/[^]/gu, (character) => encodeCharacter(character, charset));
  const origin = outer.map.toSource({ start: 0, end: 0 }).start;
  return {
    ...nestLayer(outer, text, pieces, encode),
    settle: (edits) =>
      edits.some((edit) => /[^\r\n\t -~]/.test(edit.text))
        ? []
        : edits.map((edit) => {
            const own = { ...edit, start: edit.start - origin, end: edit.end - origin };
            const wrapped = wrap(raw, own);
            return wrapped === edit.text ? edit : { ...edit, text: wrapped };
          }),
  };
}
