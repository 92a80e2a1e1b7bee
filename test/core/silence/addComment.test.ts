import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/core/fix/applyFixes.ts';
import { silencingEdit } from '../../../server/src/core/silence/addComment.ts';
import type { Format } from '../../../server/src/core/types.ts';
import { lint } from './support.ts';

const line = '<!-- reply-tone-disable-line jargon -->';
const next = '<!-- reply-tone-disable-next-line jargon -->';

/** What each text becomes; undefined where there is no place for a comment. */
const cases: readonly (readonly [string, Format, string, string | undefined])[] = [
  ['a paragraph', 'markdown', 'We utilize it.\nAgain.', `We utilize it. ${line}\nAgain.`],
  ['the last line', 'markdown', 'We utilize it.', `We utilize it. ${line}`],
  [
    'a hard break by spaces',
    'markdown',
    'We utilize it.  \nAgain.',
    `We utilize it. ${line}  \nAgain.`,
  ],
  [
    'a hard break by a backslash',
    'markdown',
    'We utilize it.\\\nA.',
    `We utilize it. ${line}\\\nA.`,
  ],
  ['Windows line ends', 'markdown', 'We utilize it.\r\nA.', `We utilize it. ${line}\r\nA.`],
  [
    'a comment that is there',
    'markdown',
    'We utilize. <!-- reply-tone-disable-line policy-blame -->',
    'We utilize. <!-- reply-tone-disable-line policy-blame, jargon -->',
  ],
  ['a code block', 'markdown', '```\nWe utilize it.\n```', undefined],
  ['HTML', 'html', '<p>We utilize it.</p>\n', `<p>We utilize it.</p> ${line}\n`],
  [
    'HTML, a tag over two lines',
    'html',
    '<p>We utilize it.</p><p\nclass="a">A.</p>',
    `${next}\n<p>We utilize it.</p><p\nclass="a">A.</p>`,
  ],
  ['YAML', 'yaml', 'a: We utilize it.\n', 'a: We utilize it. # reply-tone-disable-line jargon\n'],
  [
    'YAML, a block of text',
    'yaml',
    'a:\n  - b: |\n      Hi.\n\n      We utilize it.\n    c: 1\n',
    'a:\n  # reply-tone-disable-next-line jargon\n  - b: |\n      Hi.\n\n      We utilize it.\n    c: 1\n',
  ],
  ['plain text', 'text', 'We utilize it.', undefined],
  ['JSON', 'json', '{"a": "We utilize it."}', undefined],
];

describe('a comment is written for', () => {
  it.each(cases)('%s (%s)', (_, format, text, expected) => {
    const { findings } = lint(text, { format });
    const edit = silencingEdit(text, format, findings[0]!);
    const after = edit && applyEdits(text, [edit]);
    expect(after).toBe(expected);
    if (after !== undefined) expect(lint(after, { format }).findings).toEqual([]);
  });
});
