import type { Span } from '../types.ts';

const abbreviation =
  /(?:^|[^\p{L}])(?:mr|mrs|ms|mx|dr|prof|sr|jr|(?<!\d)st|no|nr|vs|approx|inc|ltd|co|dept|ext|tel|ref|fig|max|min|incl|excl|est|e\.g|i\.e|a\.m|p\.m|etc|cf|al)$/iu;
/** "J. R. Hartley"; not "so do I.", not "9p.". */
const initial = /(?:^|[\s.(])(?!I$)\p{Lu}$/u;
const closing = /["'”’)\]»*_]/;
const space = /\s/;

/**
 * Splits a run of prose into sentences.
 * A full stop ends one when white space follows, unless it belongs to an abbreviation or an initial.
 * @returns spans of `text` without the white space around them, in order
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && space.test(text[from]!)) from++;
    while (to > from && space.test(text[to - 1]!)) to--;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // . ! ? …
    if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) continue;
    let end = i + 1;
    while (end < text.length && /[.!?…]/.test(text[end]!)) end++;
    while (end < text.length && closing.test(text[end]!)) end++;
    const only = code === 46 && end === i + 1;
    if (end >= text.length) break;
    if (space.test(text[end]!) && !(only && continues(text, i, end))) push(end);
    i = end - 1;
  }
  push(text.length);
  return spans;
}

/** Whether the full stop at `dot` does not end its sentence. */
function continues(text: string, dot: number, end: number): boolean {
  const before = text.slice(Math.max(0, dot - 8), dot);
  const next = text.slice(end).trimStart();
  if (initial.test(before)) return true;
  if (!abbreviation.test(before)) return false;
  // "No. 5"; "the answer is no."
  if (/no$/i.test(before) && !/^\d/.test(next)) return false;
  // "5 p.m. The van …", "etc. You …" end here; "Mr. Osei", "No. 5", "J. R." go on.
  return !(/(?:a\.m|p\.m|etc|inc|ltd|co)$/i.test(before) && /^["“(]?\p{Lu}/u.test(next));
}
