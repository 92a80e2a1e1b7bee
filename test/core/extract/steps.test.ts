/** Reading a data file in steps: none of them reads more than about one reply. */
import { expect, test } from 'vitest';
import { extract, extracting } from '../../../server/src/core/extract/index.ts';
import type { Extraction, FileMapping, Format } from '../../../server/src/core/types.ts';

const count = 60;
const numbers = Array.from({ length: count }, (_, i) => i);
const macro = (id: number) => ({
  ...{ id, title: `Macro ${id}` },
  actions: [{ field: 'comment_value', value: `Hi,\n\nForm ${id} is on its way.` }],
});
const macros = numbers.map(macro);

const said = numbers.map((i) => ({ said: `Thanks for writing, form ${i} is on its way.` }));

interface Case {
  readonly what: string;
  readonly format: Format;
  readonly text: string;
  readonly mapping?: FileMapping;
}

const files: readonly Case[] = [
  { what: 'JSON', format: 'json', text: JSON.stringify({ macros }) },
  {
    what: 'JSON whose fields the project names',
    format: 'json',
    text: JSON.stringify({ own: said }),
    mapping: { match: '*', fields: ['own[*].said'] },
  },
  {
    what: 'JSON in which each reply has a name',
    format: 'json',
    text: JSON.stringify(Object.fromEntries(said.map((one, i) => [`M${i}`, one]))),
    mapping: { match: '*', fields: ['*.said'] },
  },
  {
    what: 'CSV',
    format: 'csv',
    text: `title,body\n${numbers.map((i) => `M${i},"Form ${i}\nis on its way."\n`).join('')}`,
  },
  {
    what: 'YAML',
    format: 'yaml',
    text: numbers.map((i) => `- name: M${i}\n  body: Form ${i} is on its way.\n`).join(''),
  },
];

/** Texts of the replies, and where they stand. */
const drawn = ({ units, problems, system }: Extraction) => ({
  ...{ problems, system },
  units: units.map(({ segments, ...unit }) => ({
    ...unit,
    said: segments.map(({ text, map }) => [text, map.toSource({ start: 0, end: text.length })]),
  })),
});

test.each(files)(
  '$what: there is a step for each reply, and the end is the same',
  ({ format, text, mapping }) => {
    const document = { text, format, name: '' };
    const steps = extracting(document, mapping);
    let taken = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) taken++;
    const whole = extract(document, mapping);
    expect(taken).toBeGreaterThan(whole.units.length);
    expect(whole.units).toHaveLength(count);
    expect(drawn(step.value)).toEqual(drawn(whole));
  },
);

test('what was read of records is the same object until their text changes', () => {
  const keptBy = {};
  const read = (all: readonly object[]) =>
    extract({ text: JSON.stringify({ macros: all }), format: 'json', name: '', keptBy }).units;
  const before = read(macros);
  const after = read([macro(1000), ...macros.slice(0, -1), { ...macro(59), title: 'Other' }]);
  const kept = new Set(before.map(({ origin }) => origin));
  expect(after.filter(({ origin }) => !kept.has(origin)).map(({ title }) => title)).toEqual([
    'Macro 1000',
    'Other',
  ]);
});
