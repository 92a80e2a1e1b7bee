import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compromiseTagger } from '../../server/src/core/analyse/tagger.ts';
import type { Format, Linter, LintResult } from '../../server/src/core/types.ts';
import { createDefaultLinter } from '../../server/src/linter.ts';
import { settingsOf } from '../support/settings.ts';
import { beginnings, changed, changes, type Change } from '../support/typing.ts';

const settings = settingsOf();
/** @param keptBy stands for the document that is open */
const lintWith = (linter: Linter, format: Format, text: string, keptBy?: object): LintResult => {
  const name = format === 'xml' ? 'a.email' : '';
  return linter.lint({ text, format, name, ...(keptBy && { keptBy }) }, settings);
};

/** With the fixes, which are made when they are looked at. */
const all = (result: LintResult): unknown => JSON.parse(JSON.stringify(result)) as unknown;

const typed = createDefaultLinter(() => compromiseTagger);
/** Sees only the texts that come out in the end. */
const fresh = createDefaultLinter(() => compromiseTagger);

test.each(Object.keys(beginnings) as Format[])(
  '%s: after any changes the findings are those of a linter that has not seen them',
  (format) => {
    fc.assert(
      fc.property(changes, (steps) => {
        let text = beginnings[format];
        const document = {};
        lintWith(typed, format, text, document);
        let last: LintResult | undefined;
        for (const step of steps) {
          text = changed(text, step);
          last = lintWith(typed, format, text, document);
        }
        expect(all(last!)).toEqual(all(lintWith(fresh, format, text)));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 40) },
    );
  },
  60_000,
);

/** Bytes in use, with what is no longer needed given back. */
async function heap(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What is kept by an object that is gone may take another round.
  for (let i = 0; i < 3; i++) {
    collect();
    await setImmediate();
  }
  return process.memoryUsage().heapUsed;
}

test('typing for long in open documents fills no memory', async () => {
  const documents = { ...beginnings };
  const owners = new Map(Object.keys(beginnings).map((format) => [format, {}]));
  const open = Object.keys(beginnings) as Format[];
  const type = (step: Change, format: Format): void => {
    const text = changed(documents[format], step);
    documents[format] = text.length > 5000 ? beginnings[format] : text;
    lintWith(typed, format, documents[format], owners.get(format));
  };
  const typeAll = (count: number, seed: number): void => {
    fc.sample(changes, { numRuns: count, seed })
      .flat()
      .forEach((step, i) => {
        type(step, open[i % open.length]!);
      });
  };
  typeAll(150, 1);
  const before = await heap();
  typeAll(150, 2);
  expect((await heap()) - before).toBeLessThan(40_000_000);
});
