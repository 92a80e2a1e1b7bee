import type { Hit, PhraseLists, Term, WordClasses } from '../../../../rules/api.ts';
import type { Measurer } from './anchor.ts';
import type { Lexicon } from './lexicon.ts';
import { compile, TooManyWays, type Attempt, type Step } from './matcher.ts';
import { parsePattern, PatternError } from './parse.ts';
import { startsOf } from './starts.ts';
import { Vocabulary, type Numbering } from './vocabulary.ts';

/** One pattern of a list; compiled when a sentence first holds its anchor. */
interface Phrase {
  readonly list: string;
  readonly index: number;
  readonly pattern: string;
  readonly match: () => Step;
}

/** A phrase to try where its anchor word stands, so many terms before it. */
interface Lead {
  readonly phrase: Phrase;
  readonly least: number;
  readonly most: number;
}

/** A phrase that may stand at one of the terms from `first` to `last`. */
interface Candidate {
  readonly phrase: Phrase;
  readonly first: number;
  readonly last: number;
}

/** A list in a sentence: what to try, until someone asks; then what was found. */
interface Entry {
  candidates: Candidate[] | undefined;
  hits: readonly Hit[] | undefined;
}

/** What a sentence holds: hits of a list in order of place; those of one phrase do not overlap. */
export interface Hits {
  get(list: string): readonly Hit[] | undefined;
}

/** Lists to compile, with the classes their patterns name. */
export interface PhraseSource {
  readonly lists: PhraseLists;
  readonly classes?: WordClasses | undefined;
}

const nothing: Hits = new Map();

/** All phrases of all rules, ready for one sweep over a sentence. */
export class PhraseSet {
  readonly #numbering: Numbering;
  /** By word number: the phrases that need this word. */
  readonly #leads: Lead[][] = [];
  /** Phrases of shapes alone. */
  readonly #always: Phrase[] = [];

  /**
   * @param sources one for each rule: its lists, and the classes that only they may name
   * @throws PatternError naming the pattern, if one can't be read
   */
  constructor(sources: readonly PhraseSource[], { numbering, base, measurer }: Lexicon) {
    this.#numbering = numbering;
    for (const { lists, classes } of sources) {
      const vocabulary = classes ? new Vocabulary(numbering, classes, base) : base;
      for (const [list, patterns] of Object.entries(lists))
        patterns.forEach((pattern, index) => {
          this.#add({ list, index }, pattern, vocabulary, measurer);
        });
    }
  }

  #add(
    place: { readonly list: string; readonly index: number },
    pattern: string,
    vocabulary: Vocabulary,
    measurer: Measurer,
  ): void {
    const node = parsePattern(pattern);
    // Measuring meets every word, so all are numbered before the first sentence is read.
    const anchor = measurer.anchor(node, vocabulary);
    let step: Step | undefined;
    const phrase: Phrase = { ...place, pattern, match: () => (step ??= compile(node, vocabulary)) };
    if (!anchor) this.#always.push(phrase);
    else {
      const lead = { phrase, least: anchor.least, most: anchor.most };
      const ids = new Set(anchor.sets.flatMap((set) => [...set.ids.keys()]));
      for (const id of ids) (this.#leads[id] ??= []).push(lead);
    }
  }

  /** Sweeps a sentence for anchors; the phrases of a list are tried when someone asks for it. */
  find(terms: readonly Term[]): Hits {
    let ids: Int32Array | undefined;
    const lists = new Map<string, Entry>();
    const add = (phrase: Phrase, first: number, last: number): void => {
      const entry = lists.get(phrase.list);
      if (entry?.candidates) entry.candidates.push({ phrase, first, last });
      else lists.set(phrase.list, { candidates: [{ phrase, first, last }], hits: undefined });
    };
    for (let i = 0; i < terms.length; i++) {
      const id = this.#numbering.idOf(terms[i]!.norm);
      if (id === 0) continue;
      ids ??= new Int32Array(terms.length);
      ids[i] = id;
      for (const { phrase, least, most } of this.#leads[id] ?? [])
        if (i >= least) add(phrase, Math.max(0, i - most), i - least);
    }
    for (const phrase of this.#always) add(phrase, 0, terms.length - 1);
    if (lists.size === 0) return nothing;
    return new SentenceHits(terms, ids ?? new Int32Array(terms.length), lists);
  }
}

/** Tries the candidates of a list at the first question about it. */
class SentenceHits implements Hits {
  readonly #terms: readonly Term[];
  readonly #ids: Int32Array;
  readonly #lists: ReadonlyMap<string, Entry>;

  constructor(terms: readonly Term[], ids: Int32Array, lists: ReadonlyMap<string, Entry>) {
    this.#terms = terms;
    this.#ids = ids;
    this.#lists = lists;
  }

  get(list: string): readonly Hit[] | undefined {
    const entry = this.#lists.get(list);
    if (!entry) return undefined;
    if (entry.candidates) {
      entry.hits = this.#try(entry.candidates);
      entry.candidates = undefined;
    }
    return entry.hits;
  }

  #try(candidates: readonly Candidate[]): readonly Hit[] {
    const attempt: Attempt = {
      terms: this.#terms,
      ids: this.#ids,
      starts: startsOf(this.#terms),
      open: -1,
      close: -1,
      end: 0,
      form: 'base',
      left: choicesPerSentence,
    };
    const hits: Hit[] = [];
    for (const { phrase, first, last } of candidates)
      for (let at = first; at <= last; at++) {
        const hit = tryAt(phrase, attempt, at, hits);
        if (hit) hits.push(hit);
      }
    return hits.sort(byPlace);
  }
}

const byPlace = (a: Hit, b: Hit): number =>
  a.terms.start - b.terms.start || b.terms.end - a.terms.end;

/**
 * A list may try so many choices in one sentence: hundreds of times what the longest sentence asks
 * of the built-in rules, and still only milliseconds.
 */
const choicesPerSentence = 200_000;

/** @throws PatternError naming the pattern, if it has too many ways to fit */
function fits(phrase: Phrase, attempt: Attempt, at: number): boolean {
  try {
    return phrase.match()(attempt, at);
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
  const { terms } = attempt;
  const from = attempt.open < 0 ? at : attempt.open;
  const to = attempt.close < 0 ? attempt.end : attempt.close;
  return {
    span: { start: terms[from]!.start, end: terms[Math.max(from, to - 1)]!.end },
    terms: { start: at, end: attempt.end },
    phrase: phrase.index,
    form: attempt.form,
  };
}
