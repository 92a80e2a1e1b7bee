import { describe, expect, test } from 'vitest';
import { isIgnored, mappingOf, matchesGlob } from '../../../server/src/core/config/glob.ts';
import { initialConfig } from '../../../server/src/core/config/initial.ts';
import { parseConfig } from '../../../server/src/core/config/parse.ts';
import { resolveSettings } from '../../../server/src/core/config/resolve.ts';
import type { ConfigLayer, ProjectConfig } from '../../../server/src/core/config/types.ts';
import type { RuleLevel } from '../../../server/src/core/types.ts';
import { rules } from './rules.ts';

const set = (id: string, level: RuleLevel, options = {}): ConfigLayer => ({
  rules: new Map([[id, { level, options }]]),
});

interface Layers {
  readonly editor?: ConfigLayer;
  readonly project?: ProjectConfig;
  readonly cli?: ConfigLayer;
}

/** `jargon vague-timing fresh old` */
function levels(layers: Layers): string {
  const settings = resolveSettings({ rules, ...layers });
  return [...settings.rules.values()].map(({ level }) => level).join(' ');
}

describe('levels: defaults ← preset ← editor ← project ← command line', () => {
  test.each<[Layers, string]>([
    [{}, 'warning information off off'],
    [{ project: { extends: ['recommended'] } }, 'warning information off off'],
    [{ project: { extends: ['strict'] } }, 'warning warning warning off'],
    [{ editor: set('jargon', 'hint') }, 'hint information off off'],
    [
      { editor: set('jargon', 'hint'), project: set('jargon', 'error') },
      'error information off off',
    ],
    [{ editor: set('jargon', 'hint'), project: set('old', 'hint') }, 'hint information off hint'],
    [
      { project: { extends: ['strict'], ...set('fresh', 'off') }, cli: set('jargon', 'off') },
      'off warning off off',
    ],
  ])('%j', (layers, expected) => {
    expect(levels(layers)).toBe(expected);
  });
});

test('options of a rule without a level leave its level alone', () => {
  const project: ProjectConfig = { rules: new Map([['vague-timing', { options: { days: 2 } }]]) };
  const { rules: resolved } = resolveSettings({ rules, project });
  expect(resolved.get('vague-timing')).toEqual({ level: 'information', options: { days: 2 } });
});

test('words of all layers count; the project has the last one', () => {
  const editor: ConfigLayer = {
    glossary: new Map([
      ['RMA', 'editor'],
      ['SLA', 'editor'],
    ]),
    accept: ['a'],
    audience: 'technical',
  };
  const project: ProjectConfig = { glossary: new Map([['RMA', 'project']]), accept: ['b'] };
  expect(resolveSettings({ rules, editor, project })).toMatchObject({
    glossary: new Map([
      ['RMA', 'project'],
      ['SLA', 'editor'],
    ]),
    accept: new Set(['a', 'b']),
    audience: 'technical',
  });
});

test('the first configuration is right and changes nothing', () => {
  const { value, problems } = parseConfig(initialConfig, '.replytone.yaml', rules);
  expect(problems).toEqual([]);
  expect(resolveSettings({ rules, project: value })).toEqual(resolveSettings({ rules }));
});

describe('patterns', () => {
  test.each<[string, string, boolean]>([
    ['exports/**/*.csv', 'exports/2024/a.csv', true],
    ['exports/**/*.csv', 'exports/a.csv', true],
    ['exports/**/*.csv', 'old/exports/a.csv', false],
    ['*.{csv,tsv}', 'deep/a.tsv', true],
    ['*.{csv,tsv}', 'deep/a.txt', false],
    ['{a,b}/{c,d}.md', 'b/c.md', true],
    ['a.{md}', 'a.md', false],
    ['./a.md', 'a.md', true],
    ['./a.md', 'deep/a.md', false],
    ['a.md', 'deep/a.md', true],
    ['drafts', 'drafts/old/a.md', true],
    ['drafts/old/**', 'drafts/a.md', false],
    ['*.md', '../a.md', false],
    ['*.md', '/abs/a.md', false],
    ['*', '', false],
  ])('%s on %s', (glob, path, expected) => {
    expect(matchesGlob(path, glob)).toBe(expected);
  });
  test('a later one takes back in', () => {
    expect(isIgnored('drafts/keep.md', ['drafts/*', '!drafts/keep.md'])).toBe(false);
    expect(isIgnored('drafts/a.md', ['drafts/*', '!drafts/keep.md'])).toBe(true);
  });
  test('the last file mapping that fits counts', () => {
    const files = [{ match: '*.csv' }, { match: 'a.csv', title: 'name' }];
    expect(mappingOf(files, 'a.csv')).toBe(files[1]);
    expect(mappingOf(files, 'b.csv')).toBe(files[0]);
    expect(mappingOf(files, 'b.md')).toBeUndefined();
  });
});
