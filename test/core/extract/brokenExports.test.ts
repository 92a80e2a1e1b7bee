import { describe, expect, test } from 'vitest';
import { extract } from '../../../server/src/core/extract/index.ts';
import type { Format } from '../../../server/src/core/types.ts';

const HELLO = '{"id":1,"title":"T","actions":[{"field":"comment_value","value":"Hello you."}]}';
const deep = '['.repeat(10_000) + ']'.repeat(10_000);
const words = 'We are sorry that it is late. ';
const fiftyMegabytes = words.repeat((50 * 1024 * 1024) / words.length);

interface Broken {
  readonly name: string;
  readonly format: Format;
  readonly text: string;
  /** What is read all the same. */
  readonly texts: readonly string[];
  readonly problem: RegExp;
  /** What the problem points at. */
  readonly place: string;
}

const cases: readonly Broken[] = [
  {
    name: 'JSON that is cut in the middle of a text',
    format: 'json',
    text: `{"macros":[${HELLO},{"id":2,"title":"U","actions":[{"field":"comment_value","value":"And th`,
    texts: ['Hello you.', 'And th'],
    problem: /no closing quote/,
    place: '"And th',
  },
  {
    name: 'JSON with the wrong quotes',
    format: 'json',
    text: `{"macros":[${HELLO},{"id":2,"title":‘U’,"actions":[]}]}`,
    texts: ['Hello you.'],
    problem: /no JSON value/,
    place: '‘U’',
  },
  {
    name: 'JSON nested ten thousand deep, behind its replies',
    format: 'json',
    text: `{"macros":[${HELLO}],"x":${deep}}`,
    texts: ['Hello you.'],
    problem: /nested too deeply/,
    place: '[[[',
  },
  {
    name: 'JSON nested ten thousand deep, before its replies',
    format: 'json',
    text: `{"x":${deep},"macros":[${HELLO}]}`,
    texts: ['Hello you.'],
    problem: /nested too deeply/,
    place: '[[[',
  },
  {
    name: 'JSON nested ten thousand deep and never closed',
    format: 'json',
    text: `{"macros":[${HELLO}],"x":${'{"a":'.repeat(10_000)}`,
    texts: ['Hello you.'],
    problem: /nested too deeply/,
    place: '{"a":{"a"',
  },
  {
    name: 'JSON with one text of 50 MB',
    format: 'json',
    text: `{"macros":[${HELLO},${HELLO.replace('Hello you.', fiftyMegabytes)},${HELLO.replace('you', 'all')}]}`,
    texts: ['Hello you.', 'Hello all.'],
    problem: /so it was left out/,
    place: '"We are',
  },
  {
    name: 'JSON with more values than a library has',
    format: 'json',
    text: `[${'1,'.repeat(2_000_001)}1]`,
    texts: [],
    problem: /two million values/,
    place: ',',
  },
  {
    name: 'CSV with one cell of 50 MB',
    format: 'csv',
    text: `id,body\n1,Hello you.\n2,"${fiftyMegabytes}"\n3,Hello all.\n`,
    texts: ['Hello you.', 'Hello all.'],
    problem: /so it was left out/,
    place: 'We are',
  },
  {
    name: 'CSV whose quote is not closed for 50 MB',
    format: 'csv',
    text: `id,body\n1,Hello you.\n2,"Hi all.\n${'3,Hello all.\n'.repeat(2)}4,${fiftyMegabytes}`,
    texts: ['Hello you.', '"Hi all.', 'Hello all.', 'Hello all.'],
    problem: /never closed/,
    place: '"Hi all',
  },
  {
    name: 'CSV that is all commas',
    format: 'csv',
    text: `id,body\n1,Hello you.\n${','.repeat(1_000_000)}`,
    texts: ['Hello you.'],
    problem: /can’t be read as a table/,
    place: ',,,',
  },
];

test.each(cases)('$name', ({ format, text, texts, problem, place }) => {
  const { units, problems } = extract({ text, format, name: 'x' });
  expect(units.flatMap(({ segments }) => segments.map((segment) => segment.text))).toEqual(texts);
  const [first] = problems.filter(({ level }) => level === 'error');
  expect(first!.message).toMatch(problem);
  expect(text.startsWith(place, first!.span!.start)).toBe(true);
});

describe('whatever is cut off, what is before it is read', () => {
  const whole: readonly (readonly [Format, string])[] = [
    ['json', `{"macros":[${HELLO},${HELLO.replace('you', 'all, and \\"good\\" day')}]}`],
    ['csv', 'id,title,body\n1,T,Hello you.\n2,U,"Hello ""all"",\nand good day"\n'],
  ];
  test.each(whole)('%s', (format, text) => {
    const behind = text.indexOf('Hello you.') + 'Hello you.'.length;
    for (let end = behind; end < text.length; end++) {
      const { units } = extract({ text: text.slice(0, end), format, name: 'x' });
      expect(units[0]?.segments[0]?.text, text.slice(0, end)).toBe('Hello you.');
    }
  });
});
