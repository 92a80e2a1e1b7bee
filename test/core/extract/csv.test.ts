import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../server/src/core/extract/index.ts';
import { applyEdits } from '../../../server/src/core/fix/applyFixes.ts';
import type { Unit } from '../../../server/src/core/types.ts';
import { draw } from './support/draw.ts';

const drawCsv = (text: string): readonly string[] => draw({ text, format: 'csv' });
const unitsOf = (text: string): readonly Unit[] => extract({ text, format: 'csv', name: '' }).units;

test('a table with HTML, line breaks, quotes and empty cells', () => {
  const text = [
    'id,title,body,usage',
    '7,Late,"<p>Hi {{ticket.requester.first_name}},</p>',
    '<p>it is <b>""late""</b>.</p>",12',
    '8,Empty,,0',
    '',
    '9,Plain,We looked into it.,"1,204"',
  ].join('\n');
  expect(drawCsv(text)).toEqual([
    '== reply Late',
    'paragraph: Hi <placeholder={{ticket.requester.first_name}}>,',
    'paragraph: it is <strong><quoted>"late"</quoted></strong>.',
    '== reply Plain',
    'paragraph: We looked into it.',
  ]);
  expect(unitsOf(text)).toMatchObject([
    { kind: 'reply', id: '7', usage: 12 },
    { kind: 'reply', id: '9', usage: 1204 },
  ]);
  const [first] = unitsOf(text);
  expect(text.slice(first!.span.start, first!.span.end)).toMatch(/^7,Late.*,12$/s);
});

test('text modules of Zammad', () => {
  const text = [
    'id;name;keywords;content;note;active',
    '1;greet;hi;"Hello #{ticket.customer.firstname},',
    '',
    'how can I help?";For us only, please.;true',
    '2;html;x;"<div>Hello,<br>you.</div>";;true',
    '3;old;;Gone.;;false',
  ].join('\r\n');
  expect(drawCsv(text)).toEqual([
    '== reply greet',
    'paragraph: Hello <placeholder=#{ticket.customer.firstname}>,',
    'paragraph: how can I help?',
    '== reply html',
    'paragraph: Hello,',
    'paragraph: you.',
    '!! note: “old” isn’t read: it is switched off.',
  ]);
});

describe('separators and line ends are found out', () => {
  const delimiters = [',', ';', '\t', '|'];
  const cases = delimiters.flatMap((delimiter) =>
    ['\n', '\r\n', '\r'].flatMap((end) =>
      ['', '\uFEFF'].map((mark) => [delimiter, end, mark] as const),
    ),
  );
  test.each(cases)('%j %j %j', (delimiter, end, mark) => {
    const rows = [
      ['Name', 'Reply Text', 'Note'],
      ['One', '"First; second, | and\tthird."', 'x'],
      ['Two', 'Hello.', ''],
    ];
    const text = mark + rows.map((row) => row.join(delimiter)).join(end);
    expect(drawCsv(text)).toEqual([
      '== reply One',
      expect.stringMatching(/^paragraph: First; second, \| and\s?third\.$/),
      '== reply Two',
      'paragraph: Hello.',
    ]);
  });

  test('or are said by the first line', () => {
    expect(drawCsv('sep=:\r\nname:body\r\nOne:Hello, you.\r\n')).toEqual([
      '== reply One',
      'paragraph: Hello, you.',
    ]);
  });

  test('a table may have one column only', () => {
    expect(drawCsv('Body\nHello; you.\nAnd, you.\n')).toEqual([
      '== reply',
      'paragraph: Hello; you.',
      '== reply',
      'paragraph: And, you.',
    ]);
  });
});

describe('the header tells where the text is', () => {
  const cases: readonly (readonly [header: string, row: string, drawn: readonly string[]])[] = [
    ['id,content', '1,A.', ['== reply', 'paragraph: A.']],
    ['name,Response Text', 'n,A.', ['== reply n', 'paragraph: A.']],
    ['message,reply', 'Where is it?,On its way.', ['== reply', 'paragraph: On its way.']],
    ['question,answer', 'Where?,There.', ['== reply Where?', 'paragraph: There.']],
    ['subject,body', 'Your lamp,A.', ['== reply Your lamp', 'subject: Your lamp', 'paragraph: A.']],
    ['title,body_html', 't,<p>A.</p>', ['== reply t', 'paragraph: A.']],
    [
      'title,body,body_html',
      't,A.,<p>A.</p>',
      [
        '== reply t',
        'paragraph: A.',
        '!! note: “t” has its text twice; the one with markup is read.',
      ],
    ],
    ['title,body,body_html', 't,A.,', ['== reply t', 'paragraph: A.']],
    ['title,body,locale', 't,A.,de', ['!! note: “t” isn’t read: it isn’t in English.']],
    ['title,body,locale', 't,A.,en-GB', ['== reply t', 'paragraph: A.']],
    ['title,body,public', 't,A.,no', ['!! note: “t” isn’t read: its comment is an internal note.']],
    ['title,body,status', 't,A.,Archived', ['!! note: “t” isn’t read: it is switched off.']],
    ['title,body,status', 't,A.,open', ['== reply t', 'paragraph: A.']],
  ];
  test.each(cases)('%s: %s', (header, row, drawn) => {
    expect(drawCsv(`${header}\n${row}\n`)).toEqual(drawn);
  });

  test('a table of something else is left alone, with a note', () => {
    expect(drawCsv('date,amount\n2026-01-02,12\n')).toEqual([
      '!! note: None of the columns is known to hold replies (“date”, “amount”), so nothing in this table was checked. Say which one does with “files:” in .replytone.yaml.',
    ]);
  });
});

describe('a replacement keeps the table whole', () => {
  /** The cell, the words to replace, what for, and the cell afterwards. */
  const cases: readonly (readonly [cell: string, words: string, by: string, after: string])[] = [
    ['It is late.', 'late', 'on its way', 'It is on its way.'],
    ['It is late.', 'late', 'late, sorry', '"It is late, sorry."'],
    ['It is late.', 'It', '"It"', '"""It"" is late."'],
    ['It "is" late.', 'late', 'late, sorry', '"It ""is"" late, sorry."'],
    ['It is late.', 'late', 'late\nSorry', '"It is late\r\nSorry."'],
    ['"It is late."', 'late', 'so "late", sorry', '"It is so ""late"", sorry."'],
    ['"It ""is"" late."', 'late', 'here', '"It ""is"" here."'],
    ['"It\nis late."', 'late', 'late\nSorry', '"It\nis late\nSorry."'],
    ['<p>It is late.</p>', 'late', 'A & B, or', '"<p>It is A &amp; B, or.</p>"'],
    ['<p>It &amp; us, late.</p>', 'us', 'you', '<p>It &amp; you, late.</p>'],
  ];
  test.each(cases)('%s: %s → %j', (cell, words, by, after) => {
    const delimiter = after.startsWith('<') ? '\t' : ',';
    const row = (body: string): string => ['id', 'x "y', body, '4'].join(delimiter);
    const text = `${['id', 'other', 'body', 'z'].join(delimiter)}\r\n${row(cell)}\r\n`;
    const segments = unitsOf(text).flatMap((unit) => unit.segments);
    const segment = segments.find((each) => each.text.includes(words))!;
    const start = segment.text.indexOf(words);
    const place = segment.map.toSource({ start, end: start + words.length });
    const edits = [{ start: place.start, end: place.end, text: segment.encode(by) }];
    const changed = applyEdits(text, segment.settle?.(edits) ?? edits);
    expect(changed).toBe(text.replace(row(cell), () => row(after)));
    const rows = parse(changed, { delimiter, relax_quotes: true });
    expect(rows[1]).toHaveLength(4);
  });

  test('of one column, too', () => {
    const text = 'body\nOne, two.\n';
    const { settle } = unitsOf(text)[0]!.segments[0]!;
    const write = (by: string): string =>
      applyEdits(text, settle!([{ start: 10, end: 13, text: by }]));
    expect(write('three')).toBe('body\nOne, three.\n');
    expect(write('2, 3')).toBe('body\n"One, 2, 3."\n');
  });

  test('with two edits in one cell, quotes are added once', () => {
    const text = 'id,body\n1,One and two.\n';
    const { map, settle } = unitsOf(text)[0]!.segments[0]!;
    const edit = (start: number, end: number, by: string) => ({
      ...map.toSource({ start, end }),
      text: by,
    });
    const edits = settle!([edit(0, 3, 'First, one'), edit(8, 11, 'second')]);
    expect(applyEdits(text, edits)).toBe('id,body\n1,"First, one and second."\n');
  });
});

describe('a table that is broken is read as far as it goes', () => {
  const cases: readonly (readonly [
    name: string,
    text: string,
    texts: readonly string[],
    problem: RegExp,
    place: string,
  ])[] = [
    [
      'a quote is never closed',
      'id,body\n1,"Hello.\n2,There.\n3,"You.\n',
      ['"Hello.', 'There.', '"You.'],
      /never closed/,
      '"Hello',
    ],
    [
      'cut off in a quoted cell',
      'id,body\n1,Hello.\n2,"And th',
      ['Hello.', '"And th'],
      /cut off/,
      '"And',
    ],
    ['cut off between cells', 'id,body,z\n1,Hello.,a\n2,Hi.', ['Hello.', 'Hi.'], /cut off/, '2,Hi'],
    [
      'quotes that aren’t doubled',
      'id,body\n1,"Say "hi" now."\n2,Hello.\n',
      ['Say "hi" now.', 'Hello.'],
      /written twice/,
      '"hi"',
    ],
    [
      'a text with the separator in it',
      'id,body\n1,Hello, you.\n2,Hi.\n',
      ['Hello', 'Hi.'],
      /3 cells where the header has 2/,
      '1,Hello',
    ],
  ];
  test.each(cases)('%s', (_name, text, texts, problem, place) => {
    const { units, problems } = extract({ text, format: 'csv', name: '' });
    expect(units.flatMap(({ segments }) => segments.map((segment) => segment.text))).toEqual(texts);
    expect(problems).toMatchObject([
      { level: 'error', message: expect.stringMatching(problem) as string },
    ]);
    expect(text.slice(problems[0]!.span!.start).startsWith(place)).toBe(true);
  });
});
