/** A set of word numbers, a bit each: asked far more often than made. */
export function bitsOf(ids: Iterable<number>): Int32Array {
  const numbers = [...ids];
  let most = 0;
  for (const id of numbers) if (id > most) most = id;
  const bits = new Int32Array((most >> 5) + 1);
  for (const id of numbers) bits[id >> 5]! |= 1 << (id & 31);
  return bits;
}

export const hasBit = (bits: Int32Array, id: number): boolean =>
  id >> 5 < bits.length && (bits[id >> 5]! & (1 << (id & 31))) !== 0;
