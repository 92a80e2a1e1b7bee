import { describe, expect, test } from 'vitest';
import { generate, type Sizes } from './generator/generate.ts';
import { findingsOf, judge } from './judge.ts';

const sizes: Sizes = {
  macros: 3000,
  contradictions: 60,
  drifted: 40,
  lookAlikes: [120, 80],
  others: 10,
};

// None of these was looked at while the comparison was written.
describe.each([7001, 7002, 7003])('a library of 3,000 macros (seed %i)', (seed) => {
  const library = generate(seed, sizes);
  const { found, missed, wrong } = judge(library, findingsOf(library.macros));

  test('holds what it says', () => {
    expect(library.macros).toHaveLength(3000);
    expect(library.contradictions).toHaveLength(60);
    expect(library.drifted).toHaveLength(40);
    expect(library.lookAlikes).toHaveLength(200);
  });

  test('gives away its contradictions and twins, and little else', () => {
    const number = 60 - missed['number']!.length;
    const drifted = 40 - missed['drifted']!.length;
    expect(number, `contradictions: ${found['number']!}`).toBeGreaterThanOrEqual(50);
    expect(drifted, `twins: ${found['drifted']!}`).toBeGreaterThanOrEqual(36);
    expect(wrong.map(({ kind, message }) => `${kind}: ${message}`).slice(6)).toEqual([]);
  });

  test('gives away every copy, name, greeting, sign-off and spelling', () => {
    const { duplicate, name, greeting, spelling, 'sign-off': signOff } = missed;
    expect({ duplicate, name, greeting, spelling, signOff }).toEqual({
      ...{ duplicate: [], name: [], greeting: [], spelling: [], signOff: [] },
    });
  });
});

test('the same seed gives the same library', () => {
  const small = { ...sizes, macros: 600 };
  expect(generate(5, small)).toEqual(generate(5, small));
});
