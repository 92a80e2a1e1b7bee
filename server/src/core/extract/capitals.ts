import type { OpaqueSpan } from './opaque.ts';

/** Without one of these there are no fill-ins in capitals; nearly all texts have none. */
const HINT = /X{3}|[A-Z]_[A-Z]|[A-Z]{3} (?:NAME|NUMBER|DATE|AMOUNT|LINK|ADDRESS|CODE|TIME)\b/;

const OWNER =
  'CUSTOMER|CLIENT|GUEST|USER|AGENT|FIRST|LAST|FULL|COMPANY|PRODUCT|ORDER|TRACKING|TICKET|CASE|INVOICE|ACCOUNT|REFUND|DELIVERY|SHIPPING|DUE|STORE|BRAND|INSERT';
const NOUN = 'NAME|NUMBER|DATE|AMOUNT|LINK|ADDRESS|CODE|TIME';

const CAPITALS = new RegExp(
  [
    String.raw`(?<![\w-])(?:X{3,}(?![\w-])`,
    String.raw`[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){1,6}(?!\w)`,
    String.raw`(?:(?:${OWNER}) ){1,4}(?:${NOUN})(?!\w))`,
  ].join('|'),
  'g',
);

const FILL_IN =
  /(?:NAME|NUMBER|DATE|AMOUNT|LINK|URL|ADDRESS|CODE|TIME|ID|EMAIL|REASON|ITEM|PRODUCT)$/;

/** Words in capitals that are shouted, or belong to a sentence of their own ("your ORDER NUMBER"). */
const isSpoken = (before: string, after: string): boolean =>
  /\b(?:your|the|an?|this|that|their|my|our|no)$/i.test(before.trimEnd()) ||
  /[A-Z]{2,}[^\p{L}]{0,2}$/u.test(before) ||
  /^[^\p{L}]{0,2}[A-Z]{2,}/u.test(after);

/**
 * Finds blanks that are written in capitals: `CUSTOMER NAME`, `ORDER_NUMBER`, `XXX`; and constants,
 * which are code.
 * @returns sorted, apart
 */
export function findCapitals(text: string): readonly OpaqueSpan[] {
  if (!HINT.test(text)) return [];
  const found: OpaqueSpan[] = [];
  CAPITALS.lastIndex = 0;
  for (let match = CAPITALS.exec(text); match; match = CAPITALS.exec(text)) {
    const [words] = match;
    const start = match.index;
    const end = start + words.length;
    const near = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 20)] as const;
    if (words.includes(' ') && isSpoken(...near)) continue;
    const isBlank = !words.includes('_') || FILL_IN.test(words);
    found.push({ start, end, type: isBlank ? 'placeholder' : 'code' });
  }
  return found;
}
