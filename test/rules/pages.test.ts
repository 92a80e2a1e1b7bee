import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registry } from '../../rules/generate.mjs';
import { builtInRules, pageOf } from '../../server/src/rules.ts';
import { lintLibrary } from '../support/library.ts';
import { lint } from '../support/lint.ts';
import { casesOf, ruleIds, rulesFolder } from '../support/ruleFolders.ts';

const headings = ['What it flags', 'Why', 'Instead', 'Options', 'When to turn it off'];

const library = { kind: 'reply', format: 'markdown' } as const;

interface Example {
  readonly label: 'bad' | 'good';
  readonly text: string;
}

const examplesOf = (page: string): readonly Example[] =>
  [...page.matchAll(/^```reply (bad|good)\n([\s\S]*?)^```$/gm)].map(([, label, text]) => ({
    label: label as Example['label'],
    text: text!.trim(),
  }));

/** The page's own words, without its examples. */
const proseOf = (page: string): string => page.replace(/^```[\s\S]*?^```$/gm, '');

test('rules/index.ts lists every rule folder', () => {
  expect(readFileSync(join(rulesFolder, 'index.ts'), 'utf8')).toBe(registry());
  expect(builtInRules.map(({ meta }) => meta.id).sort()).toEqual([...ruleIds].sort());
});

describe.each(builtInRules.map((rule) => [rule.meta.id, rule] as const))('%s', (id, { meta }) => {
  const page = pageOf(id) ?? '';

  test('has a page with the headings that hover and readers expect', () => {
    expect(page).toMatch(new RegExp(`^# ${id}\n`));
    expect([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(headings);
  });

  test('has cases of both kinds', () => {
    const cases = casesOf(id);
    expect(cases.filter(({ bad }) => bad !== undefined).length).toBeGreaterThanOrEqual(40);
    expect(cases.filter(({ good }) => good !== undefined).length).toBeGreaterThanOrEqual(40);
  });

  test('has examples that come in pairs', () => {
    const labels = examplesOf(page).map(({ label }) => label);
    expect(labels.length).toBeGreaterThanOrEqual(4);
    labels.forEach((label, i) => {
      expect(label).toBe(i % 2 ? 'good' : 'bad');
    });
  });

  test.each(examplesOf(page).map((example) => [example.label, example.text] as const))(
    'the %s example “%s” is what it says',
    (label, text) => {
      // Examples of a rule for libraries are one each, a heading for each reply.
      const isLibrary = meta.scope === 'library';
      const found = isLibrary
        ? [...lint(text, library).findings, ...lintLibrary(text, library)]
        : lint(text, { kind: 'reply' }).findings;
      if (label === 'bad') expect(found.map(({ ruleId }) => ruleId)).toContain(id);
      else expect(found.map(({ ruleId, words }) => `${ruleId}: ${words}`)).toEqual([]);
    },
  );

  test('speaks as we ask others to', () => {
    const found = lint(proseOf(page), { format: 'markdown', kind: 'article' }).findings;
    expect(found.map(({ ruleId, words }) => `${ruleId}: ${words}`)).toEqual([]);
    for (const text of [...Object.values(meta.messages), meta.summary, meta.why]) {
      expect(text).not.toMatch(/!/);
      const spoken = text.replace(/[“"]?\{\w+\}[”"]?/g, 'This');
      const said = lint(spoken, { kind: 'reply' }).findings;
      expect(said.map(({ ruleId, words }) => `${ruleId}: ${words}`)).toEqual([]);
    }
  });

  test('is in the settings that editors offer', () => {
    const schema = readFileSync(join(rulesFolder, '../server/replytone.schema.json'), 'utf8');
    expect(schema).toContain(`"${id}"`);
    expect(existsSync(join(rulesFolder, id, 'README.md'))).toBe(true);
  });
});
