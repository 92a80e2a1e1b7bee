import { hashOf, type TermColumns } from '../analyse/columns.ts';
import { Shape } from '../../../../rules/api.ts';
import { startsOf } from './starts.ts';
import { Column, width, type SweepTables } from './sweepTables.ts';
import { wakingOf, type Trigger, type Waking } from './triggers.ts';
import type { Numbering } from './vocabulary.ts';
import { WordSets } from './wordSets.ts';

/** What a sweep over one sentence found. */
export interface Swept {
  /** The rules to wake, a bit each. */
  readonly rules: number;
  /** Triples: phrase, first and last term at which it may start; undefined if there are none. */
  readonly found: readonly number[] | undefined;
}

const nothing: Swept = { rules: 0, found: undefined };

/**
 * One sweep over the terms of a sentence for all phrases of many lists. It knows words by their
 * hashes, so it may find a phrase that isn't there; what it passes over is not there.
 */
export class Sweep {
  readonly #numbering: Numbering;
  readonly #keys: readonly string[];
  /** The number of the first phrase of each list. */
  readonly #lists: Int32Array;
  /** The list of each phrase. */
  readonly #listOf: Int32Array;
  readonly #columns: Int32Array;
  readonly #sets: WordSets;
  /** Entries without an anchor. */
  readonly #always: readonly number[];
  /** Where the entries of a word begin in `#entries`. */
  readonly #begins: Int32Array;
  readonly #entries: Int32Array;
  readonly #waking: Waking;
  #out = new Int32Array(96);
  #woken = 0;
  #present = 0;
  /** The sentence at hand, its words' numbers, and where it may be said to start. */
  #terms: TermColumns | undefined;
  #ids = new Int32Array();
  #starts: readonly number[] | undefined;

  /** @param triggers none, if it only finds */
  constructor(tables: SweepTables, numbering: Numbering, triggers?: readonly Trigger[]) {
    const { words, keys, lists, entries } = tables;
    this.#numbering = numbering;
    this.#keys = keys;
    this.#lists = lists;
    this.#columns = entries;
    this.#sets = new WordSets(
      tables,
      words.map((hash) => numbering.numberLike(hash)),
    );
    this.#listOf = new Int32Array(lists.at(-1) ?? 0);
    for (let list = 0; list < keys.length; list++)
      this.#listOf.fill(list, lists[list], lists[list + 1]);
    [this.#begins, this.#entries] = entriesByWord(entries, this.#sets, numbering.size);
    this.#always = [...alwaysIn(entries)];
    this.#waking = wakingOf(triggers, keys);
  }

  /** The number of a list that it looks for; -1 for others. */
  numberOf(key: string): number {
    return this.#keys.indexOf(key);
  }

  /** The number of the list that a phrase is of. */
  listOf(phrase: number): number {
    return this.#listOf[phrase]!;
  }

  /** The place of a phrase in its list. */
  indexOf(phrase: number): number {
    return phrase - this.#lists[this.listOf(phrase)]!;
  }

  /** Numbers the words of a sentence, and finds what may be in it. */
  sweep(terms: TermColumns): Swept {
    const { count, hashes, shapes, ids } = terms;
    let shape = 0;
    let name = false;
    let firstWord = -1;
    let lastWord = -1;
    for (let i = 0; i < count; i++) {
      ids[i] = this.#numbering.idLike(hashes[i]!);
      shape |= shapes[i]!;
      if (shapes[i]! & Shape.punctuation) continue;
      lastWord = i;
      if (firstWord < 0) firstWord = i;
      else if (shapes[i]! & Shape.capital && hashes[i] !== writer) name = true;
    }
    this.#terms = terms;
    this.#ids = ids;
    this.#starts = undefined;
    const length = this.#find({ count, shape, lastWord });
    let rules = this.#woken;
    for (const { lists, shapes: needed, name: needsName, rules: its } of this.#waking.triggers)
      if ((this.#present & lists) === lists && (shape & needed) === needed && (name || !needsName))
        rules |= its;
    if (rules === 0 && this.#waking.isWaking) return nothing;
    return { rules, found: length === 0 ? undefined : this.#kept(length) };
  }

  #kept(length: number): readonly number[] {
    const kept: number[] = [];
    for (let at = 0; at < length; at++) kept.push(this.#out[at]!);
    return kept;
  }

  /** Fills `#out`, `#woken` and `#present`. @returns how much of `#out` */
  #find(sentence: Bounds): number {
    const { count } = sentence;
    const begins = this.#begins;
    // Words that were numbered since are none of its own.
    const known = begins.length - 1;
    this.#woken = 0;
    this.#present = 0;
    let length = 0;
    for (const entry of this.#always) length = this.#try(length, entry, 0, sentence);
    for (let i = 0; i < count; i++) {
      const id = this.#ids[i]!;
      if (id === 0 || id >= known) continue;
      const end = begins[id + 1]!;
      for (let at = begins[id]!; at < end; at++)
        length = this.#try(length, this.#entries[at]!, i, sentence);
    }
    return length;
  }

  /** Adds the phrase of an entry if all that it needs is around the anchor at `i`. */
  #try(length: number, entry: number, i: number, sentence: Bounds): number {
    const columns = this.#columns;
    const row = entry * width;
    const last = i - columns[row + Column.least]!;
    if (last < 0) return length;
    const needed = columns[row + Column.shapes]!;
    if ((needed & sentence.shape) !== needed) return length;
    const tail = columns[row + Column.tail]!;
    if (tail >= 0 && sentence.lastWord - i > tail) return length;
    for (let check = row + Column.checks; check < row + width; check += 3) {
      const set = columns[check]!;
      if (set < 0) break;
      if (!this.#isNear(set, i + columns[check + 1]!, i + columns[check + 2]!, sentence.count))
        return length;
    }
    const most = columns[row + Column.most]!;
    const first = most < 0 ? 0 : Math.max(0, i - most);
    const added = this.#place(length, row, { first, last: most < 0 ? sentence.count - 1 : last });
    if (added === length) return length;
    const list = this.#listOf[columns[row]!]!;
    this.#woken |= this.#waking.alone[list]!;
    this.#present |= this.#waking.bits[list]!;
    return added;
  }

  /** Adds the phrase at each term where it may begin. */
  #place(
    length: number,
    row: number,
    { first, last }: { readonly first: number; readonly last: number },
  ): number {
    const columns = this.#columns;
    const phrase = columns[row]!;
    const set = columns[row + Column.first]!;
    let added = length;
    if (columns[row + Column.atStart]! > 0) {
      for (const at of (this.#starts ??= startsOf(this.#terms!)))
        if (at >= first && at <= last && (set < 0 || this.#isNear(set, at, at, at + 1)))
          added = this.#add(added, phrase, at, at);
      return added;
    }
    if (set < 0) return this.#add(length, phrase, first, last);
    for (let at = first; at <= last; at++)
      if (this.#isNear(set, at, at, at + 1)) added = this.#add(added, phrase, at, at);
    return added;
  }

  #isNear(set: number, from: number, to: number, count: number): boolean {
    const end = to < count ? to : count - 1;
    for (let at = from < 0 ? 0 : from; at <= end; at++)
      if (this.#sets.has(set, this.#ids[at]!)) return true;
    return false;
  }

  #add(length: number, phrase: number, first: number, last: number): number {
    if (length + 3 > this.#out.length) {
      const wider = new Int32Array(this.#out.length * 2);
      wider.set(this.#out);
      this.#out = wider;
    }
    this.#out[length] = phrase;
    this.#out[length + 1] = first;
    this.#out[length + 2] = last;
    return length + 3;
  }
}

/** What bounds where in a sentence a phrase may stand. */
interface Bounds {
  readonly count: number;
  /** Bits of all its terms. */
  readonly shape: number;
  readonly lastWord: number;
}

/** The hash of "I", which is no name. */
export const writer = hashOf('i');

function* alwaysIn(columns: Int32Array): Iterable<number> {
  for (let entry = 0; entry * width < columns.length; entry++)
    if (columns[entry * width + Column.anchor]! < 0) yield entry;
}

/** For each word the entries that are anchored at it, one after the other. */
function entriesByWord(
  columns: Int32Array,
  sets: WordSets,
  words: number,
): readonly [begins: Int32Array, entries: Int32Array] {
  const begins = new Int32Array(words + 2);
  const { starts, members } = sets;
  const entries = columns.length / width;
  for (let entry = 0; entry < entries; entry++) {
    const set = columns[entry * width + Column.anchor]!;
    if (set >= 0)
      for (let at = starts[set]!; at < starts[set + 1]!; at++) begins[members[at]! + 1]!++;
  }
  for (let word = 0; word <= words; word++) begins[word + 1]! += begins[word]!;
  const byWord = new Int32Array(begins[words + 1]!);
  const next = begins.slice();
  for (let entry = 0; entry < entries; entry++) {
    const set = columns[entry * width + Column.anchor]!;
    if (set >= 0)
      for (let at = starts[set]!; at < starts[set + 1]!; at++)
        byWord[next[members[at]!]!++] = entry;
  }
  return [begins, byWord];
}
