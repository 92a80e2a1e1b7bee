import { additions, fillerSentences, swaps } from './filler.ts';
import type { Qualifier } from './qualifiers.ts';
import { chanceOf, type Chance } from './random.ts';
import type { Topic } from './topics.ts';

/** Macros by their place in the library. Those of a group belong together; the first is the odd one. */
export type Group = readonly number[];

/** A promise for somebody: each stands in a library with one value. */
export interface Fact {
  readonly topic: Topic;
  readonly qualifier: Qualifier | undefined;
}

export interface Draft {
  title: string;
  /** Sentences between greeting and sign-off. */
  readonly body: readonly string[];
  readonly greeting?: string;
  readonly signOff?: string;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Where the qualifier stands. */
export type Mode = 'tail' | 'lead' | 'before' | 'title';

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

/** A macro that makes a promise. */
export function render(fact: Fact, value: string, mode: Mode, chance: Chance): Draft {
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

/** A copy that somebody went on to edit. */
export function mutate({ title, body }: Draft, chance: Chance): Draft {
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

/** Collects macros with what is to be found in them. */
export class Builder {
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
