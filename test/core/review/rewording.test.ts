import { describe, expect, test } from 'vitest';
import { difference, reworded } from '../../../server/src/core/review/rewording.ts';
import { fileOf } from '../../cli/reporters/support.ts';
import type { DrawnFinding } from '../../cli/reporters/support.ts';

const drawn = (text: string, from: number, to: number): string =>
  `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`;

describe('what a change replaces, in whole words', () => {
  test.each([
    ['Please utilize it.', 'Please use it.', 'Please ⟦utilize⟧ it.', 'use'],
    ['Tier 2 has it.', 'Tiers 2 has it.', '⟦Tier⟧ 2 has it.', 'Tiers'],
    ['It is so very late.', 'It is so late.', 'It is so ⟦very ⟧late.', ''],
    ['We wait.', 'We still wait.', 'We ⟦⟧wait.', 'still '],
    ["We can't.", "We won't.", "We ⟦can't⟧.", "won't"],
    ['Fine 👍🏽 now', 'Fine 👍🏿 now', 'Fine ⟦👍🏽⟧ now', '👍🏿'],
    ['same', 'same', 'same⟦⟧', ''],
  ])('%s → %s', (before, after, wanted, text) => {
    const change = difference(before, after);
    expect([drawn(before, change.start, change.end), change.text]).toEqual([wanted, text]);
  });
});

describe('a sentence with all that was found in it put right', () => {
  test.each<[string, readonly DrawnFinding[], string | undefined]>([
    [
      'each change at its place',
      [
        {
          says: 'I ⟦escalated⟧ it and will touch base soon.',
          fixed: 'I passed it and will touch base soon.',
        },
        {
          says: 'I escalated it and will ⟦touch base⟧ soon.',
          instead: 'I escalated it and will talk soon.',
        },
      ],
      'I ⟦passed⟧ it and will ⟦talk⟧ soon.',
    ],
    [
      'the first of two that change the same words',
      [
        { says: '⟦Please utilize⟧ it.', instead: 'Use it.' },
        { says: 'Please ⟦utilize⟧ it.', fixed: 'Please use it.' },
      ],
      '⟦Use⟧ it.',
    ],
    ['a finding without a rewording is left', [{ says: 'A ⟦policy⟧.' }], undefined],
    ['a sentence that goes is none', [{ says: '⟦Regards.⟧', fixed: '' }], undefined],
  ])('%s', (_, found, wanted) => {
    const { findings } = fileOf('a.txt', [{ found }]);
    const result = reworded(findings[0]!.sentence, findings);
    const shown =
      result &&
      result.fresh.reduceRight((text, { start, end }) => drawn(text, start, end), result.text);
    expect(shown).toBe(wanted);
  });
});
