import { describe, expect, test } from 'vitest';
import type { Format } from '../../../server/src/core/types.ts';
import { draw } from './support/draw.ts';

const joined = (...lines: readonly string[]): string => lines.join('\n');

describe('libraries of replies', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'topics without a reply of their own are named before the titles in them',
      joined(
        '# Macros',
        '## Billing',
        '### Declined',
        'Hello, it was declined.',
        '### Late',
        'Hi {{name}},',
        '## Lost',
        'Hello, it is lost.',
      ),
      [
        '== reply Billing › Declined',
        'paragraph: Hello, it was declined.',
        '== reply Billing › Late',
        'paragraph: Hi <placeholder={{name}}>,',
        '== reply Lost',
        'paragraph: Hello, it is lost.',
      ],
    ],
    [
      'what stands above the replies in code blocks is about them',
      joined(
        '# Saved replies',
        'These are for our agents.',
        '## Late',
        'Use this one from day three on.',
        '```',
        'Hello, your lamp is late.',
        '```',
        '## Broken',
        '```md',
        'Thanks for telling us about it.',
        '```',
      ),
      [
        '== reply Late',
        'paragraph: Hello, your lamp is late.',
        '== reply Broken',
        'paragraph: Thanks for telling us about it.',
      ],
    ],
    [
      'and above quoted ones',
      joined(
        '## Late',
        'From day three on:',
        '',
        '> Hello, your lamp is late.',
        '## Broken',
        '',
        '> Thanks for telling us.',
        '> A new one leaves today.',
      ),
      [
        '== reply Late',
        'paragraph: Hello, your lamp is late.',
        '== reply Broken',
        'paragraph: Thanks for telling us. A new one leaves today.',
      ],
    ],
    [
      'a reply may quote what it answers',
      joined(
        '## Late',
        'Hello,',
        '',
        '> Where is my lamp?',
        '',
        'It is late.',
        '## Lost',
        'Hi there,',
        '',
        '> Where is it?',
        '',
        'It is lost.',
      ),
      [
        '== reply Late',
        'paragraph: Hello,',
        'paragraph: It is late.',
        '== reply Lost',
        'paragraph: Hi there,',
        'paragraph: It is lost.',
      ],
    ],
    [
      'items with a code block each',
      joined(
        '# Saved replies',
        '### Issues',
        '- **Needs an example**',
        '',
        '  ```md',
        '  Thanks for the report and all!',
        '  ```',
        '',
        '- **Duplicate**',
        '',
        '  ```md',
        '  Thanks for taking the time.',
        '  ```',
      ),
      [
        '== reply Issues › Needs an example',
        'paragraph: Thanks for the report and all!',
        '== reply Issues › Duplicate',
        'paragraph: Thanks for taking the time.',
      ],
    ],
    [
      'titles in bold type',
      joined(
        '**Late**',
        '',
        'Hello, it is late.',
        '',
        '**Lost**',
        '',
        'Hi there,',
        '',
        'so sorry.',
      ),
      [
        '== reply Late',
        'paragraph: Hello, it is late.',
        '== reply Lost',
        'paragraph: Hi there,',
        'paragraph: so sorry.',
      ],
    ],
  ];
  test.each(cases)('%s', (_name, text, drawn) => {
    expect(draw({ text, format: 'markdown' })).toEqual(drawn);
  });
});

describe('not every text with headings, quotes or code is a library', () => {
  const cases: readonly (readonly [string, Format, string, string])[] = [
    [
      'steps with commands',
      'markdown',
      '# Set up\n\nFirst:\n\n```sh\nnpm install\n```\n\nThen:\n\n```sh\nnpm start\n```\n',
      '== article Set up',
    ],
    [
      'bold lines in an article',
      'markdown',
      '# Returns\n\n**Where**\n\nAny shop.\n\n**When**\n\nAny day.\n',
      '== article Returns',
    ],
    [
      'a mail that is put into a layout',
      'html',
      '{% extends "email/base.html" %}<h3>What?</h3><p>Your key was lost.</p><h3>And now?</h3><p>Write to {{ us }}.</p>',
      '== reply',
    ],
    [
      'a mail in plain text with headings',
      'text',
      "{% extends 'mail/base.txt' %}\n\n# What?\n\nYour key was lost.\n\n# And now?\n\nWrite to {{ us }}.\n",
      '== reply',
    ],
  ];
  test.each(cases)('%s', (_name, format, text, first) => {
    const drawn = draw({ text, format }).filter((line) => line.startsWith('=='));
    expect(drawn).toEqual([first]);
  });
});
