import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../server/src/core/fix/applyFixes.ts';
import type { Format, Settings } from '../../../server/src/core/types.ts';
import { drawn, lint, linter, mended, problemsOf, settings } from './support.ts';

/** What each text still has found in it. */
const cases: readonly (readonly [what: string, format: Format, expected: string])[] = [
  [
    'the next line',
    'markdown',
    '<!-- reply-tone-disable-next-line -->\nWe utilize it.\nWe ⟦utilize⟧ it.',
  ],
  [
    'the next line, past blank ones',
    'markdown',
    '<!-- reply-tone-disable-next-line -->\n\nWe utilize it.\nWe ⟦utilize⟧ it.',
  ],
  [
    'the next line, past another comment',
    'markdown',
    '<!-- reply-tone-disable-next-line jargon -->\n<!-- reply-tone-disable-next-line policy-blame -->\nWe utilize policy.',
  ],
  ['its own line', 'markdown', 'We utilize it. <!-- reply-tone-disable-line -->\nWe ⟦utilize⟧ it.'],
  [
    'one rule of its line',
    'markdown',
    'We utilize ⟦policy⟧. <!-- reply-tone-disable-line jargon -->',
  ],
  [
    'two rules',
    'markdown',
    'We utilize policy. <!-- reply-tone-disable-line jargon, policy-blame -->',
  ],
  [
    'two rules without a comma',
    'markdown',
    'We utilize policy. <!-- reply-tone-disable-line jargon policy-blame -->',
  ],
  [
    'a reason',
    'markdown',
    'We utilize ⟦policy⟧. <!-- reply-tone-disable-line jargon -- policy-blame is meant -->',
  ],
  [
    'all that follows',
    'markdown',
    'We ⟦utilize⟧.\n\n<!-- reply-tone-disable -->\n\nWe utilize.\n\nPer policy.',
  ],
  [
    'up to enable',
    'markdown',
    '<!-- reply-tone-disable -->\n\nWe utilize.\n\n<!-- reply-tone-enable -->\n\nWe ⟦utilize⟧.',
  ],
  [
    'one rule enabled again',
    'markdown',
    '<!-- reply-tone-disable -->\n\nWe utilize.\n\n<!-- reply-tone-enable jargon -->\n\nWe ⟦utilize⟧ policy.',
  ],
  [
    'inside a paragraph',
    'markdown',
    'We ⟦utilize⟧ <!-- reply-tone-disable jargon --> and utilize\nand utilize <!-- reply-tone-enable --> and ⟦utilize⟧ it.',
  ],
  [
    'inside a list and a quote',
    'markdown',
    '- > We utilize it. <!-- reply-tone-disable-line -->\n  > We ⟦utilize⟧ it.',
  ],
  [
    'over two lines',
    'markdown',
    '> <!-- reply-tone-disable-next-line jargon\n>   -- our word -->\n> We utilize it.',
  ],
  [
    'in front matter',
    'markdown',
    '---\ntitle: A\n# reply-tone-disable jargon\n---\nWe utilize ⟦policy⟧.',
  ],
  ['not in a code block', 'markdown', '```\n<!-- reply-tone-disable -->\n```\n\nWe ⟦utilize⟧.'],
  ['not in a code span', 'markdown', 'We `<!-- reply-tone-disable -->` ⟦utilize⟧.'],
  ['not after a backslash', 'markdown', 'We \\<!-- reply-tone-disable --> ⟦utilize⟧.'],
  [
    'Windows line ends',
    'markdown',
    '<!-- reply-tone-disable-next-line -->\r\n\r\nWe utilize.\r\nWe ⟦utilize⟧.',
  ],
  [
    'HTML',
    'html',
    '<p>We utilize.</p> <!-- reply-tone-disable-line jargon -->\n<p>We ⟦utilize⟧.</p>',
  ],
  [
    'HTML, but no script',
    'html',
    '<script>"<!-- reply-tone-disable -->"</script><p>We ⟦utilize⟧.</p>',
  ],
  ['HTML, but no attribute', 'html', '<p title="<!-- reply-tone-disable -->">We ⟦utilize⟧.</p>'],
  [
    'YAML',
    'yaml',
    '- body: We utilize it. # reply-tone-disable-line jargon\n- body: We ⟦utilize⟧ it.\n',
  ],
  [
    'YAML, a block of text',
    'yaml',
    '# reply-tone-disable-next-line\nbody: |\n  We utilize.\n\n  We utilize.\nmore: We ⟦utilize⟧.\n',
  ],
  [
    'YAML, on the key of a block of text',
    'yaml',
    'body: | # reply-tone-disable-line\n  We utilize.\nmore: We ⟦utilize⟧.\n',
  ],
  [
    'YAML, but not inside of text',
    'yaml',
    'body: |\n  # reply-tone-disable\n  We ⟦utilize⟧.\nb: "# reply-tone-disable"\nc: ⟦policy⟧\n',
  ],
  ['YAML, all that follows', 'yaml', 'a: We ⟦utilize⟧.\n# reply-tone-disable\nb: We utilize.\n'],
];

describe('comments silence', () => {
  it.each(cases)('%s (%s)', (_, format, expected) => {
    const text = expected.replace(/[⟦⟧]/g, '');
    expect(drawn(text, { format })).toBe(expected);
  });

  it('fixes too', () => {
    const text = '<!-- reply-tone-disable-next-line -->\nWe utilize it.\n\nWe utilize it.';
    const document = { text, format: 'markdown', name: '' } as const;
    expect(applyFixes(document, settings, linter).text).toBe(
      '<!-- reply-tone-disable-next-line -->\nWe utilize it.\n\nWe use it.',
    );
  });

  it('and keep the reason', () => {
    const { silenced } = lint('We utilize. <!-- reply-tone-disable-line jargon -- as they say -->');
    expect(silenced).toMatchObject([{ finding: { words: 'utilize' }, reason: 'as they say' }]);
  });
});

const stray =
  'This comment would reach the customer, so it silences nothing. Take it out, and use the ignore file instead (“Ignore here”, or .replytone-ignore.json).';

describe('a comment that does not do what its writer meant', () => {
  it.each([
    [
      'We are well. <!-- reply-tone-disable-line -->',
      [
        'note "<!-- reply-tone-disable-line -->": This comment silences nothing, so it is not needed.',
      ],
    ],
    [
      'We utilize. <!-- reply-tone-disable-line jargon, policy-blame -->',
      ['note "policy-blame": “policy-blame” is not needed in this comment.'],
    ],
    [
      'We utilize. <!-- reply-tone-enable -->',
      [
        'note "<!-- reply-tone-enable -->": Nothing is turned off before this comment, so it is not needed.',
      ],
    ],
    [
      'We utilize. <!-- reply-tone-disable-line jargn -->',
      ['warning "jargn": There is no rule “jargn”. Did you mean “jargon”?'],
    ],
    [
      'We utilize. <!-- reply-tone-disable-line xyz -->',
      ['warning "xyz": There is no rule “xyz”, so this silences nothing.'],
    ],
    [
      'We utilize. <!-- reply-tone-disable-lines jargon -->',
      [
        'warning "reply-tone-disable-lines": There is no comment “reply-tone-disable-lines”. Did you mean “reply-tone-disable-line”?',
      ],
    ],
    ['We utilize. <!-- reply-tone-is-nice -->', []],
    // Only a library knows whether there is anything to silence.
    ['It takes 5 days. <!-- reply-tone-disable-line inconsistent-macros -->', []],
    ['<!-- reply-tone-disable inconsistent-macros -->\n\nIt takes 5 days.', []],
    [
      'It takes 5 days. <!-- reply-tone-disable-line inconsistent-macros, jargon -->',
      ['note "jargon": “jargon” is not needed in this comment.'],
    ],
    [
      'CUT. <!-- reply-tone-disable-line -->',
      ['error "CUT. <!-- reply-tone-disable-line -->": Cut off.'],
    ],
  ])('%s', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it.each([
    ['text', 'We utilize. ⟦<!-- reply-tone-disable -->⟧'],
    ['json', '{"body": "We utilize. ⟦<!-- reply-tone-disable jargon -->⟧"}'],
    ['json', '{"body": "We utilize. ⟦\\u003c!-- reply-tone-disable --\\u003e⟧"}'],
    ['yaml', 'body: We utilize. ⟦<!-- reply-tone-disable-line -->⟧\n'],
    ['xml', '<html>We utilize. ⟦&lt;!-- reply-tone-disable --&gt;⟧</html>'],
    ['csv', 'title,body\na,"We utilize. ⟦<!-- reply-tone-disable-line -->⟧"\n'],
  ] as const)('in %s: %s', (format, marked) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const comment = /⟦(.*)⟧/.exec(marked)![1]!;
    expect(problemsOf(text, { format })).toEqual([`warning "${comment}": ${stray}`]);
    expect(lint(text, { format }).findings).toHaveLength(1);
  });

  it.each([
    ['alone on its line', 'a\n\n<!-- reply-tone-disable -->\n\nb', 'a\n\n\nb'],
    ['alone, indented', '- a\n  <!-- reply-tone-disable -->\n  b', '- a\n  b'],
    ['at the end of a line', 'a <!-- reply-tone-disable-line -->\nb', 'a\nb'],
    ['before a hard break', 'a <!-- reply-tone-disable-line -->  \nb', 'a  \nb'],
    ['between words', 'a <!-- reply-tone-disable-line --> b', 'a b'],
    ['between words without a space', 'a<!-- reply-tone-disable-line --> b', 'a b'],
    ['at the start of a line', 'a\n<!-- reply-tone-disable-line --> b', 'a\nb'],
    [
      'one rule of two',
      'utilize <!-- reply-tone-disable-line policy-blame, jargon -- x -->',
      'utilize <!-- reply-tone-disable-line jargon -- x -->',
    ],
  ])('can be taken out: %s', (_, text, expected) => {
    expect(mended(text)).toBe(expected);
  });

  it('is left alone where its rule is off', () => {
    const off: Settings = {
      ...settings,
      rules: new Map([['jargon', { level: 'off', options: {} }]]),
    };
    const text = 'We are well. <!-- reply-tone-disable-line jargon -->';
    expect(linter.lint({ text, format: 'markdown', name: '' }, off).problems).toEqual([]);
  });
});
