import { startDecoding, type Decoded, type Decoding } from './decoding.ts';

const SHORT: Readonly<{ [letter: string]: string }> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1B',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xA0',
  L: '\u2028',
  P: '\u2029',
};
const DIGITS: Readonly<{ [letter: string]: number }> = { x: 2, u: 4, U: 8 };

/** Space before, a line end, empty lines, the next line's indentation: folded to what it stands for. */
const FOLD = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/y;
const NEXT = {
  double: /\\|(?<![ \t])[ \t]*\r?\n/g,
  single: /''|(?<![ \t])[ \t]*\r?\n/g,
  plain: /(?<![ \t])[ \t]*\r?\n/g,
};

const foldedText = (space: string): string => {
  const lines = space.split('\n').length - 1;
  return lines > 1 ? '\n'.repeat(lines - 1) : ' ';
};

const fromCode = (code: number): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';

/** Reads the escape at `at`. @returns where it ends */
function readEscape(raw: string, at: number, into: Decoding): number {
  const letter = raw[at + 1] ?? '';
  const line = /^\r?\n[ \t]*/.exec(raw.slice(at + 1, at + 200));
  if (line) {
    const end = at + 1 + line[0].length;
    // The line break is nothing: space around it takes it along, so that words can be replaced.
    if (/^\\[ \t]/.test(raw.slice(end, end + 2))) {
      into.add(raw[end + 1]!, at, end + 2);
      return end + 2;
    }
    if (/[ \t]$/.test(into.text())) {
      const space = into.text().at(-1)!;
      into.add(space, into.dropLast(), end);
    }
    return end;
  }
  const length = DIGITS[letter] ?? 0;
  const end = at + 2 + length;
  const digits = raw.slice(at + 2, end);
  const isCode = length > 0 && digits.length === length && /^[0-9a-fA-F]+$/.test(digits);
  into.add(isCode ? fromCode(parseInt(digits, 16)) : (SHORT[letter] ?? letter), at, end);
  return end;
}

export type FlowStyle = keyof typeof NEXT;

/** Decodes a plain or quoted scalar of YAML, its quotes left out of `raw`. */
export function decodeFlow(raw: string, style: FlowStyle): Decoded {
  const decoding = startDecoding();
  const next = NEXT[style];
  let last = 0;
  next.lastIndex = 0;
  for (let match = next.exec(raw); match; match = next.exec(raw)) {
    const at = match.index;
    decoding.copy(raw.slice(last, at), last);
    if (match[0] === '\\') last = readEscape(raw, at, decoding);
    else if (match[0] === "''") {
      last = at + 2;
      decoding.add("'", at, last);
    } else {
      FOLD.lastIndex = at;
      const space = FOLD.exec(raw)![0];
      last = at + space.length;
      decoding.add(foldedText(space), at, last);
    }
    next.lastIndex = last;
  }
  decoding.copy(raw.slice(last), last);
  return decoding.done();
}
