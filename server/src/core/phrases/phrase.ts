import type { Form, Hit, Span } from '../../../../rules/api.ts';
import { compile, TooManyWays, type Attempt, type Matchable, type Step } from './matcher.ts';
import { openingOf, opens, type Opening } from './opening.ts';
import { parsePattern, PatternError } from './parse.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One pattern of a list; compiled when a sentence first holds what it needs. */
export interface Phrase {
  /** Its place in its list. */
  readonly index: number;
  readonly pattern: string;
  readonly match: () => Matching;
}

/** A compiled pattern. */
interface Matching {
  readonly step: Step;
  /** Undefined if it may begin with anything. */
  readonly opening: Opening | undefined;
}

export function phraseOf(index: number, pattern: string, vocabulary: Vocabulary): Phrase {
  let matching: Matching | undefined;
  const make = (): Matching => {
    const node = parsePattern(pattern);
    return { step: compile(node, vocabulary), opening: openingOf(node, vocabulary) };
  };
  return { index, pattern, match: () => (matching ??= make()) };
}

/**
 * A list may try so many choices in one sentence: hundreds of times what the longest sentence asks
 * of the built-in rules, and still only milliseconds.
 */
const choicesPerSentence = 200_000;

const none: readonly Hit[] = [];

/** Tries candidates of one list in a sentence; one object serves list after list. */
export class Trial {
  readonly #attempt: Attempt = {
    ...{ sentence: nowhere, ids: nowhere.ids, open: -1, close: -1, end: 0, form: 'base' },
    left: choicesPerSentence,
  };
  #hits: Hit[] | undefined;

  /** The sentence that is tried from now on. */
  start(sentence: Matchable): void {
    this.#attempt.sentence = sentence;
    this.#attempt.ids = sentence.ids;
    this.#attempt.left = choicesPerSentence;
    this.#hits = undefined;
  }

  /**
   * Tries a phrase at each of the terms from `first` to `last`.
   * @throws PatternError naming the pattern, if it has too many ways to fit
   */
  try(phrase: Phrase, first: number, last: number): void {
    const { ids, shapes } = this.#attempt.sentence;
    const { opening } = phrase.match();
    for (let at = first; at <= last; at++) {
      if (opening && !opens(opening, ids[at]!, shapes[at]!)) continue;
      const hit = tryAt(phrase, this.#attempt, at, this.#hits ?? none);
      if (hit) (this.#hits ??= []).push(hit);
    }
  }

  /** What was found, in order of place; hits of one phrase do not overlap. */
  hits(): readonly Hit[] {
    const hits = this.#hits;
    return hits && hits.length > 1 ? hits.sort(byPlace) : (hits ?? none);
  }
}

const nowhere: Matchable = { shapes: [], ids: [], terms: [], starts: [] };

const byPlace = (a: Hit, b: Hit): number =>
  a.terms.start - b.terms.start || b.terms.end - a.terms.end || a.phrase - b.phrase;

function fits(phrase: Phrase, attempt: Attempt, at: number): boolean {
  try {
    return phrase.match().step(attempt, at);
  } catch (error) {
    if (!(error instanceof TooManyWays)) throw error;
    throw new PatternError(
      `“${phrase.pattern}” can be found in too many ways; use fewer optional parts and gaps in it`,
    );
  }
}

function tryAt(
  phrase: Phrase,
  attempt: Attempt,
  at: number,
  hits: readonly Hit[],
): Hit | undefined {
  for (const { phrase: index, terms } of hits)
    if (index === phrase.index && at >= terms.start && at < terms.end) return undefined;
  attempt.open = attempt.close = -1;
  attempt.form = 'base';
  if (!fits(phrase, attempt, at) || attempt.end === at) return undefined;
  return new FoundHit(attempt, at, phrase.index);
}

/** Cuts the sentence's terms only when somebody asks for offsets. */
class FoundHit implements Hit {
  readonly terms: Span;
  readonly phrase: number;
  readonly form: Form;
  readonly #sentence: Matchable;
  /** Terms that the part to report begins and ends with. */
  readonly #from: number;
  readonly #to: number;

  constructor({ sentence, open, close, end, form }: Attempt, at: number, phrase: number) {
    this.terms = { start: at, end };
    this.phrase = phrase;
    this.form = form;
    this.#sentence = sentence;
    this.#from = open < 0 ? at : open;
    this.#to = Math.max(this.#from, (close < 0 ? end : close) - 1);
  }

  get span(): Span {
    const { terms } = this.#sentence;
    return { start: terms[this.#from]!.start, end: terms[this.#to]!.end };
  }
}
