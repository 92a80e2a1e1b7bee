import type { SweepTables } from './sweepTables.ts';

/** Sets of words by their numbers, one behind the other in one column. */
export class WordSets {
  /** Where each set begins in `members`; one more than there are sets. */
  readonly starts: Int32Array;
  /** Rising within each set. */
  readonly members: Int32Array;
  /** A bit for each member's number, by its last five bits: most words are told by it. */
  readonly #masks: Int32Array;

  /** @param ids the number of each word of the tables; theirs is changed to it */
  constructor({ sets, members }: Pick<SweepTables, 'sets' | 'members'>, ids: Int32Array) {
    this.starts = sets;
    this.members = members.map((word) => ids[word]!);
    this.#masks = new Int32Array(Math.max(0, sets.length - 1));
    for (let set = 0; set < this.#masks.length; set++) {
      let mask = 0;
      let isRising = true;
      for (let at = sets[set]!; at < sets[set + 1]!; at++) {
        mask |= 1 << (this.members[at]! & 31);
        isRising &&= at === sets[set] || this.members[at]! > this.members[at - 1]!;
      }
      this.#masks[set] = mask;
      if (!isRising) this.members.subarray(sets[set], sets[set + 1]).sort();
    }
  }

  /** Whether a word is in a set. */
  has(set: number, id: number): boolean {
    if ((this.#masks[set]! & (1 << (id & 31))) === 0) return false;
    const { members } = this;
    let low = this.starts[set]!;
    let high = this.starts[set + 1]!;
    while (high - low > few) {
      const middle = (low + high) >> 1;
      if (members[middle]! <= id) low = middle;
      else high = middle;
    }
    for (; low < high; low++) if (members[low] === id) return true;
    return false;
  }
}

/** Fewer than this are looked through faster than they are halved. */
const few = 6;
