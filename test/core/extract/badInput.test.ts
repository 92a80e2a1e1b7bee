import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../server/src/core/extract/index.ts';
import type { Format } from '../../../server/src/core/types.ts';

const formats: readonly Format[] = [
  'text',
  'markdown',
  'html',
  'json',
  'yaml',
  'csv',
  'xml',
  'mail',
];
const prose: readonly Format[] = ['text', 'markdown', 'html'];

const read = (text: string, format: Format): ReturnType<typeof extract> =>
  extract({ text, format, name: 'x' });

const anything = fc
  .array(fc.nat(0xffff), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

describe.each(formats)('%s', (format) => {
  test('binary content is one problem', () => {
    const { units, problems } = read('\x89PNG\r\n\x1a\0\0\0\rIHDR', format);
    expect(units).toEqual([]);
    expect(problems).toMatchObject([
      { level: 'error', message: expect.stringContaining('UTF-8') as string },
    ]);
  });

  test('whatever it is, it is no exception, and every place is in the text', () => {
    const pieces =
      '\n|\r\n|> |- |# |```|<p>|</p|<!--|<b|&am|&#xD83D;|**|[a](|]|{{|}}|{%|%}|"|\\|\\u12|[|{|}|,|:|\ud83d|\t|word |Hi |http://|=|---'.split(
        '|',
      );
    const soup = fc
      .array(fc.constantFrom(...pieces), { maxLength: 40 })
      .map((some) => some.join(''));
    fc.assert(
      fc.property(fc.oneof(soup, anything), (text) => {
        const { units, problems } = read(text, format);
        const places = units.flatMap(({ segments }) =>
          segments.flatMap((segment) =>
            segment.text.split('').map((_, i) => segment.map.toSource({ start: i, end: i + 1 })),
          ),
        );
        for (const { start, end } of [...places, ...problems.flatMap(({ span }) => span ?? [])]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

test.each(prose)('%s: an empty file has nothing, and nothing wrong', (format) => {
  for (const text of ['', '\ufeff', ' \r\n\t\n']) {
    expect(read(text, format)).toEqual({ units: [], problems: [] });
  }
});

test('a byte order mark shifts nothing', () => {
  const text = '\ufeffHello.';
  const { map } = read(text, 'markdown').units[0]!.segments[0]!;
  expect(map.toSource({ start: 0, end: 5 })).toEqual({ start: 1, end: 6, whole: true });
});

test('JSON nested beyond measure is a problem, not a crash', () => {
  const { units, problems } = read('['.repeat(200_000), 'json');
  expect(units).toEqual([]);
  expect(problems).toMatchObject([
    { level: 'error', message: expect.stringContaining('nested') as string },
  ]);
});

describe('openings without an end, by the thousand, are read all the same', () => {
  const openings =
    '{{ a|{% if |{|[|[a](|<b|<!--|&|**a |`a |"a |‘a |<svg>|<div>|> |- |http://|a@|/a|a.|{% comment %}|$a|%a|#{a|\\'.split(
      '|',
    );
  const cases = prose.flatMap((format) => openings.map((opening) => [format, opening] as const));
  test.each(cases)('%s %s', (format, opening) => {
    const text = `Hello there.\n\n${opening.repeat(5_000)}`;
    expect(read(text, format).units.length).toBeGreaterThan(0);
  });
});

describe('ten thousand lines', () => {
  const lines = Array.from({ length: 10_000 }, (_, i) => `Line *${i}* of a long text.`);
  const cases = prose.flatMap((format) =>
    ['\n', '\r\n', '\r'].map((end) => [format, end] as const),
  );
  test.each(cases)('%s %j', (format, end) => {
    const text = lines.join(end);
    const segment = read(text, format).units[0]!.segments.at(-1)!;
    const start = segment.text.lastIndexOf('9999');
    const place = segment.map.toSource({ start, end: start + 4 });
    expect(text.slice(place.start, place.end)).toBe('9999');
  });
});
