/** The same promise with another number. */
import { numberMessage, nameOf } from './messages.ts';
import { areApart, titleWords } from './titles.ts';
import type { LibraryFinding, Promise, ReplyFacts } from './types.ts';
import { otherOf, wordsAt } from './words.ts';

/** A promise, and the reply that makes it. */
interface Made {
  readonly facts: ReplyFacts;
  readonly promise: Promise;
}

/** Other places that a finding names. */
const mostOthers = 3;
/** Places of the usual value that are looked through for one that is about the same. */
const mostTried = 200;

/** Replies between two steps. */
const step = 1024;
/** Promises about one matter that are a step by themselves. */
const many = 32;

/** @param common names that so many replies hold that they set nothing apart */
export function* numberFindings(
  replies: readonly ReplyFacts[],
  common: ReadonlySet<string>,
): Generator<undefined, readonly LibraryFinding[]> {
  const topics = new Map<string, Made[]>();
  for (const [i, facts] of replies.entries()) {
    if (i % step === 0) yield;
    for (const promise of facts.promises) {
      const names = promise.names.split(' ').filter((name) => name !== '' && !common.has(name));
      const key = `${promise.dimension}|${[...new Set([...promise.topic.split(' ').filter((token) => !common.has(token)), ...names])].sort().join(' ')}`;
      const made = topics.get(key);
      if (made) made.push({ facts, promise });
      else topics.set(key, [{ facts, promise }]);
    }
  }
  const found: LibraryFinding[] = [];
  for (const made of topics.values()) {
    if (made.length < 2) continue;
    found.push(...contradictions(made));
    if (made.length > many) yield;
  }
  return found;
}

/** Values that say the same to a reader, most used first. */
function clustersOf(made: readonly Made[]): readonly (readonly Made[])[] {
  const values = new Map<string, Made[]>();
  for (const one of made) {
    const { low, high, working } = one.promise;
    const value = `${String(low)} ${String(high)} ${String(working ?? false)}`;
    const same = values.get(value);
    if (same) same.push(one);
    else values.set(value, [one]);
  }
  const clusters: Made[][] = [];
  for (const group of [...values.values()].sort((a, b) => b.length - a.length)) {
    const home = clusters.find(([first]) => agree(first!.promise, group[0]!.promise));
    if (home) home.push(...group);
    else clusters.push([...group]);
  }
  return clusters.sort((a, b) => b.length - a.length);
}

function contradictions(made: readonly Made[]): readonly LibraryFinding[] {
  const [usual, ...others] = clustersOf(made);
  if (!usual || others.length === 0) return [];
  // So many values hang on something that isn't said.
  if (others.length > 2 && usual.length * 2 < made.length) return [];
  return others.flat().flatMap((odd) => {
    const against: Made[] = [];
    for (const one of usual.slice(0, mostTried)) {
      if (against.length === mostOthers) break;
      if (one.facts !== odd.facts && isSameMatter(one, odd)) against.push(one);
    }
    return against.length > 0 ? finding(odd, against) : [];
  });
}

function finding({ facts, promise }: Made, against: readonly Made[]): LibraryFinding {
  const others = against.map((other) => otherOf(other.facts, other.promise));
  const words = wordsAt(facts, promise.span);
  const [first] = others;
  return {
    kind: 'number',
    message: numberMessage(promise.topic, {
      text: words,
      other: first!.words,
      where: nameOf(first!.place, facts.place),
    }),
    place: facts.place,
    words,
    sentence: wordsAt(facts, promise.sentence),
    span: promise.span,
    others,
  };
}

/** What one leaves open fits any: "Returns within 14 days" and "within 14 days of delivery". */
function isSameMatter(one: Made, other: Made): boolean {
  const [a, b] = [one.promise, other.promise];
  if (a.from && b.from && a.from !== b.from) return false;
  if (a.stage && b.stage && a.stage !== b.stage) return false;
  return !areTitledApart(one, other);
}

/** "Returns lamps" and "Returns sofas", over sentences that say no more than "returns". */
function areTitledApart(one: Made, other: Made): boolean {
  if (one.promise.topic.split(' ').length > 2) return false;
  const [here, there] = [titleWords(one.facts.place.title), titleWords(other.facts.place.title)];
  const words = here.key.split(' ');
  return (
    there.key.split(' ').some((word) => words.includes(word)) && areApart(here.others, there.others)
  );
}

/** Five working days are a week; a month is thirty days or so. */
const aWeek = 7 / 5;
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 0.025 * Math.max(a, b);

/** Whether two numbers are one to a reader. */
function agree(one: Promise, other: Promise): boolean {
  const day = 24 * 60;
  const near = one.dimension === 'time' ? isNear : (a: number, b: number): boolean => a === b;
  const matches = (factor: number): boolean => {
    const [low, high] = [one.low * factor, one.high * factor];
    if (near(low, other.low) && near(high, other.high)) return true;
    // "3 to 5 days" and "up to 5 days", "4 days".
    if (one.low === one.high)
      return one.dimension !== 'clock' && low >= other.low && low <= other.high * 1.025;
    return other.low === other.high && other.low >= low && other.low <= high * 1.025;
  };
  if (matches(1)) return true;
  if (one.working === other.working || one.low < day || other.low < day) return false;
  return matches(one.working ? aWeek : 1 / aWeek);
}
