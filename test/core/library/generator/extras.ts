import type { Builder, Draft } from './draft.ts';

const named: readonly (readonly [string, string])[] = [
  ['Returns Centre', 'Return Portal'],
  ['Help Centre', 'Help Hub'],
  ['Support Team', 'Support Desk'],
  ['Member Area', 'Members’ Zone'],
  ['Booking Office', 'Bookings Desk'],
];
const namingForms: readonly string[] = [
  'You can print the label for your {thing} in the {name}.',
  'Every step for the {thing} is written down in our {name}.',
  'The {name} has a form for the {thing}.',
  'Please show the {thing} to our {name} when you come by.',
  'I have told the {name} about your {thing} and the key.',
];
const things = [
  'kettle',
  'passport',
  'bicycle',
  'voucher',
  'jacket',
  'router',
  'tent',
  'curtain',
  'saucepan',
  'printer',
];
/** UK, US. */
const spelt: readonly (readonly [string, string])[] = [
  ['I have organised a new date.', 'I have organized a new date.'],
  ['The colour is the one you chose.', 'The color is the one you chose.'],
  [
    'I cancelled the old one and recognised the name.',
    'I canceled the old one and recognized the name.',
  ],
  ['It would be a favour to us.', 'It would be a favor to us.'],
  ['The fibre is in the centre of the box.', 'The fiber is in the center of the box.'],
];

/** Copies, names, greetings, sign-offs and spellings; so many of each. */
export function addOthers(builder: Builder, count: number) {
  const { chance } = builder;
  const times = [...Array(count).keys()];
  const duplicates = times.map(() => {
    const draft = builder.filler(4);
    return builder.add({ ...draft, title: `${draft.title} again` }, draft);
  });
  const frames = chance.shuffle(
    namingForms.flatMap((form) => things.map((thing) => form.replace('{thing}', thing))),
  );
  const names = times.map((i) => {
    const [one, other] = named[i % named.length]!;
    const draft = (name: string): Draft => {
      const { title, body } = builder.filler();
      return { title, body: [frames[i]!.replace('{name}', name), ...body] };
    };
    return builder.add(draft(other), draft(one), draft(one));
  });
  const greetings = times.flatMap(() =>
    builder.add({ ...builder.filler(), greeting: 'Dear {{customer.name}},' }),
  );
  const signOffs = times.flatMap(() =>
    builder.add({ ...builder.filler(), signOff: 'Cheers,\nMila' }),
  );
  const spelling = (which: 0 | 1): Draft => {
    const { title, body } = builder.filler();
    return { title, body: [...body, chance.pick(spelt)[which]] };
  };
  builder.add(...[...Array(count * 8).keys()].map(() => spelling(0)));
  const spellings = times.flatMap(() => builder.add(spelling(1)));
  // One name is one, in whatever sentence.
  const together = named.map((_, pair) => names.filter((_, i) => i % named.length === pair).flat());
  return {
    duplicates,
    names: together.filter((group) => group.length > 0),
    greetings,
    signOffs,
    spellings,
  };
}
