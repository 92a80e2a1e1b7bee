// A library of up to 100,000 replies in exports of 1,000: whether time and memory stay in line.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeExport } from '../library.mjs';
import { runScript } from '../process.mjs';
import { figureRow, missingRow, quantileRow } from '../report.mjs';
import { summary } from '../timing.mjs';

const perFile = 1000;
const sizes = [10_000, 50_000, 100_000];
const mostTurns = 7;
/** No further turn is begun after this. */
const enoughMs = 60_000;
/** A size that would take longer is left out. */
const tooLongMs = 300_000;

export async function libraryRows({ cli, texts, scratch }) {
  const folder = join(scratch, 'library');
  mkdirSync(folder);
  const files = Array.from({ length: sizes.at(-1) / perFile }, (_, i) => {
    const file = join(folder, `${String(i).padStart(3, '0')}.json`);
    writeExport(file, Array.from({ length: perFile }, texts.reply));
    return file;
  });
  const peakFile = join(scratch, 'peak');
  const run = (size) => runScript([cli, ...files.slice(0, size / perFile)], { peakFile });
  const runs = await runsOf(run);
  return [...sizes.flatMap((size) => sizeRows(size, runs.get(size))), ...ratioRows(runs)];
}

/** Runs the sizes in turn. @returns what each run took, by size */
async function runsOf(run) {
  const runs = new Map();
  const began = performance.now();
  let perReply = 0;
  for (let turn = 0; turn < mostTurns && performance.now() - began < enoughMs; turn++)
    for (const size of sizes) {
      if (perReply * size > tooLongMs) continue;
      const made = await run(size);
      perReply = made.ms / size;
      runs.set(size, [...(runs.get(size) ?? []), made]);
    }
  return runs;
}

function sizeRows(size, runs) {
  const what = `Library of ${size.toLocaleString('en')}`;
  if (!runs) return [missingRow(`library-${size}`, what, 'left out: it would take too long')];
  const ours = runs.map(({ ms }) => ms / 1000);
  const note = `${Math.round(size / summary(ours).median)} replies a second`;
  const peaks = runs.map(({ peak }) => peak / 1e6);
  return [
    figureRow({ id: `library-${size}`, what, unit: 's', ours, note }),
    figureRow({
      id: `library-${size}-memory`,
      what: `${what}: peak memory`,
      unit: 'MB',
      ours: peaks,
    }),
  ];
}

/** The largest size beside the smallest. */
function ratioRows(runs) {
  const [least, most] = [sizes[0], sizes.at(-1)];
  const [few, many] = [runs.get(least), runs.get(most)];
  if (!many) return [];
  const name = (size) => size.toLocaleString('en');
  const about = { at: 'median', peer: `at ${name(least)}` };
  return [
    quantileRow({
      ...about,
      id: 'library-linear',
      what: `Library of ${name(most)}: time of one reply`,
      unit: 'µs',
      ours: many.map(({ ms }) => (ms * 1000) / most),
      theirs: few.map(({ ms }) => (ms * 1000) / least),
      target: { atMost: 1.2 },
    }),
    quantileRow({
      ...about,
      id: 'library-level',
      what: `Library of ${name(most)}: peak memory`,
      unit: 'MB',
      ours: many.map(({ peak }) => peak / 1e6),
      theirs: few.map(({ peak }) => peak / 1e6),
      target: { atMost: 1.5 },
    }),
  ];
}
