import { describe, expect, test } from 'vitest';
import { draw, drawReply } from './support/draw.ts';

const cases: readonly (readonly [name: string, text: string, segments: readonly string[]])[] = [
  [
    'short lines were ended on purpose',
    'Hi Sam,\nYour lamp is here.\n\nBest,\nIda',
    ['paragraph: Hi Sam,', 'paragraph: Your lamp is here.', 'paragraph: Best,', 'paragraph: Ida'],
  ],
  [
    'long lines are wrapped, and a shorter one that breaks off in a sentence',
    'Your lamp came back to us on Tuesday because the address on the \nlabel had faded in the\nrain, and the driver could not read it.\nThanks,\nIda',
    [
      'paragraph: Your lamp came back to us on Tuesday because the address on the label had faded in the rain, and the driver could not read it.',
      'paragraph: Thanks,',
      'paragraph: Ida',
    ],
  ],
  [
    'items, wrapped ones as well',
    '- one\n• two that goes on for more than half of a line of ordinary mail\n  and ends here\n3) three\n2. [x] four',
    [
      'item: one',
      'item: two that goes on for more than half of a line of ordinary mail and ends here',
      'item: three',
      'item: four',
    ],
  ],
  [
    'the light markup of chats',
    '**Note:** *see* _this_ ~~old~~ `code` [page](https://shop.example/a_b) but 2*3*4, a_b_c, 5 * 6 and \\n &amp; stay.',
    [
      'paragraph: <strong>Note:</strong> <emphasis>see</emphasis> <emphasis>this</emphasis> <strike>old</strike> <code=`code`> <link>page</link> but 2*3*4, a_b_c, 5 * 6 and \\n &amp; stay.',
    ],
  ],
  [
    'fenced code, rules and quoted mail give nothing',
    'Run this:\n```\nrm it\n```\n-----\n> you wrote\nOn Mon, 3 Mar 2025, Ida Holm wrote:\n> more\nDone.\n-----Original Message-----\nFrom: you',
    ['paragraph: Run this:', 'paragraph: Done.'],
  ],
  [
    'the head of a mail draft',
    'From: Ida <ida@shop.example>\nSubject: Re: Fwd: Your lamp\nTo: sam@mail.example\n\nHi Sam,',
    ['subject: Your lamp', 'paragraph: Hi Sam,'],
  ],
  [
    'one line that looks like a header',
    'To: do it again, press Reset.',
    ['paragraph: To: do it again, press Reset.'],
  ],
  [
    'blanks, addresses, paths',
    'Hi <name>, [Customer name] or [X]: see www.shop.example/help, mail ida@shop.example, open C:\\Temp\\a.txt, /etc/hosts or label.pdf (and/or 24/7, [1], [sic]).',
    [
      'paragraph: Hi <placeholder=<name>>, <placeholder=[Customer name]> or <placeholder=[X]>: see <url=www.shop.example/help>, mail <url=ida@shop.example>, open <code=C:\\Temp\\a.txt>, <code=/etc/hosts> or <code=label.pdf> (and/or 24/7, [1], [sic]).',
    ],
  ],
  [
    'an address with a placeholder in it',
    'Track it on https://shop.example/t/{{order.id}}?x=1.',
    ['paragraph: Track it on <placeholder+url=https://shop.example/t/{{order.id}}?x=1>.'],
  ],
  [
    'quotations, never apostrophes',
    `You wrote “no way”, "fine", «oui», ‘the driver’s late’ and 'ok': it’s the drivers' and John's 5" lamp.`,
    [
      `paragraph: You wrote <quoted>“no way”</quoted>, <quoted>"fine"</quoted>, <quoted>«oui»</quoted>, <quoted>‘the driver’s late’</quoted> and <quoted>'ok'</quoted>: it’s the drivers' and John's 5" lamp.`,
    ],
  ],
  [
    'white space, lone surrogates and joiners survive',
    '\ufeff  A\u00a0b\u200b c\ud83d d👩‍👩‍👧  ',
    ['paragraph: A\u00a0b\u200b c\ud83d d👩‍👩‍👧'],
  ],
  ['only signs', '---\n!!! ???\n***', []],
];

describe('plain text is read as prose', () => {
  test.each(cases)('%s', (_name, text, segments) => {
    expect(drawReply({ text, format: 'text' }).filter(Boolean)).toEqual(segments);
  });
});

test('each heading of a text starts a reply', () => {
  const text =
    'Before.\n\n# Late parcel\nHi {name},\nit is late.\n\nLost parcel\n===========\nGone.\n';
  expect(draw({ text, format: 'text' })).toEqual([
    '== reply',
    'paragraph: Before.',
    '== reply Late parcel',
    'paragraph: Hi <placeholder={name}>,',
    'paragraph: it is late.',
    '== reply Lost parcel',
    'paragraph: Gone.',
  ]);
});
