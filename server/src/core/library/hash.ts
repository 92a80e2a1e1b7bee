/** @returns 31 bits, so that it stays a small integer. FNV-1a with a last mix. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Spreads the bits of a hash. */
export function mix(hash: number): number {
  let out = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  out = Math.imul(out ^ (out >>> 15), 0x2c1b3c6d);
  return (out ^ (out >>> 13)) & 0x7fffffff;
}

/** Rows of a band times bands: pairs of which half is the same meet in most cases. */
export const rows = 3;
export const bands = 10;

const seeds = Array.from({ length: rows * bands }, (_, i) => mix(Math.imul(i + 1, 0x9e3779b1)));

/**
 * A min-hash signature (Broder 1997): the share of equal places of two signatures is about the
 * share of shingles that two texts have in common.
 */
export function signatureOf(shingles: readonly number[]): readonly number[] {
  return seeds.map((seed) => {
    let least = 0x7fffffff;
    for (const shingle of shingles) {
      const value = Math.imul(shingle ^ seed, 0x2c1b3c6d) & 0x7fffffff;
      if (value < least) least = value;
    }
    return least;
  });
}

/** One number for each band of a signature. @returns none for an empty one */
export function bandsOf(signature: readonly number[]): readonly number[] {
  const out: number[] = [];
  for (let at = 0; at < signature.length; at += rows) {
    let hash = mix(at + 1);
    for (let k = at; k < at + rows; k++) hash = mix(hash ^ signature[k]!);
    out.push(hash);
  }
  return out;
}
