import type { Hit, Mark, PartOfSpeech, Reply, Sentence, Term } from '../../../../rules/api.ts';
import type { PhraseSet } from '../phrases/phraseSet.ts';
import type { Segment, Tagger, Unit } from '../types.ts';
import { Memo } from './memo.ts';
import { splitSentences } from './sentences.ts';
import { termsOf } from './terms.ts';

/** What one sentence holds, whatever reply it stands in. */
export interface SentenceAnalysis {
  readonly terms: readonly Term[];
  readonly hits: ReadonlyMap<string, readonly Hit[]>;
  parts: readonly PartOfSpeech[] | undefined;
}

/** Between two segments in `reply.text`. */
const gap = '\n\n';

/** A reply, and where each of its segments starts in `reply.text`. */
export interface AnalysedReply {
  readonly reply: Reply;
  readonly starts: readonly number[];
  /** By place in `reply.sentences`. */
  readonly analyses: readonly SentenceAnalysis[];
}

/** Reads prose: sentences, terms and phrases, kept by sentence text. */
export class Analyser {
  readonly #phrases: PhraseSet;
  readonly #tagger: () => Tagger;
  readonly #sentences = new Memo<SentenceAnalysis>(20_000);
  #loaded: Tagger | undefined;

  constructor(phrases: PhraseSet, tagger: () => Tagger) {
    this.#phrases = phrases;
    this.#tagger = tagger;
  }

  sentence(text: string): SentenceAnalysis {
    const known = this.#sentences.get(text);
    if (known) return known;
    const terms = termsOf(text);
    const analysis = { terms, hits: this.#phrases.find(terms), parts: undefined };
    this.#sentences.set(text, analysis);
    return analysis;
  }

  /** Parts of speech of a sentence's terms; loads the tagger the first time. */
  parts(text: string): readonly PartOfSpeech[] {
    const analysis = this.sentence(text);
    return (analysis.parts ??= (this.#loaded ??= this.#tagger()).tag(text, analysis.terms));
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

/** Joins the text only when a rule asks for it. */
class UnitReply implements Reply {
  readonly kind: Reply['kind'];
  readonly sentences: readonly Sentence[];
  readonly marks: readonly Mark[];
  readonly #segments: readonly Segment[];
  #text: string | undefined;

  constructor(unit: Unit, sentences: readonly Sentence[], marks: readonly Mark[]) {
    this.kind = unit.kind;
    this.sentences = sentences;
    this.marks = marks;
    this.#segments = unit.segments;
  }

  get text(): string {
    return (this.#text ??= this.#segments.map((segment) => segment.text + gap).join(''));
  }
}
