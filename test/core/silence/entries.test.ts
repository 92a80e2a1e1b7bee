import { describe, expect, it } from 'vitest';
import { acceptAll, acceptanceOf, normalise } from '../../../server/src/core/silence/entries.ts';
import type { AcceptedEntry } from '../../../server/src/core/types.ts';
import { drawn, lint } from './support.ts';

const entry = (
  rule: string,
  sentence: string,
  more: Partial<AcceptedEntry> = {},
): AcceptedEntry => ({
  ...{ file: 'a.md', rule, sentence },
  ...more,
});
const jargon = entry('jargon', 'We utilize it');

/** What is still found; `@id` starts a reply. */
const cases: readonly (readonly [string, readonly AcceptedEntry[], string])[] = [
  ['a sentence', [jargon], 'We utilize it. They ⟦utilize⟧ it.'],
  ['a sentence, wherever it stands', [jargon], '@a| We utilize it. @b| We utilize it.'],
  ['one rule of it', [entry('jargon', 'We utilize policy')], 'We utilize ⟦policy⟧.'],
  ['with other white space', [jargon], 'We  \tutilize it.'],
  ['with other quotes', [entry('jargon', 'It’s “utilize”')], `It's "utilize".`],
  ['of one reply', [{ ...jargon, reply: 'b' }], '@a| We ⟦utilize⟧ it. @b| We utilize it.'],
  [
    'after replies changed places',
    [{ ...jargon, reply: 'b' }],
    '@b| We utilize it. @a| We ⟦utilize⟧ it.',
  ],
  [
    'after ids changed',
    [
      { ...jargon, reply: 'x' },
      { ...jargon, reply: 'y' },
    ],
    '@a| We utilize it. @b| We utilize it.',
  ],
  ['but no copy of it', [{ ...jargon, reply: 'a' }], '@a| We utilize it. @b| We ⟦utilize⟧ it.'],
  [
    'after ids changed, but no copy of it',
    [{ ...jargon, reply: 'x' }],
    '@a| We utilize it. @b| We ⟦utilize⟧ it.',
  ],
  [
    'its own reply before one that lost it',
    [
      { ...jargon, reply: 'x' },
      { ...jargon, reply: 'a' },
    ],
    '@a| We utilize it. @b| We utilize it.',
  ],
  [
    'only some words',
    [entry('jargon', 'utilize and utilize', { words: 'utilise' })],
    '⟦utilize⟧ and ⟦utilize⟧.',
  ],
  ['only while the sentence is the same', [jargon], 'We ⟦utilize⟧ it now.'],
];

describe('an entry accepts', () => {
  it.each(cases)('%s', (_, accepted, expected) => {
    expect(drawn(expected.replace(/[⟦⟧]/g, ''), { accepted })).toBe(expected);
  });
});

describe('a new entry', () => {
  it('holds what it takes to know the finding again', () => {
    const { findings } = lint('@a| We utilize it. @b| Per policy.');
    expect(acceptAll(findings)).toEqual([
      { reply: 'a', rule: 'jargon', sentence: 'We utilize it' },
      { reply: 'b', rule: 'policy-blame', sentence: 'Per policy' },
    ]);
  });

  it('is one for all findings of a rule in a sentence', () => {
    const { findings } = lint('We utilize and utilize.');
    expect(acceptAll(findings)).toHaveLength(1);
  });

  it('names the words only where the sentence has others', () => {
    const { findings } = lint('We utilize it.');
    const other = { ...findings[0]!, words: 'leverage' };
    expect(acceptanceOf(findings[0]!, findings)).toEqual({
      rule: 'jargon',
      sentence: 'We utilize it',
    });
    expect(acceptanceOf(other, [...findings, other])).toMatchObject({ words: 'leverage' });
  });

  it.each([
    ['Hi \uFFFC,\n we', 'Hi {…}, we'],
    ['It’s\u00A0so', "It's so"],
    ['cafe\u0301', 'café'],
  ])('has its sentence in a form that outlives exports: %j', (sentence, expected) => {
    expect(normalise(sentence)).toBe(expected);
  });
});
