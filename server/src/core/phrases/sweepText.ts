import type { PhraseNeeds, SweepData, Way } from './sweepData.ts';

/*
 * Numbers are written in digits of base 45, lowest first; a digit below 45 ends the number. Digits
 * are characters from "(" on without the backslash, so that the text needs no escapes in a script.
 */
const base = 45;
const firstDigit = 40;
const backslash = 92;

const digitOf = (value: number): string => {
  const code = firstDigit + value;
  return String.fromCharCode(code < backslash ? code : code + 1);
};

class Writer {
  text = '';

  number(value: number): void {
    let rest = value;
    for (; rest >= base; rest = Math.floor(rest / base)) this.text += digitOf(base + (rest % base));
    this.text += digitOf(rest);
  }

  /** A number that may be below zero. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }
}

class Reader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= base) {
      const code = this.#text.charCodeAt(this.#at++);
      const digit = (code > backslash ? code - 1 : code) - firstDigit;
      // Past the end too, where it is no number: a text that was cut ends everything.
      if (!(digit >= base)) return value + digit * scale;
      value += (digit - base) * scale;
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }
}

/** Sweep data as a text, to be shipped: a tenth of what JSON would take. */
export function encodeSweep({ words, sets, lists }: SweepData): string {
  // Sorted, words share their beginnings and sets hold words that stand together.
  const order = words.map((_, i) => i).sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  const place = new Map(order.map((word, at) => [word, at]));
  const out = new Writer();
  out.number(sets.length);
  for (const set of sets) {
    const members = set.map((word) => place.get(word)!).sort((a, b) => a - b);
    out.number(members.length);
    let before = -1;
    for (const member of members) {
      out.number(member - before - 1);
      before = member;
    }
  }
  const keys = Object.keys(lists);
  for (const key of keys) {
    out.number(lists[key]!.length);
    for (const needs of lists[key]!) writeNeeds(needs, out);
  }
  const spelt = order.map((word, at) => frontCoded(words[word]!, words[order[at - 1]!] ?? ''));
  return [spelt.join(' '), keys.join(' '), out.text].join('\n');
}

/** What a word shares with the one before, as a digit, and its rest. */
function frontCoded(word: string, before: string): string {
  let shared = 0;
  while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared++;
  return `${String(shared)}${word.slice(shared)}`;
}

function writeNeeds({ ways, shapes, atStart, atEnd }: PhraseNeeds, out: Writer): void {
  const plain = shapes === 0 && !atStart && atEnd < 0;
  out.number(ways.length * 2 + (plain ? 0 : 1));
  if (!plain) {
    out.number(shapes);
    out.number(atStart ? 1 : 0);
    out.signed(atEnd);
  }
  for (const { anchor, first, checks } of ways) {
    out.signed(anchor[0]);
    out.number(anchor[1]);
    out.number(anchor[2]);
    out.signed(first);
    out.number(checks.length);
    for (const [set, from, to] of checks) {
      out.number(set);
      out.signed(from);
      out.number(to - from);
    }
  }
}

/** @param text what {@link encodeSweep} gave */
export function decodeSweep(text: string): SweepData {
  const wordsEnd = text.indexOf('\n');
  const keysEnd = text.indexOf('\n', wordsEnd + 1);
  let before = '';
  const words = text
    .slice(0, wordsEnd)
    .split(' ')
    .map((coded) => (before = before.slice(0, Number(coded[0])) + coded.slice(1)));
  const input = new Reader(text, keysEnd + 1);
  const sets = times(input.number(), () => {
    let member = -1;
    return times(input.number(), () => (member += input.number() + 1));
  });
  const lists: Record<string, readonly PhraseNeeds[]> = {};
  for (const key of text.slice(wordsEnd + 1, keysEnd).split(' '))
    lists[key] = times(input.number(), () => readNeeds(input));
  return { words, sets, lists };
}

function readNeeds(input: Reader): PhraseNeeds {
  const head = input.number();
  const plain = head % 2 === 0;
  const bounds = plain
    ? { shapes: 0, atStart: false, atEnd: -1 }
    : { shapes: input.number(), atStart: input.number() === 1, atEnd: input.signed() };
  const ways = times(head >> 1, (): Way => ({
    anchor: [input.signed(), input.number(), input.number()],
    first: input.signed(),
    checks: times(input.number(), () => {
      const set = input.number();
      const from = input.signed();
      return [set, from, from + input.number()];
    }),
  }));
  return { ways, ...bounds };
}

function times<T>(count: number, make: () => T): readonly T[] {
  const made: T[] = [];
  for (let i = 0; i < count; i++) made.push(make());
  return made;
}
