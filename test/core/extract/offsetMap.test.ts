import { describe, expect, test } from 'vitest';
import { extract } from '../../../server/src/core/extract/index.ts';
import {
  composeMaps,
  Piece,
  pieceMap,
  shiftMap,
} from '../../../server/src/core/extract/offsetMap.ts';
import type { Format } from '../../../server/src/core/types.ts';

describe('spans of words are found in the source, grown to what they cut', () => {
  const cases: readonly (readonly [
    format: Format,
    text: string,
    words: string,
    source: string,
    whole: boolean,
  ])[] = [
    ['markdown', 'A **big** lamp', 'big', 'big', true],
    ['markdown', 'A **big** lamp', 'big lamp', 'big** lamp', false],
    ['markdown', 'A **big** lamp', 'A big', 'A **big', false],
    ['markdown', 'A [big](x) lamp', 'lamp', 'lamp', true],
    ['markdown', 'A big\nlamp', 'big lamp', 'big\nlamp', true],
    ['markdown', '- A big  \t\n  lamp', 'A', 'A', true],
    ['markdown', '- A big\n  lamp', 'big lamp', 'big\n  lamp', true],
    ['markdown', '> A big\n> lamp', 'big lamp', 'big\n> lamp', false],
    ['markdown', 'A\\*b', '*', '\\*', true],
    ['html', '<p>A &amp; B</p>', '&', '&amp;', true],
    ['html', '<p>A <i>b</i>c</p>', 'bc', 'b</i>c', false],
    ['html', '<p>A\n   b</p>', 'A b', 'A\n   b', true],
    ['html', '<p>A<!-- x -->b</p>', 'Ab', 'A<!-- x -->b', false],
    ['text', 'Hi {% if a %}you{% endif %}.', 'you.', 'you{% endif %}.', false],
    ['text', 'Hi {{name}}.', '\ufffc', '{{name}}', true],
  ];
  test.each(cases)('%s %s: %s', (format, text, words, source, whole) => {
    const segment = extract({ text, format, name: '' }).units[0]!.segments[0]!;
    const start = segment.text.indexOf(words);
    const span = segment.map.toSource({ start, end: start + words.length });
    expect({ source: text.slice(span.start, span.end), whole: span.whole }).toEqual({
      source,
      whole,
    });
  });
});

test('half a surrogate pair of one entity takes all of it', () => {
  const text = '<p>A &#128542; b</p>';
  const { map } = extract({ text, format: 'html', name: '' }).units[0]!.segments[0]!;
  expect(map.toSource({ start: 3, end: 4 })).toEqual({ start: 5, end: 14, whole: true });
});

test('an empty span is a place', () => {
  const text = 'A **b** c';
  const { map } = extract({ text, format: 'markdown', name: '' }).units[0]!.segments[0]!;
  const places = [0, 2, 3, 5].map((start) => map.toSource({ start, end: start }).start);
  expect(places).toEqual([0, 4, 7, 9]);
});

test('maps compose, and what is torn in either is torn', () => {
  const pieces = { at: [0, 2, 3], from: [10, 12, 14], to: [12, 14, 20], kind: [0, 1, 0] };
  const inner = pieceMap(pieces, 9);
  const outer = pieceMap({ at: [0, 13], from: [0, 30], to: [13, 50], kind: [0, Piece.torn] }, 20);
  expect(inner.toSource({ start: 1, end: 4 })).toEqual({ start: 11, end: 15, whole: true });
  expect(composeMaps(shiftMap(5), inner).toSource({ start: 2, end: 3 })).toEqual({
    start: 17,
    end: 19,
    whole: true,
  });
  expect(composeMaps(outer, inner).toSource({ start: 0, end: 2 })).toMatchObject({ whole: true });
  expect(composeMaps(outer, inner).toSource({ start: 1, end: 4 })).toMatchObject({ whole: false });
});
