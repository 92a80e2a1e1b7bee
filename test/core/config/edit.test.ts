import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acceptWord,
  addToGlossary,
  applyEdits,
  setRuleLevel,
} from '../../../server/src/core/config/edit.ts';
import { initialConfig } from '../../../server/src/core/config/initial.ts';
import { parseConfig } from '../../../server/src/core/config/parse.ts';
import type { ConfigEdit, ConfigFile } from '../../../server/src/core/config/types.ts';
import { rules } from './rules.ts';

type Change = (file: ConfigFile) => ConfigEdit;
const glossary: Change = (file) => addToGlossary(file, 'RMA', 'return number');
const accept: Change = (file) => acceptWord(file, 'Acme Go');
const level: Change = (file) => setRuleLevel(file, 'jargon', 'off');

function after(text: string, change: Change, name = '.replytone.yaml'): string {
  const { edits, refused } = change({ text, name });
  return edits ? applyEdits(text, edits) : `refused: ${refused}`;
}

describe('YAML keeps all but the line that is added', () => {
  test.each<[string, string, Change, string]>([
    [
      'a file that does not exist yet',
      '',
      glossary,
      '# Reply Tone reads this file for everything in this folder and below.\n\nglossary:\n  RMA: return number\n',
    ],
    ['comments only', '# Ours\n', accept, '# Ours\naccept:\n  - Acme Go\n'],
    ['no such group', 'rules: {}\n', accept, 'rules: {}\naccept:\n  - Acme Go\n'],
    ['no line end at the end', 'rules: {}', accept, 'rules: {}\naccept:\n  - Acme Go\n'],
    [
      'spaced groups',
      'rules: {}\n\nignore: []\n',
      accept,
      'rules: {}\n\nignore: []\n\naccept:\n  - Acme Go\n',
    ],
    [
      'an empty group',
      'glossary: # short forms\nrules: {}\n',
      glossary,
      'glossary: # short forms\n  RMA: return number\nrules: {}\n',
    ],
    [
      'braces',
      'glossary: {} # none\nrules: {}\n',
      glossary,
      'glossary: # none\n  RMA: return number\nrules: {}\n',
    ],
    ['brackets', 'accept: []\nrules: {}\n', accept, 'accept:\n  - Acme Go\nrules: {}\n'],
    [
      'filled braces',
      'glossary: { SLA: promise }\n',
      glossary,
      'glossary: { SLA: promise, RMA: return number }\n',
    ],
    ['filled brackets', 'accept: [ACH,]\n', accept, 'accept: [ACH, Acme Go,]\n'],
    [
      'brackets over lines',
      'accept: [\n    ACH # bank\n  ]\n',
      accept,
      'accept: [\n    ACH,\n    Acme Go # bank\n  ]\n',
    ],
    [
      'comments, odd spacing and quotes of other lines',
      "glossary:\n    SLA:   'a promise' # ours\n    # more to come\n\nrules:\n  jargon : error\n",
      glossary,
      "glossary:\n    SLA:   'a promise' # ours\n    RMA: return number\n    # more to come\n\nrules:\n  jargon : error\n",
    ],
    [
      'a list without indent',
      'accept:\n- ACH # bank\nrules: {}\n',
      accept,
      'accept:\n- ACH # bank\n- Acme Go\nrules: {}\n',
    ],
    [
      'a value over lines',
      'glossary:\n  SLA: |\n    a\n    b\nrules: {}\n',
      glossary,
      'glossary:\n  SLA: |\n    a\n    b\n  RMA: return number\nrules: {}\n',
    ],
    [
      'another meaning',
      'glossary:\n  RMA:  "x"  # hm\n',
      glossary,
      'glossary:\n  RMA:  return number  # hm\n',
    ],
    [
      'an empty meaning',
      'glossary:\n  RMA: # hm\n',
      glossary,
      'glossary:\n  RMA: return number # hm\n',
    ],
    ['a level', 'rules:\n  jargon: error # loud\n', level, 'rules:\n  jargon: off # loud\n'],
    [
      'a level beside options',
      'rules:\n  jargon: { allow: [x] }\n',
      level,
      'rules:\n  jargon: { allow: [x], severity: off }\n',
    ],
    [
      'a level among options',
      'rules:\n  jargon:\n    severity: error\n    allow: [x]\n',
      level,
      'rules:\n  jargon:\n    severity: off\n    allow: [x]\n',
    ],
    [
      'CRLF',
      'rules:\r\n  old: off\r\naccept: []\r\n',
      level,
      'rules:\r\n  old: off\r\n  jargon: off\r\naccept: []\r\n',
    ],
    [
      'a byte order mark',
      '\uFEFFrules:\n  old: off\n',
      level,
      '\uFEFFrules:\n  old: off\n  jargon: off\n',
    ],
    ['all in braces', '{ rules: {} }\n', level, '{ rules: { jargon: off } }\n'],
    ['nothing in braces', '{}\n', level, 'rules:\n  jargon: off\n'],
    ['it says so already', 'accept: [Acme Go]\n', accept, 'accept: [Acme Go]\n'],
    [
      'a document that is ended',
      'rules:\n  old: off\n...\n',
      accept,
      'rules:\n  old: off\naccept:\n  - Acme Go\n...\n',
    ],
  ])('%s', (_, text, change, expected) => {
    expect(after(text, change)).toBe(expected);
  });

  test('the file that --init writes, filled in', () => {
    let text = initialConfig;
    for (const change of [glossary, accept, level]) text = after(text, change);
    expect(text).toBe(
      initialConfig
        .replace('rules: {}', 'rules:\n  jargon: off')
        .replace('glossary: {}', 'glossary:\n  RMA: return number')
        .replace('accept: []', 'accept:\n  - Acme Go'),
    );
  });
});

describe('JSON keeps all but what is added', () => {
  test.each<[string, string, Change, string]>([
    ['no file', '', glossary, '{\n  "glossary": {\n    "RMA": "return number"\n  }\n}\n'],
    [
      'comments and indent',
      '{\n    // Ours\n    "accept": ["ACH"], "rules": {}\n}\n',
      accept,
      '{\n    // Ours\n    "accept": ["ACH", "Acme Go"], "rules": {}\n}\n',
    ],
    [
      'a byte order mark',
      '\uFEFF{ "rules": { "old": "off" } }',
      level,
      '\uFEFF{ "rules": { "old": "off", "jargon": "off" } }',
    ],
    [
      'a level',
      '{\n\t"rules": {\n\t\t"jargon": "error" // loud\n\t}\n}\n',
      level,
      '{\n\t"rules": {\n\t\t"jargon": "off" // loud\n\t}\n}\n',
    ],
    [
      'a level beside options',
      '{\n  "rules": {\n    "jargon": {\n      "allow": []\n    }\n  }\n}\n',
      level,
      '{\n  "rules": {\n    "jargon": {\n      "allow": [],\n      "severity": "off"\n    }\n  }\n}\n',
    ],
  ])('%s', (_, text, change, expected) => {
    expect(after(text, change, '.replytone.json')).toBe(expected);
  });
});

describe('a file that is wrong already is left alone', () => {
  test.each<[string, string, Change, string]>([
    [
      'a.yaml',
      'accept: [a\nrules: {}',
      accept,
      'a.yaml, line 2: This is not YAML. A [ or { before this line is not closed. Correct that first.',
    ],
    ['a.yaml', 'accept: a', accept, 'a.yaml: "accept" should be a list. Correct that first.'],
    [
      'a.yaml',
      'rules: [a]',
      level,
      'a.yaml: "rules" should be a group of "key: value" lines. Correct that first.',
    ],
    [
      'a.yaml',
      '- a',
      level,
      'a.yaml: The configuration should be a group of "key: value" lines. Correct that first.',
    ],
    [
      'a.yaml',
      'accept: &a [x]\nignore: *a\nglossary: &g {}\nreplace: *g\nrules:\n  ? jargon\n  : [x]\n',
      level,
      'a.yaml is written in a way that is safer to change by hand. Under "rules", add: jargon: off',
    ],
    [
      'a.json',
      '{ "accept": [1 }',
      accept,
      'a.json, line 1: This is not JSON. A comma is missing before this. Correct that first.',
    ],
  ])('%s: %j', (name, text, change, expected) => {
    expect(after(text, change, name)).toBe(`refused: ${expected}`);
  });
});

test('whatever the words, they come out as they went in, and nothing else changes', () => {
  const word = fc
    .oneof(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.constantFrom(
        'NO',
        'yes',
        'a: b',
        '#x',
        '- a',
        '"q"',
        "it's",
        '{a}',
        'a, b',
        '*x',
        '&x',
        '12',
        '~',
      ),
    )
    .filter((text) => text.trim() !== '');
  const start = fc.constantFrom(
    '',
    initialConfig,
    'glossary: { A: b }\naccept: [c]\n',
    'accept:\n  - c\nglossary:\n  A: b # c\n',
  );
  fc.assert(
    fc.property(start, word, word, (text, acronym, meaning) => {
      const before = parseConfig(text, 'a.yaml', rules).value;
      const once = after(text, (file) => addToGlossary(file, acronym, meaning));
      const twice = after(once, (file) => acceptWord(file, acronym));
      const { value, problems } = parseConfig(twice, 'a.yaml', rules);
      expect(problems).toEqual([]);
      expect(value.glossary).toEqual(new Map([...(before.glossary ?? []), [acronym, meaning]]));
      expect(new Set(value.accept)).toEqual(new Set([...(before.accept ?? []), acronym]));
    }),
    { numRuns: 300 },
  );
});
