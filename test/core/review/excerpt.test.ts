import { expect, test } from 'vitest';
import { excerptOf } from '../../../server/src/core/review/excerpt.ts';
import { createLocator } from '../../../server/src/cli/report.ts';
import { lint } from '../../support/lint.ts';

test.each([
  ['words within', 'Hi Ana, please ⟦utilize⟧ the form.', 'please use the form'],
  [
    'a placeholder before them',
    'Hi {{ticket.name}}, please ⟦utilize⟧ the form.',
    '{{ticket.name}}, please use',
  ],
  ['a placeholder after them', 'Please ⟦utilize⟧ {{form.link}}.', 'use {{form.link}}'],
  ['a link', 'On https://a.example/b you can ⟦utilize⟧ the form.', 'On https://a.example/b you'],
  ['code too long to show', `Type \`${'x'.repeat(80)}\` and ⟦utilize⟧ it.`, 'Type … and'],
])('%s', (_, drawn, rewritten) => {
  const text = drawn.replace(/[⟦⟧]/g, '');
  const finding = lint(text, { format: 'markdown', kind: 'reply' }).findings.find(
    ({ words }) => words === 'utilize',
  )!;
  const { sentence, at, words, fill } = excerptOf(text, finding);
  expect(words).toBe('utilize');
  expect(sentence.slice(at!.start, at!.end)).toBe('utilize');
  expect(sentence).not.toContain('\uFFFC');
  expect(fill(finding.fix!.sentence!)).toContain(rewritten);
});

test('a place that a finding of another file speaks of', () => {
  const text = 'Hi {{name}},\n\nplease utilize {{form}} soon.';
  const finding = lint(text).findings.find(({ words }) => words === 'utilize')!;
  expect(createLocator(text, false).related(finding, 'b.txt')).toEqual({
    ...{ path: 'b.txt', reply: finding.reply, words: 'utilize' },
    sentence: 'please utilize {{form}} soon.',
    at: { start: 7, end: 14 },
    ...{ line: 3, column: 8, endLine: 3, endColumn: 15 },
  });
});
