// Samples, and what is said about them.

/** Middle, 95th percentile, least and most of some samples. */
export function summary(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return {
    median: at(0.5),
    p95: at(0.95),
    min: sorted[0],
    max: sorted.at(-1),
    n: sorted.length,
  };
}

/**
 * Does the same in several ways in turn, so that all of them see the same machine.
 * @param turns how many there are; fewer, but three at least, once `enoughMs` have passed
 * @param input makes what one turn is about
 * @param ways each takes that and returns a sample, or nothing: then its milliseconds are the sample
 * @returns the samples of each way, in order
 */
export async function inTurn({ turns, enoughMs = Infinity, input }, ...ways) {
  const samples = ways.map(() => []);
  const began = performance.now();
  for (let turn = 0; turn < turns; turn++) {
    if (turn >= 3 && performance.now() - began > enoughMs) break;
    const given = input?.();
    // Who goes first changes, so that neither always has the warmer machine.
    for (const i of ways.map((_, way) => (way + turn) % ways.length)) {
      const start = performance.now();
      const sample = await ways[i](given);
      samples[i].push(sample ?? performance.now() - start);
    }
  }
  return samples;
}
