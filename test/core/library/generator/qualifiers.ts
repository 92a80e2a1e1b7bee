/** Who or what a promise is for: what sets two honest promises apart. */
export type QualifierKind =
  | 'product'
  | 'region'
  | 'plan'
  | 'payment'
  | 'group'
  | 'channel'
  | 'weekday'
  | 'speed'
  | 'room'
  | 'site'
  | 'item'
  | 'service'
  | 'permit'
  | 'fare'
  | 'account'
  | 'energy'
  | 'policy';

/** One qualifier in the places where a writer may put it. */
export interface Qualifier {
  readonly name: string;
  /** At the end of the sentence: " for the Alder desk". */
  readonly tail: string;
  /** In front of it: "For the Alder desk, ". */
  readonly lead: string;
  /** A sentence before it. */
  readonly before: string;
}

const make = (
  names: readonly string[],
  tail: (name: string) => string,
  lead: (name: string) => string,
  before: (name: string) => string,
): readonly Qualifier[] =>
  names.map((name) => ({ name, tail: tail(name), lead: lead(name), before: before(name) }));

const forThe = (names: readonly string[]): readonly Qualifier[] =>
  make(
    names,
    (name) => ` for ${name}`,
    (name) => `For ${name}, `,
    (name) => `You asked about ${name}.`,
  );

export const qualifiers: Readonly<Record<QualifierKind, readonly Qualifier[]>> = {
  product: [
    ...make(
      ['Alder desk', 'Birch lamp', 'Nimbus kettle', 'Orla chair', 'Tarn router', 'Pico camera'],
      (name) => ` for the ${name}`,
      (name) => `For the ${name}, `,
      (name) => `Thank you for asking about the ${name}.`,
    ),
    ...make(
      ['mattresses', 'sofas', 'shoes', 'earrings', 'bicycles', 'rugs', 'headphones', 'tents'],
      (name) => ` for ${name}`,
      (name) => `With ${name}, `,
      (name) => `This is how it works for ${name}.`,
    ),
  ],
  region: make(
    [
      'Norway',
      'Ireland',
      'Spain',
      'Canada',
      'Northern Ireland',
      'Australia',
      'the EU',
      'the Channel Islands',
      'Japan',
    ],
    (name) => ` in ${name}`,
    (name) => `If you live in ${name}, `,
    (name) => `I see that you live in ${name}.`,
  ),
  plan: make(
    ['Basic', 'Plus', 'Team', 'Premium', 'Business', 'Starter', 'Family', 'Student'],
    (name) => ` on the ${name} plan`,
    (name) => `On the ${name} plan, `,
    (name) => `You're on the ${name} plan.`,
  ),
  payment: make(
    ['PayPal', 'gift card', 'bank transfer', 'cheque', 'Klarna', 'Apple Pay', 'cash'],
    (name) => ` if you paid by ${name}`,
    (name) => `If you paid by ${name}, `,
    (name) => `You paid by ${name}.`,
  ),
  group: make(
    [
      'students',
      'members',
      'trade customers',
      'new customers',
      'schools',
      'charities',
      'over-65s',
      'children',
    ],
    (name) => ` for ${name}`,
    (name) => `For ${name}, `,
    (name) => `We have a rule of its own for ${name}.`,
  ),
  channel: make(
    ['by phone', 'online', 'in our shops', 'through the app', 'by email', 'on live chat'],
    (name) => ` if you contact us ${name}`,
    (name) => `If you get in touch ${name}, `,
    (name) => `You got in touch ${name}.`,
  ),
  weekday: make(
    ['Saturdays', 'Sundays', 'weekdays', 'Fridays', 'bank holidays', 'Mondays'],
    (name) => ` on ${name}`,
    (name) => `On ${name}, `,
    (name) => `You asked about ${name}.`,
  ),
  speed: make(
    ['express', 'next-day', 'economy', 'tracked', 'large-item', 'overnight'],
    (name) => ` with our ${name} service`,
    (name) => `With our ${name} service, `,
    (name) => `You chose our ${name} service.`,
  ),
  room: forThe([
    'suites',
    'family rooms',
    'the attic room',
    'apartments',
    'the cottage',
    'dormitories',
  ]),
  site: make(
    ['Harbour Street', 'Mill Lane', 'Castle Hill', 'Station Road', 'Oak Park'],
    (name) => ` at ${name}`,
    (name) => `At ${name}, `,
    (name) => `You asked about our place at ${name}.`,
  ),
  item: forThe(['DVDs', 'magazines', 'audiobooks', 'sheet music', 'board games']),
  service: forThe([
    'blood tests',
    'eye tests',
    'physiotherapy',
    'hearing checks',
    'travel jabs',
    'X-rays',
  ]),
  permit: forThe(['residents', 'traders', 'visitors', 'carers', 'skips', 'motorcycles']),
  fare: make(
    ['Saver', 'Flex', 'First', 'Standard', 'Advance'],
    (name) => ` with a ${name} ticket`,
    (name) => `With a ${name} ticket, `,
    (name) => `You hold a ${name} ticket.`,
  ),
  account: forThe([
    'savings accounts',
    'joint accounts',
    'business accounts',
    'student accounts',
    'foreign currency accounts',
  ]),
  energy: forThe(['gas', 'electricity', 'broadband', 'water', 'solar panels']),
  policy: forThe([
    'pet insurance',
    'home insurance',
    'travel insurance',
    'car insurance',
    'dental cover',
  ]),
};
