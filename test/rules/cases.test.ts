import { describe, expect, test } from 'vitest';
import { checkCase, type LintCase } from '../../server/src/core/packs/checkCases.ts';
import { builtInRules } from '../../server/src/rules.ts';
import { lint } from '../support/lint.ts';
import { casesOf, ruleIds } from '../support/ruleFolders.ts';

const findings: LintCase = (text, line) => lint(text, line).findings;

describe.each(ruleIds)('%s', (id) => {
  const cases = casesOf(id);
  const messages = builtInRules.find(({ meta }) => meta.id === id)?.meta.messages ?? {};

  test('names only messages that the rule has', () => {
    const named = new Set(cases.flatMap(({ message }) => message ?? []));
    expect([...named].filter((name) => !Object.hasOwn(messages, name))).toEqual([]);
  });

  test.each(cases.map((line) => [line.bad ?? line.good ?? '', line] as const))('%s', (_, line) => {
    expect(
      (line.bad === undefined) !== (line.good === undefined),
      'a case has either “bad” or “good”',
    ).toBe(true);
    if (line.bad !== undefined) expect(line.bad).toContain('⟦');
    const failure = checkCase(id, line, messages, findings);
    expect(failure?.actual, failure?.what).toBe(failure?.expected);
    expect(failure).toBeUndefined();
  });
});
