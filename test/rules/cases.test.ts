import { describe, expect, test } from 'vitest';
import { checkCase, type LintCase } from '../../server/src/core/packs/checkCases.ts';
import { builtInRules } from '../../server/src/rules.ts';
import { lintLibrary } from '../support/library.ts';
import { lint } from '../support/lint.ts';
import { casesOf, ruleIds } from '../support/ruleFolders.ts';

const findings: LintCase = (text, line) => lint(text, line).findings;
const libraryFindings: LintCase = (text, line) => lintLibrary(text, line);

describe.each(ruleIds)('%s', (id) => {
  const cases = casesOf(id);
  const meta = builtInRules.find((rule) => rule.meta.id === id)?.meta;
  const messages = meta?.messages ?? {};
  const judge = meta?.scope === 'library' ? libraryFindings : findings;

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
    const failure = checkCase(id, line, messages, judge);
    expect(failure?.actual, failure?.what).toBe(failure?.expected);
    expect(failure).toBeUndefined();
  });
});
