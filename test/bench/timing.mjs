/** Middle, least and most of some milliseconds. */
export function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { median: at(0.5), p95: at(0.95), min: sorted[0], max: sorted.at(-1) };
}

/**
 * Times two ways of doing the same in turn, so that both see the same machine.
 * @returns milliseconds of each run, in order
 */
export function inTurn(runs, input, ...ways) {
  const times = ways.map(() => []);
  for (let run = 0; run < runs; run++) {
    const given = input();
    ways.forEach((way, i) => {
      const start = performance.now();
      way(given);
      times[i].push(performance.now() - start);
    });
  }
  return times;
}

export const ms = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
export const spread = ({ median, min, max }) => `${ms(median)} [${ms(min)}–${ms(max)}]`;
