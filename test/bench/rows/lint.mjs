// Lint time of texts never seen before, inside one process.
import { createRequire } from 'node:module';
import writeGood from 'write-good';
import { pairRow } from '../report.mjs';
import { inTurn } from '../timing.mjs';

const require = createRequire(import.meta.url);
const sizes = [
  { kilobytes: 1, faster: 3, warmUp: 60, turns: 61 },
  { kilobytes: 10, faster: 8, warmUp: 15, turns: 31 },
  { kilobytes: 100, faster: 10, warmUp: 5, turns: 15 },
];

export async function lintRows({ linter, texts }) {
  const { freshLinter } = require(linter);
  const lint = freshLinter();
  const ours = (text) => void lint(text);
  const theirs = (text) => void writeGood(text);
  const rows = [];
  for (const { kilobytes, faster, warmUp, turns } of sizes) {
    const input = () => texts.prose(kilobytes * 1024);
    await inTurn({ turns: warmUp, input }, ours, theirs);
    const [mine, peer] = await inTurn({ turns, input }, ours, theirs);
    rows.push(
      pairRow({
        id: `lint-${kilobytes}k`,
        what: `Lint ${kilobytes} KB never seen before, warm`,
        unit: 'ms',
        ours: mine,
        peer: 'write-good',
        theirs: peer,
        target: { faster },
      }),
    );
  }
  return rows;
}
