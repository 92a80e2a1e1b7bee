import fc from 'fast-check';
import type { Format } from '../../server/src/core/types.ts';

/** One change of a text: so many characters taken out at a place, others put in. */
export interface Change {
  /** From 0 to 1: how far into the text. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const words = [
  ...['unfortunately ', 'per our policy ', 'a', ' ', '. ', 'Hi there,', 'kindly ', 'RMA ', 'SLA'],
  ...[
    'You should have read the manual.',
    'We value your feedback. ',
    '{{customer.name}}',
    '“',
    '"',
  ],
];
/** What changes how the text around it is read. */
const structure = [
  ...['\n', '\n\n', '\r\n', '\n\n\n', '```\n', '\n~~~\n', '\n- ', '\n1. ', '\n# ', '\n> ', '\n## '],
  ...[
    '---\n',
    '\n===\n',
    '    ',
    '\t',
    '<!-- ',
    ' -->',
    '<div>',
    '</div>',
    '<b>',
    '<br>',
    '|',
    '\\',
  ],
  ...[
    '[a]: /b\n',
    '[a]',
    '{% if x %}',
    '{% endif %}',
    '{% comment %}',
    '{% endcomment %}',
    '{{',
    '}}',
  ],
  ...[
    '<!-- reply-tone-disable-line -->',
    '\nSubject: news\n',
    '-----Original Message-----\n',
    ': ',
  ],
  ...[
    ',',
    ';',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '\\n',
    '</string>',
    '&amp;',
    '<![CDATA[',
    ']]>',
    '|\n',
  ],
];

export const changes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(80)),
    insert: fc.oneof(fc.constantFrom(...words), fc.constantFrom(...structure), fc.constant('')),
  }),
  { minLength: 1, maxLength: 12 },
);

export function changed(text: string, { at, remove, insert }: Change): string {
  const start = Math.round(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
}

const prose = `Hi there,

Unfortunately, per our policy we can't refund the RMA fee. You should have read the terms.

We value your feedback, {{customer.name}}. {% if vip %}A colleague will be in touch soon.{% endif %}

- Please contact support.
- As I said, see the [FAQ][a].

Kind regards,
Ann
`;
const replies = [prose, 'Hello {{customer.name}},\n\nThat is not possible.\n\nBest,\nBo', prose];
const html = prose
  .split('\n\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('\n');

/** A text to begin with in each format. */
export const beginnings: Readonly<Record<Format, string>> = {
  text: prose,
  markdown: `---\ntitle: Help\n---\n\n# Refunds\n\n${prose}\n## Fees\n\n${prose}\n\`\`\`\ncode\n\`\`\`\n\n> quoted\n\n[a]: /faq\n`,
  html,
  json: JSON.stringify(
    {
      macros: replies.map((value, id) => ({
        ...{ id, title: `Reply ${id}`, active: true },
        actions: [{ field: 'comment_value', value }],
      })),
    },
    null,
    1,
  ),
  yaml: replies
    .map((body, i) => `- name: Reply ${i}\n  body: |\n${body.replace(/^(?=.)/gm, '    ')}\n`)
    .join(''),
  csv: `title,body\n${replies.map((body, i) => `Reply ${i},"${body}"\n`).join('')}`,
  xml: `<?xml version="1.0"?>\n<EmailTemplate><subject>News</subject><textOnly>${prose.replace(/[&<]/g, '')}</textOnly></EmailTemplate>\n`,
  mail: `Subject: Your order\nFrom: Ann <ann@example.com>\nContent-Type: text/plain; charset=utf-8\n\n${prose}`,
};
