import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core/fix/applyFixes.ts';
import type { DocumentEdit, Finding } from '../../server/src/core/types.ts';
import { lint } from '../support/lint.ts';
import { drawMarks, readMarks } from '../support/marks.ts';
import { casesOf, ruleIds, type RuleCase } from '../support/ruleFolders.ts';

const first = (finding: Finding): readonly DocumentEdit[] =>
  (finding.fix ?? finding.suggestions[0])?.edits ?? [];

function check(id: string, line: RuleCase): void {
  const { text } = readMarks(line.bad ?? line.good ?? '');
  const of = (source: string): readonly Finding[] =>
    lint(source, line).findings.filter((finding) => finding.ruleId === id);
  const findings = of(text);
  expect(
    drawMarks(
      text,
      findings.map(({ span }) => span),
    ),
  ).toBe(line.bad ?? line.good);
  if (line.fixed === undefined) return;
  const fixed = applyEdits(text, findings.flatMap(first));
  expect(fixed).toBe(line.fixed);
  expect(of(fixed).map(({ words }) => words)).toEqual([]);
}

describe.each(ruleIds)('%s', (id) => {
  const cases = casesOf(id);
  test.each(cases.map((line) => [line.bad ?? line.good ?? '', line] as const))('%s', (_, line) => {
    expect(
      (line.bad === undefined) !== (line.good === undefined),
      'a case has either “bad” or “good”',
    ).toBe(true);
    if (line.bad !== undefined) expect(line.bad).toContain('⟦');
    check(id, line);
  });
});
