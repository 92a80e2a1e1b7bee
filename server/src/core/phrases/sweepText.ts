import { hashOf } from '../analyse/columns.ts';
import type { PhraseNeeds, SweepData } from './sweepData.ts';
import { TableWriter, type SweepTables } from './sweepTables.ts';

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
  const hashes = new Writer();
  for (const word of order) hashes.number(hashOf(words[word]!) >>> 0);
  return [keys.join(' '), String(words.length), hashes.text + out.text].join('\n');
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
export function decodeSweep(text: string): SweepTables {
  const keysEnd = text.indexOf('\n');
  const start = text.indexOf('\n', keysEnd + 1);
  const keys = text.slice(0, keysEnd).split(' ');
  const words = new Int32Array(Number(text.slice(keysEnd + 1, start)));
  const input = new Reader(text, start + 1);
  for (let i = 0; i < words.length; i++) words[i] = input.number();
  const writer = new TableWriter();
  for (let sets = input.number(); sets > 0; sets--) {
    let member = -1;
    for (let left = input.number(); left > 0; left--) writer.member((member += input.number() + 1));
    writer.endSet();
  }
  for (let list = 0; list < keys.length; list++) {
    for (let phrases = input.number(); phrases > 0; phrases--) readPhrase(input, writer);
    writer.endList();
  }
  return writer.tables(words, keys);
}

function readPhrase(input: Reader, writer: TableWriter): void {
  const head = input.number();
  const needs =
    head % 2 === 0
      ? plain
      : { shapes: input.number(), atStart: input.number() === 1, atEnd: input.signed() };
  for (let ways = head >> 1; ways > 0; ways--) {
    const anchor = [input.signed(), input.number(), input.number()] as const;
    let at = writer.entry(needs, anchor, input.signed());
    for (let checks = input.number(); checks > 0; checks--) {
      const set = input.number();
      const from = input.signed();
      at = writer.check(at, set, from, from + input.number());
    }
  }
  writer.endPhrase();
}

const plain = { shapes: 0, atStart: false, atEnd: -1 };
