// A library of up to 100,000 replies in exports of 1,000: whether time and memory stay in line.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeExport } from '../library.mjs';
import { runScript } from '../process.mjs';
import { figureRow, quantileRow } from '../report.mjs';
import { summary } from '../timing.mjs';

const perFile = 1000;
const sizes = [10_000, 50_000, 100_000];
const mostTurns = 7;
/** No further turn is begun after this. */
const enoughMs = 60_000;

export async function libraryRows({ cli, texts, scratch }) {
  const folder = join(scratch, 'library');
  mkdirSync(folder);
  const files = Array.from({ length: sizes.at(-1) / perFile }, (_, i) => {
    const file = join(folder, `${String(i).padStart(3, '0')}.json`);
    writeExport(file, Array.from({ length: perFile }, texts.reply));
    return file;
  });
  const runs = sizes.map(() => []);
  const start = performance.now();
  for (let turn = 0; turn < mostTurns && performance.now() - start < enoughMs; turn++)
    for (const [i, size] of sizes.entries())
      runs[i].push(
        await runScript([cli, ...files.slice(0, size / perFile)], {
          peakFile: join(scratch, 'peak'),
        }),
      );

  const rows = sizes.flatMap((size, i) => {
    const seconds = runs[i].map(({ ms }) => ms / 1000);
    const name = size.toLocaleString('en');
    const note = `${Math.round(size / summary(seconds).median)} replies a second, n = ${seconds.length}`;
    const peaks = runs[i].map(({ peak }) => peak / 1e6);
    return [
      figureRow({
        id: `library-${size}`,
        what: `Library of ${name}`,
        unit: 's',
        ours: seconds,
        note,
      }),
      figureRow({
        id: `library-memory-${size}`,
        what: `Library of ${name}: peak memory`,
        unit: 'MB',
        ours: peaks,
      }),
    ];
  });
  const perReply = (i) => runs[i].map(({ ms }) => (ms * 1000) / sizes[i]);
  const last = sizes.length - 1;
  const peer = 'at 10,000';
  return [
    ...rows,
    quantileRow({
      id: 'library-linear',
      what: 'Library: time of one reply at 100,000',
      unit: 'µs',
      at: 'median',
      ours: perReply(last),
      peer,
      theirs: perReply(0),
      target: { atMost: 1.2 },
    }),
    quantileRow({
      id: 'library-level',
      what: 'Library: peak memory at 100,000',
      unit: 'MB',
      at: 'median',
      ours: runs[last].map(({ peak }) => peak / 1e6),
      peer,
      theirs: runs[0].map(({ peak }) => peak / 1e6),
      target: { atMost: 1.5 },
    }),
  ];
}
