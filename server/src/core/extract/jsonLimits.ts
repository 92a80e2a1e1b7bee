import type { Steps } from '../steps.ts';
import type { Span } from '../types.ts';
import { createCutter } from './jsonParts.ts';
import { MOST_TEXT } from './records.ts';

/** Deeper than any export goes, and as deep as the parser can go anywhere. */
const DEEPEST = 200;
/** More than any library of replies has; a parser's tree of so many takes half a gigabyte. */
const MOST_VALUES = 2_000_000;
/** With each of its letters as an escape, the longest text that is read is as long. */
const LONGEST = 6 * MOST_TEXT;
/** So much is looked at in well under a millisecond. */
const STEP = 100_000;

/** What of a JSON text a parser can be given. */
export interface Parsable {
  /**
   * The same, at the same places, but for spaces in place of what lies too deep, and `""` and a
   * comment in place of strings that nobody will read.
   */
  readonly text: string;
  /** Those strings: where they open → where they end, quotes included. */
  readonly long: ReadonlyMap<number, number>;
  /** What can be parsed by itself, in order. */
  readonly parts: readonly Span[];
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

/** Ends of strings: as the parser has it, a line break ends one that nothing closes. */
function stringEnds(text: string): (open: number) => number {
  const next = { '\n': -1, '\r': -1 };
  const breakAfter = (sign: '\n' | '\r', from: number): number => {
    if (next[sign] < from) {
      const found = text.indexOf(sign, from);
      next[sign] = found < 0 ? text.length : found;
    }
    return next[sign];
  };
  return (open) => {
    const limit = Math.min(breakAfter('\n', open), breakAfter('\r', open));
    for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
      if (at > limit) return limit;
      let first = at;
      while (text.charCodeAt(first - 1) === Code.backslash) first--;
      if ((at - first) % 2 === 0) return at + 1;
    }
    return limit;
  };
}

/** Looks at nothing but brackets, commas, strings and comments. */
export function* parsable(text: string): Steps<Parsable> {
  const texts: string[] = [];
  const long = new Map<number, number>();
  const cutter = createCutter(DEEPEST);
  const stringEnd = stringEnds(text);
  let tooDeepAt: number | undefined;
  let depth = 0;
  let values = 0;
  let kept = 0;
  let pause = STEP;
  for (let at = 0; at < text.length; at++) {
    if (at > pause) {
      pause = at + STEP;
      yield;
    }
    const code = text.charCodeAt(at);
    if (code === Code.quote) {
      const end = stringEnd(at);
      if (end - at > LONGEST && depth <= DEEPEST) {
        long.set(at, end);
        texts.push(text.slice(kept, at), '""/*', ' '.repeat(end - at - 6), '*/');
        kept = end;
      }
      at = end - 1;
    } else if (code === Code.comma) {
      if (++values > MOST_VALUES) return { text: '', long, parts: [], tooManyAt: at };
    } else if (code === Code.slash) {
      const next = text.charCodeAt(at + 1);
      if (next === Code.slash) at = indexAfter(text, '\n', at) - 1;
      else if (next === Code.star) at = indexAfter(text, '*/', at + 2) - 1;
    } else if (code === Code.openBracket || code === Code.openBrace) {
      cutter.open(at, code === Code.openBrace);
      if (++depth !== DEEPEST + 1) continue;
      tooDeepAt ??= at;
      texts.push(text.slice(kept, at));
      kept = at;
    } else if (code === Code.closeBracket || code === Code.closeBrace) {
      cutter.close(at + 1, code === Code.closeBrace);
      if (depth-- !== DEEPEST + 1) continue;
      texts.push(' '.repeat(at + 1 - kept));
      kept = at + 1;
    }
  }
  const { parts } = cutter;
  if (texts.length === 0) return { text, long, parts };
  texts.push(depth > DEEPEST ? ' '.repeat(text.length - kept) : text.slice(kept));
  return {
    ...{ text: texts.join(''), long, parts },
    ...(tooDeepAt !== undefined && { tooDeepAt }),
  };
}
