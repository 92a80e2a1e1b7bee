/**
 * A bounded cache by text: two halves, of which the older is dropped when the newer is full. What
 * is used again moves to the newer half.
 */
export class ChunkCache<V> {
  #young = new Map<string, V>();
  #old = new Map<string, V>();
  #weight = 0;
  readonly #half: number;

  /** @param most UTF-16 units that all keys together may have */
  constructor(most: number) {
    this.#half = most / 2;
  }

  get(key: string): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  /** @param key must not be cut out of a longer text, which it would keep in memory */
  set(key: string, value: V): void {
    if (this.#weight >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = 0;
    }
    this.#weight += key.length;
    this.#young.set(key, value);
  }
}
