import { hashOf, type TermColumns } from '../analyse/columns.ts';
import type { PhraseNeeds, SweepData } from './sweepData.ts';

/** What a sweep over one sentence found. */
export interface Swept {
  /** The rules to wake, a bit each. */
  readonly rules: number;
  /** Triples: phrase, first and last term at which it may start; undefined if there are none. */
  readonly found: Int32Array | undefined;
}

/** Whom a list wakes. */
export interface Wakes {
  /** Key of the list → the rules it wakes, a bit each. */
  readonly lists: ReadonlyMap<string, number>;
  /** Bits of `Shape` → the rules that wake where a term has one of them. */
  readonly shapes: readonly (readonly [shape: number, rules: number])[];
}

/** Where a phrase of a {@link Swept} comes from. */
export interface SweptPhrase {
  readonly key: string;
  readonly index: number;
}

const nothing: Swept = { rules: 0, found: undefined };

/**
 * One sweep over the terms of a sentence for everything that may wake a rule. It knows words by
 * their hashes, so it may wake a rule for nothing; what it passes over holds nothing.
 */
export class Sweep {
  readonly #wakes: Wakes;
  readonly #phrases: readonly SweptPhrase[];
  readonly #always: readonly number[];
  /** Open addressing: a hash in every other slot, the word's number + 1 behind it. */
  readonly #table: Int32Array;
  /** Where the phrases of a word begin in `#entries`. */
  readonly #begins: Int32Array;
  readonly #entries: Int32Array;
  /** {@link width} columns for each phrase: rules, least, most, and two checks. */
  readonly #columns: Int32Array;
  /** Members of the sets that are checked, a bit each. */
  readonly #members: readonly (Int32Array | undefined)[];
  #ids = new Int32Array(128);
  #out = new Int32Array(96);

  constructor({ words, sets, lists }: SweepData, wakes: Wakes) {
    this.#wakes = wakes;
    this.#table = tableOf(words);
    const phrases: SweptPhrase[] = [];
    const needs: PhraseNeeds[] = [];
    for (const [key, patterns] of Object.entries(lists))
      patterns.forEach((each, index) => {
        phrases.push({ key, index });
        needs.push(each);
      });
    this.#phrases = phrases;
    this.#always = needs.flatMap(({ anchor }, phrase) => (anchor[0] < 0 ? [phrase] : []));
    const rules = phrases.map(({ key }) => wakes.lists.get(key) ?? 0);
    this.#columns = columnsOf(needs, rules);
    [this.#begins, this.#entries] = entriesOf(needs, sets, words.length);
    this.#members = membersOf(needs, sets, words.length);
  }

  phraseAt(number: number): SweptPhrase {
    return this.#phrases[number]!;
  }

  sweep(terms: TermColumns): Swept {
    const { count, hashes, shapes } = terms;
    if (this.#ids.length < count) this.#ids = new Int32Array(count * 2);
    const ids = this.#ids;
    let shape = 0;
    for (let i = 0; i < count; i++) {
      ids[i] = this.#idOf(hashes[i]!);
      shape |= shapes[i]!;
    }
    let rules = 0;
    for (const [bits, woken] of this.#wakes.shapes) if (shape & bits) rules |= woken;
    const length = this.#find(count);
    if (length === 0) return rules === 0 ? nothing : { rules, found: undefined };
    const found = this.#out.slice(0, length);
    for (let at = 0; at < length; at += 3) rules |= this.#columns[found[at]! * width]!;
    return { rules, found };
  }

  /** Fills `#out`. @returns how much of it */
  #find(count: number): number {
    const ids = this.#ids;
    const columns = this.#columns;
    const entries = this.#entries;
    let length = 0;
    for (const phrase of this.#always) length = this.#add(length, phrase, 0, count - 1);
    for (let i = 0; i < count; i++) {
      const id = ids[i]!;
      if (id === 0) continue;
      const end = this.#begins[id]!;
      for (let entry = this.#begins[id - 1]!; entry < end; entry++) {
        const phrase = entries[entry]!;
        const row = phrase * width;
        const least = columns[row + 1]!;
        if (i < least) continue;
        const first = columns[row + 3]!;
        if (first >= 0) {
          if (!this.#isNear(first, i + columns[row + 4]!, i + columns[row + 5]!, count)) continue;
          const second = columns[row + 6]!;
          if (
            second >= 0 &&
            !this.#isNear(second, i + columns[row + 7]!, i + columns[row + 8]!, count)
          )
            continue;
        }
        length = this.#add(length, phrase, Math.max(0, i - columns[row + 2]!), i - least);
      }
    }
    return length;
  }

  #isNear(set: number, from: number, to: number, count: number): boolean {
    const members = this.#members[set]!;
    const end = to < count ? to : count - 1;
    for (let at = from < 0 ? 0 : from; at <= end; at++) {
      const id = this.#ids[at]!;
      if (members[id >> 5]! & (1 << (id & 31))) return true;
    }
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

  /** @returns the word's number + 1, 0 if no set holds it */
  #idOf(hash: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const id = table[slot + 1]!;
      if (id === 0 || table[slot] === hash) return id;
    }
  }
}

/** Columns of a phrase: its rules, least, most, two checks of three. */
const width = 9;

function tableOf(words: readonly string[]): Int32Array {
  let size = 16;
  while (size < words.length * 4) size *= 2;
  const table = new Int32Array(size);
  words.forEach((word, number) => {
    const hash = hashOf(word);
    let slot = (hash << 1) & (size - 1);
    while (table[slot + 1] !== 0) slot = (slot + 2) & (size - 1);
    table[slot] = hash;
    table[slot + 1] = number + 1;
  });
  return table;
}

function columnsOf(needs: readonly PhraseNeeds[], rules: readonly number[]): Int32Array {
  const columns = new Int32Array(needs.length * width).fill(-1);
  needs.forEach(({ anchor: [, least, most], checks }, phrase) => {
    columns.set([rules[phrase]!, least, most, ...checks.flat()], phrase * width);
  });
  return columns;
}

/** For each word the phrases that are anchored at it, one after the other. */
function entriesOf(
  needs: readonly PhraseNeeds[],
  sets: SweepData['sets'],
  words: number,
): readonly [begins: Int32Array, entries: Int32Array] {
  const begins = new Int32Array(words + 1);
  const each = (visit: (word: number, phrase: number) => void): void => {
    needs.forEach(({ anchor: [set] }, phrase) => {
      for (const word of sets[set] ?? []) visit(word, phrase);
    });
  };
  each((word) => begins[word + 1]!++);
  for (let word = 0; word < words; word++) begins[word + 1]! += begins[word]!;
  const entries = new Int32Array(begins[words]!);
  const next = begins.slice();
  each((word, phrase) => {
    entries[next[word]!++] = phrase;
  });
  return [begins, entries];
}

function membersOf(
  needs: readonly PhraseNeeds[],
  sets: SweepData['sets'],
  words: number,
): readonly (Int32Array | undefined)[] {
  const members: (Int32Array | undefined)[] = sets.map(() => undefined);
  for (const { checks } of needs)
    for (const [set] of checks) {
      if (members[set]) continue;
      const bits = new Int32Array((words >> 5) + 1);
      for (const word of sets[set]!) bits[(word + 1) >> 5]! |= 1 << ((word + 1) & 31);
      members[set] = bits;
    }
  return members;
}
