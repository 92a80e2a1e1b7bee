/** A reply while it is read, segment by segment. */
import type { Mark, Reply, Sentence } from '../../../../rules/api.ts';
import { countWhile } from '../halving.ts';
import type { Segment, Unit } from '../types.ts';
import { Answered } from './answered.ts';
import type { Notes } from './notes.ts';
import type { SentenceAnalysis } from './sentence.ts';
import { gap, ReplySentence, UnitReply } from './unitReply.ts';
import type { AnalysedReply } from './reply.ts';

/** The sentences of a segment; offsets count from its start. */
export interface ReadSegment {
  readonly starts: readonly number[];
  readonly analyses: readonly SentenceAnalysis[];
  /** None where nothing is kept. */
  readonly notes: readonly Notes[];
}

/** A version of a reply that the next one shares segments with: so many at either end. */
export interface LastVersion {
  readonly analysed: AnalysedReply;
  readonly head: number;
  readonly tail: number;
}

export class Draft {
  readonly #unit: Unit;
  readonly #last: LastVersion | undefined;
  readonly #starts: number[];
  readonly #sentences: Sentence[];
  readonly #analyses: SentenceAnalysis[];
  readonly #notes: Notes[];
  readonly #marks: Mark[];
  readonly #waking: number[];
  #wakes: number;
  /** So many sentences are those of the last version. */
  readonly #head: number;

  /** Begins with the segments that begin the last version. */
  constructor(unit: Unit, last?: LastVersion) {
    const { reply, starts, analyses, notes, waking, wakes } = last?.analysed ?? nothing;
    const end = last?.head ? (starts[last.head] ?? Infinity) : 0;
    const head = countBefore(reply.sentences, end);
    const awake = countWhile(waking.length, (i) => waking[i]! < head);
    this.#unit = unit;
    this.#last = last;
    this.#head = head;
    this.#starts = starts.slice(0, last?.head ?? 0);
    this.#sentences = reply.sentences.slice(0, head);
    this.#analyses = analyses.slice(0, head);
    this.#notes = notes.slice(0, head);
    this.#marks = reply.marks.filter(({ start }) => start < end);
    this.#waking = waking.slice(0, awake);
    this.#wakes = wakes;
  }

  /** Adds the unit's next segment. */
  add({ role, marks }: Segment, { starts, analyses, notes }: ReadSegment): void {
    const number = this.#starts.length;
    const offset = this.#nextStart();
    this.#starts.push(offset);
    for (const mark of marks) this.#marks.push(movedMark(mark, offset));
    for (let i = 0; i < analyses.length; i++) {
      const index = this.#sentences.length;
      const analysis = analyses[i]!;
      const { rules } = analysis.swept;
      if (rules !== 0) this.#waking.push(index);
      this.#wakes |= rules;
      this.#analyses.push(analysis);
      if (notes.length > 0) this.#notes.push(notes[i]!);
      this.#sentences.push(new ReplySentence(analysis, offset + starts[i]!, index, number, role));
    }
  }

  /** @param again whether answers are kept for the reply's next version */
  done(again: boolean): AnalysedReply {
    const last = this.#last;
    const tail = last ? this.#addEnd(last) : 0;
    const kept = last?.analysed.reply.kind === this.#unit.kind && last.analysed.answered;
    const before = kept ? { answered: kept, head: this.#head, tail } : undefined;
    const count = this.#sentences.length;
    return {
      reply: new UnitReply(this.#unit, this.#sentences, this.#marks),
      segments: this.#unit.segments,
      starts: this.#starts,
      analyses: this.#analyses,
      notes: this.#notes,
      ...(again && { answered: new Answered(count, before) }),
      waking: this.#waking,
      wakes: this.#wakes,
    };
  }

  /** Adds the segments that end the last version. @returns how many sentences that are */
  #addEnd({ analysed, tail }: LastVersion): number {
    const { reply, starts, analyses, notes, waking } = analysed;
    const { sentences, marks } = reply;
    const from = starts.length - tail;
    const start = starts[from] ?? Infinity;
    const moved = this.#nextStart() - start;
    const more = this.#starts.length - from;
    const first = countBefore(sentences, start);
    const further = this.#sentences.length - first;
    for (let i = from; i < starts.length; i++) this.#starts.push(starts[i]! + moved);
    for (let i = first; i < sentences.length; i++) {
      const { start, index, segment, role } = sentences[i]!;
      this.#sentences.push(
        new ReplySentence(analyses[i]!, start + moved, index + further, segment + more, role),
      );
      this.#analyses.push(analyses[i]!);
      this.#notes.push(notes[i]!);
    }
    for (const mark of marks) if (mark.start >= start) this.#marks.push(movedMark(mark, moved));
    const awake = countWhile(waking.length, (i) => waking[i]! < first);
    for (let i = awake; i < waking.length; i++) this.#waking.push(waking[i]! + further);
    return sentences.length - first;
  }

  #nextStart(): number {
    const number = this.#starts.length;
    const before = this.#unit.segments[number - 1];
    return before ? this.#starts[number - 1]! + before.text.length + gap.length : 0;
  }
}

const nothing: Pick<AnalysedReply, 'starts' | 'analyses' | 'notes' | 'waking' | 'wakes'> & {
  readonly reply: Pick<Reply, 'sentences' | 'marks'>;
} = {
  reply: { sentences: [], marks: [] },
  ...{ starts: [], analyses: [], notes: [], waking: [], wakes: 0 },
};

/** How many sentences start before an offset. */
const countBefore = (sentences: readonly Sentence[], offset: number): number =>
  countWhile(sentences.length, (i) => sentences[i]!.start < offset);

const movedMark = (mark: Mark, by: number): Mark => ({
  ...mark,
  start: mark.start + by,
  end: mark.end + by,
});
