import { type Hit, type PhraseLists, type Term, type WordClasses } from '../../../../rules/api.ts';
import { anchorOf, commonWords } from './anchor.ts';
import { compile, type Attempt, type Step } from './matcher.ts';
import { parsePattern } from './parse.ts';
import { startsOf } from './starts.ts';
import { Numbering, Vocabulary } from './vocabulary.ts';

interface Phrase {
  readonly list: string;
  readonly index: number;
  readonly match: Step;
}

/** A phrase to try where its anchor word stands, so many terms before it. */
interface Lead {
  readonly phrase: Phrase;
  readonly least: number;
  readonly most: number;
}

/** What was found in a sentence: list name → hits, in order of place. */
export type Hits = ReadonlyMap<string, readonly Hit[]>;

/** Lists to compile, with the classes their patterns name. */
export interface PhraseSource {
  readonly lists: PhraseLists;
  readonly classes: WordClasses;
}

const nothing: Hits = new Map();

/** All phrases of all rules, compiled for one sweep over a sentence. */
export class PhraseSet {
  readonly #numbering = new Numbering();
  /** By word number: the phrases that need this word. */
  readonly #leads: Lead[][] = [];
  /** Phrases of shapes alone. */
  readonly #always: Phrase[] = [];

  /**
   * @param sources one for each rule: its lists, and the classes they may name
   * @throws PatternError naming the pattern, if one can't be read
   */
  constructor(sources: readonly PhraseSource[]) {
    const isCommon = commonIds(this.#numbering);
    for (const { lists, classes } of sources) {
      const vocabulary = new Vocabulary(this.#numbering, classes);
      for (const [list, patterns] of Object.entries(lists))
        patterns.forEach((pattern, index) => {
          const node = parsePattern(pattern);
          const phrase = { list, index, match: compile(node, vocabulary) };
          const anchor = anchorOf(node, vocabulary, isCommon);
          if (!anchor) this.#always.push(phrase);
          else
            for (const id of anchor.ids)
              (this.#leads[id] ??= []).push({ phrase, least: anchor.least, most: anchor.most });
        });
    }
  }

  /** Finds every phrase in a sentence; hits of one phrase do not overlap. */
  find(terms: readonly Term[]): Hits {
    if (terms.length === 0) return nothing;
    const ids = Int32Array.from(terms, ({ norm }) => this.#numbering.idOf(norm));
    const found = new Map<string, Hit[]>();
    const attempt: Attempt = {
      terms,
      ids,
      starts: startsOf(terms),
      open: -1,
      close: -1,
      end: 0,
      form: 'base',
    };
    for (let i = 0; i < terms.length; i++) {
      for (const { phrase, least, most } of this.#leads[ids[i]!] ?? [])
        for (let at = Math.max(0, i - most); at <= i - least; at++)
          tryAt(phrase, attempt, at, found);
      for (const phrase of this.#always) tryAt(phrase, attempt, i, found);
    }
    if (found.size === 0) return nothing;
    for (const hits of found.values()) hits.sort(byPlace);
    return found;
  }
}

const byPlace = (a: Hit, b: Hit): number =>
  a.terms.start - b.terms.start || b.terms.end - a.terms.end;

function commonIds(numbering: Numbering): (id: number) => boolean {
  const vocabulary = new Vocabulary(numbering, {});
  const ids = new Set(
    [...commonWords].flatMap((word) => vocabulary.word(word).flatMap((set) => [...set.ids.keys()])),
  );
  return (id) => ids.has(id);
}

function tryAt(phrase: Phrase, attempt: Attempt, at: number, found: Map<string, Hit[]>): void {
  const hits = found.get(phrase.list);
  if (
    hits?.some((hit) => hit.phrase === phrase.index && at >= hit.terms.start && at < hit.terms.end)
  )
    return;
  attempt.open = attempt.close = -1;
  attempt.form = 'base';
  if (!phrase.match(attempt, at) || attempt.end === at) return;
  const { terms } = attempt;
  const from = attempt.open < 0 ? at : attempt.open;
  const to = attempt.close < 0 ? attempt.end : attempt.close;
  const hit: Hit = {
    span: { start: terms[from]!.start, end: terms[Math.max(from, to - 1)]!.end },
    terms: { start: at, end: attempt.end },
    phrase: phrase.index,
    form: attempt.form,
  };
  if (hits) hits.push(hit);
  else found.set(phrase.list, [hit]);
}
