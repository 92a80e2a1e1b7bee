import type { Hit, PhraseLists, Rule, WordClasses } from '../../../../rules/api.ts';
import type { Lexicon } from '../phrases/lexicon.ts';
import { phraseOf, tryAll, type Candidate, type Phrase } from '../phrases/phrase.ts';
import { PhraseList } from '../phrases/phraseList.ts';
import { Sweep, type Trigger } from '../phrases/sweep.ts';
import { compileSweep, type SweepData, type SweepSource } from '../phrases/sweepData.ts';
import { Vocabulary } from '../phrases/vocabulary.ts';
import { Shape } from '../../../../rules/api.ts';
import type { SentenceAnalysis } from './sentence.ts';

/** A group of phrase lists that a key may name: `parts/apology`, `jargon/find`. */
export interface ListGroup {
  readonly lists: PhraseLists;
  readonly classes?: WordClasses | undefined;
}

/** Group name → its lists; a rule's lists are a group under its id. */
export type ListGroups = Readonly<Record<string, ListGroup>>;

const mostBits = 30;

const bitOf = (rule: number): number => 1 << Math.min(rule, mostBits);

/** The lists that rules may name: their own, and those they share. */
export const groupsOf = (rules: readonly Rule[], shared: PhraseLists): ListGroups => ({
  ...Object.fromEntries(
    rules.map(({ meta, phrases = {}, classes }) => [meta.id, { lists: phrases, classes }]),
  ),
  parts: { lists: shared },
});

/** More rules than bits share the last one: they wake each other, and then find nothing. */
export const sharedBit = bitOf(mostBits);

const shapes: Readonly<Record<string, number>> = {
  '#caps': Shape.caps,
  '#capital': Shape.capital,
  '#number': Shape.number,
  '#opaque': Shape.opaque,
};

/** One list of phrases. */
export interface NumberedList {
  readonly key: string;
  /** Its place among all that were asked about. */
  readonly number: number;
  /** Its number in the sweep; -1 if that doesn't look for it. */
  readonly swept: number;
}

/** Finds the phrases of all lists in sentences: those that wake rules at once, others when asked. */
export class Lists {
  readonly sweep: Sweep;
  readonly #lexicon: Lexicon;
  readonly #groups: ListGroups;
  readonly #vocabularies = new Map<string, Vocabulary>();
  readonly #numbered = new Map<string, NumberedList>();
  /** By number of the list. */
  readonly #lists: PhraseList[] = [];
  /** Phrases that the sweep finds, by its numbers. */
  readonly #phrases: Phrase[] = [];

  /**
   * @param data what {@link sweepOf} the same rules gives, if it was made in advance
   * @throws PatternError naming the pattern, if one can't be read
   */
  constructor(rules: readonly Rule[], groups: ListGroups, lexicon: Lexicon, data?: SweepData) {
    this.#lexicon = lexicon;
    this.#groups = groups;
    const swept = data ?? sweepOf(rules, groups, lexicon);
    this.sweep = new Sweep(swept, triggersOfAll(rules), lexicon.numbering);
  }

  /** How many words have a number. */
  get words(): number {
    return this.#lexicon.numbering.size;
  }

  /** The list of a key; one that nobody has made has no phrases. */
  list(key: string): NumberedList {
    const known = this.#numbered.get(key);
    if (known) return known;
    const list = { key, number: this.#numbered.size, swept: this.sweep.numberOf(key) };
    this.#numbered.set(key, list);
    return list;
  }

  /** Where the phrases of a list occur in a sentence. */
  hits(sentence: SentenceAnalysis, list: NumberedList): readonly Hit[] {
    if (list.swept >= 0) return this.#swept(sentence, list);
    const known = sentence.hits.get(list.number);
    if (known) return known;
    const hits = this.#asked(sentence, list);
    sentence.hits.set(list.number, hits);
    return hits;
  }

  /** Most lists that a rule asks about are not among what the sweep found: nothing is kept of those. */
  #swept(sentence: SentenceAnalysis, { number, swept }: NumberedList): readonly Hit[] {
    const { found } = sentence.swept;
    if (!found) return none;
    let candidates: Candidate[] | undefined;
    for (let at = 0; at < found.length; at += 3) {
      const phrase = found[at]!;
      if (this.sweep.listOf(phrase) !== swept) continue;
      if (!candidates) {
        const known = sentence.hits.get(number);
        if (known) return known;
        candidates = [];
      }
      const first = found[at + 1]!;
      const last = found[at + 2]!;
      candidates.push({ phrase: (this.#phrases[phrase] ??= this.#phraseAt(phrase)), first, last });
    }
    if (!candidates) return none;
    // Compiled before the words are numbered: compiling may number more.
    for (const { phrase } of candidates) phrase.match();
    const hits = tryAll(candidates, sentence.numberedBy(this.#lexicon.numbering));
    sentence.hits.set(number, hits);
    return hits;
  }

  #phraseAt(number: number): Phrase {
    const { key, index } = this.sweep.phraseAt(number);
    return phraseOf(index, this.#patterns(key)[index]!, this.#vocabulary(groupOf(key)));
  }

  #asked(sentence: SentenceAnalysis, { key, number }: NumberedList): readonly Hit[] {
    const { measurer, numbering } = this.#lexicon;
    const list = (this.#lists[number] ??= new PhraseList(
      this.#patterns(key),
      this.#vocabulary(groupOf(key)),
      measurer,
    ));
    return list.find(sentence.numberedBy(numbering));
  }

  #patterns(key: string): readonly string[] {
    const group = groupOf(key);
    return this.#groups[group]?.lists[key.slice(group.length + 1)] ?? [];
  }

  #vocabulary(group: string): Vocabulary {
    const known = this.#vocabularies.get(group);
    if (known) return known;
    const { numbering, base } = this.#lexicon;
    const classes = this.#groups[group]?.classes;
    const vocabulary = classes ? new Vocabulary(numbering, classes, base) : base;
    this.#vocabularies.set(group, vocabulary);
    return vocabulary;
  }
}

const none: readonly Hit[] = [];

/** The rules of packs have a slash in their id. */
const groupOf = (key: string): string => key.slice(0, key.lastIndexOf('/'));

/** What a rule calls a list → its key: shared lists have a slash in their name already. */
export const keyOf = (ruleId: string, list: string): string =>
  list.includes('/') ? list : `${ruleId}/${list}`;

/** The parts of a rule's triggers as keys and shapes; undefined if it runs on every reply. */
export const triggersOf = ({ meta, triggers }: Rule): readonly (readonly string[])[] | undefined =>
  triggers?.map((parts) =>
    [parts].flat().map((part) => (part.startsWith('#') ? part : keyOf(meta.id, part))),
  );

export const isShape = (part: string): boolean => part.startsWith('#');

/** The bits of `Shape` that a part of a trigger names. */
export const shapeOf = (part: string): number =>
  shapes[part] ?? (part === '#name' ? Shape.capital : 0);

/** The keys of the lists among a trigger's parts. */
export const listsOf = (parts: readonly string[]): readonly string[] =>
  parts.filter((part) => !isShape(part));

const waking = (rules: readonly Rule[]): readonly string[] =>
  rules.flatMap((rule) => (triggersOf(rule) ?? []).flatMap(listsOf));

/** A bit for each rule; rules with the same triggers share one. */
export function bitsOf(rules: readonly Rule[]): ReadonlyMap<Rule, number> {
  const all = [...new Set(rules.map(({ triggers }) => triggers))];
  return new Map(rules.map((rule) => [rule, bitOf(all.indexOf(rule.triggers))]));
}

function triggersOfAll(rules: readonly Rule[]): readonly Trigger[] {
  const bits = bitsOf(rules);
  return rules.flatMap((rule) =>
    (triggersOf(rule) ?? []).map((parts) => ({
      lists: listsOf(parts),
      shapes: parts.reduce((bits, part) => bits | (shapes[part] ?? 0), 0),
      name: parts.includes('#name'),
      rules: bits.get(rule)!,
    })),
  );
}

/** What one sweep looks for, for rules that were not compiled in advance. */
export function sweepOf(rules: readonly Rule[], groups: ListGroups, lexicon: Lexicon): SweepData {
  const keys = new Set(waking(rules));
  const sources = Object.entries(groups).flatMap(([group, { lists, classes }]): SweepSource[] => {
    const waking = Object.entries(lists)
      .map(([name, list]) => [`${group}/${name}`, list] as const)
      .filter(([key]) => keys.has(key));
    return waking.length > 0 ? [{ lists: Object.fromEntries(waking), classes }] : [];
  });
  return compileSweep(sources, lexicon);
}
