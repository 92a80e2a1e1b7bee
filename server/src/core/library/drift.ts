/** Whether two macros that are nearly the same drifted apart, or were made for two things. */
import { Shape, type Term } from '../../../../rules/api.ts';
import { words } from '../../../../rules/shared/terms.ts';
import type { Comparison, Hunk } from './differences.ts';
import { areApart, titleWords } from './titles.ts';
import { stem } from './topics.ts';
import type { LibraryPlace } from './types.ts';
import { concepts, light, qualifying } from './vocabulary.ts';

/** Words in common. */
export const leastAlike = 0.72;
/** Words of the shorter text, below which two sentences are only alike. */
const leastLength = 20;
/** Places that differ, beyond which two texts only share a pattern. */
const mostHunks = 8;

export function isDrift(
  { hunks, alike, length }: Comparison,
  one: LibraryPlace,
  other: LibraryPlace,
): boolean {
  if (alike < leastAlike || length < leastLength || hunks.length === 0 || hunks.length > mostHunks)
    return false;
  const [here, there] = [titleWords(one.title), titleWords(other.title)];
  const all = (title: typeof here): ReadonlySet<string> =>
    new Set([...title.tokens, ...title.others]);
  if (areApart(all(here), all(there)) || !isEqual(here.tokens, there.tokens)) return false;
  const isTitled = here.key !== '' && here.key === there.key;
  return (
    !hunks.some((hunk) => isForAnother(hunk, isTitled)) &&
    !hunks.every(isNumber) &&
    !isSwapped(hunks)
  );
}

/** One word put for another wherever it stood. */
function isSwapped(hunks: readonly Hunk[]): boolean {
  const seen = new Set<string>();
  return hunks.some(({ here, there, before }) => {
    if (!before || !determiners.has(before.norm)) return false;
    if (here.length !== 1 || there.length !== 1 || contentOf(there).size === 0) return false;
    const swap = `${here[0]!.norm} ${there[0]!.norm}`;
    return seen.has(swap) || !seen.add(swap);
  });
}

const isEqual = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((word) => other.has(word));

const isMark = ({ shape }: Term): boolean => (shape & Shape.punctuation) !== 0;

const spoken = (terms: readonly Term[]): readonly Term[] => terms.filter((term) => !isMark(term));

const isNumber = ({ here, there }: Hunk): boolean =>
  [...spoken(here), ...spoken(there)].every(({ shape }) => (shape & Shape.number) !== 0);

/** Written as a name: a capital that no sentence start explains. */
const isName = (term: Term, before: Term | undefined): boolean =>
  (term.shape & Shape.capital) !== 0 &&
  term.norm !== 'i' &&
  before !== undefined &&
  !/^[.!?:…]$/.test(before.norm);

const determiners = words(
  'the a an your our my this that these those their his her for with of in on about to from by no any some',
);

/** Whether a difference says that the two are for different things, people or places. */
function isForAnother(hunk: Hunk, isTitled: boolean): boolean {
  const here = spoken(hunk.here);
  const there = spoken(hunk.there);
  const names = named(hunk.here, hunk) + named(hunk.there, hunk);
  if (here.length === 0 || there.length === 0)
    return !isSentence(hunk) && names + qualified(hunk.here) + qualified(hunk.there) > 0;
  if (isSentence(hunk) && isLong(here) && isLong(there)) return names > 0;
  // A stretch with a word or two in common is read piece by piece as well.
  if (hunk.parts.length > 1) return hunk.parts.some((part) => isForAnother(part, isTitled));
  if (isRespelt(here, there)) return false;
  if (names + qualified(hunk.here) + qualified(hunk.there) > 0) return true;
  return isSubstitution(here, there, hunk) && !isTitledRewording(here, there, hunk, isTitled);
}

/** A whole sentence more or less is no other product. */
const isSentence = ({ here, there, before, after }: Hunk): boolean =>
  Math.max(here.length, there.length) >= 4 &&
  (isEnd(before) || isEnd(here.at(-1) ?? there.at(-1)) || after === undefined);
const isEnd = (term: Term | undefined): boolean => term === undefined || /^[.!?…]$/.test(term.norm);

const isLong = (terms: readonly Term[]): boolean => terms.length >= 5;

const named = (terms: readonly Term[], { before }: Hunk): number =>
  terms.filter((term, i) => isName(term, terms[i - 1] ?? before)).length;

/** Words that say for whom something is. */
const qualified = (terms: readonly Term[]): number =>
  terms.filter(({ norm }) => qualifying.has(norm) && !light.has(norm)).length;

/** Content words that no list knows, or none that the other side has a synonym of. */
function contentOf(terms: readonly Term[]): ReadonlySet<string> {
  return new Set(
    terms.flatMap(({ norm, shape, start }, i) =>
      shape & Shape.joined && start === (terms[i - 1]?.end ?? start) + 1
        ? `${terms[i - 1]!.norm}-${norm}`
        : light.has(norm) || shape & (Shape.number | Shape.opaque) || norm.length < 3
          ? []
          : (concepts.get(norm) ?? stem(norm)),
    ),
  );
}

/** "The sofa" for "the lamp": things swapped, and not just other words for one. */
function isSubstitution(here: readonly Term[], there: readonly Term[], { before }: Hunk): boolean {
  const [one, other] = [contentOf(here), contentOf(there)];
  if (!areApart(one, other) || isRespelt(here, there)) return false;
  if (here.length > 2 && there.length > 2) return false;
  // What follows "the" or "your" is a thing.
  const isThing = (terms: readonly Term[]): boolean =>
    terms.some((_, i) => {
      const previous = terms[i - 1] ?? before;
      return (
        previous !== undefined &&
        determiners.has(previous.norm) &&
        contentOf(terms.slice(i, i + 3)).size > 0
      );
    });
  return here.length + there.length <= 2 || (isThing(here) && isThing(there));
}

/** In macros of one title, other verbs and adverbs are another writer's. */
const isTitledRewording = (
  here: readonly Term[],
  there: readonly Term[],
  { before }: Hunk,
  isTitled: boolean,
): boolean =>
  isTitled && !(before && determiners.has(before.norm)) && here.length > 0 && there.length > 0;

/** "Organised" and "organized", "lamp" and "lamps". */
function isRespelt(here: readonly Term[], there: readonly Term[]): boolean {
  if (here.length !== there.length) return false;
  return here.every((term, i) => {
    const [a, b] = [term.norm, there[i]!.norm];
    return (
      stem(a) === stem(b) ||
      (a.length > 4 &&
        Math.abs(a.length - b.length) <= 1 &&
        commonEnds(a, b) >= Math.max(a.length, b.length) - 2)
    );
  });
}

/** Letters that two words share at the start and at the end. */
function commonEnds(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < least - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return head + tail;
}
