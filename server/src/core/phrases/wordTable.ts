/** Hash of a word → its number, from 1: open addressing in one column, so that asking is cheap. */
export class WordTable {
  #slots = new Int32Array(256);
  #size = 0;

  /** @returns the number, 0 for a hash that isn't known */
  get(hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = (hash << 1) & mask; ; at = (at + 2) & mask) {
      const number = slots[at + 1]!;
      if (number === 0 || slots[at] === hash) return number;
    }
  }

  /** The hash must not be known yet. */
  add(hash: number, number: number): void {
    if (++this.#size * 4 > this.#slots.length) this.#widen();
    this.#put(hash, number);
  }

  #put(hash: number, number: number): void {
    const mask = this.#slots.length - 1;
    let at = (hash << 1) & mask;
    while (this.#slots[at + 1] !== 0) at = (at + 2) & mask;
    this.#slots[at] = hash;
    this.#slots[at + 1] = number;
  }

  #widen(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2)
      if (old[at + 1] !== 0) this.#put(old[at]!, old[at + 1]!);
  }
}
