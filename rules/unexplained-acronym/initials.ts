import { Shape } from '../api.ts';
import type { Sentence, Span, Term } from '../api.ts';

/**
 * The initials of a sentence, for finding the full form of an acronym: one UTF-16 unit a word, blank
 * at punctuation, so that a search is a plain `indexOf`.
 */
export interface Initials {
  readonly all: Row;
  /** Without the small words that acronyms skip ("proof of delivery" is POD or PD). */
  readonly main: Row;
  /** All that the sentence says, in lower case. */
  readonly lower: string;
}

interface Row {
  readonly letters: string;
  /** One for each letter. */
  readonly terms: readonly Term[];
}

const SMALL = new Set('a an and as at by for from in of on or the to with'.split(' '));
// What no full form begins or ends with.
const EMPTY = new Set(
  (
    'i you he she it we they me him us them is are was were be been am do does did has have had ' +
    'will would can could may might must shall should not no if when then than that this these ' +
    'those there here so but because also please just very too'
  ).split(' '),
);
const DIGITS: Readonly<Record<string, string>> = { 2: 'two', 3: 'three', 4: 'four' };

/** By the terms of a sentence: they are the same for as long as the sentence is. */
const known = new WeakMap<readonly Term[], Initials>();

/** Reads the initials of a sentence. */
export function initialsOf({ terms, text }: Sentence): Initials {
  const before = known.get(terms);
  if (before) return before;
  // "terms & conditions", "manufacturer's price": neither breaks a full form.
  const kept = terms.filter(({ norm }) => norm !== '&' && norm !== '/' && !norm.startsWith("'"));
  const initials = {
    all: rowOf(kept),
    main: rowOf(kept.filter(({ norm }) => !SMALL.has(norm))),
    lower: text.toLowerCase(),
  };
  known.set(terms, initials);
  return initials;
}

const rowOf = (terms: readonly Term[]): Row => ({
  letters: terms.map(initial).join(''),
  terms,
});

const initial = ({ norm, shape }: Term): string =>
  shape & (Shape.punctuation | Shape.opaque) ? ' ' : norm.charAt(0);

/** The ways in which the initials of an acronym's full form may be written: "2fa" and "tfa" for 2FA. */
export function spellingsOf(base: string): readonly string[] {
  const wanted = base
    .toLowerCase()
    .replace(/-?\d+$/, '')
    .replace(/[^\p{L}\d]/gu, '');
  if (wanted.length < 2) return [];
  const spelt = wanted.replace(/\d/g, (digit) => DIGITS[digit]?.slice(0, 1) ?? digit);
  return spelt === wanted ? [wanted] : [wanted, spelt];
}

/**
 * Whether words in a row within a span of the sentence have the acronym's initials ("know your
 * customer" for KYC, "two-factor authentication" for 2FA).
 * @param spellings what {@link spellingsOf} the acronym gives
 */
export const hasFullForm = (
  { all, main }: Initials,
  spellings: readonly string[],
  within: Span,
): boolean =>
  spellings.some((wanted) => occurs(all, wanted, within) || occurs(main, wanted, within));

function occurs({ letters, terms }: Row, wanted: string, { start, end }: Span): boolean {
  let at = letters.indexOf(wanted);
  for (; at >= 0; at = letters.indexOf(wanted, at + 1)) {
    const first = terms[at]!;
    const last = terms[at + wanted.length - 1]!;
    if (last.end > end) return false;
    const empty = EMPTY.has(first.norm) || EMPTY.has(last.norm) || SMALL.has(last.norm);
    // Two letters meet by chance too easily to begin with "to" or "on".
    const chance = wanted.length === 2 && SMALL.has(first.norm);
    if (first.start >= start && !empty && !chance) return true;
  }
  return false;
}

/** Whether a phrase spells the acronym, more loosely: each letter in order, most at word starts. */
export function spells(phrase: string, base: string): boolean {
  const words = phrase.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const letters = base.toLowerCase().replace(/[^\p{L}]/gu, '');
  let found = 0;
  let at = 0;
  for (const word of words) {
    if (word.startsWith(letters.charAt(at))) {
      at++;
      found++;
      continue;
    }
    // "hypertext" holds two letters, "extensible" stands for X.
    if (letters.charAt(at) === 'x' && word.startsWith('ex')) {
      at++;
      found++;
    }
  }
  return letters.length > 1 && found >= Math.max(2, letters.length - 1) && words.length > 1;
}
