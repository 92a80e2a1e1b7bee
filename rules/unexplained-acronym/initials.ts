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

/** Reads the initials of a sentence's terms. */
export function initialsOf(terms: readonly Term[]): Initials {
  const before = known.get(terms);
  if (before) return before;
  // "terms & conditions", "manufacturer's price": neither breaks a full form.
  const kept = terms.filter(({ norm }) => norm !== '&' && norm !== '/' && !norm.startsWith("'"));
  const initials = {
    all: rowOf(kept),
    main: rowOf(kept.filter(({ norm }) => !SMALL.has(norm))),
  };
  known.set(terms, initials);
  return initials;
}

/** The same of many sentences in one, so that one search is enough. */
export interface JoinedInitials {
  readonly all: JoinedRow;
  readonly main: JoinedRow;
}

interface JoinedRow {
  /** Of all sentences, each followed by a break that no full form reaches over. */
  readonly letters: string;
  /** Where each sentence begins in the letters. */
  readonly starts: readonly number[];
  readonly rows: readonly Row[];
  /** Where each sentence begins in the reply. */
  readonly bases: readonly number[];
}

/** @returns offsets are those of the reply */
export function initialsOfAll(sentences: readonly Sentence[]): JoinedInitials {
  const initials = sentences.map(({ terms }) => initialsOf(terms));
  const bases = sentences.map(({ start }) => start);
  const joined = (of: keyof Initials): JoinedRow => {
    const rows = initials.map((each) => each[of]);
    const starts: number[] = [];
    let length = 0;
    for (const { letters } of rows) {
      starts.push(length);
      length += letters.length + 1;
    }
    return { letters: rows.map(({ letters }) => letters).join(' '), starts, rows, bases };
  };
  return { all: joined('all'), main: joined('main') };
}

/** A term by its letter, with its place in the reply. */
function termAt({ starts, rows, bases }: JoinedRow, at: number): Term {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  const term = rows[low]!.terms[at - starts[low]!]!;
  return { ...term, start: term.start + bases[low]!, end: term.end + bases[low]! };
}

const rowOf = (terms: readonly Term[]): Row => ({
  letters: terms.map(initial).join(''),
  terms,
});

const initial = ({ norm, shape }: Term): string =>
  shape & (Shape.punctuation | Shape.opaque) ? ' ' : norm.charAt(0);

/**
 * Whether words in a row within a span of the sentence have the acronym's initials ("know your
 * customer" for KYC, "two-factor authentication" for 2FA).
 */
export function hasFullForm(
  initials: Initials | JoinedInitials,
  base: string,
  within: Span,
): boolean {
  const wanted = base
    .toLowerCase()
    .replace(/-?\d+$/, '')
    .replace(/[^\p{L}\d]/gu, '');
  if (wanted.length < 2) return false;
  const spelt = wanted.replace(/\d/g, (digit) => DIGITS[digit]?.slice(0, 1) ?? digit);
  return [initials.all, initials.main].some(
    (row) => occurs(row, wanted, within) || (spelt !== wanted && occurs(row, spelt, within)),
  );
}

function occurs(row: Row | JoinedRow, wanted: string, { start, end }: Span): boolean {
  const { letters } = row;
  const term = (at: number): Term => ('rows' in row ? termAt(row, at) : row.terms[at]!);
  let at = letters.indexOf(wanted);
  for (; at >= 0; at = letters.indexOf(wanted, at + 1)) {
    const first = term(at);
    const last = term(at + wanted.length - 1);
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
