import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/core/fix/applyFixes.ts';
import { addEntries, removeEntries } from '../../../server/src/core/silence/ignoreEdits.ts';
import { parseIgnoreFile } from '../../../server/src/core/silence/ignoreFile.ts';
import type { IgnoreEntry } from '../../../server/src/core/types.ts';

const rules = ['jargon', 'policy-blame'];
const entry = (file: string, more: Partial<IgnoreEntry> = {}): IgnoreEntry => ({
  ...{ file, rule: 'jargon', sentence: 'We utilize it.' },
  ...more,
});
const line = (file: string): string => JSON.stringify(entry(file));

describe('an ignore file', () => {
  it.each([
    ['', 0, []],
    ['{}', 0, []],
    [`{"ignore": [${line('a')}]}`, 1, []],
    [`// fine\n{"ignore": [${line('a')},],}`, 1, []],
    ['{"ignore": [', 0, ['"": This is not JSON. A closing ] is missing.']],
    ['[]', 0, ['"[]": The ignore file should be a group of "key: value" lines, but is a list.']],
    [
      `{"ignores": [${line('a')}]}`,
      0,
      ['""ignores"": "ignores" is not a setting. Did you mean "ignore"?'],
    ],
    [
      `{"ignore": [{"file": "a"}, ${line('b')}]}`,
      1,
      ['"{"file": "a"}": Entry 1 of ignore needs "rule".'],
    ],
    [
      `{"ignore": [${line('b').replace('"file"', '"fil"')}]}`,
      0,
      [
        '""fil"": "fil" is not a setting of entry 1 of ignore. Did you mean "file"?',
        `"{"fil":"b","rule":"jargon","sentence":"We utilize it."}": Entry 1 of ignore needs "file".`,
      ],
    ],
    [
      `{"ignore": [${line('b').replace('jargon', 'jargn')}]}`,
      1,
      ['""jargn"": There is no rule "jargn". Did you mean "jargon"?'],
    ],
    [`{"ignore": [${line('b').replace('jargon', 'hotel/rooms')}]}`, 1, []],
  ])('is read, and told what is wrong with it: %s', (text, count, expected) => {
    const { entries, problems } = parseIgnoreFile(text, rules);
    expect(entries).toHaveLength(count);
    const shown = problems.map(
      ({ message, span }) => `"${text.slice(span?.start, span?.end)}": ${message}`,
    );
    expect(shown).toEqual(expected);
  });

  it('is nested too deeply', () => {
    expect(parseIgnoreFile('['.repeat(100_000), rules).problems).toHaveLength(1);
  });
});

const add = (text: string, ...entries: readonly IgnoreEntry[]): string => {
  const result = addEntries(text, entries);
  return result.edits ? applyEdits(text, result.edits) : result.refused;
};

describe('an entry is added', () => {
  it('to a new file', () => {
    expect(add('', entry('b'), entry('a', { reply: '1', reason: 'As agreed.' }))).toBe(`{
  "ignore": [
    {
      "file": "a",
      "reply": "1",
      "rule": "jargon",
      "sentence": "We utilize it.",
      "reason": "As agreed."
    },
    {
      "file": "b",
      "rule": "jargon",
      "sentence": "We utilize it."
    }
  ]
}
`);
  });

  it('where it belongs, in the manner of the file', () => {
    const text = `{\r\n\t// ours\r\n\t"ignore": [\r\n\t\t${line('b')}, // b\r\n\t\t${line('d')}\r\n\t]\r\n}`;
    const item = (file: string): string =>
      `{\r\n\t\t\t"file": "${file}",\r\n\t\t\t"rule": "jargon",\r\n\t\t\t"sentence": "We utilize it."\r\n\t\t}`;
    expect(add(text, entry('e'), entry('a'), entry('c'))).toBe(
      `{\r\n\t// ours\r\n\t"ignore": [\r\n\t\t${item('a')},\r\n\t\t${line('b')}, // b\r\n\t\t${item('c')},\r\n\t\t${line('d')},\r\n\t\t${item('e')}\r\n\t]\r\n}`,
    );
  });

  it.each([
    [
      'to a list in one line',
      `{"ignore": [${line('b')}]}`,
      `{"ignore": [${line('a')}, ${line('b')}]}`,
    ],
    ['unless it is there', `{"ignore": [${line('a')}]}`, `{"ignore": [${line('a')}]}`],
    [
      'unless the file is broken',
      '{\n"ignore": }',
      '.replytone-ignore.json, line 2: This is not JSON. A value is missing here. Correct that first.',
    ],
    [
      'unless the file is something else',
      '[]',
      '.replytone-ignore.json should be an object with a list called "ignore". Correct that first.',
    ],
  ])('%s', (_, text, expected) => {
    expect(add(text, entry('a'))).toBe(expected);
  });

  it.each([
    '{}',
    '{"ignore": []}',
    '{\n  "$schema": "x"\n}\n',
    '{\n  "ignore": []\n}\n',
    '\uFEFF{}',
  ])('to %j', (text) => {
    const after = add(text, entry('a'), entry('b'));
    expect(parseIgnoreFile(after, rules)).toMatchObject({
      entries: [{ entry: entry('a') }, { entry: entry('b') }],
      problems: [],
    });
  });
});

describe('entries are taken out', () => {
  const lines = ['a', 'b', 'c', 'd'].map(line);
  const text = `{\n  "ignore": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`;
  it.each([
    [[0], ['b', 'c', 'd']],
    [[3], ['a', 'b', 'c']],
    [
      [1, 2],
      ['a', 'd'],
    ],
    [[0, 1, 3], ['c']],
    [
      [0, 2],
      ['b', 'd'],
    ],
    [[0, 1, 2, 3], []],
    [[], ['a', 'b', 'c', 'd']],
  ])('%j', (indexes, left) => {
    const after = applyEdits(text, removeEntries(text, new Set(indexes)));
    expect(parseIgnoreFile(after, rules).entries.map((each) => each.entry.file)).toEqual(left);
    if (left.length > 0)
      expect(after).toBe(`{\n  "ignore": [\n    ${left.map(line).join(',\n    ')}\n  ]\n}\n`);
  });
});
