import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../server/src/core/extract/index.ts';
import type { Format, Problem } from '../../../server/src/core/types.ts';

const read = (text: string, format: Format): ReturnType<typeof extract> =>
  extract({ text, format, name: 'x' });

/** Line and column of a problem, from 1. */
const placeOf = (text: string, { span }: Problem): string => {
  const before = text.slice(0, span?.start).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
};

const PREMADE = '- title: One\n  notes: ""\n  response: Hello there.\n';

describe('a broken file is one problem with its place, and what can be read is read', () => {
  const cases: readonly (readonly [
    name: string,
    format: Format,
    text: string,
    problem: string,
    words: readonly string[],
  ])[] = [
    [
      'a quote that isn’t closed',
      'yaml',
      `${PREMADE}- title: Two\n  notes: "\n`,
      '6:1 Something that was opened before',
      ['Hello there.'],
    ],
    [
      'a line that is indented too little',
      'yaml',
      `${PREMADE}${PREMADE}- title: Two\n  notes: x\n response: Hi.\n`,
      '9:1 This line belongs to no item',
      ['Hello there.', 'Hello there.', 'Hi.'],
    ],
    ['a tab', 'yaml', `${PREMADE}\t- x\n`, '4:', ['Hello there.']],
    [
      'a file that is cut off',
      'xml',
      '<EmailTemplate>\n<subject>Hello you</subject>\n<htmlValue>Hi th',
      '1:1 <EmailTemplate> isn’t closed',
      ['Hello you', 'Hi th'],
    ],
    [
      'tags that cross',
      'xml',
      '<EmailTemplate>\n<subject>Hello you</subjekt>\n</EmailTemplate>',
      '2:19 </subjekt> closes nothing',
      [],
    ],
  ];
  test.each(cases)('%s', (_name, format, text, problem, words) => {
    const { units, problems } = read(text, format);
    const errors = problems.filter(({ level }) => level === 'error');
    expect(errors.map((each) => `${placeOf(text, each)} ${each.message}`)).toEqual([
      expect.stringContaining(problem) as string,
    ]);
    const texts = units.flatMap(({ segments }) => segments.map((segment) => segment.text));
    expect(texts).toEqual(words.length === 0 ? texts : words);
  });
});

describe('nested ten thousand deep', () => {
  const cases: readonly (readonly [string, Format, string])[] = [
    ['lists in brackets', 'yaml', '['.repeat(10_000)],
    ['lists', 'yaml', '- '.repeat(10_000)],
    ['objects in braces', 'yaml', '{a: '.repeat(10_000)],
    ['elements', 'xml', '<a>'.repeat(10_000)],
  ];
  test.each(cases)('%s', (_name, format, text) => {
    const { units, problems } = read(text, format);
    expect(units).toEqual([]);
    expect(problems).toMatchObject([{ level: 'error' }]);
  });

  test('mails in mails', () => {
    const text = 'Content-Type: multipart/mixed; boundary=a\n\n--a\n'.repeat(10_000);
    expect(read(text, 'mail')).toEqual({ units: [], problems: [] });
  });
});

describe('a text of fifty million characters is left out', () => {
  const long = 'Some words that go on. '.repeat(2_200_000);
  const cases: readonly (readonly [string, Format, string])[] = [
    ['YAML', 'yaml', `- title: x\n  notes: y\n  response: "${long}`],
    ['XML', 'xml', `<EmailTemplate><subject>${long}`],
    ['a mail', 'mail', `Content-Transfer-Encoding: quoted-printable\n\n${long}`],
    ['Markdown', 'markdown', long],
    ['HTML', 'html', long],
    ['plain text', 'text', long],
  ];
  test.each(cases)('%s', (_name, format, text) => {
    const { units, problems } = read(text, format);
    expect(units).toEqual([]);
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('characters long') as string,
    );
  });
});

describe('whatever stands in a file of a known shape, every place is in it', () => {
  const frames: readonly (readonly [Format, head: string, tail: string])[] = [
    ['yaml', `${PREMADE}- title: Two\n  notes: x\n  response: `, '\n'],
    ['yaml', `${PREMADE}- title: Two\n  notes: x\n  response: |\n    `, ''],
    ['yaml', '- title: Two\n  notes: x\n  response: "', '"\n'],
    ['xml', '<EmailTemplate><htmlValue>', '</htmlValue></EmailTemplate>'],
    ['xml', '<EmailTemplate><htmlValue><![CDATA[', ']]>'],
    ['xml', '<messaging:emailTemplate subject="', '"><messaging:htmlEmailBody>x'],
    ['mail', 'Subject: ', '\n\nHello.'],
    ['mail', 'Subject: x\nContent-Transfer-Encoding: quoted-printable\n\n', ''],
    ['mail', 'Subject: x\nContent-Transfer-Encoding: base64\n\n', ''],
    ['mail', 'Content-Type: multipart/alternative; boundary=b\n\n', '\n--b--'],
  ];
  const pieces =
    '\n|\r\n|\n    |\n  |    |: | #|- |"|\'|\\|\\u12|\\x4|[|{|}|,|&a |*a|!!str |>|<p>|</p|]]>|<![CDATA[|&amp;|&#x110000;|=|=E2=80|=\n|=99|=?UTF-8?Q?=C3=A9_x?=|=?utf-8?B?QUI=?=|--b\n|Content-Type: text/html\n\n|word |Hi |\ud83d|\t|QUJD'.split(
      '|',
    );
  const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((some) => some.join(''));
  test.each(frames)('%s: %s', (format, head, tail) => {
    fc.assert(
      fc.property(soup, (middle) => {
        const text = head + middle + tail;
        const { units, problems } = read(text, format);
        const segments = units.flatMap((unit) => unit.segments);
        const places = segments.flatMap((segment) =>
          segment.text.split('').map((_, i) => segment.map.toSource({ start: i, end: i + 1 })),
        );
        const edits = segments.flatMap(({ text: words, map, encode, settle }) => {
          const { start, end } = map.toSource({ start: 0, end: words.length });
          const edit = { start, end, text: encode(`it's: #1 & <so>`) };
          return settle?.([edit]) ?? [edit];
        });
        const spans = [...places, ...edits, ...problems.flatMap(({ span }) => span ?? [])];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
