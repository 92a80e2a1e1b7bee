import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits, applyFixes } from '../../server/src/core/fix/applyFixes.ts';
import { goesBefore } from '../../server/src/core/run/postprocess.ts';
import type { DocumentFix, Finding } from '../../server/src/core/types.ts';
import { lint, linter, type LintCase } from '../support/lint.ts';
import { settingsOf } from '../support/settings.ts';
import { readMarks } from '../support/marks.ts';
import { casesOf, ruleIds } from '../support/ruleFolders.ts';

interface Sample extends LintCase {
  readonly text: string;
}

/** Every text of the rules' cases, and labelled texts kept beside the project where there are any. */
const cases = (id: string): readonly Sample[] =>
  casesOf(id).map(({ bad, good, ...line }) => ({
    ...line,
    kind: line.kind ?? 'reply',
    text: readMarks(bad ?? good ?? '').text,
  }));

const labelledFolder = join(import.meta.dirname, '../../../shared/accuracy');
const labelled: readonly Sample[] = ['challenge-dev.jsonl', 'real-dev.jsonl']
  .map((name) => join(labelledFolder, name))
  .filter((path) => existsSync(path))
  .flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as { text: string; kind: string })
  .map(({ text, kind }) => ({ text, kind: kind === 'article' ? 'article' : 'reply' }));

const name = ({ ruleId, words }: Finding): string => `${ruleId} “${words}”`;
const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** How many findings each rule has. */
function rulesOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}

/**
 * What shows once a finding is gone: a no or a demand that hid behind a rule, an acronym whose full
 * form was the jargon, and what the finding's rule goes before.
 */
const underneath: Readonly<Record<string, readonly string[]>> = {
  ...goesBefore,
  'policy-blame': ['flat-refusal', 'apathy', 'cold-opening', 'no-human-route', 'jargon'],
  jargon: ['unexplained-acronym'],
};

/** What is wrong with the text that a fix leaves; nothing, we hope. */
function faults(sample: Sample, finding: Finding, fix: DocumentFix): readonly string[] {
  const after = applyEdits(sample.text, fix.edits);
  const wrong: string[] = [];
  const worse = (sign: RegExp): boolean => countOf(after, sign) > countOf(sample.text, sign);
  if (worse(/\S {2,}\S/g)) wrong.push('doubled space');
  if (worse(/ [,.;!?](?:\s|$)/g)) wrong.push('space before a mark');
  if (worse(/,\s*[,.;!?]/g)) wrong.push('comma before a mark');
  if (worse(/(?:^|[.!?]\s+)\p{Ll}/gmu)) wrong.push('lost capital');
  if (worse(/\ba [aeio]\w{2,}\b(?<!\ba (?:one|once|euro\w*|uni\w*|use\w*))/gi))
    wrong.push('a for an');
  const unevenness = (text: string): number =>
    Math.abs(countOf(text, /\{\{|\{%/g) - countOf(text, /\}\}|%\}/g));
  if (unevenness(after) > unevenness(sample.text)) wrong.push('broken placeholder');
  const before = rulesOf(lint(sample.text, sample).findings);
  const now = rulesOf(lint(after, sample).findings);
  if ((now.get(finding.ruleId) ?? 0) >= (before.get(finding.ruleId) ?? 0))
    wrong.push('does not remove its finding');
  for (const [rule, count] of now)
    // A stub is not finished: what it brings depends on how a person fills it in.
    if (
      !fix.snippet &&
      count > (before.get(rule) ?? 0) &&
      !underneath[finding.ruleId]?.includes(rule)
    )
      wrong.push(`brings ${rule}`);
  return wrong;
}

function check(sample: Sample): readonly string[] {
  const complaints: string[] = [];
  for (const finding of lint(sample.text, sample).findings) {
    // Words with a link or bold in their middle may have no fix that would keep it.
    if (!finding.fix && finding.suggestions.length === 0 && !/[*[]/.test(sample.text))
      complaints.push(`${name(finding)} offers nothing: ${sample.text}`);
    for (const fix of [...(finding.fix ? [finding.fix] : []), ...finding.suggestions])
      for (const wrong of faults(sample, finding, fix))
        complaints.push(
          `${name(finding)} → ${fix.title}: ${wrong}\n    ${applyEdits(sample.text, fix.edits)}`,
        );
  }
  const format = sample.format ?? 'text';
  const document = {
    text: sample.text,
    format,
    name: '',
    ...(sample.kind && { kind: sample.kind }),
  };
  const settings = settingsOf(sample.settings);
  const once = applyFixes(document, settings, linter).text;
  if (applyFixes({ ...document, text: once }, settings, linter).text !== once)
    complaints.push(`Fix all is not done after one run: ${sample.text}`);
  return complaints;
}

describe('every fix leaves a text that is better, and no worse', () => {
  test.each(ruleIds)('in the cases of %s', { timeout: 120_000 }, (id) => {
    expect(cases(id).flatMap(check)).toEqual([]);
  });

  test.runIf(labelled.length > 0)('in labelled texts', { timeout: 120_000 }, () => {
    expect(labelled.flatMap(check)).toEqual([]);
  });
});
