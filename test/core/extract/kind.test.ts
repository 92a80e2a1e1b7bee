import { describe, expect, test } from 'vitest';
import { extract } from '../../../server/src/core/extract/index.ts';
import type { FileMapping, Format, Kind } from '../../../server/src/core/types.ts';

const kindsOf = (
  text: string,
  format: Format,
  said: { readonly kind?: Kind; readonly mapping?: FileMapping } = {},
): readonly string[] => {
  const kind = said.kind ? { kind: said.kind } : {};
  return extract({ text, format, name: '', ...kind }, said.mapping).units.map(
    (unit) => `${unit.kind} ${unit.title ?? '-'}`,
  );
};

const PAGE = '# Returns\n\nSend it back.\n\n## Where\n\nAny shop.\n';

describe('what a text is', () => {
  const cases: readonly (readonly [string, string, Format, readonly string[]])[] = [
    ['text is a reply', 'Send it back.', 'text', ['reply -']],
    ['Markdown without headings as well', 'Send it back.', 'markdown', ['reply -']],
    ['Markdown with headings is an article', PAGE, 'markdown', ['article Returns']],
    [
      'a page with a title only',
      '---\ntitle: Returns\n---\nSend it back.',
      'markdown',
      ['article Returns'],
    ],
    [
      'most sections greet: replies',
      '# A\n\nHello.\n\n# B\n\nThanks for asking.\n\n# C\n\nSend it back.\n',
      'markdown',
      ['reply A', 'reply B', 'reply C'],
    ],
    ['half of them do not', '# A\n\nHello.\n\n# B\n\nSend it back.\n', 'markdown', ['article A']],
    [
      'front matter says so',
      `---\nreply-tone: reply\n---\n${PAGE}`,
      'markdown',
      ['reply Returns', 'reply Where'],
    ],
    [
      'front matter says so in vain',
      `---\nreply-tone: poem\n---\n${PAGE}`,
      'markdown',
      ['article Returns'],
    ],
    ['a title above one reply', '# Late\n\nHi {{name}},\n', 'markdown', ['reply Late']],
  ];
  test.each(cases)('%s', (_name, text, format, kinds) => {
    expect(kindsOf(text, format)).toEqual(kinds);
  });
});

test('a person comes before the project, the project before the text', () => {
  const text = `---\nreply-tone: reply\n---\n${PAGE}`;
  const mapping: FileMapping = { match: '*', kind: 'article' };
  expect(kindsOf(text, 'markdown', { mapping })).toEqual(['article Returns']);
  expect(kindsOf(text, 'markdown', { mapping, kind: 'reply' })).toEqual([
    'reply Returns',
    'reply Where',
  ]);
});

test('a reply with a heading in it is one reply', () => {
  const text = 'Hi {{name}},\n\n# Steps\n\nPull.\n';
  expect(kindsOf(text, 'markdown', { kind: 'reply' })).toEqual(['reply -']);
});

test('the project says how a file is written', () => {
  const mapping: FileMapping = { match: '*', format: 'html' };
  const { units } = extract({ text: '<p>Hi</p>', format: 'text', name: '' }, mapping);
  expect(units[0]?.segments[0]?.text).toBe('Hi');
});

test('a unit stands for all of its section', () => {
  const text = '\ufeff---\nx: 1\n---\n# A\n\nHello.\n\n# B\n\nHello you.\n';
  const { units } = extract({ text, format: 'markdown', name: '' });
  expect(units.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '# A\n\nHello.\n\n',
    '# B\n\nHello you.\n',
  ]);
});
