import { describe, expect, test } from 'vitest';
import { draw, drawReply } from './support/draw.ts';

const cases: readonly (readonly [name: string, text: string, segments: readonly string[]])[] = [
  ['a plain line', 'Your parcel left this morning.', ['paragraph: Your parcel left this morning.']],
  [
    'soft breaks are spaces',
    'Your parcel  \tleft\n   this morning.',
    ['paragraph: Your parcel  \tleft this morning.'],
  ],
  [
    'hard breaks end a segment, both kinds',
    'Best wishes,  \nIda\\\nParcel desk',
    ['paragraph: Best wishes,', 'paragraph: Ida', 'paragraph: Parcel desk'],
  ],
  [
    'emphasis is removed and marked',
    'It *really* is **not __so__** ~~bad~~ 2 * 3 * 4 snake_case_word.',
    [
      'paragraph: It <emphasis>really</emphasis> is <strong>not so</strong> <strike>bad</strike> 2 * 3 * 4 snake_case_word.',
    ],
  ],
  [
    'emphasis across lines and inside words',
    'This **runs\non** and un*believ*able ***both***.',
    [
      'paragraph: This <strong>runs on</strong> and un<emphasis>believ</emphasis>able <strong><emphasis>both</emphasis></strong>.',
    ],
  ],
  [
    'code is opaque, unmatched backticks are not',
    '`a` then **`b`** and ``c ` d`` but ` not',
    ['paragraph: <code=`a`> then <code+strong=`b`> and <code=``c ` d``> but ` not'],
  ],
  [
    'links keep their text only',
    'See [the *size* chart](https://shop.example/sizes "Sizes"), [ours][1] or [ours].\n\n[1]: /a\n[ours]: /b',
    [
      'paragraph: See <link>the <emphasis>size</emphasis> chart</link>, <link>ours</link> or <link>ours</link>.',
    ],
  ],
  [
    'addresses',
    'Write to <help@shop.example>, help@shop.example or <https://shop.example/a_b_c>.',
    [
      'paragraph: Write to <url=<help@shop.example>>, <url=help@shop.example> or <url=<https://shop.example/a_b_c>>.',
    ],
  ],
  ['images are not prose', 'Tap ![gear](gear.png) now.', ['paragraph: Tap now.']],
  [
    'escapes and entities',
    '\\*Not\\* bold \\a &amp; &#39;so&#39; &copy; &nbsp;x &nope;',
    ["paragraph: *Not* bold \\a & <quoted>'so'</quoted> © \u00a0x &nope;"],
  ],
  [
    'inline HTML is removed, code in it opaque',
    'Press <kbd>Ctrl</kbd> in <b>bold</b><br>then <i>wait</i><!-- why --> here.',
    [
      'paragraph: Press <code=<kbd>Ctrl</kbd>> in <strong>bold</strong>',
      'paragraph: then <emphasis>wait</emphasis> here.',
    ],
  ],
  [
    'blanks that look like tags',
    'Dear <customer name>, order <ORDER_ID> is on its way.',
    [
      'paragraph: Dear <placeholder=<customer name>>, order <placeholder=<ORDER_ID>> is on its way.',
    ],
  ],
  [
    'placeholders shield what markup they hold',
    'Hi {{ticket.requester.first_name | default: "*you*"}}, order *{{ticket.id}}* `{{x}}` [Customer name], [it](u).',
    [
      'paragraph: Hi <placeholder={{ticket.requester.first_name | default: "*you*"}}>, order <placeholder+emphasis={{ticket.id}}> <code=`{{x}}`> <placeholder=[Customer name]>, <link>it</link>.',
    ],
  ],
  [
    'template tags leave their prose',
    'Hi {% if name %}{{name}}{% else %}there{% endif %}, {% comment %}not me{% endcomment %}it ships.{% if late %}Sorry.{% endif %}',
    ['paragraph: Hi <placeholder={{name}}> there, it ships. Sorry.'],
  ],
  [
    'lists, tasks and nested paragraphs',
    '- one\n  goes on\n- [x] two\n\n  still two\n  1. deep\n',
    ['item: one goes on', 'item: two', 'item: still two', 'item: deep'],
  ],
  [
    'tables',
    '| Size | *Fits* |\n|--|:-:|\n| S \\| M | `a|` |\n| only |',
    ['cell: Size', 'cell: <emphasis>Fits</emphasis>', 'cell: S | M', 'cell: `a', 'cell: only'],
  ],
  [
    'code blocks, comments and rules give nothing',
    'Yes.\n\n    indented code\n\n```js\nlet it = 1;\n```\n\n<!-- a\n\nb -->\n\n***\n\nNo.',
    ['paragraph: Yes.', 'paragraph: No.'],
  ],
  [
    'quotes give nothing beside a reply',
    'Thanks for asking.\n\n> When is\n> it here?\n\nOn Monday.',
    ['paragraph: Thanks for asking.', 'paragraph: On Monday.'],
  ],
  [
    'a reply that is all quote is the reply',
    '> Hello **you**,\n> and\n> > nested\n',
    ['paragraph: Hello <strong>you</strong>, and', 'paragraph: nested'],
  ],
  [
    'blocks of HTML',
    '<div class="x">\n<p>Some <em>text</em> &amp; more</p>\n<ul><li>One</li></ul>\n</div>\n\nEnd.',
    ['paragraph: Some <emphasis>text</emphasis> & more', 'item: One', 'paragraph: End.'],
  ],
  [
    'Windows line ends',
    'One\r\ntwo **three\r\nfour**  \r\nfive \r\nsix\\\r\nseven\r\n\r\n- eight\r\n',
    [
      'paragraph: One two <strong>three four</strong>',
      'paragraph: five six',
      'paragraph: seven',
      'item: eight',
    ],
  ],
  [
    'footnotes',
    'It is free.[^1]\n\n[^1]: Not on Sundays.',
    ['paragraph: It is free.', 'paragraph: Not on Sundays.'],
  ],
];

describe('Markdown is read as prose', () => {
  test.each(cases)('%s', (_name, text, segments) => {
    expect(drawReply({ text, format: 'markdown' })).toEqual(segments);
  });
});

test('an article is one unit, with its headings', () => {
  const text =
    '---\ntitle: "Returns"\n---\nSend it back.\n\n# How {#how}\n\nPack it.\n\nWhere\n=====\n\nAny shop.\n';
  expect(draw({ text, format: 'markdown' })).toEqual([
    '== article Returns',
    'paragraph: Send it back.',
    'heading: How',
    'paragraph: Pack it.',
    'heading: Where',
    'paragraph: Any shop.',
  ]);
});

test('a library is a reply for each heading', () => {
  const text =
    '# Our replies\n\n## Late *parcel*\n\nHi {{name}},\n\nit is late.\n\n## Lost parcel\n\n> Hello there, we will send a new one.\n\n## Empty\n\n## Ready to copy\n\n```\nHello there, here is your label.\n```\n';
  expect(draw({ text, format: 'markdown' })).toEqual([
    '== reply Late parcel',
    'paragraph: Hi <placeholder={{name}}>,',
    'paragraph: it is late.',
    '== reply Lost parcel',
    'paragraph: Hello there, we will send a new one.',
    '== reply Ready to copy',
    'paragraph: Hello there, here is your label.',
  ]);
});
