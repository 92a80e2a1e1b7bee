import { describe, expect, test } from 'vitest';
import { extract } from '../../../server/src/core/extract/index.ts';
import { helpDesks } from '../../../server/src/core/extract/shapes/helpDesks.ts';
import { lists } from '../../../server/src/core/extract/shapes/lists.ts';
import { zendesk } from '../../../server/src/core/extract/shapes/zendesk.ts';
import type { Unit } from '../../../server/src/core/types.ts';
import { draw } from './support/draw.ts';
import { systems } from './support/systems.ts';

const read = (data: unknown): readonly Unit[] =>
  extract({ text: JSON.stringify(data), format: 'json', name: '' }).units;

describe.each(systems)('$name', ({ data, drawn }) => {
  test('are read', () => {
    expect(draw({ text: JSON.stringify(data), format: 'json' })).toEqual(drawn);
  });

  test('each reply has its id and stands where it says', () => {
    const text = JSON.stringify(data, undefined, 2);
    for (const { segments, span } of extract({ text, format: 'json', name: '' }).units) {
      expect(() => JSON.parse(text.slice(span.start, span.end)) as unknown).not.toThrow();
      for (const { map, text: words } of segments) {
        const place = map.toSource({ start: 0, end: words.length });
        expect(place.start).toBeGreaterThan(span.start);
        expect(place.end).toBeLessThan(span.end);
      }
    }
  });
});

test('every shape has a sample', () => {
  const names = new Set([...zendesk, ...helpDesks, ...lists].map(({ name }) => name));
  expect(new Set(systems.map(({ name }) => name))).toEqual(names);
});

test.each(systems)('$name: no other shape fits', ({ name, data }) => {
  expect(new Set(read(data).map(({ house }) => house?.system))).toEqual(new Set([name]));
});

test('an export that is one of many is read in any of the usual envelopes', () => {
  const macro = { id: 1, short_code: 'a', content: 'Hello.' };
  const envelopes = [
    [macro],
    macro,
    { data: [macro] },
    { results: [macro] },
    { _results: [macro] },
    { _embedded: { replies: [macro] } },
    { canned_responses: [macro] },
    { items: [macro] },
    { payload: [macro] },
  ];
  for (const data of envelopes) expect(read(data)).toMatchObject([{ id: '1', title: 'a' }]);
});

describe('how often a reply was sent is known', () => {
  const cases: readonly (readonly [name: string, usage: readonly (number | undefined)[]])[] = [
    ['Gorgias macros', [583]],
    ['Discourse templates', [12]],
    ['a list of replies', [1204, undefined]],
  ];
  test.each(cases)('%s', (name, usage) => {
    expect(
      read(systems.find((system) => system.name === name)!.data).map((unit) => unit.usage),
    ).toEqual(usage);
  });
});

test('parts of a record have ids of their own', () => {
  const of = (name: string): readonly (string | undefined)[] =>
    read(systems.find((system) => system.name === name)!.data).map(({ id }) => id);
  expect(of('Zendesk dynamic content')).toEqual(['5/51', '5/52']);
  expect(of('Zendesk macros')).toEqual(['11', '11/side conversation', '11']);
});

test('many left out for one reason are one note', () => {
  const macros = Array.from({ length: 5 }, (_, id) => ({
    ...{ id, title: `T${id}`, active: id === 0 },
    actions: [{ field: 'comment_value', value: 'Hello.' }],
  }));
  expect(draw({ text: JSON.stringify({ macros }), format: 'json' })).toEqual([
    '== reply T0',
    'paragraph: Hello.',
    '!! note: 4 entries aren’t read: they are switched off. “T1” is the first.',
  ]);
});

test('a text in another language is left out, whatever the export says', () => {
  const words =
    'Vielen Dank für Ihre Nachricht. Ihr Paket ist heute bei uns angekommen und wir senden Ihnen morgen ein neues. Bitte haben Sie noch etwas Geduld, bis alles wieder so ist, wie Sie es sich wünschen.';
  const data = [
    { short_code: 'de', content: words },
    {
      short_code: 'en',
      content:
        'Thank you for writing. Your parcel arrived today and we will send you a new one tomorrow, so please keep an eye out for it.',
    },
  ];
  const { units, problems } = extract({ text: JSON.stringify(data), format: 'json', name: '' });
  expect(units.map(({ title }) => title)).toEqual(['en']);
  expect(problems).toMatchObject([{ message: '“de” isn’t read: it isn’t in English.' }]);
});

describe('JSON that only looks like an export is left alone', () => {
  const cases: readonly (readonly [name: string, data: unknown])[] = [
    [
      'a package',
      { name: 'x', version: '1.0.0', description: 'A thing for you.', scripts: { test: 'x' } },
    ],
    ['posts', [{ userId: 1, id: 1, title: 'A post', body: 'Hello there, how are you?' }]],
    ['blog posts', { data: [{ id: 1, slug: 'a', title: 'A', content: 'Hello there.', tags: [] }] }],
    ['a chat', { messages: [{ role: 'user', content: 'Hello there.' }] }],
    ['conversations', [{ id: 1, original: [['agent', 'Hi there, you.']], text: 'Hi there.' }]],
    ['users', { results: [{ id: 1, name: 'Ida', text: 'Hi there.', created_at: 'x' }] }],
    [
      'issues',
      [{ id: 1, number: 2, title: 'Broken', body: 'It is broken.', state: 'open', labels: [] }],
    ],
    ['comments', { data: [{ id: 1, name: 'Ida', comment: 'I do not like it.', rating: 1 }] }],
    ['translations', { greeting: 'Hello', menu: { label: 'File', content: 'Open it' } }],
    [
      'an API',
      {
        openapi: '3.0.0',
        paths: { '/x': { get: { responses: { 200: { description: 'Fine, thanks.' } } } } },
      },
    ],
    ['a schema', { $schema: 'x', type: 'object', properties: { title: { type: 'string' } } }],
    [
      'GeoJSON',
      { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name: 'x' } }] },
    ],
    ['a notebook', { cells: [{ cell_type: 'markdown', source: ['Hello there.'] }], nbformat: 4 }],
    ['names', ['Hello there, you.', 'Bye now, you.']],
    ['a text', 'Hello there, you.'],
    ['a number', 7],
    ['steps', { a: ['one-step', 'two-step'], b: ['three-step'] }],
    ['HAL', { _embedded: { items: [{ id: 1, name: 'x', _links: { self: { href: 'y' } } }] } }],
    ['jobs', { jobs: [{ name: 'x', actions: [{ name: 'run', with: {} }] }] }],
    ['bookmarks', [{ name: 'x', updated: '2026', url: 'y' }]],
  ];
  test.each(cases)('%s', (_name, data) => {
    const { units, problems } = extract({ text: JSON.stringify(data), format: 'json', name: '' });
    expect(units).toEqual([]);
    expect(problems).toMatchObject([{ level: 'note' }]);
  });
});
