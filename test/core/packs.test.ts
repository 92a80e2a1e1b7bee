import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseSettings, checkCase, lintWithRule } from '../../server/src/core/packs/checkCases.ts';
import { parsePack } from '../../server/src/core/packs/parsePack.ts';
import type { Pack, PackFile } from '../../server/src/core/packs/types.ts';
import type { LintResult } from '../../server/src/core/types.ts';
import { packRules } from '../../server/src/packs.ts';
import { builtInRules, shared } from '../../server/src/rules.ts';
import { linter } from '../support/lint.ts';

const around = { rules: builtInRules.map(({ meta }) => meta), classes: shared.classes };

/** A pack called “house” with one sound rule, `fine`, and what a test adds. */
function packOf(more: Readonly<Record<string, string>>): Pack {
  const all: Readonly<Record<string, string>> = {
    'pack.yml': 'name: house\nversion: 1.0.0\n',
    'fine/rule.yml': rule('- find: blorp\n    suggest: [lamp]'),
    ...more,
  };
  const files = Object.entries(all).map(([path, text]): PackFile => ({ path, text }));
  return parsePack(files, around);
}

const rule = (entries: string, more = ''): string =>
  `summary: S.\nwhy: W.\nmessage: “{text}” is odd. Say {plain}.\n${more}entries:\n  ${entries}\n`;

const problemsOf = (pack: Pack, files: Readonly<Record<string, string>>): readonly string[] =>
  pack.problems.map(({ path, message, span }) => {
    const before = (files[path] ?? '').slice(0, span?.start ?? 0);
    return `${path}:${before.split('\n').length} ${message}`;
  });

function lint(text: string, pack: Pack): LintResult {
  const settings = { ...caseSettings(), packs: packRules([pack]) };
  return linter.lint({ text, format: 'text', name: '', kind: 'reply' }, settings);
}

const found = (text: string, pack: Pack): readonly string[] =>
  lint(text, pack).findings.map(({ ruleId, words }) => `${ruleId}: ${words}`);

describe('a rule that says no more than it must', () => {
  const pack = packOf({});
  const text = 'Your Blorp is here.';

  test('has a level, kinds and a message', () => {
    expect(pack.problems).toEqual([]);
    const [{ severity, message, suggestions }] = lint(text, pack).findings as [never];
    expect({ severity, message }).toEqual({
      severity: 'warning',
      message: '“Blorp” is odd. Say “lamp”.',
    });
    expect(suggestions).toMatchObject([{ edits: [{ start: 5, end: 10, text: 'lamp' }] }]);
  });

  test('finds its words beside what the built-in rules find', () => {
    expect(found('We have escalated your blorp.', pack)).toEqual([
      'jargon: escalated',
      'house/fine: blorp',
    ]);
  });
});

test('further lists beside a rule are part of it', () => {
  const pack = packOf({ 'fine/more.yml': '- find: gnarp\n- find: [frob, "{wug}"]\n' });
  expect(found('A gnarp, a frob and two wugs.', pack)).toEqual([
    'house/fine: gnarp',
    'house/fine: frob',
    'house/fine: wugs',
  ]);
});

test('the levels of a pack are for its own rules and for built-in ones', () => {
  const head = 'name: house\nversion: 1\nrules:\n  fine: hint\n  jargon: off\n  fin: error\n';
  const pack = packOf({ 'pack.yml': head });
  expect([...pack.levels]).toEqual([
    ['house/fine', 'hint'],
    ['jargon', 'off'],
  ]);
  expect(problemsOf(pack, { 'pack.yml': head })).toEqual([
    'pack.yml:6 "fin" is not a rule of this pack or of Reply Tone.',
  ]);
});

describe('what is wrong with a rule is said with its place, and costs that alone', () => {
  const at = 'odd/rule.yml';
  const noMeta = 'message: M.\nentries: [{find: x}]\n';
  test.each<[name: string, text: string, problem: string]>([
    [
      'an unknown key',
      rule('- find: x', 'sumary: S.\n'),
      '4 "sumary" is not a setting. Did you mean "summary"?',
    ],
    [
      'an unknown key of an entry',
      rule('- find: x\n    sugest: [y]'),
      '6 "sugest" is not a setting of entry 1 of entries. Did you mean "suggest"?',
    ],
    ['no summary', `why: W.\n${noMeta}`, '1 The rule needs "summary".'],
    ['no reason', `summary: S.\n${noMeta}`, '1 The rule needs "why".'],
    [
      'no message',
      'summary: S.\nwhy: W.\nentries: [{find: x}]\n',
      '1 The rule needs a message to show, such as message: "“{text}” sounds like an inventory. Say {plain}."',
    ],
    [
      'no entries',
      'summary: S.\nwhy: W.\nmessage: M.\n',
      '1 The rule has nothing to find. Add "entries" with a "find" each.',
    ],
    [
      'a level that there is not',
      rule('- find: x', 'severity: warn\n'),
      '4 Severity should be error, warning, information or hint, but is "warn". Did you mean "warning"?',
    ],
    [
      'a bracket that stays open',
      rule('- find: (a|b'),
      "5 The pattern can't be read: “(a|b”: a ) is missing.",
    ],
    [
      'a sign without meaning',
      rule('- find: a {b'),
      "5 The pattern can't be read: “a {b”: a } is missing.",
    ],
    [
      'a class that there is not',
      rule('- find: "@weekdy"'),
      "5 The pattern can't be read: there is no word class @weekdy; did you mean @weekday?",
    ],
    [
      'a class that holds itself',
      rule('- find: "@a"', 'classes: {a: ["x @b"], b: ["y @a"]}\n'),
      "6 The pattern can't be read: the class @a holds itself.",
    ],
    [
      'a shape that there is not',
      rule('- find: "a #big"'),
      "5 The pattern can't be read: there is no shape #big (rules/PATTERNS.md lists them).",
    ],
    ['a pattern of gaps alone', rule('- find: "*3"'), '5 “*3” has no word to look for.'],
    [
      'a phrase twice',
      rule('- find: old  chap\n  - find: [Old chap, you]'),
      '6 “Old chap” is looked for already in line 5. Keep one of the two.',
    ],
    [
      'a phrase of the sound entry twice',
      rule('- find: [x, y]\n  - find: x'),
      '6 “x” is looked for already in line 5. Keep one of the two.',
    ],
    [
      'an unknown message',
      rule('- find: x\n    message: odd').replace('message: “', 'messages:\n  old: “'),
      '7 There is no message "odd". Did you mean "old"?',
    ],
    [
      'a suggestion that is no list',
      rule('- find: x\n    suggest: y'),
      '6 Suggest in entry 1 of entries should be a list, such as [one, two], but is "y".',
    ],
    [
      'a safe fix that leaves a gap',
      rule('- find: x\n    safe: true\n    suggest: ["${1:time}"]'),
      '6 "safe" needs a first suggestion that is complete: words without ${…} in them.',
    ],
    [
      'a number as a word',
      rule('- find: 404'),
      '5 Find in entry 1 of entries should be text, or a list, such as [one, two], but is 404.',
    ],
    [
      'a message that names nothing',
      rule('- find: x').replace('{plain}', '{word}'),
      '3 {word} stands for nothing here. {text} is the words that were found, {plain} the first suggestions.',
    ],
    [
      'another id',
      rule('- find: x', 'id: old\n'),
      '4 A rule\'s id is its folder\'s name, "odd". Leave "id" out.',
    ],
    ['no YAML', 'summary: [S.\n', '2 This is not YAML.'],
    ['nothing', '', '1 This file is empty.'],
  ])('%s', (_, text, problem) => {
    const pack = packOf({ [at]: text });
    const problems = problemsOf(pack, { [at]: text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${at}:${problem}`);
    expect(found('A blorp.', pack)).toEqual(['house/fine: blorp']);
    const known = [...pack.rules.map(({ meta }) => meta.id), ...pack.broken.map(({ id }) => id)];
    expect(known.sort()).toEqual(['house/fine', 'house/odd']);
  });

  test('the other entries of a rule hold', () => {
    const pack = packOf({ [at]: rule('- find: (x\n  - find: zorp') });
    expect(found('A zorp.', pack)).toEqual(['house/odd: zorp']);
  });
});

describe('what is wrong with a folder', () => {
  test.each<[name: string, files: Record<string, string>, problem: string]>([
    ['no pack.yml', { 'pack.yml': '' }, 'pack.yml:1 This file is empty.'],
    ['no name', { 'pack.yml': 'version: 1.0.0' }, 'pack.yml:1 The pack needs "name".'],
    [
      'a name that is none',
      { 'pack.yml': 'name: Our House' },
      'pack.yml:1 A name has small letters, digits and hyphens only, such as "our-rules"; this is "Our House".',
    ],
    [
      'no rule.yml',
      { 'odd/words.yml': '- find: x' },
      'odd/words.yml:1 There is no rule.yml beside this file. The folder "odd" needs one.',
    ],
    [
      'the name of a built-in rule',
      { 'jargon/rule.yml': rule('- find: x') },
      'jargon/rule.yml:1 "jargon" is the name of a built-in rule. Give this folder another name.',
    ],
    [
      'a list that is none',
      { 'fine/more.yml': 'find: x' },
      'fine/more.yml:1 This file should be a list of entries, each with a "- find:".',
    ],
    [
      'a case of both kinds',
      { 'fine/cases.yml': '- bad: a ⟦b⟧\n  good: c' },
      'fine/cases.yml:1 A case has either "bad" or "good".',
    ],
    [
      'a case that marks nothing',
      { 'fine/cases.yml': '- good: a\n- bad: b' },
      'fine/cases.yml:2 A bad case marks the words to be found with ⟦ and ⟧.',
    ],
  ])('%s', (_, files, problem) => {
    expect(problemsOf(packOf(files), files)).toEqual([problem]);
  });

  test('a folder that is no pack at all', () => {
    expect(parsePack([], around).problems.map(({ message }) => message)).toEqual([
      'There is no pack.yml in this folder. Add one with the lines "name: our-rules" and "version: 1.0.0".',
    ]);
  });
});

describe('a pattern with more ways to fit than there is time', () => {
  const options = (n: number): string => Array.from({ length: n }, () => '(a|a a|*2)?').join(' ');
  const words = `blorp ${'a '.repeat(40)}, z.`;

  test('is given up, named, and costs its own rule only', () => {
    const pack = packOf({ 'slow/rule.yml': rule(`- find: 'blorp ${options(30)} z'`) });
    expect(pack.problems).toEqual([]);
    const { findings, problems } = lint(words, pack);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['house/fine']);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The rule “house\/slow” failed here \(“blorp .*too many ways/),
    ]);
  });

  test('is refused where its classes double', () => {
    const classes = Array.from({ length: 30 }, (_, i) => `  c${i}: ["x @c${i + 1} @c${i + 1}"]`);
    const more = `classes:\n${classes.join('\n')}\n  c30: [y]\n`;
    const pack = packOf({ 'slow/rule.yml': rule('- find: "@c0"', more) });
    expect(pack.problems.map(({ message }) => message)).toEqual([
      '“@c0” stands for too many words. Name fewer or smaller classes in it.',
    ]);
  });
});

describe('the sample pack', () => {
  const folder = join(import.meta.dirname, '../samples/house-style');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
  const files = paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const pack = parsePack(files, around);
  const ids = pack.rules.map(({ meta }) => meta.id);

  test('is sound, and every rule has a page and cases', () => {
    expect(pack.problems).toEqual([]);
    expect(ids).toHaveLength(3);
    expect([...pack.pages.keys()].sort()).toEqual([...ids].sort());
    expect([...pack.cases.keys()].sort()).toEqual([...ids].sort());
  });

  test.each(pack.rules.map((each) => [each.meta.id, each.meta] as const))('%s', (id, meta) => {
    const all = { ids: [...around.rules.map((each) => each.id), ...ids], packs: packRules([pack]) };
    const lintIt = lintWithRule(linter, id, all);
    const failures = (pack.cases.get(id) ?? []).map(({ line }) =>
      checkCase(id, line, meta.messages, lintIt),
    );
    expect(failures.filter((failure) => failure !== undefined)).toEqual([]);
  });
});

describe('a case says what differs', () => {
  const pack = packOf({});
  const { meta } = pack.rules[0]!;
  const lintIt = lintWithRule(linter, meta.id, { ids: [], packs: packRules([pack]) });
  test.each([
    [{ bad: 'A ⟦blorp⟧.', fixed: 'A lamp.', message: 'message' }, undefined],
    [{ bad: '⟦A blorp⟧.' }, 'found: ⟦A blorp⟧. / A ⟦blorp⟧.'],
    [{ good: 'A blorp.' }, 'found: A blorp. / A ⟦blorp⟧.'],
    [{ bad: 'A ⟦blorp⟧.', fixed: 'A light.' }, 'fixed: A light. / A lamp.'],
    [{ bad: 'A ⟦blorp⟧.', message: 'other' }, 'message:  / “blorp” is odd. Say “lamp”.'],
  ])('%j', (line, expected) => {
    const failure = checkCase(meta.id, line, meta.messages, lintIt);
    const said = failure && `${failure.what}: ${failure.expected} / ${failure.actual}`;
    expect(said).toBe(expected);
  });
});
