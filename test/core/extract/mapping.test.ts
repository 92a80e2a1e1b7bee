import { describe, expect, test } from 'vitest';
import { extract } from '../../../server/src/core/extract/index.ts';
import type { FileMapping, Format } from '../../../server/src/core/types.ts';

type Drawn = readonly string[];

/** Reads a text as a project says: a line for each reply (id, title, texts), then for each problem. */
function read(text: string, format: Format, mapping: Omit<FileMapping, 'match'>): Drawn {
  const { units, problems } = extract({ text, format, name: 'x' }, { match: '*', ...mapping });
  return [
    ...units.map(({ kind, id, title, usage, segments }) =>
      [kind, id, title, usage, ...segments.map((segment) => segment.text)]
        .map((part) => part ?? '-')
        .join(' | '),
    ),
    ...problems.map(({ level, message }) => `!! ${level}: ${message}`),
  ];
}

const library = {
  version: 3,
  groups: [
    {
      name: 'Parcels',
      entries: [
        {
          key: 'p1',
          head: 'Late',
          sent: 12,
          lang: 'en',
          texts: { mail: '<p>It is <b>late</b>.</p>', chat: 'Late.' },
        },
        { key: 'p2', head: 'Lost', sent: 2, lang: 'de', texts: { mail: 'Weg.', chat: 'Weg.' } },
      ],
    },
    {
      name: 'Lamps',
      entries: [{ key: 'l1', head: 'Broken', lang: 'en', texts: { mail: 'Sorry.' } }],
    },
  ],
  turns: [
    ['agent', 'Hello there.'],
    ['customer', 'Hi.'],
    ['agent', 'What can I do?'],
  ],
  mails: { welcome: 'Welcome.', farewell: { subject: 'Bye', text: 'Come back.' } },
  steps: [
    { kind: 'reply_mail', text: 'One.' },
    { kind: 'reply_chat', text: 'Two.' },
    { kind: 'tag', text: 'x' },
  ],
};

describe('paths', () => {
  const cases: readonly (readonly [
    name: string,
    mapping: Omit<FileMapping, 'match'>,
    drawn: Drawn,
  ])[] = [
    [
      'each record with its fields, its usual id and what the project names',
      { fields: ['groups[*].entries[*].texts.mail'], title: 'head', usage: 'sent' },
      [
        'reply | p1 | Late | 12 | It is late.',
        'reply | p2 | Lost | 2 | Weg.',
        'reply | l1 | Broken | - | Sorry.',
      ],
    ],
    [
      'several fields of one record are one reply; other languages are left out',
      {
        fields: ['groups[*].entries[*].texts.mail', 'groups[*].entries[*].texts.chat'],
        ...{ id: 'head', title: 'groups[*].entries[*].key', language: 'lang', kind: 'article' },
      },
      [
        'article | Late | p1 | - | It is late. | Late.',
        'article | Broken | l1 | - | Sorry.',
        '!! note: “p2” isn’t read: it isn’t in English.',
      ],
    ],
    [
      'records are where the names are',
      { fields: ['groups[*].entries[*].texts.*'], title: 'head' },
      [
        'reply | p1 | Late | - | It is late. | Late.',
        'reply | p2 | Lost | - | Weg. | Weg.',
        'reply | l1 | Broken | - | Sorry.',
      ],
    ],
    [
      'a filter on a field',
      { fields: ['steps[kind=reply_mail].text'] },
      ['reply | - | - | - | One.'],
    ],
    [
      'a filter on a beginning',
      { fields: ['steps[kind=reply_*].text'] },
      ['reply | - | - | - | One. | Two.'],
    ],
    [
      'a filter on the place in a list',
      { fields: ['turns[0=agent][1]'] },
      ['reply | - | - | - | Hello there. | What can I do?'],
    ],
    [
      'numbers, also from the end',
      { fields: ['turns[0][1]', 'turns[-1][1]'] },
      ['reply | - | - | - | Hello there. | What can I do?'],
    ],
    ['names in quotes', { fields: ["mails['welcome']"] }, ['reply | - | - | - | Welcome.']],
    [
      'every value, called by its name',
      { fields: ['mails.*'] },
      ['reply | welcome | welcome | - | Welcome.'],
    ],
    [
      'the text’s own format',
      { fields: ['groups[0].entries[0].texts.mail'], format: 'text' },
      ['reply | - | - | - | It is late.'],
    ],
  ];
  test.each(cases)('%s', (_name, mapping, drawn) => {
    expect(read(JSON.stringify(library), 'json', mapping)).toEqual(drawn);
  });

  test('the same in YAML', () => {
    const text =
      'groups:\n  - entries:\n      - { key: a, text: Hello you. }\n      - key: b\n        text: |\n          Bye\n          now.\n';
    expect(read(text, 'yaml', { fields: ['groups[*].entries[*].text'] })).toEqual([
      'reply | a | - | - | Hello you.',
      'reply | b | - | - | Bye | now.',
    ]);
  });
});

describe('columns', () => {
  const text = 'Nr;Macro (EN);Betreff;Sprache\n1;Hello, you.;Late;en\n2;Hallo.;Spät;de\n';
  const cases: readonly (readonly [
    name: string,
    mapping: Omit<FileMapping, 'match'>,
    drawn: Drawn,
  ])[] = [
    [
      'by name',
      { fields: ['Macro (EN)'], title: 'Betreff', id: 'Nr', language: 'Sprache' },
      ['reply | 1 | Late | - | Hello, you.', '!! note: “Spät” isn’t read: it isn’t in English.'],
    ],
    [
      'whatever their case and spaces are',
      { fields: ['macro_en'] },
      ['reply | - | - | - | Hello, you.', 'reply | - | - | - | Hallo.'],
    ],
    [
      'one that isn’t there is said',
      { fields: ['Macro (EN)', 'Chat'], format: 'markdown' },
      [
        'reply | - | - | - | Hello, you.',
        'reply | - | - | - | Hallo.',
        '!! note: “Chat” leads nowhere: there is no “Chat”, only “Nr”, “Macro (EN)”, “Betreff”, “Sprache”. Check “files:” in .replytone.yaml.',
      ],
    ],
    [
      'and if none is there, it is a mistake',
      { fields: ['Makro (EN)'] },
      [
        '!! error: “Makro (EN)” leads nowhere: there is no “Makro (EN)”, but there is “Macro (EN)”. Check “files:” in .replytone.yaml.',
      ],
    ],
  ];
  test.each(cases)('%s', (_name, mapping, drawn) => {
    expect(read(text, 'csv', mapping)).toEqual(drawn);
  });
});

describe('a path that leads nowhere says where it ends', () => {
  const cases: readonly (readonly [path: string, message: RegExp])[] = [
    ['group[*].entries[*].texts.mail', /no “group”, but there is “groups”/],
    ['groups[*].entries[*].text.mail', /no “text”, but there is “texts”/],
    ['groups[*].entries[*].nothing', /no “nothing”, only “key”, “head”, “sent”/],
    ['steps[kind=mail].text', /fits nothing in this file/],
    ['groups[', /isn’t a path/],
  ];
  test.each(cases)('%s', (path, message) => {
    expect(read(JSON.stringify(library), 'json', { fields: [path] })).toEqual([
      expect.stringMatching(/^!! error: /),
    ]);
    expect(read(JSON.stringify(library), 'json', { fields: [path] })[0]).toMatch(message);
  });

  test('but not if the list is empty', () => {
    expect(read('{"groups":[]}', 'json', { fields: ['groups[*].text'] })).toEqual([]);
  });
});

test('a mapping may say only what the texts of a known export are', () => {
  const text = JSON.stringify([{ short_code: 'a', content: 'Hello.' }]);
  expect(read(text, 'json', { kind: 'article' })).toEqual(['article | - | a | - | Hello.']);
});
