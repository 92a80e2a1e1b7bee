/** A copy: a piece cut out of a text keeps all of that text in memory. */
export const ownCopy = (text: string): string => ` ${text}`.slice(1);

interface Kept<V> {
  readonly value: V;
  readonly weight: number;
}

/**
 * A bounded cache by text: two halves, of which the older is dropped when the newer is full. What
 * is used again moves to the newer half.
 */
export class ChunkCache<V> {
  #young = new Map<string, Kept<V>>();
  #old = new Map<string, Kept<V>>();
  #weight = 0;
  readonly #half: number;

  /** @param most what all entries together may weigh */
  constructor(most: number) {
    this.#half = most / 2;
  }

  get(key: string): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young.value;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old.value, old.weight);
    return old?.value;
  }

  /**
   * @param key must not be cut out of a longer text, which it would keep in memory
   * @param weight its part of what may be kept
   */
  set(key: string, value: V, weight = key.length): void {
    if (this.#weight >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = 0;
    }
    this.#weight += weight;
    this.#young.set(key, { value, weight });
  }
}
