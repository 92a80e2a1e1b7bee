import { describe, expect, test } from 'vitest';
import { draw, drawReply } from './support/draw.ts';

const cases: readonly (readonly [name: string, text: string, segments: readonly string[]])[] = [
  [
    'blocks part, inline elements do not',
    '<div>Hi <b>S</b>am,<p>your <em>new <strong>lamp</strong></em> &amp; <a href="/x?a=1">bill</a></p>thanks</div>',
    [
      'paragraph: Hi <strong>S</strong>am,',
      'paragraph: your <emphasis>new <strong>lamp</strong></emphasis> & <link>bill</link>',
      'paragraph: thanks',
    ],
  ],
  [
    'white space collapses, no-break space stays',
    '<p>\n  One   two\n\tthree&nbsp; four <b> five</b> </p>',
    ['paragraph: One two three\u00a0 four <strong>five</strong>'],
  ],
  [
    'line breaks end a segment, unless they only wrap it',
    '<p>Best,<br>Ida<br/><br />Your lamp came back to us on Tuesday, because<br>the label had faded.</p>',
    [
      'paragraph: Best,',
      'paragraph: Ida',
      'paragraph: Your lamp came back to us on Tuesday, because the label had faded.',
    ],
  ],
  [
    'entities of every kind',
    '<p>can&rsquo;t &#8217; &#x2019; &lt;b&gt; &copy 1 &amp;amp; &nope; &NotEqualTilde; AT&T</p>',
    ['paragraph: can’t ’ ’ <b> © 1 &amp; &nope; ≂̸ AT&T'],
  ],
  [
    'what no reader sees',
    '<head><title>T</title></head><body><!-- no --><style>p{color:red}</style><script>let a="<p>";</script><pre>code</pre><p>Seen <img alt="no" title="no">here.</p><template>x</template></body>',
    ['paragraph: Seen here.'],
  ],
  [
    'code is one opaque word',
    '<p>Press <kbd>Ctrl + <b>C</b></kbd> and <code>{{x}}</code>.</p>',
    ['paragraph: Press <code=<kbd>Ctrl + <b>C</b></kbd>> and <code=<code>{{x}}</code>>.'],
  ],
  [
    'items, cells',
    '<ul><li>One<li><p>Two</p></ul><table><tr><th>A</th><td>B<br>C</td></tr></table>',
    ['item: One', 'item: Two', 'cell: A', 'cell: B', 'cell: C'],
  ],
  [
    'blanks of every dialect',
    '<p>Hi <attribute key="user.name" default="there"/> {{ticket.id | date: "%B <b>"}} <first_name> &lt;order&gt; <span>[Name]</span> <x-card>in</x-card></p>',
    [
      'paragraph: Hi <placeholder=<attribute key="user.name" default="there"/>> <placeholder={{ticket.id | date: "%B <b>"}}> <placeholder=<first_name>> <placeholder=&lt;order&gt;> <placeholder=[Name]> in',
    ],
  ],
  [
    'quoted mail gives nothing beside a reply',
    '<p>Hello Sam.</p><blockquote type="cite"><p>Where is it?</p></blockquote>',
    ['paragraph: Hello Sam.'],
  ],
  ['a reply that is all quote', '<blockquote>Hello Sam.</blockquote>', ['paragraph: Hello Sam.']],
  [
    'blank lines part where there are no elements that do',
    'Hello <b>Sam</b>,\n\nit is\nhere.',
    ['paragraph: Hello <strong>Sam</strong>,', 'paragraph: it is here.'],
  ],
  [
    'unclosed and crossed tags',
    '<p><b>One <i>two</b> three</p><p>four',
    ['paragraph: <strong>One <emphasis>two</emphasis></strong> three', 'paragraph: four'],
  ],
];

describe('HTML is read as prose', () => {
  test.each(cases)('%s', (_name, text, segments) => {
    expect(drawReply({ text, format: 'html' })).toEqual(segments);
  });
});

test('a page with headings is an article, a library of replies is not', () => {
  expect(draw({ text: '<h1>Returns</h1><p>Send it back.</p>', format: 'html' })).toEqual([
    '== article Returns',
    'heading: Returns',
    'paragraph: Send it back.',
  ]);
  expect(
    draw({
      text: '<h2>Late</h2><p>Hi {{name}},</p><h2>Lost</h2><p>Hello you.</p>',
      format: 'html',
    }),
  ).toEqual([
    '== reply Late',
    'paragraph: Hi <placeholder={{name}}>,',
    '== reply Lost',
    'paragraph: Hello you.',
  ]);
});
