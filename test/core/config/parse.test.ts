import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseConfig, parseEditorSettings } from '../../../server/src/core/config/parse.ts';
import { rules } from './rules.ts';

/** The problems, each drawn as `line:column words: message`. */
function problemsOf(text: string, name = '.replytone.yaml'): readonly string[] {
  return parseConfig(text, name, rules).problems.map(({ span, message }) => {
    const before = text.slice(0, span!.start).split('\n');
    const words = text.slice(span!.start, span!.end).split('\n')[0] ?? '';
    return `${before.length}:${(before.at(-1) ?? '').length + 1} ${words.trim()} | ${message}`;
  });
}

describe('a wrong part is one problem with its place', () => {
  test.each<[string, readonly string[]]>([
    ['ruls: {}', ['1:1 ruls | "ruls" is not a setting. Did you mean "rules"?']],
    [
      'colour: red',
      [
        '1:1 colour | "colour" is not a setting. There is extends, rules, glossary, accept, replace, audience, packs, files and ignore.',
      ],
    ],
    ['rules:\n  jargn: off', ['2:3 jargn | "jargn" is not a rule. Did you mean "jargon"?']],
    [
      'rules:\n  spelling: off',
      ['2:3 spelling | "spelling" is not a rule. `reply-tone --list-rules` shows all rules.'],
    ],
    [
      'rules:\n  jargon: warn',
      [
        '2:11 warn | Rules.jargon should be off, hint, information, warning or error, but is "warn". Did you mean "warning"?',
      ],
    ],
    [
      'rules:\n  jargon: 2',
      [
        '2:11 2 | Rules.jargon should be off, hint, information, warning or error, or a group of "key: value" lines, but is 2.',
      ],
    ],
    [
      'rules:\n  vague-timing: { severty: off, allow: soon, days: 90 }',
      [
        '2:19 severty | "severty" is not an option of vague-timing. Did you mean "severity"?',
        '2:40 soon | Rules.vague-timing.allow should be a list, such as [one, two], but is "soon".',
        '2:52 90 | Rules.vague-timing.days should be 30 or less, but is 90.',
      ],
    ],
    [
      'rules:\n  jargon: { days: 2 }',
      ['2:13 days | "days" is not an option of jargon. There is severity.'],
    ],
    ['rules: off', ['1:8 off | Rules should be a group of "key: value" lines, but is "off".']],
    ['glossary:\n  RMA: 12', ['2:8 12 | Glossary.RMA should be text. Put quotes round it: "12".']],
    ['glossary:\n  RMA:', ['2:3 RMA | Glossary.RMA is empty; it should be text.']],
    ['accept: Acme', ['1:9 Acme | Accept should be a list, such as [one, two], but is "Acme".']],
    [
      'accept: [Acme, 12]',
      ['1:16 12 | Entry 2 of accept should be text. Put quotes round it: "12".'],
    ],
    [
      'extends: [stern]',
      [
        '1:11 stern | Entry 1 of extends should be a folder, such as ./tone-rules, or recommended or strict, but is "stern".',
      ],
    ],
    [
      'audience: experts',
      ['1:11 experts | Audience should be general or technical, but is "experts".'],
    ],
    ['files:\n  - kind: reply', ['2:5 kind: reply | Entry 1 of files needs "match".']],
    [
      'files:\n  - match: a\n    kind: macro\n    feilds: [b]',
      [
        '3:11 macro | Kind in entry 1 of files should be reply or article, but is "macro".',
        '4:5 feilds | "feilds" is not a setting of entry 1 of files. Did you mean "fields"?',
      ],
    ],
    ['rules: {}\nrules: {}', ['2:1 rules | "rules" is set twice. Keep one; the first counts.']],
    [
      '- rules',
      ['1:1 - rules | The configuration should be a group of "key: value" lines, but is a list.'],
    ],
  ])('%s', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});

describe('what is not YAML is one problem that says what to do', () => {
  test.each<[string, string]>([
    [
      'ignore: [*.csv]',
      '1:10 *.csv | This is not YAML. A value that starts with * needs quotes round it: "*.csv".',
    ],
    [
      'accept:\n\t- a',
      '2:1  | This is not YAML. There is a tab at the start of this line; YAML wants spaces.',
    ],
    ['accept: [a\nrules: {}', '2:1 r | This is not YAML. A [ or { before this line is not closed.'],
    [
      'rules:\n  jargon: off\n old: off',
      '3:1  | This is not YAML. This line is indented differently from the ones it belongs to; line them up.',
    ],
    [
      'glossary:\n  RMA: return: number',
      '2:8 r | This is not YAML. Two values on one line. Put quotes round a value that holds a colon, or start a new line.',
    ],
    [
      'accept: ["a]\n',
      '2:1  | This is not YAML. Something that was opened before is not closed here: a quote, a bracket, or a comma is missing.',
    ],
    [
      'a: 1\n---\nb: 1',
      '2:1 --- | This is not YAML. There is more than one document here; keep the part above the "---" line.',
    ],
  ])('%j', (text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  test.each<[string, string]>([
    ['{"rules" {}}', '1:10 { | This is not JSON. A colon is missing before this.'],
    ['{"accept": ["a"}', '1:16 } | This is not JSON. A comma is missing before this.'],
    ['{rules: {}}', '1:2 rules | This is not JSON. Text needs double quotes round it.'],
  ])('%j', (text, expected) => {
    expect(problemsOf(text, '.replytone.json')).toEqual([expected]);
  });
});

describe('what is right holds', () => {
  const value = {
    extends: ['strict'],
    rules: new Map([
      ['jargon', { level: 'off', options: {} }],
      ['vague-timing', { level: 'error', options: { allow: ['soon'] } }],
    ]),
    glossary: new Map([['NO', 'number']]),
    accept: ['Acme Go'],
    replace: new Map([['seat', 'licence']]),
    audience: 'technical',
    files: [{ match: '*.csv', fields: ['body'] }],
    ignore: ['drafts'],
  };
  test('in YAML, beside what is wrong', () => {
    const text = `
extends: strict
rules:
  jargon: off
  vague-timing: { severity: error, allow: [soon], days: many }
  nothing: off
glossary: { NO: number, X: 1 }
accept: [Acme Go, 1]
replace: { seat: licence }
audience: technical
files: [{ match: "*.csv", fields: [body], kind: x }, {}]
ignore: [drafts]
packs: 1
`;
    expect(parseConfig(text, 'a.yml', rules).value).toEqual(value);
  });
  test('in JSON, with comments and a byte order mark', () => {
    const text = `\uFEFF{ // Ours
      "extends": "strict", "accept": ["Acme Go"], "audience": "technical", "ignore": ["drafts"],
      "rules": { "jargon": "off", "vague-timing": { "severity": "error", "allow": ["soon"] } },
      "glossary": { "NO": "number" }, "replace": { "seat": "licence" },
      "files": [{ "match": "*.csv", "fields": ["body"] }],
    }`;
    expect(parseConfig(text, 'a.json', rules)).toEqual({ value, problems: [] });
  });
  test.each(['', '\n', '# nothing\n', '---\n', 'rules:\nglossary:\naccept:\nignore: # none\n'])(
    'nothing set: %j',
    (text) => {
      expect(parseConfig(text, 'a.yaml', rules)).toEqual({ value: {}, problems: [] });
    },
  );
  test('in editor settings, where other keys are none of our business', () => {
    const section = {
      rules: { jargon: 'error' },
      accept: ['Acme', 1],
      trace: 'off',
      glossary: null,
    };
    const { value: settings, problems } = parseEditorSettings(section, rules);
    expect(settings).toEqual({
      rules: new Map([['jargon', { level: 'error', options: {} }]]),
      accept: ['Acme'],
    });
    expect(problems.map(({ message }) => message)).toEqual([
      'Entry 2 of accept should be text. Put quotes round it: "1".',
    ]);
  });
  test('aliases stand for what they name', () => {
    const text = 'accept: &names [Acme]\nignore: *names\n';
    expect(parseConfig(text, 'a.yaml', rules).value).toEqual({
      accept: ['Acme'],
      ignore: ['Acme'],
    });
  });
});

test('nothing makes it throw, and a span lies in the text', () => {
  const piece = fc.constantFrom(
    'rules',
    'jargon',
    ':',
    ' ',
    '\n',
    '  ',
    '- ',
    '[',
    '{',
    '}',
    ']',
    ',',
  );
  const odd = fc.constantFrom(
    '&a',
    '*a',
    '"',
    "'",
    '|',
    '#',
    '\t',
    '? ',
    '<<',
    '!!x',
    '\0',
    '\uD800',
  );
  const texts = fc.array(fc.oneof(piece, odd), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.constantFrom('a.yaml', 'a.json'), (text, name) => {
      for (const { span } of parseConfig(text, name, rules).problems) {
        expect(span!.start).toBeLessThanOrEqual(span!.end);
        expect(span!.end).toBeLessThanOrEqual(text.length + 1);
      }
    }),
    { numRuns: 300 },
  );
});

test.each(['a.yaml', 'a.json'])('nested beyond reason: one problem (%s)', (name) => {
  const { problems } = parseConfig('['.repeat(50_000), name, rules);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain('nested too deeply');
});
