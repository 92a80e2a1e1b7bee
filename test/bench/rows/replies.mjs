// 5,000 replies in one export and as many files, process start to end; and the memory it took.
import { join } from 'node:path';
import { writeExport, writeFolder } from '../library.mjs';
import { runScript } from '../process.mjs';
import { pairRow } from '../report.mjs';
import { inTurn, summary } from '../timing.mjs';

const count = 5000;
/** alex gets this share of the replies; see the README for how the rest is reckoned. */
const share = 10;
const megabyte = 1e6;

export async function repliesRows(context) {
  const { texts, scratch } = context;
  const replies = Array.from({ length: count }, texts.reply);
  const layouts = [
    { id: 'export', what: 'one Zendesk export', write: writeExport, ending: '.json' },
    { id: 'files', what: '5,000 Markdown files', write: writeFolder, ending: '' },
  ];
  const rows = [];
  for (const layout of layouts) {
    const place = (name, some) => {
      const path = join(scratch, `${name}${layout.ending}`);
      layout.write(path, some);
      return path;
    };
    const all = place('all', replies);
    const part = place('part', replies.slice(0, count / share));
    const one = place('one', replies.slice(0, 1));
    rows.push(...(await layoutRows(context, layout, { all, part, one })));
  }
  return rows;
}

async function layoutRows({ cli, writeGood, alex, scratch }, { id, what }, { all, part, one }) {
  const peakFile = join(scratch, 'peak');
  const peaks = { ours: [], theirs: [] };
  const run = (script, whose) => async () => {
    const { ms, peak } = await runScript([script, all], { peakFile });
    peaks[whose].push(peak / megabyte);
    return ms / 1000;
  };
  const alexSeconds = async () => {
    const start = (await runScript([alex, one])).ms;
    const { ms } = await runScript([alex, part]);
    return (start + (ms - start) * share) / 1000;
  };
  const [ours, theirs, alexes] = await inTurn(
    { turns: 7, enoughMs: 60_000 },
    run(cli, 'ours'),
    run(writeGood, 'theirs'),
    alexSeconds,
  );
  const whole = `5,000 replies as ${what}, process start to end`;
  const about = { unit: 's', ours };
  const rate = Math.round(count / summary(ours).median);
  return [
    pairRow({
      ...about,
      id: `replies-${id}`,
      what: whole,
      peer: 'write-good',
      theirs,
      target: { faster: 3 },
      note: `${rate} replies a second`,
    }),
    pairRow({
      ...about,
      id: `replies-${id}-alex`,
      what: `${whole}, beside alex`,
      peer: 'alex',
      theirs: alexes,
      target: { faster: 40 },
      note: `alex reckoned from ${count / share} replies`,
    }),
    pairRow({
      id: `memory-${id}`,
      what: `Peak memory: 5,000 replies as ${what}`,
      unit: 'MB',
      ours: peaks.ours,
      peer: 'write-good',
      theirs: peaks.theirs,
      target: { atMost: 1.6 },
    }),
  ];
}
