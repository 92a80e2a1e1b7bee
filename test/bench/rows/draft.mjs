// The command line on one draft and on one article, process start to end; and its memory.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../process.mjs';
import { pairRow } from '../report.mjs';
import { inTurn } from '../timing.mjs';

const megabyte = 1e6;

export async function draftRows({ cli, writeGood, texts, scratch }) {
  const draft = join(scratch, 'draft.md');
  const article = join(scratch, 'article.md');
  writeFileSync(draft, texts.prose(1024));
  writeFileSync(article, texts.article(100 * 1024));
  const peakFile = join(scratch, 'peak');

  const timeOf = (script, file) => async () => (await runScript([script, file])).ms;
  const ways = [timeOf(cli, draft), timeOf(writeGood, draft)];
  await inTurn({ turns: 2 }, ...ways);
  const [ours, theirs] = await inTurn({ turns: 15 }, ...ways);
  const rows = [
    pairRow({
      id: 'draft',
      what: 'Command line on one 1 KB draft, process start to end',
      unit: 'ms',
      ours,
      peer: 'write-good',
      theirs,
      target: { atMost: 1 },
    }),
  ];
  const peakOf = (script, file) => async () =>
    (await runScript([script, file], { peakFile })).peak / megabyte;
  const files = { 'a 1 KB draft': draft, 'a 100 KB article': article };
  for (const [name, file] of Object.entries(files)) {
    const [mine, peer] = await inTurn({ turns: 7 }, peakOf(cli, file), peakOf(writeGood, file));
    rows.push(
      pairRow({
        id: file === draft ? 'memory-draft' : 'memory-article',
        what: `Peak memory of the command line: ${name}`,
        unit: 'MB',
        ours: mine,
        peer: 'write-good',
        theirs: peer,
        target: { atMost: 1.6 },
      }),
    );
  }
  return rows;
}
