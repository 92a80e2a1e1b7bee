import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../server/src/core/extract/index.ts';
import type { Segment } from '../../../server/src/core/types.ts';
import { anyProse, plainProse, wrap, wrappingNames } from './support/wrappings.ts';

const choices = fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 });

const isMarkup = (name: string): boolean => name.includes('HTML') || name.includes('Markdown');

const proseOf = (name: string): fc.Arbitrary<string> => (isMarkup(name) ? anyProse : plainProse);

const join = (texts: readonly string[]): readonly string[] => [texts.join(' ')];
const same = (texts: readonly string[]): readonly string[] => texts;

const segmentsOf = (text: string, format: ReturnType<typeof wrap>['format']): readonly Segment[] =>
  extract({ text, format, name: '', kind: 'reply' }).units.flatMap((unit) => unit.segments);

const textsOf = (segments: readonly Segment[]): readonly string[] =>
  segments.map(({ text }) => text);

describe.each(wrappingNames)('%s', (name) => {
  const documents = fc
    .tuple(fc.array(proseOf(name), { minLength: 1, maxLength: 4 }), choices)
    .map(([paragraphs, numbers]) => wrap(name, paragraphs, numbers));

  test('gives the prose back, each character at its place', () => {
    fc.assert(
      fc.property(documents, ({ source, format, paragraphs, places }) => {
        const segments = segmentsOf(source, format);
        expect(textsOf(segments)).toEqual(paragraphs);
        const mapped = segments.map(({ text, map }) =>
          text.split('').map((_, offset) => {
            const { start, end } = map.toSource({ start: offset, end: offset + 1 });
            return [start, end];
          }),
        );
        expect(mapped).toEqual(places);
      }),
    );
  });

  test('takes a replacement of some words, and nothing else changes', () => {
    const edits = fc.tuple(documents, fc.nat(), fc.nat(), fc.nat(), proseOf(name));
    fc.assert(
      fc.property(edits, ([{ source, format, paragraphs }, which, from, length, replacement]) => {
        const segments = segmentsOf(source, format);
        const index = which % segments.length;
        const { text, map, encode } = segments[index]!;
        const words = [...text.matchAll(/\S+/g)];
        const first = words[from % words.length]!;
        const last = words[Math.min((from % words.length) + (length % 4), words.length - 1)]!;
        const span = { start: first.index, end: last.index + last[0].length };
        const place = map.toSource(span);
        fc.pre(place.whole);

        const changed =
          source.slice(0, place.start) + encode(replacement) + source.slice(place.end);
        const expected = text.slice(0, span.start) + replacement + text.slice(span.end);
        const after = textsOf(segmentsOf(changed, format));
        // Plain text goes by the look of its lines: one that gets short, or greets, ends a segment.
        const look = isMarkup(name) ? same : join;
        expect(look(after)).toEqual(look(paragraphs.with(index, expected)));
        if (format === 'json') expect(() => JSON.parse(changed) as unknown).not.toThrow();
      }),
    );
  });
});
