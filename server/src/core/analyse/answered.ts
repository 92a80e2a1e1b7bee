import type { About } from '../../../../rules/api.ts';
import { countWhile } from '../halving.ts';
import type { Settings } from '../types.ts';

/** The sentences of a reply that an answer was found for, by place and in order. */
export interface Answers<V> {
  readonly at: readonly number[];
  readonly values: readonly V[];
}

/** What is asked about each sentence of a reply. */
export interface Question<V> {
  /** The same object, and the same about, for the same question. */
  readonly key: object;
  readonly about?: About | undefined;
  /** Of the sentences that it is about, in order; of all, if missing. */
  readonly places?: readonly number[] | undefined;
  readonly answer: (place: number) => V | undefined;
}

/** The version before: so many sentences at either end stand in paragraphs that this one shares. */
interface Before {
  readonly answered: Answered;
  readonly head: number;
  readonly tail: number;
}

/** Most questions are answered for no sentence at all. */
const none: Answers<never> = { at: [], values: [] };

/** Answers about the sentences of a reply: those about paragraphs that stay hold for its next version. */
export class Answered {
  readonly #count: number;
  readonly #known = new Map<object, Answers<unknown>>();
  /** Of questions that are about something. */
  #knownAbout: Map<object, Map<About, Answers<unknown>>> | undefined;
  #settings: Settings | undefined;
  #before: Before | undefined;

  /** @param count of the reply's sentences */
  constructor(count: number, before?: Before) {
    this.#count = count;
    this.#before = before;
    // A version holds on to the one before, never to all of them.
    if (before) before.answered.#before = undefined;
  }

  /** Forgets what was answered under other settings. */
  under(settings: Settings): void {
    if (this.#settings !== undefined && this.#settings !== settings) {
      this.#known.clear();
      this.#knownAbout = undefined;
    }
    this.#settings = settings;
    const before = this.#before;
    if (before && before.answered.#settings !== settings) this.#before = undefined;
  }

  to<V>(question: Question<V>): Answers<V> {
    const known = this.#knownOf(question);
    if (known) return known as Answers<V>;
    const answers = this.#answer(question);
    const { key, about } = question;
    if (about === undefined) this.#known.set(key, answers);
    else {
      const all = (this.#knownAbout ??= new Map<object, Map<About, Answers<unknown>>>());
      const its = all.get(key) ?? new Map<About, Answers<unknown>>();
      all.set(key, its.set(about, answers));
    }
    return answers;
  }

  #knownOf({ key, about }: Question<unknown>): Answers<unknown> | undefined {
    return about === undefined ? this.#known.get(key) : this.#knownAbout?.get(key)?.get(about);
  }

  #answer<V>(question: Question<V>): Answers<V> {
    const before = this.#before;
    if (!before) return ask(question, 0, this.#count);
    const known = before.answered.#knownOf(question) as Answers<V> | undefined;
    if (!known) return ask(question, 0, this.#count);
    const middle = ask(question, before.head, this.#count - before.tail);
    if (known.at.length === 0) return middle;
    const behind = before.answered.#count - before.tail;
    const head = countWhile(known.at.length, (i) => known.at[i]! < before.head);
    const tail = countWhile(known.at.length, (i) => known.at[i]! < behind);
    const further = this.#count - before.answered.#count;
    return {
      at: [
        ...known.at.slice(0, head),
        ...middle.at,
        ...known.at.slice(tail).map((place) => place + further),
      ],
      values: [...known.values.slice(0, head), ...middle.values, ...known.values.slice(tail)],
    };
  }
}

/** Asks about sentences anew. @param from the first place, @param to the one behind the last */
export function ask<V>({ places, answer }: Question<V>, from: number, to: number): Answers<V> {
  const at: number[] = [];
  const values: V[] = [];
  const askAbout = (place: number): void => {
    const value = answer(place);
    if (value === undefined) return;
    at.push(place);
    values.push(value);
  };
  if (places) {
    let i = countWhile(places.length, (i) => places[i]! < from);
    for (; i < places.length && places[i]! < to; i++) askAbout(places[i]!);
  } else for (let place = from; place < to; place++) askAbout(place);
  return at.length === 0 ? none : { at, values };
}
