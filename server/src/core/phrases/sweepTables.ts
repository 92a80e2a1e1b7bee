import { hashOf } from '../analyse/columns.ts';
import { mostChecks, type PhraseNeeds, type SweepData, type Way } from './sweepData.ts';

/** Columns of an entry, which is one way that one phrase may match. */
export const Column = {
  /** The number of its phrase, over all lists. */
  phrase: 0,
  /** The set of its anchor, and how many terms after the start of the match that stands. */
  anchor: 1,
  least: 2,
  /** -1 for an entry without an anchor. */
  most: 3,
  /** Bits of `Shape` that some terms of the sentence have. */
  shapes: 4,
  atStart: 5,
  /** How many terms may follow the anchor; -1 if any number. */
  tail: 6,
  /** The set of its first term; -1 if that is anything, or the anchor. */
  first: 7,
  /** Triples: a set, and from where to where around the anchor one of its words stands. */
  checks: 8,
} as const;

/** How many columns an entry has. */
export const width = Column.checks + 3 * mostChecks;

/** {@link SweepData} in columns, so that a sweep over a sentence reads nothing but numbers. */
export interface SweepTables {
  /** A word's hash, by its number. */
  readonly words: Int32Array;
  /** Where the words of a set begin among the members; one more than there are sets. */
  readonly sets: Int32Array;
  /** Words by number, rising within each set. */
  readonly members: Int32Array;
  readonly keys: readonly string[];
  /** The number of the first phrase of each list; one more than there are lists. */
  readonly lists: Int32Array;
  /** {@link width} columns each. */
  readonly entries: Int32Array;
}

/** Fills tables from first to last. */
export class TableWriter {
  readonly #members: number[] = [];
  readonly #sets: number[] = [0];
  readonly #lists: number[] = [0];
  readonly #entries: number[] = [];
  #phrases = 0;

  member(word: number): void {
    this.#members.push(word);
  }

  endSet(): void {
    this.#sets.push(this.#members.length);
  }

  /** A phrase: its entries come before this. */
  endPhrase(): void {
    this.#phrases++;
  }

  endList(): void {
    this.#lists.push(this.#phrases);
  }

  /** An entry of the phrase at hand. @returns where its checks go, for {@link check} */
  entry(
    { shapes, atStart, atEnd }: Omit<PhraseNeeds, 'ways'>,
    [set, least, most]: Way['anchor'],
    first: number,
  ): number {
    const tail = atEnd < 0 ? -1 : atEnd - 1 - least;
    const row = this.#entries.length;
    this.#entries.push(this.#phrases, set, least, set < 0 ? -1 : most);
    this.#entries.push(shapes, atStart ? 1 : 0, tail, first);
    for (let at = Column.checks; at < width; at++) this.#entries.push(-1);
    return row + Column.checks;
  }

  /** @param at where it goes @returns where the next one does */
  check(at: number, set: number, from: number, to: number): number {
    this.#entries[at] = set;
    this.#entries[at + 1] = from;
    this.#entries[at + 2] = to;
    return at + 3;
  }

  tables(words: Int32Array, keys: readonly string[]): SweepTables {
    return {
      words,
      keys,
      sets: Int32Array.from(this.#sets),
      members: Int32Array.from(this.#members),
      lists: Int32Array.from(this.#lists),
      entries: Int32Array.from(this.#entries),
    };
  }
}

export function tablesOf({ words, sets, lists }: SweepData): SweepTables {
  const writer = new TableWriter();
  for (const set of sets) {
    for (const word of set) writer.member(word);
    writer.endSet();
  }
  for (const phrases of Object.values(lists)) {
    for (const { ways, ...needs } of phrases) {
      for (const { anchor, first, checks } of ways) {
        let at = writer.entry(needs, anchor, first);
        for (const [set, from, to] of checks) at = writer.check(at, set, from, to);
      }
      writer.endPhrase();
    }
    writer.endList();
  }
  return writer.tables(Int32Array.from(words, hashOf), Object.keys(lists));
}
