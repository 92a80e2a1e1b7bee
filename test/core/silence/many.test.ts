import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/core/fix/applyFixes.ts';
import { entryKey, matchEntries } from '../../../server/src/core/silence/entries.ts';
import {
  addEntries,
  compareEntries,
  removeEntries,
} from '../../../server/src/core/silence/ignoreEdits.ts';
import { parseIgnoreFile } from '../../../server/src/core/silence/ignoreFile.ts';
import type { Finding, IgnoreEntry } from '../../../server/src/core/types.ts';
import { lint } from './support.ts';

const words = fc.stringMatching(/^[ab"\\é{…} ]{0,3}x$/);
const entry: fc.Arbitrary<IgnoreEntry> = fc.record(
  { file: words, rule: words, sentence: words, reply: words, words, reason: words },
  { requiredKeys: ['file', 'rule', 'sentence'] },
);
const entries = fc.array(entry, { maxLength: 8 });
const indent = fc.constantFrom('  ', '\t', undefined);

const read = (text: string): readonly IgnoreEntry[] => {
  const { entries: placed, problems } = parseIgnoreFile(text, []);
  // Rules are made up here.
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  return placed.map((each) => each.entry);
};
const keys = (all: readonly IgnoreEntry[]): readonly string[] => all.map(entryKey).sort();

describe('whatever is in an ignore file', () => {
  it('stays, in its order, when more is added', () => {
    fc.assert(
      fc.property(entries, entries, indent, (held, added, unit) => {
        const before = JSON.stringify({ ignore: [...held].sort(compareEntries) }, null, unit);
        const { edits = [] } = addEntries(before, added);
        const after = read(applyEdits(before, edits));
        expect(after).toEqual([...after].sort(compareEntries));
        expect(new Set(keys(after))).toEqual(new Set(keys([...held, ...added])));
        for (const one of held) expect(after).toContainEqual(one);
      }),
    );
  });

  it('goes alone when it is taken out', () => {
    fc.assert(
      fc.property(entries, fc.uniqueArray(fc.nat(7)), indent, (held, gone, unit) => {
        const before = JSON.stringify({ ignore: held }, null, unit);
        const after = applyEdits(before, removeEntries(before, new Set(gone)));
        expect(read(after)).toEqual(held.filter((_, index) => !gone.includes(index)));
      }),
    );
  });
});

it('the same sentence in many replies, all of them under other ids, is accepted once for each', () => {
  const count = 20_000;
  const [finding] = lint('@a| We utilize it.').findings;
  const findings = Array.from({ length: count + 1 }, (_, index): Finding => ({
    ...finding!,
    reply: { index, kind: 'reply', id: `new ${index}` },
  }));
  const accepted = Array.from({ length: count }, (_, index): IgnoreEntry => ({
    ...{ file: 'a', rule: 'jargon', sentence: 'We utilize it', reply: `old ${index}` },
  }));
  const { kept, silenced } = matchEntries(findings, accepted);
  expect([kept.length, silenced.length]).toEqual([1, count]);
  expect(kept[0]?.reply.id).toBe(`new ${count}`);
});
