/** Places by hash, for indexes of a whole library. */

/** A few numbers for each key; most keys have one, which then needs no list. */
export interface Buckets {
  /** Adds a number; one too many for its key is left out. */
  add(key: number, value: number): void;
  get(key: number): number | readonly number[] | undefined;
}

/** One map of a million entries stops everything else when it grows; small ones grow in passing. */
const maps = 64;

/** @param most numbers for a key */
export function createBuckets(most: number): Buckets {
  const parts = Array.from({ length: maps }, () => new Map<number, number | number[]>());
  return {
    add(key, value) {
      const part = parts[key % maps]!;
      const held = part.get(key);
      if (held === undefined) part.set(key, value);
      else if (typeof held === 'number') {
        if (most > 1) part.set(key, [held, value]);
      } else if (held.length < most) held.push(value);
    },
    get: (key) => parts[key % maps]!.get(key),
  };
}
