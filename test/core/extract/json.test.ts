import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../server/src/core/extract/index.ts';
import { draw } from './support/draw.ts';

const macros = await readFile(
  new URL('../../fixtures/zendesk-macros.json', import.meta.url),
  'utf8',
);

const json = (value: unknown): string => JSON.stringify(value);
const macro = (value: unknown, field = 'comment_value'): object => ({
  id: 1,
  title: 'T',
  actions: [{ field, value }],
});

test('an export of Zendesk macros', () => {
  expect(draw({ text: macros, format: 'json' })).toEqual([
    '== reply Lamp::Arrived broken',
    'subject: Your <quoted>"Luna"</quoted> lamp',
    'paragraph: Hi <placeholder={{ticket.requester.first_name}}>,',
    'paragraph: We’re sorry the shade arrived <strong>cracked</strong> 😞. A new one & its bulbs leave today.',
    'paragraph: Best,',
    '== reply Where is it',
    'paragraph: Hello there,',
    'paragraph: your parcel is <strong>on its way</strong>.',
    'item: Monday: Leeds',
    'item: Tuesday: you',
    'paragraph: Ida',
    '!! note: “Lamp::Arrived broken” has its text twice; the one with markup is read.',
    '!! note: “Old one” isn’t read: it is switched off.',
    '!! note: “For us” isn’t read: its comment is an internal note.',
  ]);
});

test('macros carry their id, their title and their place', () => {
  const [unit] = extract({ text: macros, format: 'json', name: '' }).units;
  expect(unit).toMatchObject({ id: '7201', title: 'Lamp::Arrived broken', kind: 'reply' });
  expect(JSON.parse(macros.slice(unit!.span.start, unit!.span.end))).toMatchObject({ id: 7201 });
});

describe('macros are known by their shape', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['an export', json({ macros: [macro('Hello.')] })],
    ['one macro in an envelope', json({ macro: macro('Hello.') })],
    ['one macro', json(macro('Hello.'))],
    ['a list', json([macro('Hello.')])],
    ['HTML in a list', json([macro(['x', '<p>Hello.</p>'], 'comment_value_html')])],
    ['comments and commas too many', `/* x */ [${json(macro('Hello.'))},]`],
  ];
  test.each(cases)('%s', (_name, text) => {
    expect(draw({ text, format: 'json' })).toEqual(['== reply T', 'paragraph: Hello.']);
  });
});

describe('words stand where they stand in the file', () => {
  const cases: readonly (readonly [raw: string, words: string, source: string])[] = [
    ['Say \\"hi\\" now', '"hi"', '\\"hi\\"'],
    ['a\\\\b c', 'a\\b', 'a\\\\b'],
    ['We\\u2019re off', 'We’re', 'We\\u2019re'],
    ['so \\ud83d\\ude1e sad', '😞', '\\ud83d\\ude1e'],
    ['half \\ud83d pair', '\ud83d', '\\ud83d'],
    ['a\\/b is one', 'a/b', 'a\\/b'],
    ['bad \\q escape', 'q', '\\q'],
  ];
  test.each(cases)('%s', (raw, words, source) => {
    const text = `[{"title":"T","actions":[{"field":"comment_value","value":"${raw}"}]}]`;
    const segment = extract({ text, format: 'json', name: '' }).units[0]!.segments[0]!;
    const start = segment.text.indexOf(words);
    const span = segment.map.toSource({ start, end: start + words.length });
    expect({ start, whole: span.whole, source: text.slice(span.start, span.end) }).toEqual({
      start,
      whole: true,
      source,
    });
  });
});

describe('replacements are written the way the file writes', () => {
  const cases: readonly (readonly [raw: string, field: string, written: string])[] = [
    ['plain', 'comment_value', 'a\\"b\\\\ – é &/ \\ud83d'],
    ['has a dash –', 'comment_value', 'a\\"b\\\\ – é &/ \\ud83d'],
    ['We\\u2019re', 'comment_value', 'a\\"b\\\\ \\u2013 \\u00e9 &/ \\ud83d'],
    ['\\u00E9 here', 'comment_value', 'a\\"b\\\\ \\u2013 \\u00E9 &/ \\uD83D'],
    ['a\\/b is', 'comment_value', 'a\\"b\\\\ – é &\\/ \\ud83d'],
    ['<p>x</p>', 'comment_value_html', 'a\\"b\\\\ – é &amp;/ \\ud83d'],
  ];
  test.each(cases)('%s', (raw, field, written) => {
    const text = `[{"title":"T","actions":[{"field":"${field}","value":"${raw}"}]}]`;
    const segment = extract({ text, format: 'json', name: '' }).units[0]!.segments[0]!;
    expect(segment.encode('a"b\\ – é &/ \ud83d')).toBe(written);
  });
});

describe('JSON that is broken is read as far as it goes', () => {
  const start =
    '{"macros":[{"id":1,"title":"T","actions":[{"field":"comment_value","value":"Hello."';
  const cases: readonly (readonly [name: string, text: string, problem: RegExp, place: string])[] =
    [
      ['cut off', start, /missing\. The file may have been cut off/, ''],
      ['a comma is missing', `${start}}] "x":1}]}`, /A comma should stand here/, '"x"'],
      ['no closing quote', `${start},"note":"oops\n}]}]}`, /no closing quote/, '"oops'],
      ['something behind it', `${start}}]}]} {}`, /over before this place/, '{'],
    ];
  test.each(cases)('%s', (_name, text, problem, place) => {
    const { units, problems } = extract({ text, format: 'json', name: '' });
    expect(units[0]?.segments[0]?.text).toBe('Hello.');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ level: 'error' });
    expect(problems[0]!.message).toMatch(problem);
    expect(text.slice(problems[0]!.span!.start).startsWith(place)).toBe(true);
  });

  test('not JSON at all', () => {
    expect(draw({ text: 'Hello.', format: 'json' })).toEqual([
      '!! error: Something here is no JSON value. Texts need double quotes around them. What can be read is checked all the same.',
    ]);
  });
});

test('JSON of another shape is left alone, with a note', () => {
  const { units, problems } = extract({
    text: '{"name":"x","version":"1.0"}',
    format: 'json',
    name: '',
  });
  expect(units).toEqual([]);
  expect(problems).toMatchObject([
    { level: 'note', message: expect.stringContaining('files:') as string },
  ]);
});

describe('a project says where replies are', () => {
  const text = json({
    list: [
      { id: 'a', name: 'First', body: '<p>Hi <b>you</b>.</p>', meta: { title: 'x' } },
      { id: 'b', name: 'Second', body: 'Just *text*.', extra: ['One.', 'Two.'] },
    ],
  });
  const read = (fields: readonly string[], title = 'name'): unknown =>
    extract({ text, format: 'json', name: '' }, { match: '*.json', fields, title }).units.map(
      (unit) => [unit.id, unit.title, ...unit.segments.map((segment) => segment.text)],
    );

  test('by paths', () => {
    expect(read(['list[*].body'])).toEqual([
      ['a', 'First', 'Hi you.'],
      ['b', 'Second', 'Just text.'],
    ]);
    expect(read(['list[id=b].body'], '')).toEqual([[undefined, undefined, 'Just text.']]);
    expect(read(['list[*].body', 'list[*].extra[0]'])).toEqual([
      ['a', 'First', 'Hi you.'],
      ['b', 'Second', 'Just text.', 'One.'],
    ]);
  });

  test('a path that leads nowhere is a problem', () => {
    const mapping = { match: '*.json', fields: ['items[*].body'] };
    const { units, problems } = extract({ text, format: 'json', name: '' }, mapping);
    expect(units).toEqual([]);
    expect(problems).toMatchObject([
      {
        level: 'error',
        message: expect.stringContaining('there is no “items”, only “list”') as string,
      },
    ]);
  });
});
