import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../server/src/core/extract/block.ts';
import { cuts } from '../../../server/src/core/extract/chunks.ts';
import { rootLayer } from '../../../server/src/core/extract/layer.ts';
import { markdownParts, readMarkdown } from '../../../server/src/core/extract/markdown.ts';
import { createPartReader } from '../../../server/src/core/extract/parts.ts';
import { plainParts, readPlain } from '../../../server/src/core/extract/plain.ts';

const inParts = { markdown: createPartReader(markdownParts), text: createPartReader(plainParts) };
const owner = {};
const asOne = { markdown: readMarkdown, text: readPlain };

/** All that a block says, with the place of each of its characters. */
const said = (blocks: readonly Block[]): unknown =>
  blocks.map(({ segment: { text, role, marks, map, encode }, within, level, start }) => ({
    ...{ within, level, start, text, role, marks, written: encode('a *b* & <c>\nd') },
    places: Array.from(text, (_, i) => map.toSource({ start: i, end: i + 1 })),
  }));

const lines = [
  ...[
    '',
    '',
    '',
    '',
    'Hello there, {{name}}.',
    '# Heading',
    'some *words* in <b>bold',
    '  indented',
  ],
  ...['```', '```md', '~~~', '````', '- item', '1. item', '   more of it', '> quoted', '    code'],
  ...['<!-- comment', '-->', '<div>', '</div>', '<script>', '</script>', '<?x', '?>', '| a | b |'],
  ...['|---|---|', '===', '---', '[link] and [text][link]', '[link]: /there', '[Link]: /here "t"'],
  ...['{% if a %}', '{% else %}', '{% endif %}', '{% comment %}', '{% endcomment %}', '{{ open'],
  ...['close }}', '{% raw %}', '{% endraw %}', '{% iff x', '<% a', '%>', '{# n', '#}', '{{#a}}'],
  ...[
    '{{/a}}',
    'Subject: news',
    'From: us',
    '-- Original message --',
    '---- original message ----',
  ],
  ...['On Monday Ann wrote:', 'a line that ends hard  ', 'with \\', '\t', '***', '- [ ] box', '>'],
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n', '\n\n', '\r\n')), {
    maxLength: 24,
  })
  .map((pairs) => pairs.flat().join(''));

test.each(['markdown', 'text'] as const)('%s says the same in parts as in one piece', (format) => {
  fc.assert(
    fc.property(text, (source) => {
      expect(said(inParts[format](source, 0, owner).blocks)).toEqual(
        said(asOne[format](rootLayer(source))),
      );
    }),
    { numRuns: Number(process.env['RUNS'] ?? 1000) },
  );
});

/** Where a text is cut, how much is taken out, and what is put there. */
const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), text), { maxLength: 6 });

test.each(['markdown', 'text'] as const)('%s says the same after each edit', (format) => {
  fc.assert(
    fc.property(text, edits, (source, changes) => {
      const its = {};
      let now = source;
      inParts[format](now, 0, its);
      for (const [where, out, put] of changes) {
        const at = where % (now.length + 1);
        now = now.slice(0, at) + put.slice(0, 30) + now.slice(at + out);
        expect(said(inParts[format](now, 0, its).blocks)).toEqual(
          said(asOne[format](rootLayer(now))),
        );
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
});

test.each<[string, 'markdown' | 'text', readonly string[]]>([
  [
    'a tag that loses its brace no longer opens a block',
    'text',
    ['See {% if\n\n{% else %} it.\n', 'See % if\n\n{% else %} it.\n'],
  ],
  ['a brace in the middle of two marks', 'text', ['One.\n\n{#} two\n\nthree #}\n\nFour.\n']],
  ['a declaration in small letters', 'markdown', ['One.\n\n<!doctype\n\ntwo > three\n\nFour.\n']],
])('%s', (_, format, versions) => {
  const its = {};
  for (const version of versions)
    expect(said(inParts[format](version, 0, its).blocks)).toEqual(
      said(asOne[format](rootLayer(version))),
    );
});

test('a part that has not changed says what it said before: the same objects, moved', () => {
  const before = inParts.markdown('# One\n\nTwo *words*.\n\nThree.\n', 0, owner).blocks;
  const after = inParts.markdown('# One!\n\nTwo *words*.\n\nThree.\n', 5, owner).blocks;
  expect(after.map(({ start }) => start)).toEqual(before.map(({ start }) => start + (start && 1)));
  const origins = (blocks: readonly Block[]) => blocks.map(({ segment }) => segment.origin);
  expect(origins(after).map((each, i) => each === origins(before)[i])).toEqual([false, true, true]);
});

test.each([
  ['', [0]],
  ['a\nb\n\nc', [0, 5]],
  ['\n\na\n \t\nb', [0, 7]],
  ['a\n\n  b\n\nc', [0, 8]],
  ['a\r\n\r\nb', [0, 5]],
])('%j is cut at %j', (source, places) => {
  expect(cuts(source)).toEqual(places);
});
