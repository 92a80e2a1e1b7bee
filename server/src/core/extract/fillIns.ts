import type { OpaqueSpan } from './opaque.ts';

/** Without one of these there is nothing to find; nearly all texts have none. */
const HINT = /X{3}|_{3}|[A-Z]_[A-Z]|[A-Z]{3} (?:NAME|NUMBER|DATE|AMOUNT|LINK|ADDRESS|CODE|TIME)\b/;

const OWNER =
  'CUSTOMER|CLIENT|GUEST|USER|AGENT|FIRST|LAST|FULL|COMPANY|PRODUCT|ORDER|TRACKING|TICKET|CASE|INVOICE|ACCOUNT|REFUND|DELIVERY|SHIPPING|DUE|STORE|BRAND|INSERT';
const NOUN = 'NAME|NUMBER|DATE|AMOUNT|LINK|ADDRESS|CODE|TIME';

const FILL_INS = new RegExp(
  [
    String.raw`(?<![\w-])(?:X{3,}(?![\w-])`,
    String.raw`_{3,}(?!\w)`,
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
 * Finds blanks without brackets: `CUSTOMER NAME`, `ORDER_NUMBER`, `XXX`, `____`; and constants, which
 * are code.
 * @returns sorted, apart
 */
export function findFillIns(text: string): readonly OpaqueSpan[] {
  if (!HINT.test(text) || !/\p{Ll}/u.test(text)) return [];
  const found: OpaqueSpan[] = [];
  FILL_INS.lastIndex = 0;
  for (let match = FILL_INS.exec(text); match; match = FILL_INS.exec(text)) {
    const [words] = match;
    const start = match.index;
    const end = start + words.length;
    const near = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 20)] as const;
    if (words.includes(' ') && isSpoken(...near)) continue;
    const isBlank = !/[A-Z]_/.test(words) || FILL_IN.test(words);
    found.push({ start, end, type: isBlank ? 'placeholder' : 'code' });
  }
  return found;
}
