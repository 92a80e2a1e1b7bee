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

/** Places of a sign behind `start` that a quotation may reach. */
function* signsAfter(text: string, start: number, sign: string): Iterable<number> {
  const reach = text.slice(start, start + LONGEST);
  for (let i = reach.indexOf(sign, 2); i >= 0; i = reach.indexOf(sign, i + 1)) yield start + i;
}

/** Where a quotation that opens at `start` with a sign which is its own end closes, or -1. */
const straightEnd = (text: string, start: number, sign: string): number => {
  for (const at of signsAfter(text, start, sign)) {
    if (closes(text, at)) return at;
    if (opens(text, at)) return -1;
  }
  return -1;
};

const pairedEnd = (text: string, start: number, sign: string): number => {
  const [end] = signsAfter(text, start, sign);
  return end ?? -1;
};

/** `’` also is an apostrophe: only one that ends a clause, or the first behind a word, closes. */
const singleEnd = (text: string, start: number): number => {
  let first = -1;
  for (const at of signsAfter(text, start, '’')) {
    if (!closes(text, at)) continue;
    if (/[.,!?…]/.test(text[at - 1]!) || !/[a-z]/.test(text[at + 2] ?? '')) return at;
    if (first < 0) first = at;
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
