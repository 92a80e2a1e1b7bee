/** Greeting, sign-off, spelling and names of which a library has more than one. */
import { nameMessage, nameOf, splitMessage } from './messages.ts';
import type {
  Axis,
  Choice,
  LibraryFinding,
  LibraryKind,
  Naming,
  ReplyFacts,
  Said,
} from './types.ts';
import { otherOf, wordsAt } from './words.ts';

interface Made<T extends Said> {
  readonly facts: ReplyFacts;
  readonly said: T;
}

/** A library has a way of its own from so many replies, and such a share of them, on. */
const leastReplies = 6;
const houseShare = 0.8;
/** Of all replies, with a greeting or a sign-off at all. */
const leastShare = 0.2;
/** Of the second form, from which on there's no house style. */
const rivalShare = 0.2;
const mostOthers = 3;
/** Replies between two steps. */
const step = 1024;

const kinds: Readonly<Record<Axis, LibraryKind>> = {
  greeting: 'greeting',
  'sign-off': 'sign-off',
  our: 'spelling',
  ise: 'spelling',
  'sign-in': 'name',
};

/** Splits of choices that every reply makes. */
export function* choiceFindings(
  replies: readonly ReplyFacts[],
): Generator<undefined, readonly LibraryFinding[]> {
  const axes = new Map<Axis, Map<string, Made<Choice>[]>>();
  for (const [i, facts] of replies.entries()) {
    if (i % step === 0) yield;
    for (const said of facts.choices) {
      const forms = axes.get(said.axis) ?? new Map<string, Made<Choice>[]>();
      axes.set(said.axis, forms);
      const form = forms.get(said.form);
      if (form) form.push({ facts, said });
      else forms.set(said.form, [{ facts, said }]);
    }
  }
  return [...axes].flatMap(([axis, forms]) => splitOf(axis, forms, replies.length));
}

function splitOf(
  axis: Axis,
  forms: ReadonlyMap<string, readonly Made<Choice>[]>,
  replies: number,
): readonly LibraryFinding[] {
  const sorted = [...forms].sort((a, b) => b[1].length - a[1].length);
  const total = sorted.reduce((sum, [, made]) => sum + made.length, 0);
  const [usual, ...others] = sorted;
  if (!usual || others.length === 0 || total < leastReplies) return [];
  // Greetings here and there are no style.
  if ((axis === 'greeting' || axis === 'sign-off') && total < replies * leastShare) return [];
  const isHouse = usual[1].length >= total * houseShare;
  if (!isHouse && others[0]![1].length < total * rivalShare) return [];
  const counts = sorted.slice(0, 4).map(([form, made]) => [form, made.length] as const);
  const odd = isHouse ? others.flatMap(([, made]) => made) : others[0]![1].slice(0, 1);
  return odd.map(({ facts, said }) => {
    const words = wordsAt(facts, said.span);
    return {
      kind: kinds[axis],
      message: splitMessage(axis, { text: words, counts, isHouse }),
      place: facts.place,
      words,
      sentence: wordsAt(facts, said.sentence),
      span: said.span,
      others: usual[1].slice(0, mostOthers).map((other) => otherOf(other.facts, other.said)),
    };
  });
}

/** One thing under two names: in the same sentence frame, or as a name of a place anywhere. */
export function* nameFindings(
  replies: readonly ReplyFacts[],
): Generator<undefined, readonly LibraryFinding[]> {
  const groups = new Map<string, Made<Naming>[]>();
  for (const [i, facts] of replies.entries()) {
    if (i % step === 0) yield;
    for (const said of facts.namings) {
      const isPlace = said.capital && said.thing.endsWith(' place');
      const key = isPlace ? said.thing : said.frame ? `${String(said.frame)} ${said.thing}` : '';
      if (key === '') continue;
      const group = groups.get(key);
      if (group) group.push({ facts, said });
      else groups.set(key, [{ facts, said }]);
    }
  }
  return [...groups.values()].flatMap((made) => (made.length > 1 ? namesOf(made) : []));
}

const nameKey = (name: string): string => name.replace(/\bcenter\b/g, 'centre').replace(/s\b/g, '');

function namesOf(made: readonly Made<Naming>[]): readonly LibraryFinding[] {
  const names = new Map<string, Made<Naming>[]>();
  for (const one of made) {
    const key = nameKey(one.said.name);
    const same = names.get(key);
    if (same) same.push(one);
    else names.set(key, [one]);
  }
  const [usual, ...others] = [...names.values()].sort((a, b) => b.length - a.length);
  return others.flatMap((odd) =>
    firstOfEach(odd).flatMap(({ facts, said }) => {
      const against = firstOfEach(usual!).filter((other) => other.facts !== facts);
      const [first] = against;
      if (!first) return [];
      const words = wordsAt(facts, said.span);
      const where = nameOf(first.facts.place, facts.place);
      return {
        kind: 'name',
        message: nameMessage(
          { text: words, other: wordsAt(first.facts, first.said.span), where },
          against.length,
        ),
        place: facts.place,
        words,
        sentence: wordsAt(facts, said.sentence),
        span: said.span,
        others: against.slice(0, mostOthers).map((other) => otherOf(other.facts, other.said)),
      };
    }),
  );
}

/** The first of each reply, so that a reply is told once. */
const firstOfEach = <T extends Said>(made: readonly Made<T>[]): readonly Made<T>[] =>
  made.filter(({ facts }, i) => made[i - 1]?.facts !== facts);
