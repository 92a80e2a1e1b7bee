import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { describe, expect, test } from 'vitest';
import { junit } from '../../../server/src/cli/reporters/junit.ts';
import type { FileReport } from '../../../server/src/cli/report.ts';
import { contextOf, fileOf, nasty } from './support.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => name === 'testsuite' || name === 'testcase',
  processEntities: true,
  htmlEntities: true,
  trimValues: false,
});

interface Node {
  readonly [name: string]: string | undefined;
}
interface Case extends Pick<Node, 'name'> {
  readonly failure?: Node;
  readonly error?: Node;
  readonly 'system-out'?: string;
}
interface Suites {
  readonly tests: string;
  readonly failures: string;
  readonly errors: string;
  readonly testsuite: readonly {
    readonly testcase: readonly Case[];
    readonly 'system-out'?: string;
  }[];
}

function suitesOf(...files: readonly FileReport[]): Suites {
  const text = junit(contextOf(files));
  expect(SyntaxValidator.validate(text)).toBe(true);
  return (parser.parse(text) as { readonly testsuites: Suites }).testsuites;
}

describe('the report for build servers', () => {
  test('the checker is one that says no', () => {
    expect(() => SyntaxValidator.validate('<a><b></a>')).toThrow();
  });

  test('a suite a file, a case a reply; a warning fails it, a mild remark does not', () => {
    const suites = suitesOf(
      fileOf('a.json', [
        { title: 'Clean' },
        { title: 'Stiff', found: [{ says: 'Please ⟦utilize⟧ it.' }] },
        { id: '7', found: [{ says: 'A ⟦policy⟧.', rule: 'cold', level: 'information' }] },
      ]),
      fileOf('b.txt', [{}]),
    );
    expect(suites).toMatchObject({ tests: '4', failures: '1', errors: '0' });
    const [first, second] = suites.testsuite;
    expect(first!.testcase).toEqual([
      { name: 'Clean', classname: 'a.json', file: 'a.json', line: '1' },
      {
        ...{ name: 'Stiff', classname: 'a.json', file: 'a.json', line: '11' },
        '#text': expect.any(String) as string,
        failure: {
          message: '1 finding',
          type: 'warning',
          '#text': '12:8 warning stiff: “utilize” sounds like an office.\n  Please utilize it.',
        },
      },
      {
        ...{ name: '7', classname: 'a.json', file: 'a.json', line: '21' },
        '#text': expect.any(String) as string,
        'system-out': '22:3 information cold: “policy” sounds like an office.\n  A policy.',
      },
    ]);
    expect(second!.testcase).toHaveLength(1);
  });

  test('a file that cannot be read is an error, a note is none', () => {
    const suites = suitesOf(
      fileOf(
        'a.json',
        [],
        [
          { message: 'This is cut off.', level: 'error', place: { line: 3, column: 4 } },
          { message: 'A macro is inactive.', level: 'note' },
        ],
      ),
    );
    expect(suites).toMatchObject({ tests: '1', failures: '0', errors: '1' });
    const [suite] = suites.testsuite;
    expect(suite!.testcase[0]!.error).toMatchObject({
      message: 'This is cut off.',
      '#text': '3:4 This is cut off.',
    });
    expect(suite!['system-out']).toBe('A macro is inactive.');
  });

  test.each([
    ['markup and quotes', nasty, nasty],
    ['line breaks', 'one\ntwo\tthree', 'one\ntwo\tthree'],
    ['control characters', 'a\u0000b\u001Bc\u0085d\uFFFEe', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe'],
    ['half a sign', 'a\uD83D b', 'a\uFFFD b'],
  ])('%s', (_, title, shown) => {
    const suites = suitesOf(fileOf('a.json', [{ title, found: [{ says: `⟦utilize⟧ ${title}` }] }]));
    const [each] = suites.testsuite[0]!.testcase;
    expect(each!.name).toBe(shown);
    expect(each!.failure!['#text']).toContain(shown);
  });
});
