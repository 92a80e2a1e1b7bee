import { hashOf, type TermColumns } from '../analyse/columns.ts';
import { Shape } from '../../../../rules/api.ts';
import { startsOf } from './starts.ts';
import { mostChecks, type PhraseNeeds, type SweepData, type Way } from './sweepData.ts';
import type { Numbering } from './vocabulary.ts';

/** What a sweep over one sentence found. */
export interface Swept {
  /** The rules to wake, a bit each. */
  readonly rules: number;
  /** Triples: phrase, first and last term at which it may start; undefined if there are none. */
  readonly found: readonly number[] | undefined;
}

/** A rule wakes where all of these are in one sentence. */
export interface Trigger {
  /** Keys of lists. */
  readonly lists: readonly string[];
  /** Bits of `Shape`; some term has each. */
  readonly shapes: number;
  /** A word in capitals that is neither the first nor "I". */
  readonly name: boolean;
  /** The rules it wakes, a bit each. */
  readonly rules: number;
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
  readonly #triggers: readonly (Omit<Trigger, 'lists'> & { readonly lists: number })[];
  readonly #phrases: readonly SweptPhrase[];
  /** The number of each phrase's list, which is its place among all. */
  readonly #lists: Int32Array;
  readonly #keys: readonly string[];
  /** Entries without an anchor. */
  readonly #always: readonly number[];
  readonly #numbering: Numbering;
  /** Where the entries of a word begin in `#entries`. */
  readonly #begins: Int32Array;
  readonly #entries: Int32Array;
  /** {@link Column} of each entry, which is one way that one phrase may match. */
  readonly #columns: Int32Array;
  /** Members of the sets that are checked, a bit each. */
  readonly #members: readonly (Int32Array | undefined)[];
  #ids = new Int32Array();
  #out = new Int32Array(96);
  #woken = 0;
  #present = 0;
  /** The sentence at hand, and where it may be said to start. */
  #terms: TermColumns | undefined;
  #starts: readonly number[] | undefined;

  constructor(
    { words, sets, lists }: SweepData,
    triggers: readonly Trigger[],
    numbering: Numbering,
  ) {
    this.#numbering = numbering;
    const ids = words.map((word) => numbering.numberLike(word));
    const phrases: SweptPhrase[] = [];
    const needs: PhraseNeeds[] = [];
    for (const [key, patterns] of Object.entries(lists))
      patterns.forEach((each, index) => {
        phrases.push({ key, index });
        needs.push(each);
      });
    this.#phrases = phrases;
    this.#keys = Object.keys(lists);
    const numbers = new Map(this.#keys.map((key, number) => [key, number]));
    this.#lists = Int32Array.from(phrases, ({ key }) => numbers.get(key)!);
    const entries = needs.flatMap((need, phrase) =>
      need.ways.map((way) => ({ need, phrase, way })),
    );
    const ways = entries.map(({ way }) => way);
    this.#always = ways.flatMap(({ anchor }, entry) => (anchor[0] < 0 ? [entry] : []));
    const { bits, parts, alone } = partsOf(triggers);
    this.#triggers = parts;
    this.#columns = columnsOf(entries, (phrase) => {
      const { key } = phrases[phrase]!;
      return [alone.get(key) ?? 0, bits.get(key) ?? 0];
    });
    const numbered = sets.map((set) => set.map((word) => ids[word]!));
    [this.#begins, this.#entries] = entriesOf(ways, numbered, numbering.size);
    this.#members = membersOf(ways, numbered, numbering.size);
  }

  /** The number of a list that it looks for; -1 for others. */
  numberOf(key: string): number {
    return this.#keys.indexOf(key);
  }

  /** The number of the list that a phrase is of. */
  listOf(phrase: number): number {
    return this.#lists[phrase]!;
  }

  phraseAt(number: number): SweptPhrase {
    return this.#phrases[number]!;
  }

  sweep(terms: TermColumns): Swept {
    const { count, hashes, shapes } = terms;
    const numbering = this.#numbering;
    this.#ids = terms.ids;
    let shape = 0;
    let name = false;
    let firstWord = -1;
    let lastWord = -1;
    for (let i = 0; i < count; i++) {
      this.#ids[i] = numbering.idLike(hashes[i]!);
      shape |= shapes[i]!;
      if (shapes[i]! & Shape.punctuation) continue;
      lastWord = i;
      if (firstWord < 0) firstWord = i;
      else if (shapes[i]! & Shape.capital && hashes[i] !== writer) name = true;
    }
    this.#terms = terms;
    this.#starts = undefined;
    const found = this.#find({ count, shape, lastWord });
    let rules = this.#woken;
    for (const trigger of this.#triggers)
      if (
        (this.#present & trigger.lists) === trigger.lists &&
        (shape & trigger.shapes) === trigger.shapes &&
        (name || !trigger.name)
      )
        rules |= trigger.rules;
    return rules === 0
      ? nothing
      : { rules, found: found === 0 ? undefined : this.#kept(found) };
  }

  #kept(length: number): readonly number[] {
    const kept: number[] = [];
    for (let at = 0; at < length; at++) kept.push(this.#out[at]!);
    return kept;
  }

  /** Fills `#out`, `#woken` and `#present`. @returns how much of `#out` */
  #find(sentence: Bounds): number {
    const { count } = sentence;
    this.#woken = 0;
    this.#present = 0;
    let length = 0;
    // Words that were numbered since are none of its own.
    const known = this.#begins.length - 1;
    for (const entry of this.#always) length = this.#try(length, entry, 0, sentence);
    for (let i = 0; i < count; i++) {
      const id = this.#ids[i]!;
      if (id === 0 || id >= known) continue;
      const end = this.#begins[id + 1]!;
      for (let at = this.#begins[id]!; at < end; at++)
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
    this.#woken |= columns[row + Column.rules]!;
    this.#present |= columns[row + Column.present]!;
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
    const members = this.#members[set]!;
    const end = to < count ? to : count - 1;
    for (let at = from < 0 ? 0 : from; at <= end; at++) {
      const id = this.#ids[at]!;
      if (id >> 5 < members.length && members[id >> 5]! & (1 << (id & 31))) return true;
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
}

/** What bounds where in a sentence a phrase may stand. */
interface Bounds {
  readonly count: number;
  /** Bits of all its terms. */
  readonly shape: number;
  readonly lastWord: number;
}

/** Columns of an entry. */
const Column = {
  phrase: 0,
  /** Rules that its list wakes alone. */
  rules: 1,
  /** The bit of its list, if triggers of several parts name it. */
  present: 2,
  least: 3,
  /** -1 for an entry without an anchor. */
  most: 4,
  shapes: 5,
  atStart: 6,
  /** How many terms may follow the anchor; -1 if any number. */
  tail: 7,
  /** The set of its first term; -1 if that is anything, or the anchor. */
  first: 8,
  checks: 9,
} as const;
const width = Column.checks + 3 * mostChecks;

/** The hash of "I", which is no name. */
export const writer = hashOf('i');

/** Triggers by one list alone are told at its phrases; the others when all of a sentence is known. */
function partsOf(triggers: readonly Trigger[]): {
  readonly bits: ReadonlyMap<string, number>;
  readonly alone: ReadonlyMap<string, number>;
  readonly parts: readonly (Omit<Trigger, 'lists'> & { readonly lists: number })[];
} {
  const bits = new Map<string, number>();
  const alone = new Map<string, number>();
  const parts: (Omit<Trigger, 'lists'> & { readonly lists: number })[] = [];
  for (const { lists, ...rest } of triggers) {
    const [first] = lists;
    if (lists.length === 1 && first !== undefined && rest.shapes === 0 && !rest.name) {
      alone.set(first, (alone.get(first) ?? 0) | rest.rules);
      continue;
    }
    let all = 0;
    for (const key of lists) {
      // Past the last bit lists share it, and wake their rules more often than they need.
      const bit = bits.get(key) ?? 1 << Math.min(bits.size, 30);
      bits.set(key, bit);
      all |= bit;
    }
    parts.push({ ...rest, lists: all });
  }
  return { bits, alone, parts };
}

interface Entry {
  readonly need: PhraseNeeds;
  readonly phrase: number;
  readonly way: Way;
}

function columnsOf(
  entries: readonly Entry[],
  wakes: (phrase: number) => readonly [rules: number, present: number],
): Int32Array {
  const columns = new Int32Array(entries.length * width).fill(-1);
  entries.forEach(({ need, phrase, way }, entry) => {
    const [set, least, most] = way.anchor;
    const tail = need.atEnd < 0 ? -1 : need.atEnd - 1 - least;
    const bounds = [least, set < 0 ? -1 : most, need.shapes, need.atStart ? 1 : 0, tail, way.first];
    columns.set([phrase, ...wakes(phrase), ...bounds, ...way.checks.flat()], entry * width);
  });
  return columns;
}

/** For each word the entries that are anchored at it, one after the other. */
function entriesOf(
  ways: readonly Way[],
  sets: SweepData['sets'],
  words: number,
): readonly [begins: Int32Array, entries: Int32Array] {
  const begins = new Int32Array(words + 2);
  const each = (visit: (word: number, entry: number) => void): void => {
    ways.forEach(({ anchor: [set] }, entry) => {
      for (const word of sets[set] ?? []) visit(word, entry);
    });
  };
  each((word) => begins[word + 1]!++);
  for (let word = 0; word <= words; word++) begins[word + 1]! += begins[word]!;
  const entries = new Int32Array(begins[words + 1]!);
  const next = begins.slice();
  each((word, entry) => {
    entries[next[word]!++] = entry;
  });
  return [begins, entries];
}

function membersOf(
  ways: readonly Way[],
  sets: SweepData['sets'],
  words: number,
): readonly (Int32Array | undefined)[] {
  const members: (Int32Array | undefined)[] = sets.map(() => undefined);
  for (const { first, checks } of ways)
    for (const set of [first, ...checks.map(([each]) => each)]) {
      if (set < 0 || members[set]) continue;
      const bits = new Int32Array((words >> 5) + 1);
      for (const word of sets[set]!) bits[word >> 5]! |= 1 << (word & 31);
      members[set] = bits;
    }
  return members;
}
