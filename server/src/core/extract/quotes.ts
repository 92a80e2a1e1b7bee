import type { Span } from '../../../../rules/api.ts';

const LONGEST = 600;
const BEFORE_OPENING = /[\s([{—–/-]/;
const AFTER_CLOSING = /[\s)\]}.,;:!?…—–/-]/;
/** Words that begin with an apostrophe: what stands behind isn't a quotation. */
const ELISION = /^(?:tis|twas|twere|til|cause|em|n|bout|round|cos|\d)\b/i;

const closes = (text: string, at: number): boolean =>
  /\S/.test(text[at - 1] ?? ' ') && AFTER_CLOSING.test(text[at + 1] ?? ' ');

const opens = (text: string, at: number): boolean =>
  BEFORE_OPENING.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ');

/** Where a quotation that opens at `start` with a sign which is its own end closes, or -1. */
const straightEnd = (text: string, start: number, sign: string): number => {
  const limit = Math.min(text.length, start + LONGEST);
  for (let i = text.indexOf(sign, start + 2); i >= 0 && i < limit; i = text.indexOf(sign, i + 1)) {
    if (closes(text, i)) return i;
    if (opens(text, i)) return -1;
  }
  return -1;
};

const pairedEnd = (text: string, start: number, sign: string): number => {
  const end = text.indexOf(sign, start + 1);
  return end > start + 1 && end - start < LONGEST ? end : -1;
};

/** `’` also is an apostrophe: only one that ends a clause, or the first behind a word, closes. */
const singleEnd = (text: string, start: number): number => {
  let first = -1;
  const limit = Math.min(text.length, start + LONGEST);
  for (let i = text.indexOf('’', start + 2); i >= 0 && i < limit; i = text.indexOf('’', i + 1)) {
    if (!closes(text, i)) continue;
    if (/[.,!?…]/.test(text[i - 1]!) || !/[a-z]/.test(text[i + 2] ?? '')) return i;
    if (first < 0) first = i;
  }
  return first;
};

const endOf = (text: string, start: number): number => {
  switch (text[start]) {
    case '“':
      return pairedEnd(text, start, '”');
    case '«':
      return pairedEnd(text, start, '»');
    case '„': {
      const end = pairedEnd(text, start, '“');
      return end < 0 ? pairedEnd(text, start, '”') : end;
    }
    case '"':
      return opens(text, start) ? straightEnd(text, start, '"') : -1;
    case '‘':
      return opens(text, start) ? singleEnd(text, start) : -1;
    default:
      return opens(text, start) && !ELISION.test(text.slice(start + 1, start + 8))
        ? straightEnd(text, start, "'")
        : -1;
  }
};

const SIGNS = /[“"«„‘']/g;
const HINT = /[“"«„‘]|(?:^|[\s([])'/;

/**
 * Finds quotations in decoded prose, their signs included; never apostrophes or inches.
 * @returns sorted, apart
 */
export function findQuotations(text: string): readonly Span[] {
  if (!HINT.test(text)) return [];
  const found: Span[] = [];
  SIGNS.lastIndex = 0;
  for (let match = SIGNS.exec(text); match; match = SIGNS.exec(text)) {
    const end = endOf(text, match.index);
    if (end < 0) continue;
    found.push({ start: match.index, end: end + 1 });
    SIGNS.lastIndex = end + 1;
  }
  return found;
}
