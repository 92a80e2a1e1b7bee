import type { Span } from '../types.ts';
import { startDecoding } from './decoding.ts';
import { nestLayer, sliceLayer, type Layer } from './layer.ts';
import { Piece } from './offsetMap.ts';

const NAMED: Readonly<{ [name: string]: string }> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const PART =
  /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g;

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';

const ESCAPES: Readonly<{ [character: string]: string }> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

const escape = (found: string): string => ESCAPES[found]!;
const inText = (text: string): string => text.replace(/[&<>]/g, escape);
const inAttribute = (text: string): string => text.replace(/[&<>"\n\t]/g, escape);
const inCdata = (text: string): string => text.replaceAll(']]>', ']]]]><![CDATA[>');

/** What is written where a character reference or a line end can't say which. */
export type XmlPlace = 'text' | 'attribute';

const only = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/;

/**
 * @param outer the layer whose text is XML
 * @param span of an element's content or an attribute's value in it; no elements inside
 * @returns what it says as a layer
 */
export function readXmlText(outer: Layer, span: Span, place: XmlPlace): Layer {
  const raw = outer.text.slice(span.start, span.end);
  const encode = place === 'text' ? inText : inAttribute;
  const cdata = place === 'text' ? only.exec(raw) : null;
  if (cdata) {
    const start = span.start + raw.indexOf('[CDATA[') + '[CDATA['.length;
    const content = sliceLayer(outer, { start, end: start + cdata[1]!.length });
    return { ...content, encode: (text) => outer.encode(inCdata(text)) };
  }
  const decoding = startDecoding();
  let last = 0;
  PART.lastIndex = 0;
  for (let match = PART.exec(raw); match; match = PART.exec(raw)) {
    const [part, data, name, decimal, hex] = match;
    const at = span.start + match.index;
    decoding.copy(raw.slice(last, match.index), span.start + last);
    last = match.index + part.length;
    // Beside other text, it would need another way of writing than that.
    if (data !== undefined) decoding.add(data, at, at + part.length, Piece.torn);
    else if (name !== undefined) decoding.add(NAMED[name]!, at, at + part.length);
    else if (decimal !== undefined || hex !== undefined) {
      const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
      decoding.add(character(code), at, at + part.length);
    }
  }
  decoding.copy(raw.slice(last), span.start + last);
  const { text, pieces } = decoding.done();
  return nestLayer(outer, text, pieces, encode);
}
