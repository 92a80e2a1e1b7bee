import type { PhraseLists, WordClasses } from '../../../../rules/api.ts';
import type { Lexicon } from './lexicon.ts';
import type { Need } from './needs.ts';
import { parsePattern } from './parse.ts';
import { Vocabulary } from './vocabulary.ts';

/** What wakes a rule, with the classes its patterns name. */
export interface SweepSource {
  /** Behind these keys rules ask for the lists. */
  readonly lists: PhraseLists;
  readonly classes?: WordClasses | undefined;
}

/** Words of which one must stand so many terms from the anchor. */
export type Check = readonly [set: number, from: number, to: number];

/** One way to match: words so many terms after the start of the match, and what stands around. */
export interface Way {
  /** The set is -1 where only shapes are needed. */
  readonly anchor: readonly [set: number, least: number, most: number];
  /** The set that its first term is of; -1 if that may be anything, or is the anchor. */
  readonly first: number;
  readonly checks: readonly Check[];
}

/** What one pattern needs. */
export interface PhraseNeeds {
  readonly ways: readonly Way[];
  /** Bits of `Shape`, each of which some term must have. */
  readonly shapes: number;
  /** It matches only where a sentence may be said to begin. */
  readonly atStart: boolean;
  /** How many terms it takes at most, if it matches only at the end; else -1. */
  readonly atEnd: number;
}

/** All that one sweep over a sentence looks for; plain data, so that it can be made in advance. */
export interface SweepData {
  /** All words of all sets; a word's number is its place. */
  readonly words: readonly string[];
  /** Word numbers, rising. */
  readonly sets: readonly (readonly number[])[];
  /** By key of the list, in the order of its patterns. */
  readonly lists: Readonly<Record<string, readonly PhraseNeeds[]>>;
}

/** A check that most sentences pass is not worth its time. */
const tooCommon = 30000;
export const mostChecks = 3;

/**
 * Measures all patterns of the lists that wake rules.
 * @throws PatternError naming the pattern, if one can't be read
 */
export function compileSweep(
  sources: readonly SweepSource[],
  { numbering, base, measurer }: Lexicon,
): SweepData {
  const words = new Map<number, number>();
  const sets = new Map<string, number>();
  const table: (readonly number[])[] = [];
  const numberOf = (id: number): number => {
    const known = words.get(id);
    if (known !== undefined) return known;
    words.set(id, words.size);
    return words.size - 1;
  };
  const setOf = ({ sets: alternatives }: Need): number => {
    const ids = alternatives.flatMap((set) => [...set.ids.keys()]).map(numberOf);
    const members = [...new Set(ids)].sort((a, b) => a - b);
    const key = members.join();
    const known = sets.get(key);
    if (known !== undefined) return known;
    sets.set(key, table.push(members) - 1);
    return table.length - 1;
  };
  const wayOf = ([anchor, ...others]: readonly Need[]): Way => {
    if (!anchor) return { anchor: [-1, 0, 0], first: -1, checks: [] };
    const first = anchor.most === 0 ? undefined : others.find(({ most }) => most === 0);
    const checks = bestChecks(
      anchor,
      others.filter((need) => need !== first),
    );
    return {
      anchor: [setOf(anchor), anchor.least, anchor.most],
      first: first ? setOf(first) : -1,
      checks: checks.map((need) => [setOf(need), ...reach(anchor, need)]),
    };
  };
  const needsOf = (pattern: string, vocabulary: Vocabulary): PhraseNeeds => {
    const { ways, shapes, atStart, atEnd, most } = measurer.needs(
      parsePattern(pattern),
      vocabulary,
    );
    return { ways: ways.map(wayOf), shapes, atStart, atEnd: atEnd ? most : -1 };
  };
  const lists: Record<string, readonly PhraseNeeds[]> = {};
  for (const { lists: patterns, classes } of sources) {
    const vocabulary = classes ? new Vocabulary(numbering, classes, base) : base;
    for (const [key, list] of Object.entries(patterns))
      lists[key] ??= list.map((pattern) => needsOf(pattern, vocabulary));
  }
  return { words: [...words.keys()].map((id) => numbering.wordOf(id)), sets: table, lists };
}

/** How far from the anchor another need may stand. */
const reach = (anchor: Need, need: Need): readonly [from: number, to: number] => [
  need.least - anchor.most,
  need.most - anchor.least,
];

function bestChecks(anchor: Need, others: readonly Need[]): readonly Need[] {
  const cost = (need: Need): number => {
    const [from, to] = reach(anchor, need);
    return need.weight * (to - from + 1);
  };
  return others
    .filter((need) => cost(need) < tooCommon)
    .sort((a, b) => cost(a) - cost(b))
    .slice(0, mostChecks);
}
