import { MOST_TEXT } from './records.ts';

/** Deeper than any export goes, and as deep as the parser can go anywhere. */
const DEEPEST = 200;
/** More than any library of replies has; a parser's tree of so many takes half a gigabyte. */
const MOST_VALUES = 2_000_000;
/** With each of its letters as an escape, the longest text that is read is as long. */
const LONGEST = 6 * MOST_TEXT;

/** What of a JSON text a parser can be given. */
export interface Parsable {
  /**
   * The same, at the same places, but for spaces in place of what lies too deep, and `""` and a
   * comment in place of strings that nobody will read.
   */
  readonly text: string;
  /** Those strings: where they open → where they end, quotes included. */
  readonly long: ReadonlyMap<number, number>;
  /** Where the first value is that lies too deep. */
  readonly tooDeepAt?: number;
  /** Where the values become too many. */
  readonly tooManyAt?: number;
}

const Code = {
  quote: 0x22,
  star: 0x2a,
  comma: 0x2c,
  slash: 0x2f,
  backslash: 0x5c,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

const indexAfter = (text: string, what: string, from: number): number => {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at + what.length;
};

/** @returns where a string that opens at `open` ends, its closing quote included */
function stringEnd(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text.charCodeAt(first - 1) === Code.backslash) first--;
    if ((at - first) % 2 === 0) return at + 1;
  }
  return text.length;
}

/** Looks at nothing but brackets, commas, strings and comments. */
export function parsable(text: string): Parsable {
  const parts: string[] = [];
  const long = new Map<number, number>();
  let tooDeepAt: number | undefined;
  let depth = 0;
  let values = 0;
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.quote) {
      const end = stringEnd(text, at);
      if (end - at > LONGEST && depth <= DEEPEST) {
        long.set(at, end);
        parts.push(text.slice(kept, at), '""/*', ' '.repeat(end - at - 6), '*/');
        kept = end;
      }
      at = end - 1;
    } else if (code === Code.comma) {
      if (++values > MOST_VALUES) return { text: '', long, tooManyAt: at };
    } else if (code === Code.slash) {
      const next = text.charCodeAt(at + 1);
      if (next === Code.slash) at = indexAfter(text, '\n', at) - 1;
      else if (next === Code.star) at = indexAfter(text, '*/', at + 2) - 1;
    } else if (code === Code.openBracket || code === Code.openBrace) {
      if (++depth !== DEEPEST + 1) continue;
      tooDeepAt ??= at;
      parts.push(text.slice(kept, at));
      kept = at;
    } else if (code === Code.closeBracket || code === Code.closeBrace) {
      if (depth-- !== DEEPEST + 1) continue;
      parts.push(' '.repeat(at + 1 - kept));
      kept = at + 1;
    }
  }
  if (parts.length === 0) return { text, long };
  parts.push(depth > DEEPEST ? ' '.repeat(text.length - kept) : text.slice(kept));
  return { text: parts.join(''), long, ...(tooDeepAt !== undefined && { tooDeepAt }) };
}
