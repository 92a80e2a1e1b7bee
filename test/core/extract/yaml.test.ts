import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../../../server/src/core/extract/index.ts';
import { applyEdits } from '../../../server/src/core/fix/applyFixes.ts';
import { draw } from './support/draw.ts';

const joined = (...lines: readonly string[]): string => lines.join('\n');

describe('what is read', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'replies of osTicket',
      joined(
        '# ours',
        '- isenabled: 1',
        '  title: Late',
        '  response: |',
        '    Hi %{ticket.name.first},',
        '',
        '    your lamp is late.',
        '  notes: for us',
        '- isenabled: 0',
        '  title: Old',
        '  response: Gone.',
        '- isenabled: 1',
        '  title: Lost',
        '  response: >-',
        '    <p>It is <b>lost</b>,',
        '    so sorry.</p>',
      ),
      [
        '== reply Late',
        'paragraph: Hi <placeholder=%{ticket.name.first}>,',
        'paragraph: your lamp is late.',
        '== reply Lost',
        'paragraph: It is <strong>lost</strong>, so sorry.',
        '!! note: “Old” isn’t read: it is switched off.',
      ],
    ],
    [
      'an issue form',
      joined(
        'name: Broken lamp',
        'description: Tell us what broke',
        'body:',
        '  - type: markdown',
        '    attributes:',
        '      value: |',
        '        Thanks for **telling** us.',
        '  - type: dropdown',
        '    id: part',
        '    attributes:',
        '      label: Which part?',
        '      options: [The shade, The foot]',
      ),
      [
        '== article Broken lamp',
        'paragraph: Tell us what broke',
        '== article Broken lamp (markdown)',
        'paragraph: Thanks for <strong>telling</strong> us.',
        '== article Broken lamp (Which part?)',
        'paragraph: Which part?',
        'paragraph: The shade',
        'paragraph: The foot',
      ],
    ],
    [
      'saved replies in a list',
      '- name: Late\n  body: Hello, your lamp is late again.\n- name: Lost\n  body: "Hello, it is lost for good."\n',
      [
        '== reply Late',
        'paragraph: Hello, your lamp is late again.',
        '== reply Lost',
        'paragraph: Hello, it is lost for good.',
      ],
    ],
    [
      'several documents',
      'replies:\n- title: Late\n  text: Hello, it is late.\n---\nreplies:\n- title: Lost\n  text: Hello, it is lost.\n',
      [
        '== reply Late',
        'paragraph: Hello, it is late.',
        '== reply Lost',
        'paragraph: Hello, it is lost.',
      ],
    ],
    [
      'what an alias stands for, once',
      'replies:\n- title: &t Late\n  text: &x Hello, it is late.\n- title: *t\n  text: *x\n- title: Lost\n  text: So sorry.\n',
      ['== reply Late', 'paragraph: Hello, it is late.', '== reply Lost', 'paragraph: So sorry.'],
    ],
    [
      'nothing of other files',
      'on: push\njobs: {}\n',
      [expect.stringContaining('!! note: This YAML isn’t an export') as string],
    ],
  ];
  test.each(cases)('%s', (_name, text, drawn) => {
    expect(draw({ text, format: 'yaml' })).toEqual(drawn);
  });
});

/** Replaces `old` in the one reply of a file by `now`, the way fixes do. */
function replace(text: string, old: string, now: string): string {
  const { units } = extract({ text, format: 'yaml', name: '' });
  const segment = units[0]!.segments.find((each) => each.text.includes(old))!;
  const start = segment.text.indexOf(old);
  const place = segment.map.toSource({ start, end: start + old.length });
  const edit = { start: place.start, end: place.end, text: segment.encode(now) };
  return applyEdits(text, segment.settle?.([edit]) ?? [edit]);
}

describe('an edit is written in the style of its text', () => {
  const cases: readonly (readonly [
    name: string,
    before: string,
    edit: readonly [old: string, now: string],
    after: string,
  ])[] = [
    ['plain', 'We can help.', ['can', 'could'], 'We could help.'],
    ['plain with an apostrophe', 'We can help.', ['can', "don't"], "We don't help."],
    ['plain that gets a colon', 'We can help.', ['can', 'say: can'], "'We say: can help.'"],
    ['and has an apostrophe', "We can't help.", ['We', 'So: we'], '"So: we can\'t help."'],
    ['and a quote', 'We can\'t "help".', ['We', 'So: we'], "'So: we can''t \"help\".'"],
    ['plain that gets a comment', 'We can help.', ['help', '#1 help'], "'We can #1 help.'"],
    ['plain that begins with a sign', 'We can help.', ['We', '*We*'], "'*We* can help.'"],
    ['plain that is a number', 'We can help.', ['We can help.', '12'], "'12'"],
    ['plain over two lines', 'We can\n    help.', ['help', 'a: b'], "'We can\n    a: b.'"],
    ['single quotes', "'We can help.'", ['can', "don't"], "'We don''t help.'"],
    ['double quotes', '"We can help."', ['can', 'say "can"'], '"We say \\"can\\" help."'],
    ['double quotes in ASCII', '"We\\u2019d help."', ['help', 'h’p'], '"We\\u2019d h\\u2019p."'],
    [
      'a literal',
      '|\n    We can\n    help.',
      ['help', 'a: "b" #c'],
      '|\n    We can\n    a: "b" #c.',
    ],
    ['a folded text', '>-\n    We can\n    help.', ['can help', 'could'], '>-\n    We could.'],
    ['words at the end of a line', '|\n    We can help you.', ['We ', ''], '|\n    can help you.'],
  ];
  test.each(cases)('%s', (_name, before, [old, now], after) => {
    const file = (response: string): string =>
      `# a\n- title: Two\n  response: ${response}\n  notes: 'x' # b\n`;
    const changed = replace(file(before), old, now);
    expect(changed).toBe(file(after));
    const value = (text: string): string =>
      (parse(text) as readonly { response: string }[])[0]!.response.replace(/\s+/g, ' ');
    expect(value(changed)).toBe(value(file(before)).replace(old, () => now));
  });

  test('between braces, commas end a text', () => {
    const text = '- { title: Two, response: We can help., notes: x }\n';
    expect(replace(text, 'We', 'Yes, we')).toBe(
      "- { title: Two, response: 'Yes, we can help.', notes: x }\n",
    );
  });

  test('what would make the text another one is left alone', () => {
    const text = '- title: Two\n  notes: x\n  response: |\n    We can help.\n';
    expect(replace(text, 'We', '')).toBe(text);
  });
});
