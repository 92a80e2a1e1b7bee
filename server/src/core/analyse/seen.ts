import { hashOf } from './columns.ts';

/**
 * Tells which texts come again: most sentences of a library never do, and what is kept of those
 * costs far more than to read the few others twice. It may take one text for another.
 */
export class Seen {
  readonly #hashes = new Int32Array(16_384);

  /** @returns whether the text was shown before, not too long ago */
  again(text: string): boolean {
    const hash = hashOf(text) || 1;
    const at = (hash ^ (hash >>> 14)) & (this.#hashes.length - 1);
    if (this.#hashes[at] === hash) return true;
    this.#hashes[at] = hash;
    return false;
  }
}
