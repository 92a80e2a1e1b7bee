import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../server/src/core/extract/index.ts';
import { applyEdits } from '../../../server/src/core/fix/applyFixes.ts';
import type { Segment, SourceDocument } from '../../../server/src/core/types.ts';
import { anyProse, plainProse, wrap, wrappings, type Wrapped } from './support/wrappings.ts';

const choices = fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 });

const join = (texts: readonly string[]): readonly string[] => [texts.join(' ')];
const same = (texts: readonly string[]): readonly string[] => texts;

/** The segments of the one reply that was wrapped; tables have others around it. */
const segmentsOf = (text: string, { format, mapping }: Wrapped): readonly Segment[] => {
  const { units } = extract({ text, format, name: '', kind: 'reply' }, mapping);
  const wrapped = mapping ? units.filter(({ id }) => id === '2') : units;
  return wrapped.flatMap((unit) => unit.segments);
};

const textsOf = (segments: readonly Segment[]): readonly string[] =>
  segments.map(({ text }) => text);

describe.each(wrappings)('$name', (wrapping) => {
  const { prose, carrier } = wrapping;
  const isMarkup = prose.format !== 'text';
  const words = isMarkup ? anyProse : plainProse;
  const documents = fc
    .tuple(fc.array(words, { minLength: 1, maxLength: 4 }), choices)
    .map(([paragraphs, numbers]) => wrap(wrapping, paragraphs, numbers));
  const runs = { numRuns: carrier ? 25 : 100 };

  test('gives the prose back, each character at its place', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const segments = segmentsOf(document.source, document);
        expect(textsOf(segments)).toEqual(document.paragraphs);
        const mapped = segments.map(({ text, map }) =>
          text.split('').map((_, offset) => {
            const { start, end } = map.toSource({ start: offset, end: offset + 1 });
            return [start, end];
          }),
        );
        expect(mapped).toEqual(document.places);
      }),
      runs,
    );
  });

  test('takes a replacement of some words, and nothing else changes', () => {
    const edits = fc.tuple(documents, fc.nat(), fc.nat(), fc.nat(), words);
    fc.assert(
      fc.property(edits, ([document, which, from, length, replacement]) => {
        const { source, paragraphs } = document;
        const segments = segmentsOf(source, document);
        const index = which % segments.length;
        const { text, map, encode, settle } = segments[index]!;
        const found = [...text.matchAll(/\S+/g)];
        const first = found[from % found.length]!;
        const last = found[Math.min((from % found.length) + (length % 4), found.length - 1)]!;
        const span = { start: first.index, end: last.index + last[0].length };
        const place = map.toSource(span);
        fc.pre(place.whole);

        const edit = { start: place.start, end: place.end, text: encode(replacement) };
        const edits = settle?.([edit]) ?? [edit];
        // Lines that grow together may be more than a style can say: then there is no fix.
        if (edits.length === 0) expect(source.slice(place.start, place.end)).toContain('\n');
        fc.pre(edits.length > 0);
        const changed = applyEdits(source, edits);
        const expected = text.slice(0, span.start) + replacement + text.slice(span.end);
        const after = textsOf(segmentsOf(changed, document));
        // Plain text goes by the look of its lines: one that gets short, or greets, ends a segment.
        const look = isMarkup ? same : join;
        expect(look(after)).toEqual(look(paragraphs.with(index, expected)));
        if (!carrier) return;
        expect(carrier.parse(changed).rest).toEqual(carrier.parse(source).rest);
        expect(carrier.isInStyle?.(changed) ?? true).toBe(true);
      }),
      runs,
    );
  });
});

describe('line breaks in a replacement are written the way the file has them', () => {
  const cases: readonly (readonly [
    format: SourceDocument['format'],
    text: string,
    written: string,
  ])[] = [
    ['text', 'One here.\r\n\r\nTwo.', 'a\r\nb'],
    ['text', 'One here.', 'a\nb'],
    ['markdown', 'One here.\r\n\r\nTwo.', 'a\r\nb'],
    ['json', '[{"short_code":"x","content":"One here.\\r\\nTwo."}]', 'a\\r\\nb'],
    ['json', '[{"short_code":"x",\r\n"content":"One here."}]', 'a\\nb'],
    ['csv', 'body,x\r\n"One here.\nTwo.",\r\n', 'a\nb'],
    ['csv', 'body,x\r\n"One here.",\r\n', 'a\r\nb'],
  ];
  test.each(cases)('%s: %j', (format, text, written) => {
    const [unit] = extract({ text, format, name: '', kind: 'reply' }).units;
    expect(unit!.segments[0]!.encode('a\nb')).toBe(written);
  });
});
