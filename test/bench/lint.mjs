// Lint time of texts never seen before, against write-good on the same texts.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import writeGood from 'write-good';
import { textOf } from './texts.mjs';
import { inTurn, spread, summary } from './timing.mjs';

const require = createRequire(import.meta.url);

/** @returns rows of the table, one for each size */
export function lintRows(bundle) {
  const { freshLinter } = require(bundle);
  const lint = freshLinter();
  const targets = { 1: 3, 10: 8, 100: 10 };
  return Object.entries(targets).map(([size, target]) => {
    const text = () => textOf(size * 1024);
    inTurn(5, text, lint, writeGood);
    const [ours, theirs] = inTurn(15, text, lint, writeGood).map(summary);
    const ratio = theirs.median / ours.median;
    return {
      what: `lint ${size} KB, never seen before, warm`,
      ours: `${spread(ours)} ms`,
      against: `write-good ${spread(theirs)} ms`,
      ratio: `${ratio.toFixed(1)}× faster`,
      target: `≥ ${target}×`,
      held: ratio >= target,
    };
  });
}

export const linterSource = join(import.meta.dirname, 'linter.ts');
