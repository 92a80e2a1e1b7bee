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
 * @param input makes what one turn is about
 * @param ways each takes that and returns a sample, or nothing: then its milliseconds are the sample
 * @returns the samples of each way, in order
 */
export async function inTurn(turns, input, ...ways) {
  const samples = ways.map(() => []);
  for (let turn = 0; turn < turns; turn++) {
    const given = input(turn);
    // Who goes first changes, so that neither always has the warmer machine.
    const order = ways.map((_, i) => (i + turn) % ways.length);
    for (const i of order) {
      const start = performance.now();
      const sample = await ways[i](given);
      samples[i].push(sample ?? performance.now() - start);
    }
  }
  return samples;
}
