import { additions, fillerSentences, swaps } from './filler.ts';
import { qualifiers, type Qualifier } from './qualifiers.ts';
import { chanceOf, type Chance } from './random.ts';
import { topics, type Topic } from './topics.ts';

export interface Macro {
  readonly title: string;
  readonly text: string;
}

/** Macros by their place in the library. Those of a group belong together; the first is the odd one. */
export type Group = readonly number[];

/** A library, and what there is to find in it. */
export interface Library {
  readonly macros: readonly Macro[];
  readonly contradictions: readonly Group[];
  readonly drifted: readonly Group[];
  readonly lookAlikes: readonly Group[];
  readonly duplicates: readonly Group[];
  readonly names: readonly Group[];
  readonly greetings: readonly number[];
  readonly signOffs: readonly number[];
  readonly spellings: readonly number[];
}

export interface Sizes {
  readonly macros: number;
  readonly contradictions: number;
  readonly drifted: number;
  /** Of promises, and of whole macros. */
  readonly lookAlikes: readonly [number, number];
  /** Of each: duplicates, names, greetings, sign-offs, spellings. */
  readonly others: number;
}

/** A promise for somebody: each stands in a library with one value. */
interface Fact {
  readonly topic: Topic;
  readonly qualifier: Qualifier | undefined;
}

interface Draft {
  title: string;
  /** Sentences between greeting and sign-off. */
  readonly body: readonly string[];
  readonly greeting?: string;
  readonly signOff?: string;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Where the qualifier stands. */
type Mode = 'tail' | 'lead' | 'before' | 'title';

const leads = [
  'Just so you know, ',
  'As a rule, ',
  'To answer your question: ',
  'For your planning, ',
  'In short, ',
];
const tails = [
  ', so there is no rush',
  ', and you don’t need to do anything',
  ', as you asked',
  ' – thank you for checking',
];
const noise = ['', '', ' (short)', ' – copy', ' 2', ' old', ' – reply', ' v3', ' (new)'];

function render(fact: Fact, value: string, mode: Mode, chance: Chance): Draft {
  const { topic, qualifier } = fact;
  const inside = mode === 'tail' || mode === 'lead';
  let said = chance.pick(topic.forms).replace('{n}', value);
  said = said.replace('{q}', mode === 'tail' ? (qualifier?.tail ?? '') : '');
  if (mode === 'lead' && qualifier) said = qualifier.lead + lower(said);
  else if (chance.maybe(0.2)) said = chance.pick(leads) + lower(said);
  if (chance.maybe(0.15)) said = said.replace(/\.$/, `${chance.pick(tails)}.`);
  const before = mode === 'before' && qualifier ? [qualifier.before] : [];
  const title =
    mode === 'title' && qualifier
      ? `${topic.title} – ${qualifier.name}`
      : topic.title + (inside ? chance.pick(noise) : '');
  return {
    title,
    body: [
      ...fillerSentences(chance, chance.below(2)),
      ...before,
      said,
      ...fillerSentences(chance, 1 + chance.below(2)),
    ],
  };
}

/** All promises that a library may make, in chance order. */
function allFacts(chance: Chance): readonly Fact[] {
  const facts = topics.flatMap((topic): Fact[] => [
    { topic, qualifier: undefined },
    ...topic.by.flatMap((kind) => qualifiers[kind].map((qualifier) => ({ topic, qualifier }))),
  ]);
  return chance.shuffle(facts);
}

/** Both values differ for a reader: "a week" and "7 days" are one. */
function twoValues(topic: Topic, chance: Chance): readonly [readonly string[], readonly string[]] {
  const [one, other] = chance.shuffle(topic.values);
  return [one!, other!];
}

function mutate({ title, body }: Draft, chance: Chance): Draft {
  let sentences = [...body];
  const before = sentences.join(' ');
  for (
    let changes = 1 + chance.below(3);
    changes > 0 || sentences.join(' ') === before;
    changes--
  ) {
    const way = chance.below(4);
    const at = chance.below(sentences.length);
    if (way === 0 && sentences.length > 4) sentences = sentences.filter((_, i) => i !== at);
    else if (way === 1) sentences.splice(at + 1, 0, chance.pick(additions));
    else
      for (const [from, to] of chance.shuffle(swaps)) {
        const next = sentences.map((sentence) => sentence.replace(from, to));
        if (next.join(' ') === sentences.join(' ')) continue;
        sentences = next;
        break;
      }
  }
  return { title: title + chance.pick(noise), body: sentences };
}

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

/** Collects macros with what is to be found in them. */
class Builder {
  readonly drafts: Draft[] = [];
  readonly chance: Chance;
  constructor(seed: number) {
    this.chance = chanceOf(seed);
  }
  add(...drafts: readonly Draft[]): Group {
    return drafts.map((draft) => this.drafts.push(draft) - 1);
  }
  filler(least = 3): Draft {
    return {
      title: `Macro ${this.chance.below(100_000)}`,
      body: fillerSentences(this.chance, least + this.chance.below(3)),
    };
  }
  mode(): Mode {
    const roll = this.chance.next();
    return roll < 0.5 ? 'tail' : roll < 0.75 ? 'lead' : roll < 0.87 ? 'before' : 'title';
  }
}

function addContradictions(builder: Builder, facts: readonly Fact[]): Group[] {
  const { chance } = builder;
  return facts.map((fact) => {
    const [right, odd] = twoValues(fact.topic, chance);
    // Mostly the same place for the qualifier, as one person writes; sometimes not.
    const mode = builder.mode();
    const inside = mode === 'tail' || mode === 'lead';
    const other = inside && chance.maybe(0.3) ? (mode === 'tail' ? 'lead' : 'tail') : mode;
    const same = [...Array(1 + chance.below(3)).keys()].map(() =>
      render(fact, chance.pick(right), mode, chance),
    );
    return builder.add(render(fact, chance.pick(odd), other, chance), ...same);
  });
}

/** The same promise, in the same words, for somebody else, with another value. */
function addPromiseLookAlikes(builder: Builder, facts: readonly Fact[], count: number): Group[] {
  const { chance } = builder;
  const pairs: Group[] = [];
  for (const topic of topics) {
    const group = facts.filter((fact) => fact.topic === topic);
    for (let i = 0; i + 1 < group.length && pairs.length < count; i += 2) {
      const [one, other] = twoValues(group[i]!.topic, chance);
      const mode = builder.mode();
      pairs.push(
        builder.add(
          render(group[i]!, chance.pick(one), mode, chance),
          render(
            group[i + 1]!,
            chance.pick(other),
            chance.maybe(0.8) ? mode : builder.mode(),
            chance,
          ),
        ),
      );
    }
  }
  return pairs;
}

/** One macro made for two products, regions or plans. */
function addMacroLookAlikes(builder: Builder, count: number): Group[] {
  const { chance } = builder;
  const kinds = ['product', 'region', 'plan', 'speed', 'policy', 'site'] as const;
  const frames = [
    'Thank you for asking{q}.',
    'The steps are the same every day{q}.',
    'I have put the details{q} on one page.',
    'We have a person who knows all about it{q}.',
  ];
  return [...Array(count).keys()].map(() => {
    const [one, other] = chance.shuffle(qualifiers[chance.pick(kinds)]);
    const said = chance.shuffle(frames).slice(0, 1 + chance.below(3));
    const rest = fillerSentences(chance, 3);
    const made = (qualifier: Qualifier): Draft => ({
      title: `Guide ${qualifier.name}`,
      body: [...said.map((frame) => frame.replace('{q}', qualifier.tail)), ...rest],
    });
    const second = made(other!);
    return builder.add(
      made(one!),
      chance.maybe(0.25) ? { ...mutate(second, chance), title: second.title } : second,
    );
  });
}

function addOthers(builder: Builder, count: number) {
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

/** Writes a library by chance: the same one for the same seed. */
export function generate(seed: number, sizes: Sizes): Library {
  const builder = new Builder(seed);
  const { chance } = builder;
  const facts = allFacts(chance);
  const [promises, wholes] = sizes.lookAlikes;
  const contradictions = addContradictions(builder, facts.slice(0, sizes.contradictions));
  const free = facts.slice(sizes.contradictions);
  const lookAlikes = [
    ...addPromiseLookAlikes(builder, free, promises),
    ...addMacroLookAlikes(builder, wholes),
  ];
  const drifted = [...Array(sizes.drifted).keys()].map(() => {
    const draft = builder.filler(5);
    return builder.add(mutate(draft, chance), draft);
  });
  const others = addOthers(builder, sizes.others);
  while (builder.drafts.length < sizes.macros) builder.add(builder.filler());
  return shuffled(builder, { contradictions, drifted, lookAlikes, ...others });
}

/** Writes the macros out, in chance order. */
function shuffled({ drafts, chance }: Builder, found: Omit<Library, 'macros'>): Library {
  const order = chance.shuffle([...drafts.keys()]);
  const place = new Map(order.map((from, to) => [from, to]));
  const moved = (group: Group): Group => group.map((from) => place.get(from)!);
  const macros = order.map((from): Macro => {
    const {
      title,
      body,
      greeting = 'Hi {{customer.name}},',
      signOff = 'Kind regards,\nMila',
    } = drafts[from]!;
    const cut = 1 + chance.below(body.length);
    const blocks = [greeting, body.slice(0, cut).join(' '), body.slice(cut).join(' '), signOff];
    return { title, text: blocks.filter(Boolean).join('\n\n') };
  });
  return {
    macros,
    contradictions: found.contradictions.map(moved),
    drifted: found.drifted.map(moved),
    lookAlikes: found.lookAlikes.map(moved),
    duplicates: found.duplicates.map(moved),
    names: found.names.map(moved),
    greetings: moved(found.greetings),
    signOffs: moved(found.signOffs),
    spellings: moved(found.spellings),
  };
}
