/**
 * Counts, by halving, how many places come before the first that doesn't hold.
 * @param count of all places
 * @param holds for all places up to one, and for none behind it
 */
export function countWhile(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last place that holds, by halving; the first if none does. Parameters as above. */
export const lastWhile = (count: number, holds: (place: number) => boolean): number =>
  Math.max(0, countWhile(count, holds) - 1);
