/** What a summary says of replies of many kinds, with the words that it quotes. */
import { describe, expect, it } from 'vitest';
import { summaryLine } from '../../server/src/core/summaryText.ts';
import type { Format, ReplySummary } from '../../server/src/core/types.ts';
import { linter } from '../support/lint.ts';
import { settingsOf } from '../support/settings.ts';

function summaries(text: string, format: Format = 'text', kind?: 'reply'): readonly ReplySummary[] {
  const document = { text, format, name: '', ...(kind && { kind }) };
  const settings = settingsOf();
  return linter.summarise(document, settings, linter.lint(document, settings));
}

const told = ({ does, lacks }: ReplySummary): readonly string[] => [
  ...does.map(({ quality, words }) => (words === undefined ? quality : `${quality}: ${words}`)),
  ...lacks.map((lack) => `lacks ${lack}`),
];

const replies: readonly (readonly [reply: string, summary: readonly string[]])[] = [
  [
    `Hi Ana,

I'm sorry the charger arrived cracked. I'll post a new one today, and it should reach you by Friday. You needn't send the old one back.

If anything else is off, just reply here and it comes straight to me.

Tom`,
    [
      "engages-first: I'm sorry the charger arrived cracked",
      "owns-problem: I'm sorry the charger arrived cracked",
      'plain-words',
      "next-and-when: I'll post a new one today, and it should reach you by Friday",
      'reaches-person: If anything else is off, just reply here and it comes straight to me',
    ],
  ],
  [
    `Hello,

Please provide your account number.

Regards,
Support Team`,
    ['lacks engagement'],
  ],
  [
    `Hi Sam, thanks for the photos of the seam. That's our mistake: the wrong thread was used. I've ordered a new jacket for you, and while I was at it I've added a spare zip on us. It ships tomorrow morning. Let me know if you'd like another colour.

Best,
Dana`,
    [
      'engages-first: thanks for the photos of the seam',
      "owns-problem: That's our mistake",
      'plain-words',
      "reaches-person: Let me know if you'd like another colour",
      "goes-further: I've ordered a new jacket for you, and while I was at it I've added a spare zip on us",
    ],
  ],
  [`We can't refund this order.`, ['lacks next-step']],
  [
    `Dear customer, Our policy does not allow refunds after 30 days. Please be advised that your request has been denied.`,
    ['lacks next-step'],
  ],
  [
    `Hi {{ticket.requester.first_name}},

I'm sorry about the double charge on order {{ticket.id}}. I've refunded {{ticket.custom.amount}} and you'll see it within 3 to 5 working days.

{{agent.name}}`,
    [
      "engages-first: I'm sorry about the double charge on order {{ticket.id}}",
      "owns-problem: I'm sorry about the double charge on order {{ticket.id}}",
      'plain-words',
      "next-and-when: I've refunded {{ticket.custom.amount}} and you'll see it within 3 to 5 working days",
    ],
  ],
  [`Done, it's fixed.`, []],
  [
    `Hi Lee,

That sounds frustrating. Could you send me the order number so that I can look into it?

Kim`,
    ['engages-first: That sounds frustrating', 'plain-words'],
  ],
  [
    `I can help with that refund! What's your order number?`,
    ['engages-first: I can help with that refund'],
  ],
  [
    `Hi Jo, we'll look into it and get back to you as soon as possible.`,
    [
      "engages-first: we'll look into it and get back to you as soon as possible",
      'plain-words',
      "next-step: we'll look into it and get back to you as soon as possible",
      'lacks time',
    ],
  ],
  [
    `Sorry the lamp came broken. That must have been annoying.`,
    [
      'engages-first: Sorry the lamp came broken',
      'owns-problem: Sorry the lamp came broken',
      'lacks next-step',
    ],
  ],
  [`Sorry for the inconvenience. Your ticket has been closed.`, []],
  [
    `Hi Priya,

We should have told you about the strike before you left home. I've moved you to the 14:05, free of charge, and Kofi at the gate has your new ticket. You'll be in Lyon by 17:30.

Call me on 555-0142 if anything changes; I'm here until eight.

Maya`,
    [
      'engages-first: We should have told you about the strike before you left home',
      'owns-problem: We should have told you about the strike before you left home',
      'plain-words',
      "next-and-when: You'll be in Lyon by 17:30",
      "reaches-person: Call me on 555-0142 if anything changes; I'm here until eight",
      "goes-further: I've moved you to the 14:05, free of charge, and Kofi at the gate has your new ticket",
    ],
  ],
  [`The pool opens at 7 and closes at 9. Towels are in the lobby.`, ['plain-words']],
  [
    `Hi Tom, your parcel left Leeds this morning and will be with you tomorrow before noon.`,
    [
      'plain-words',
      'next-and-when: your parcel left Leeds this morning and will be with you tomorrow before noon',
    ],
  ],
  [`Do not reply to this email. This mailbox is not monitored.`, ['lacks person']],
  [
    `Hi Ben, oh no, what a start to the holiday! Leave it with me. I'll ring the hotel now and call you back before 6 pm with a room.`,
    [
      'engages-first: oh no, what a start to the holiday',
      'owns-problem: Leave it with me',
      'plain-words',
      "next-and-when: I'll ring the hotel now and call you back before 6 pm with a room",
    ],
  ],
  [
    `I'm sorry to hear the boots leak. We'll send a new pair on Monday, and you can keep the old ones. I've also put a tin of wax in the box.`,
    [
      "engages-first: I'm sorry to hear the boots leak",
      'plain-words',
      "next-and-when: We'll send a new pair on Monday, and you can keep the old ones",
      "goes-further: I've also put a tin of wax in the box",
    ],
  ],
  [
    `Hi Wanjiru, I've unlocked your account. To save you another call, I have also turned on text alerts.`,
    [
      "engages-first: I've unlocked your account",
      'plain-words',
      'goes-further: To save you another call, I have also turned on text alerts',
    ],
  ],
  [`Your refund isn't free of charge. It depends on us.`, []],
  [`I'm not sorry. Read the manual.`, []],
  [`If it was our mistake, we'd refund you. It wasn't.`, []],
  [
    `Hey Marco, good news: the part came in. Drop by any day before Sunday, and I'll fit it while you wait. No charge, it's on the house.`,
    [
      'plain-words',
      "next-and-when: Drop by any day before Sunday, and I'll fit it while you wait",
      "goes-further: No charge, it's on the house",
    ],
  ],
  [
    `Hi Amir, how is the little one settling in? We've swapped your cot for the wider model, and the courier collects the old one on Thursday morning. Ring me on 0113 555 0199 if the time doesn't suit.

Jess`,
    [
      'engages-first: how is the little one settling in',
      'plain-words',
      "reaches-person: Ring me on 0113 555 0199 if the time doesn't suit",
    ],
  ],
  [`Refund processed. 3-5 days.`, []],
  [`Your complaint has been noted.`, ['lacks next-step']],
  [
    `Dear Mr Okafor,

Thank you for telling us about the cold radiator. An engineer will visit on 14 March between 8 and 12. I'm sorry that you've had no heating since Sunday.

Yours sincerely,
Helen Marsh`,
    [
      'engages-first: Thank you for telling us about the cold radiator',
      "owns-problem: I'm sorry that you've had no heating since Sunday",
      'plain-words',
      'next-and-when: An engineer will visit on 14 March between 8 and 12',
    ],
  ],
  [
    `hey! yep that's a bug on our side, sorry. fix goes out tonight, ping me if it's still broken tomorrow`,
    [
      "engages-first: yep that's a bug on our side, sorry",
      "owns-problem: yep that's a bug on our side",
    ],
  ],
  [`We apologise for any inconvenience caused. We value your business.`, ['lacks next-step']],
  [
    `I understand this is upsetting. However, you should have read the terms.`,
    ['engages-first: I understand this is upsetting', 'plain-words'],
  ],
  [
    `Oh no, that's a rotten way to start a birthday. I've rebooked you on the 9:40, and I'll email the new ticket within the hour.`,
    [
      "engages-first: Oh no, that's a rotten way to start a birthday",
      'plain-words',
      "next-and-when: I've rebooked you on the 9:40, and I'll email the new ticket within the hour",
    ],
  ],
  [`Have you tried turning it off and on again?`, []],
  [
    `Hi [Customer name],

Your order [order number] is on its way and should arrive by [date].

[Agent name]`,
    [
      'plain-words',
      'next-and-when: Your order [order number] is on its way and should arrive by [date]',
    ],
  ],
  [`Thanks for your patience. We're looking into it.`, ["engages-first: We're looking into it"]],
  [`Sorry for the late reply. Could you send the serial number?`, []],
  [
    `I can't promise a date, but I'll write as soon as the part is here.`,
    ['plain-words', "next-step: I'll write as soon as the part is here"],
  ],
  [
    `It's our fault that the invoice showed the wrong VAT. I've corrected it and attached the new one. Nothing more for you to do.`,
    [
      "engages-first: It's our fault that the invoice showed the wrong VAT",
      "owns-problem: It's our fault that the invoice showed the wrong VAT",
      'plain-words',
    ],
  ],
  [`You may call our helpline between 9 and 5.`, []],
  [`Unfortunately we are unable to assist with this matter.`, ['lacks next-step']],
  [`The fault was not ours. Nobody let you down.`, []],
  [
    `Hello Ruth, good question! The fern wants half shade and a drink every three days. If the tips turn brown, send me a photo and I'll have a look.

Ines`,
    ['plain-words', "next-step: send me a photo and I'll have a look"],
  ],
  [
    `Could we ask for your booking reference before we look into the broken shower?`,
    ['plain-words', 'lacks engagement'],
  ],
  [`We've also received your second request and merged it with the first.`, ['plain-words']],
  [
    `Hi, I've sent the replacement charger. It comes with a two-year warranty.`,
    ["engages-first: I've sent the replacement charger", 'plain-words'],
  ],
  [
    `That must have been a worrying night. The vet on duty, Dr Sato, has read the notes and will ring you today before five. Until then, keep him warm. You can reach me here all day.`,
    [
      'plain-words',
      'next-step: has read the notes and will ring you today before five',
      'reaches-person: You can reach me here all day',
    ],
  ],
  [`No, the pass is not valid on Sundays.`, []],
  [
    `I'll look into it.`,
    ["engages-first: I'll look into it", "next-step: I'll look into it", 'lacks time'],
  ],
  [
    `We'll call you back at 4 pm today.`,
    [
      "engages-first: We'll call you back at 4 pm today",
      "next-and-when: We'll call you back at 4 pm today",
    ],
  ],
  [`Our team will be in touch soon.`, ['next-step: Our team will be in touch soon', 'lacks time']],
  [
    `Hi Noor, I've taken the late fee off your account and set a reminder two days before each bill, so you don't have to watch the date.

Sam`,
    [
      "engages-first: I've taken the late fee off your account and set a reminder two days before each bill",
      'plain-words',
      "goes-further: I've taken the late fee off your account and set a reminder two days before each bill, so you don't have to watch the date",
    ],
  ],
  [
    `As a thank you for waiting, here's a £10 voucher. Your parcel will be with you on Tuesday.`,
    [
      'engages-first: As a thank you for waiting',
      'plain-words',
      'next-and-when: Your parcel will be with you on Tuesday',
      "goes-further: As a thank you for waiting, here's a £10 voucher",
    ],
  ],
  [`Please do not call me.`, []],
  [`Your account will be closed on 1 May.`, []],
  [`You will receive a fine within 14 days.`, []],
  [
    `The café is on the second floor. Ask for Rosa, she'll show you round.`,
    ['plain-words', "reaches-person: Ask for Rosa, she'll show you round"],
  ],
  [
    `Hi Bo! I hear you, three failed logins is two too many. Let's get you back in: open the link below, choose a new password, and you're done. It takes a minute. Anything odd, reply here and I'll jump in.

Mika`,
    [
      'engages-first: I hear you, three failed logins is two too many',
      'plain-words',
      "reaches-person: Anything odd, reply here and I'll jump in",
    ],
  ],
  [`I am sorry that you feel this way.`, ['lacks next-step']],
  [`We're sorry but returns are free of charge only within 30 days.`, ['plain-words']],
  [`He said "it is our mistake" and left.`, []],
  [`Your trial ends on Friday.`, []],
  [
    `Hi Ella, it's been a week without hot water, which is far too long. Paul, who fitted the boiler, is coming on Wednesday at 9. I've asked him to bring the spare pump. He has your notes. If anything changes, text me: 07700 900123. As an apology we've taken this month's service charge off your bill.

Kind regards,
Tara`,
    [
      'plain-words',
      'reaches-person: If anything changes, text me: 07700 900123',
      "goes-further: As an apology we've taken this month's service charge off your bill",
    ],
  ],
  [`Regarding your email: the deposit is returned within ten days of checkout.`, ['plain-words']],
  [
    `I'll be honest, we dropped the ball here. You asked twice and nobody answered. I've put Friday's delivery back on, and I'll be watching it myself until it's at your door.`,
    [
      'engages-first: we dropped the ball here',
      'owns-problem: we dropped the ball here',
      'plain-words',
    ],
  ],
];

it.each(replies)('%s', (reply, summary) => {
  expect(summaries(reply, 'text', 'reply').flatMap(told)).toEqual(summary);
});

describe('counts and places', () => {
  const text =
    'Hi {{ticket.requester.first_name}},\n\nSorry the lamp broke. We will utilize a courier.\n\nKim';

  it('count the words of the message, and what was found', () => {
    const [summary] = summaries(text, 'text', 'reply');
    expect(summary).toMatchObject({ sentences: 2, words: 12, findings: { jargon: 1 } });
    expect(text.slice(summary!.anchor.start, summary!.anchor.end)).toBe(
      'Hi {{ticket.requester.first_name}},',
    );
    const { span } = summary!.does[0]!;
    expect(text.slice(span!.start, span!.end)).toBe('Sorry the lamp broke');
  });

  it('are of each reply of an export, through its escapes', () => {
    const value = 'Hi Ana,\\n\\nSorry the lamp\\u2019s shade broke.';
    const macros = `{"macros":[{"title":"Lamp","active":true,"actions":[{"field":"comment_value","value":"${value}"}]}]}`;
    const [summary] = summaries(macros, 'json');
    const { words, span } = summary!.does[0]!;
    expect(words).toBe('Sorry the lamp’s shade broke');
    expect(macros.slice(span!.start, span!.end)).toBe('Sorry the lamp\\u2019s shade broke');
  });

  it('are of no article', () => {
    expect(summaries('# Returns\n\nSend it back.\n\n## Fees\n\nNone.', 'markdown')).toEqual([]);
  });

  it('make one line, which gives the length where nothing stands out', () => {
    expect(summaries('Sorry the lamp broke.', 'text', 'reply').map(summaryLine)).toEqual([
      'engages first · owns the problem · lacks a next step',
    ]);
    expect(summaries('Done, it’s fixed.', 'text', 'reply').map(summaryLine)).toEqual([
      '1 sentence, 3 words',
    ]);
  });
});
