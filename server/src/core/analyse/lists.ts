import type { Hit, PhraseLists, Rule, WordClasses } from '../../../../rules/api.ts';
import type { Lexicon } from '../phrases/lexicon.ts';
import { isCondition } from '../phrases/dataRule.ts';
import { phraseOf, Trial, type Phrase } from '../phrases/phrase.ts';
import { Sweep, type Swept } from '../phrases/sweep.ts';
import { tablesOf, type SweepTables } from '../phrases/sweepTables.ts';
import type { Trigger } from '../phrases/triggers.ts';
import { compileSweep, type SweepData, type SweepSource } from '../phrases/sweepData.ts';
import { Vocabulary } from '../phrases/vocabulary.ts';
import { Shape } from '../../../../rules/api.ts';
import { lazy } from '../lazy.ts';
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
  /** Whether its phrases wake rules; others are looked for when one of them is asked about. */
  readonly wakes: boolean;
  /** Its number in its sweep; -1 if it is in none. */
  readonly swept: number;
}

/** The sweeps over a set of rules, made in advance. */
export interface MadeSweeps {
  /** For the lists that wake rules. */
  readonly waking: () => SweepTables;
  /** For all others. */
  readonly asked: () => SweepTables;
}

/** Finds the phrases of all lists in sentences: those that wake rules at once, others when asked. */
export class Lists {
  readonly waking: Sweep;
  readonly #asked: () => Sweep;
  readonly #lexicon: Lexicon;
  readonly #groups: ListGroups;
  readonly #vocabularies = new Map<string, Vocabulary>();
  readonly #numbered = new Map<string, NumberedList>();
  readonly #trial = new Trial();
  /** By their numbers in their sweeps. */
  readonly #phrases = { waking: [] as Phrase[], asked: [] as Phrase[] };
  /** Those of lists that are in no sweep, by number of the list. */
  readonly #apart: (readonly Phrase[])[] = [];

  /**
   * @param made what {@link sweepsOf} the same rules gives, if it was made in advance
   * @throws PatternError naming the pattern, if one can't be read
   */
  constructor(rules: readonly Rule[], groups: ListGroups, lexicon: Lexicon, made?: MadeSweeps) {
    this.#lexicon = lexicon;
    this.#groups = groups;
    const { waking, asked } = made ?? sweepsOf(rules, groups, lexicon);
    const { numbering } = lexicon;
    this.waking = new Sweep(waking(), numbering, triggersOfAll(rules));
    this.#asked = lazy(() => new Sweep(asked(), numbering));
  }

  /** How many words have a number. */
  get words(): number {
    return this.#lexicon.numbering.size;
  }

  /** The list of a key; one that nobody has made has no phrases. */
  list(key: string): NumberedList {
    const known = this.#numbered.get(key);
    if (known) return known;
    const waking = this.waking.numberOf(key);
    const list = {
      ...{ key, number: this.#numbered.size, wakes: waking >= 0 },
      swept: waking >= 0 ? waking : this.#asked().numberOf(key),
    };
    this.#numbered.set(key, list);
    return list;
  }

  /** Where the phrases of a list occur in a sentence. */
  hits(sentence: SentenceAnalysis, list: NumberedList): readonly Hit[] {
    if (list.wakes) return this.#hits(sentence, list, sentence.swept);
    if (list.swept < 0) return this.#triedEverywhere(sentence, list);
    sentence.alsoSwept ??= this.#asked().sweep(sentence.readAgain());
    return this.#hits(sentence, list, sentence.alsoSwept);
  }

  /** Most lists that a rule asks about are not among what was found: nothing is kept of those. */
  #hits(sentence: SentenceAnalysis, list: NumberedList, { found }: Swept): readonly Hit[] {
    if (!found) return none;
    const sweep = list.wakes ? this.waking : this.#asked();
    let isFound = false;
    for (let at = 0; at < found.length; at += 3) {
      if (sweep.listOf(found[at]!) !== list.swept) continue;
      const known = isFound ? undefined : sentence.hits.get(list.number);
      if (known) return known;
      isFound = true;
      // Compiled before the words are numbered: compiling may number more.
      this.#phrase(list, found[at]!, sweep).match();
    }
    if (!isFound) return none;
    this.#trial.start(sentence.numberedBy(this.#lexicon.numbering));
    for (let at = 0; at < found.length; at += 3)
      if (sweep.listOf(found[at]!) === list.swept)
        this.#trial.try(this.#phrase(list, found[at]!, sweep), found[at + 1]!, found[at + 2]!);
    const hits = this.#trial.hits();
    sentence.hits.set(list.number, hits);
    return hits;
  }

  #triedEverywhere(sentence: SentenceAnalysis, { key, number }: NumberedList): readonly Hit[] {
    const known = sentence.hits.get(number);
    if (known) return known;
    const phrases = (this.#apart[number] ??= this.#patterns(key).map((pattern, index) =>
      phraseOf(index, pattern, this.#vocabulary(groupOf(key))),
    ));
    for (const phrase of phrases) phrase.match();
    const numbered = sentence.numberedBy(this.#lexicon.numbering);
    this.#trial.start(numbered);
    for (const phrase of phrases) this.#trial.try(phrase, 0, numbered.ids.length - 1);
    const hits = this.#trial.hits();
    sentence.hits.set(number, hits);
    return hits;
  }

  #phrase({ key, wakes }: NumberedList, number: number, sweep: Sweep): Phrase {
    const phrases = wakes ? this.#phrases.waking : this.#phrases.asked;
    const known = phrases[number];
    if (known) return known;
    const index = sweep.indexOf(number);
    return (phrases[number] = phraseOf(
      index,
      this.#patterns(key)[index]!,
      this.#vocabulary(groupOf(key)),
    ));
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

/**
 * What sweeps look for, for rules that were not compiled in advance.
 * @param which lists that wake rules, or all others
 * @throws PatternError naming the pattern, if one can't be read
 */
export function sweepOf(
  rules: readonly Rule[],
  groups: ListGroups,
  { lexicon, which }: { readonly lexicon: Lexicon; readonly which: keyof MadeSweeps },
): SweepData {
  const keys = new Set(waking(rules));
  const sources = Object.entries(groups).flatMap(([group, { lists, classes }]): SweepSource[] => {
    const wanted = Object.entries(lists)
      .filter(([name]) => !isCondition(name))
      .map(([name, list]) => [`${group}/${name}`, list] as const)
      .filter(([key]) => keys.has(key) === (which === 'waking'));
    return wanted.length > 0 ? [{ lists: Object.fromEntries(wanted), classes }] : [];
  });
  return compileSweep(sources, lexicon);
}

const sweepsOf = (rules: readonly Rule[], groups: ListGroups, lexicon: Lexicon): MadeSweeps => ({
  waking: () => tablesOf(sweepOf(rules, groups, { lexicon, which: 'waking' })),
  asked: () => tablesOf(sweepOf(rules, groups, { lexicon, which: 'asked' })),
});
