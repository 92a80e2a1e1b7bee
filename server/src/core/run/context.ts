import type {
  About,
  Audience,
  Hit,
  Kind,
  MarkType,
  PartOfSpeech,
  Reply,
  RuleContext,
  Sentence,
  Span,
} from '../../../../rules/api.ts';
import { ask, type Answers } from '../analyse/answered.ts';
import { keyOf, type Lists, type NumberedList } from '../analyse/lists.ts';
import type { SentenceAnalysis } from '../analyse/sentence.ts';
import type { AnalysedReply, Analyser } from '../analyse/reply.ts';
import type { Settings } from '../types.ts';

/** What a reply was read with. */
export interface Reading {
  readonly analysed: AnalysedReply;
  readonly analyser: Analyser;
  readonly lists: Lists;
}

/**
 * What one rule, by its id, may ask about one reply.
 * @param places of the sentences that its triggers are in; of all, if it has none
 */
export const contextFor = (
  ruleId: string,
  reading: Reading,
  settings: Settings,
  places?: readonly number[],
): RuleContext => new Context(ruleId, reading, settings, places);

type Find<V, A> = (sentence: Sentence, context: RuleContext, about: A) => V;

/** One is made for each rule and reply, and most are asked little. */
class Context implements RuleContext {
  readonly #ruleId: string;
  readonly #reading: Reading;
  readonly #settings: Settings;
  readonly #places: readonly number[] | undefined;
  readonly #names: Map<string, NumberedList>;
  #candidates: readonly Sentence[] | undefined;

  constructor(
    ruleId: string,
    reading: Reading,
    settings: Settings,
    places: readonly number[] | undefined,
  ) {
    this.#ruleId = ruleId;
    this.#reading = reading;
    this.#settings = settings;
    this.#places = places;
    this.#names = namesFor(ruleId, reading.lists);
  }

  get candidates(): readonly Sentence[] {
    const all = this.#sentences;
    return (this.#candidates ??= this.#places?.map((place) => all[place]!) ?? all);
  }

  get kind(): Kind {
    return this.#reading.analysed.reply.kind;
  }

  get audience(): Audience {
    return this.#settings.audience;
  }

  get glossary(): ReadonlyMap<string, string> {
    return this.#settings.glossary;
  }

  get accept(): ReadonlySet<string> {
    return this.#settings.accept;
  }

  get options(): Readonly<Record<string, unknown>> {
    return this.#settings.rules.get(this.#ruleId)?.options ?? {};
  }

  hits(sentence: Sentence, list: string): readonly Hit[] {
    return this.#reading.lists.hits(this.#analysis(sentence), this.#listOf(list));
  }

  has(sentence: Sentence, list: string): boolean {
    return this.hits(sentence, list).length > 0;
  }

  partOfSpeech(sentence: Sentence, term: number): PartOfSpeech {
    return this.#reading.analyser.parts(this.#analysis(sentence))[term] ?? 'other';
  }

  marked(span: Span, ...types: readonly MarkType[]): boolean {
    return isMarked(this.#reading.analysed.reply, span, types);
  }

  beside({ index, segment }: Sentence, step: -1 | 1): Sentence | undefined {
    const other = this.#sentences[index + step];
    return other?.segment === segment ? other : undefined;
  }

  *each<V>(find: Find<readonly V[], void>): Iterable<readonly [Sentence, V]> {
    const all = this.#sentences;
    const { at, values } = this.#answers(find, this.#places, (place) => {
      const found = find(all[place]!, this);
      return found.length > 0 ? found : undefined;
    });
    for (let i = 0; i < at.length; i++) for (const value of values[i]!) yield [all[at[i]!]!, value];
  }

  where<A extends About>(holds: Find<boolean, A>, about: A): readonly Sentence[] {
    const all = this.#sentences;
    const answer = (place: number): true | undefined =>
      holds(all[place]!, this, about) || undefined;
    return this.#answers(holds, undefined, answer, about).at.map((place) => all[place]!);
  }

  once<V, A>(sentence: Sentence, find: Find<V, A>, about?: A): V {
    const its = this.#reading.analysed.notes[sentence.index];
    const around = { kind: this.kind, settings: this.#settings };
    const known = its?.known(find, around, about);
    if (known) return known.value as V;
    const value = find(sentence, this, about as A);
    its?.keep(find, { ...around, about, value });
    return value;
  }

  get #sentences(): readonly Sentence[] {
    return this.#reading.analysed.reply.sentences;
  }

  #analysis({ index }: Sentence): SentenceAnalysis {
    return this.#reading.analysed.analyses[index]!;
  }

  #listOf(name: string): NumberedList {
    const known = this.#names.get(name);
    if (known) return known;
    const list = this.#reading.lists.list(keyOf(this.#ruleId, name));
    this.#names.set(name, list);
    return list;
  }

  #answers<V>(
    key: object,
    places: readonly number[] | undefined,
    answer: (place: number) => V | undefined,
    about?: About,
  ): Answers<V> {
    const { answered, reply } = this.#reading.analysed;
    const question = { key, about, places, answer };
    return answered?.to(question) ?? ask(question, 0, reply.sentences.length);
  }
}

const known = new WeakMap<Lists, Map<string, Map<string, NumberedList>>>();

/** What a rule calls the lists that it has asked about; looked up once, since rules ask at every sentence. */
function namesFor(ruleId: string, lists: Lists): Map<string, NumberedList> {
  const byRule = known.get(lists) ?? new Map<string, Map<string, NumberedList>>();
  known.set(lists, byRule);
  const names = byRule.get(ruleId) ?? new Map<string, NumberedList>();
  byRule.set(ruleId, names);
  return names;
}

/** Whether a span lies inside a mark of one of the types. */
export function isMarked({ marks }: Reply, span: Span, types: readonly MarkType[]): boolean {
  for (const mark of marks) {
    if (mark.start > span.start) return false;
    if (mark.end >= span.end && types.includes(mark.type)) return true;
  }
  return false;
}
