import { parseDocument, type CST } from 'yaml';
import type { Decoded } from './decoding.ts';
import { decodeBlock, indentOf, type BlockStyle } from './yamlBlock.ts';
import { decodeFlow } from './yamlFlow.ts';

/** A way to write a text in YAML. */
export interface YamlStyle {
  readonly name: 'plain' | 'quoted' | 'block';
  /** What a whole scalar says; `value` is what it should. */
  readonly decode: (raw: string, value: string) => Decoded;
  readonly encode: (text: string) => string;
  /** Undoes `encode`. */
  readonly decodePart: (written: string) => string;
  /** Whether a writing may stand in the file as it is, once it says the right thing. */
  readonly isValid: (raw: string) => boolean;
  /** Writes the whole scalar in another style, quotes and all, where its own can't say a text. */
  readonly rewrite: (raw: string, text: string) => string | undefined;
}

const SHORT: Readonly<{ [character: string]: string }> = {
  '"': '\\"',
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
};

const escape = (character: string): string => {
  const code = character.codePointAt(0)!;
  const digits = code.toString(16).toUpperCase();
  const numbered =
    code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
  return SHORT[character] ?? numbered;
};

/** What YAML doesn't allow as it is, or reads as a line end. */
const MUST = /["\\\0-\x1F\x7F\x85\u2028\u2029\uFEFF]|\p{Cs}/gu;

/** @param ascii whether everything that isn't ASCII is escaped as well */
const inDoubleQuotes = (text: string, ascii: boolean): string => {
  const must = text.replace(MUST, escape);
  return ascii ? must.replace(/[^\0-\x7F]/gu, escape) : must;
};

const isAscii = (raw: string): boolean =>
  /\\(?:u(?!00[0-7])|x[89A-Fa-f]|U)/.test(raw) && !/[^\0-\x7F]/.test(raw);

/** Quotes around a plain scalar that change least of it. */
const quoted = (raw: string): string =>
  raw.includes("'") && !/["\\]/.test(raw) ? `"${raw}"` : `'${raw.replace(/'/g, "''")}'`;

/** Whether a text in plain style is that text and nothing else, wherever a value may stand. */
function isPlain(raw: string, inFlow: boolean): boolean {
  const line = raw.replace(/\s*\n\s*/g, ' ');
  if (inFlow && /[,[\]{}]/.test(line)) return false;
  const document = parseDocument(`- ${line}`, { prettyErrors: false });
  const value: unknown = document.errors.length === 0 ? document.toJS() : undefined;
  return Array.isArray(value) && value[0] === line;
}

/** Line ends where lines are folded: one more than the text has. */
const fold = (text: string, eol: string, indent: string): string =>
  text.replace(/\n+/g, (ends) => eol.repeat(ends.length + 1) + indent);

const unfold = (written: string, indent: string): string =>
  written.replace(new RegExp(`(?:\\r?\\n)+(?:${indent})?`, 'g'), (ends) =>
    '\n'.repeat(Math.max(0, ends.split('\n').length - 2)),
  );

/** What a flow scalar's writing depends on outside of it. */
interface Around {
  readonly eol: string;
  /** Of lines that go on with it. */
  readonly indent: string;
  /** Between brackets or braces. */
  readonly inFlow: boolean;
}

const always = (): boolean => true;
const doubled = (_raw: string, text: string): string => `"${inDoubleQuotes(text, false)}"`;

function doubleStyle(source: string): YamlStyle {
  const ascii = isAscii(source);
  return {
    name: 'quoted',
    decode: (raw) => decodeFlow(raw, 'double'),
    encode: (text) => inDoubleQuotes(text, ascii),
    decodePart: (written) => decodeFlow(written, 'double').text,
    isValid: always,
    rewrite: (_raw, text) => `"${inDoubleQuotes(text, ascii)}"`,
  };
}

const singleStyle = ({ eol, indent }: Around): YamlStyle => ({
  name: 'quoted',
  decode: (raw) => decodeFlow(raw, 'single'),
  encode: (text) => fold(text, eol, indent).replace(/'/g, "''"),
  decodePart: (written) => unfold(written, indent).replace(/''/g, "'"),
  isValid: always,
  rewrite: doubled,
});

const plainStyle = ({ eol, indent, inFlow }: Around): YamlStyle => ({
  name: 'plain',
  decode: (raw) => decodeFlow(raw, 'plain'),
  encode: (text) => fold(text, eol, indent),
  decodePart: (written) => unfold(written, indent),
  isValid: (raw) => isPlain(raw, inFlow),
  rewrite(raw, text) {
    const written = quoted(raw);
    const style = written.startsWith('"') ? 'double' : 'single';
    return decodeFlow(written.slice(1, -1), style).text === text ? written : doubled(raw, text);
  },
});

/** @returns how a plain or quoted scalar is written */
export function flowStyle({ type, source }: CST.FlowScalar, around: Around): YamlStyle {
  if (type === 'double-quoted-scalar') return doubleStyle(source);
  return type === 'single-quoted-scalar' ? singleStyle(around) : plainStyle(around);
}

/**
 * @param header `|2-` and the like
 * @param around line ends, and how far what the scalar belongs to is indented
 * @returns how a literal or folded scalar is written
 */
export function blockStyle(
  header: string,
  raw: string,
  { eol, outer }: { readonly eol: string; readonly outer: number },
): YamlStyle {
  const digit = /^[|>][+-]?([1-9])/.exec(header)?.[1];
  const style: BlockStyle = {
    folded: header.startsWith('>'),
    indent: digit === undefined ? undefined : outer + Number(digit),
  };
  const indent = ' '.repeat(indentOf(raw, style));
  const literal = (text: string): string =>
    text.replace(/\n(?=(\n?))/g, (_, empty: string) => eol + (empty ? '' : indent));
  return {
    name: 'block',
    decode: (written, value) => decodeBlock(written, style, value),
    encode: (text) => (style.folded ? fold(text, eol, indent) : literal(text)),
    decodePart: (written) =>
      style.folded
        ? unfold(written, indent)
        : written.replace(new RegExp(`\\r?\\n(?:${indent})?`, 'g'), '\n'),
    isValid: always,
    rewrite: () => undefined,
  };
}
