/**
 * The initials of a text, for finding the full form of an acronym: one character a word, blank at
 * punctuation. Built once per text, so that each search is a plain `indexOf`.
 */
export interface Initials {
  readonly all: Row;
  /** Without the small words that acronyms skip ("proof of delivery" is POD or PD). */
  readonly main: Row;
}

interface Row {
  readonly letters: string;
  /** One for each letter; a break has an empty word. */
  readonly words: readonly string[];
  /** Where each word ends in the text. */
  readonly ends: readonly number[];
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

/** Reads the initials of a text. */
export function initialsOf(text: string): Initials {
  const words: string[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/\p{L}[\p{L}'’]*|\d+|[^\s\p{L}\d&/‑-]+/gu)) {
    words.push(/[\p{L}\d]/u.test(match[0]) ? match[0].toLowerCase() : '');
    ends.push(match.index + match[0].length);
  }
  const kept = words.map((word) => !SMALL.has(word));
  return {
    all: row(words, ends),
    main: row(
      words.filter((_, i) => kept[i]),
      ends.filter((_, i) => kept[i]),
    ),
  };
}

const row = (words: readonly string[], ends: readonly number[]): Row => ({
  letters: words.map((word) => initial(word)).join(''),
  words,
  ends,
});

// One UTF-16 unit a word, so that places in `letters` are places in `words`.
const initial = (word: string): string => word.slice(0, 1) || ' ';

/**
 * Whether words in a row, ending at or before `limit`, have the acronym's initials
 * ("know your customer" for KYC, "two-factor authentication" for 2FA).
 */
export function hasFullForm(initials: Initials, base: string, limit: number): boolean {
  const wanted = base
    .toLowerCase()
    .replace(/-?\d+$/, '')
    .replace(/[^\p{L}\d]/gu, '');
  const spelt = wanted.replace(/\d/g, (digit) => DIGITS[digit]?.slice(0, 1) ?? digit);
  if (wanted.length < 2) return false;
  return [...new Set([wanted, spelt])].some((letters) =>
    [initials.all, initials.main].some((row) => occurs(row, letters, limit)),
  );
}

function occurs(row: Row, letters: string, limit: number): boolean {
  let at = row.letters.indexOf(letters);
  for (; at >= 0; at = row.letters.indexOf(letters, at + 1)) {
    const last = at + letters.length - 1;
    if (row.ends[last]! > limit) return false;
    const first = row.words[at]!;
    const end = row.words[last]!;
    const whole = !EMPTY.has(first) && !EMPTY.has(end) && !SMALL.has(end);
    // Two letters meet by chance too easily to begin with "to" or "on".
    if (whole && (letters.length > 2 || !SMALL.has(first))) return true;
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
