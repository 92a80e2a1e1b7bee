// Replies a second that one process takes from standard input.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { writeLines } from '../library.mjs';
import { runScript } from '../process.mjs';
import { figureRow, missingRow } from '../report.mjs';
import { inTurn } from '../timing.mjs';

const count = 5000;
const what = 'Throughput of --stream on one core';

export async function streamRows({ cli, texts, scratch }) {
  const help = execFileSync(process.execPath, [cli, '--help'], { encoding: 'utf8' });
  if (!help.includes('--stream')) return [missingRow('stream', what, 'not built')];
  const inputFile = join(scratch, 'replies.jsonl');
  writeLines(inputFile, Array.from({ length: count }, texts.reply));
  const peakFile = join(scratch, 'peak');
  const peaks = [];
  const [rates] = await inTurn({ turns: 7, enoughMs: 40_000 }, async () => {
    const { ms, peak } = await runScript([cli, '--stream'], { inputFile, peakFile });
    peaks.push(peak / 1e6);
    return count / (ms / 1000);
  });
  const note = `${count.toLocaleString('en')} replies, process start to end`;
  return [
    figureRow({ id: 'stream', what, unit: 'replies/s', ours: rates, note }),
    figureRow({ id: 'stream-memory', what: `${what}: peak memory`, unit: 'MB', ours: peaks }),
  ];
}
