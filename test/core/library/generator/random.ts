/** A seeded source of chance, so that a library comes out the same each time. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  below(count: number): number;
  pick<T>(from: readonly T[]): T;
  /** @param share how often it is true, 0 to 1 */
  maybe(share: number): boolean;
  shuffle<T>(items: readonly T[]): T[];
}

/** @param seed any whole number. The generator is Marsaglia's xorshift32. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  for (let i = 0; i < 8; i++) next();
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    pick: (from) => from[below(from.length)]!,
    maybe: (share) => next() < share,
    shuffle: (items) => {
      const out = [...items];
      for (let i = out.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [out[i], out[j]] = [out[j]!, out[i]!];
      }
      return out;
    },
  };
}
