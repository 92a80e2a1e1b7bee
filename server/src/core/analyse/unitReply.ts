import type { House, Mark, Reply, Sentence, Term } from '../../../../rules/api.ts';
import type { Segment, Unit } from '../types.ts';
import type { SentenceAnalysis } from './sentence.ts';

/** Between two segments in `reply.text`. */
export const gap = '\n\n';

/** Made by the thousand with each keystroke: what it says is looked up only when a rule asks for it. */
export class ReplySentence implements Sentence {
  readonly start: number;
  readonly index: number;
  readonly segment: number;
  readonly role: Sentence['role'];
  readonly #analysis: SentenceAnalysis;

  constructor(
    analysis: SentenceAnalysis,
    start: number,
    index: number,
    segment: number,
    role: Sentence['role'],
  ) {
    this.start = start;
    this.index = index;
    this.segment = segment;
    this.role = role;
    this.#analysis = analysis;
  }

  get end(): number {
    return this.start + this.#analysis.text.length;
  }

  get text(): string {
    return this.#analysis.text;
  }

  get terms(): readonly Term[] {
    return this.#analysis.terms;
  }

  get wordStarts(): number {
    return this.#analysis.wordStarts;
  }
}

/** Joins the text only when a rule asks for it. */
export class UnitReply implements Reply {
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
