import { Builder, mutate, render, type Draft, type Fact, type Group } from './draft.ts';
import { addOthers } from './extras.ts';
import { fillerSentences } from './filler.ts';
import { qualifiers, type Qualifier } from './qualifiers.ts';
import type { Chance } from './random.ts';
import { topics, type Topic } from './topics.ts';

export type { Group };

export interface Macro {
  readonly title: string;
  readonly text: string;
}

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
