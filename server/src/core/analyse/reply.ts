import type {
  Hit,
  House,
  Mark,
  PartOfSpeech,
  Reply,
  Sentence,
  Term,
} from '../../../../rules/api.ts';
import type { Hits, PhraseSet } from '../phrases/phraseSet.ts';
import type { Segment, Tagger, Unit } from '../types.ts';
import { Memo } from './memo.ts';
import { splitSentences } from './sentences.ts';
import { termsOf } from './terms.ts';

/** What one sentence holds, whatever reply it stands in. */
export interface SentenceAnalysis {
  readonly terms: readonly Term[];
  readonly hits: Hits;
  /** By shared list that a rule asked for. */
  readonly shared: Map<string, readonly Hit[]>;
  /** Parts of speech; tagged when a rule first asks. */
  parts: readonly PartOfSpeech[] | undefined;
}

const none: readonly Hit[] = [];

/** Between two segments in `reply.text`. */
const gap = '\n\n';

/** A reply, and where each of its segments starts in `reply.text`. */
export interface AnalysedReply {
  readonly reply: Reply;
  readonly starts: readonly number[];
  /** By place in `reply.sentences`. */
  readonly analyses: readonly SentenceAnalysis[];
}

/** What an analyser reads with. */
export interface AnalyserOptions {
  readonly phrases: PhraseSet;
  /** Makes the set of one list that all rules share; asked once for each, when it is first needed. */
  readonly shared: (list: string) => PhraseSet;
  /** Called once, when it is first needed. */
  readonly tagger: () => Tagger;
}

/** Reads prose: sentences, terms and phrases, kept by sentence text. */
export class Analyser {
  readonly #phrases: PhraseSet;
  readonly #makeShared: (list: string) => PhraseSet;
  readonly #shared = new Map<string, PhraseSet>();
  readonly #keys = new Map<string, Map<string, string>>();
  readonly #tagger: () => Tagger;
  readonly #sentences = new Memo<SentenceAnalysis>(20_000);

  constructor({ phrases, shared, tagger }: AnalyserOptions) {
    this.#phrases = phrases;
    this.#makeShared = shared;
    this.#tagger = once(tagger);
  }

  sentence(text: string): SentenceAnalysis {
    const known = this.#sentences.get(text);
    if (known) return known;
    const terms = termsOf(text);
    const hits = this.#phrases.find(terms);
    const analysis = { terms, hits, shared: new Map<string, readonly Hit[]>(), parts: undefined };
    this.#sentences.set(text, analysis);
    return analysis;
  }

  /** What the lists of a rule are kept under; joined once, since rules ask at every sentence. */
  keysOf(ruleId: string): Map<string, string> {
    const known = this.#keys.get(ruleId);
    if (known) return known;
    const keys = new Map<string, string>();
    this.#keys.set(ruleId, keys);
    return keys;
  }

  /** Where a list that all rules share occurs in a sentence. */
  shared(analysis: SentenceAnalysis, list: string): readonly Hit[] {
    const known = analysis.shared.get(list);
    if (known) return known;
    const hits = this.#sharedSet(list).find(analysis.terms).get(list) ?? none;
    analysis.shared.set(list, hits);
    return hits;
  }

  #sharedSet(list: string): PhraseSet {
    const known = this.#shared.get(list);
    if (known) return known;
    const made = this.#makeShared(list);
    this.#shared.set(list, made);
    return made;
  }

  /** Parts of speech of a sentence's terms; loads the tagger the first time. */
  parts(text: string): readonly PartOfSpeech[] {
    const analysis = this.sentence(text);
    return (analysis.parts ??= this.#tagger().tag(text, analysis.terms));
  }

  reply(unit: Unit): AnalysedReply {
    const sentences: Sentence[] = [];
    const analyses: SentenceAnalysis[] = [];
    const starts: number[] = [];
    const marks: Mark[] = [];
    let offset = 0;
    unit.segments.forEach((segment, number) => {
      starts.push(offset);
      for (const mark of segment.marks)
        marks.push({ ...mark, start: mark.start + offset, end: mark.end + offset });
      for (const span of splitSentences(segment.text)) {
        const text = segment.text.slice(span.start, span.end);
        const analysis = this.sentence(text);
        analyses.push(analysis);
        sentences.push({
          start: offset + span.start,
          end: offset + span.end,
          text,
          terms: analysis.terms,
          index: sentences.length,
          segment: number,
          role: segment.role,
        });
      }
      offset += segment.text.length + gap.length;
    });
    return { reply: new UnitReply(unit, sentences, marks), starts, analyses };
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Joins the text only when a rule asks for it. */
class UnitReply implements Reply {
  readonly kind: Reply['kind'];
  readonly sentences: readonly Sentence[];
  readonly marks: readonly Mark[];
  readonly house?: House;
  readonly #segments: readonly Segment[];
  #text: string | undefined;

  constructor(unit: Unit, sentences: readonly Sentence[], marks: readonly Mark[]) {
    this.kind = unit.kind;
    this.sentences = sentences;
    this.marks = marks;
    this.#segments = unit.segments;
    if (unit.house) this.house = unit.house;
  }

  get text(): string {
    return (this.#text ??= this.#segments.map((segment) => segment.text + gap).join(''));
  }
}
