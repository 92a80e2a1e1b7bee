import type { PartOfSpeech, Reply } from '../../../../rules/api.ts';
import type { Segment, Tagger, Unit } from '../types.ts';
import type { Answered } from './answered.ts';
import { TermColumns } from './columns.ts';
import { cut } from './cut.ts';
import { Draft, type LastVersion, type ReadSegment } from './draft.ts';
import type { Lists } from './lists.ts';
import { Memo } from './memo.ts';
import { lazy } from '../lazy.ts';
import { Notes } from './notes.ts';
import { Seen } from './seen.ts';
import { SentenceAnalysis } from './sentence.ts';
import { splitSentences } from './sentences.ts';

/** A reply, and where each of its segments starts in `reply.text`. */
export interface AnalysedReply {
  readonly reply: Reply;
  readonly segments: readonly Segment[];
  readonly starts: readonly number[];
  /** By place in `reply.sentences`. */
  readonly analyses: readonly SentenceAnalysis[];
  /** Likewise; none where nothing is kept for another version of the reply. */
  readonly notes: readonly Notes[];
  /** Of those too. */
  readonly answered?: Answered;
  /** Places of the sentences that may wake any rule. */
  readonly waking: readonly number[];
  /** Rules, a bit each; no sentence wakes one that isn't among them. */
  readonly wakes: number;
}

interface Analysed {
  readonly unit: Unit;
  readonly analysed: AnalysedReply;
}

/** Reads prose: sentences, and what wakes rules in them; kept by segment and by sentence text. */
export class Analyser {
  readonly #lists: Lists;
  readonly #tagger: () => Tagger;
  readonly #columns = new TermColumns();
  readonly #sentences = new Memo<SentenceAnalysis>(4_000);
  readonly #seen = new Seen();
  /** One reply is asked for several times in a row. */
  #last: Analysed | undefined;
  /** Of those that come again; a review that goes on meanwhile leaves it alone. */
  #edited: AnalysedReply | undefined;
  readonly #segments = new WeakMap<Segment, ReadSegment>();

  /** @param tagger called once, when it is first needed */
  constructor(lists: Lists, tagger: () => Tagger) {
    this.#lists = lists;
    this.#tagger = lazy(tagger);
  }

  /** Parts of speech of a sentence's terms; loads the tagger the first time. */
  parts(sentence: SentenceAnalysis): readonly PartOfSpeech[] {
    return (sentence.parts ??= this.#tagger().tag(sentence.text, sentence.terms));
  }

  /**
   * @param again whether its segments will be met again: only those are kept, since whatever is held
   *   by its key outlives the sweeps of a garbage collector that costs little
   * @param before what it was, if that is known; it may be what was last met again
   */
  reply(unit: Unit, again = false, before = this.#edited): AnalysedReply {
    if (this.#last?.unit === unit) return this.#last.analysed;
    const analysed = this.#analyse(unit, again, before);
    this.#last = { unit, analysed };
    if (again) this.#edited = analysed;
    return analysed;
  }

  #analyse(unit: Unit, again: boolean, before: AnalysedReply | undefined): AnalysedReply {
    const last = again && before ? sameAs(before, unit) : undefined;
    const draft = new Draft(unit, last);
    const { segments } = unit;
    for (let i = last?.head ?? 0; i < segments.length - (last?.tail ?? 0); i++)
      draft.add(segments[i]!, this.#read(segments[i]!, again));
    return draft.done(again);
  }

  #read(segment: Segment, again: boolean): ReadSegment {
    const key = segment.origin ?? segment;
    const known = this.#segments.get(key);
    if (known) return known;
    const spans = splitSentences(segment.text);
    const analyses = spans.map(({ start, end }) => this.#sentence(segment.text.slice(start, end)));
    const read = {
      starts: spans.map(({ start }) => start),
      analyses,
      notes: again ? spans.map(() => new Notes()) : [],
    };
    if (again) this.#segments.set(key, read);
    return read;
  }

  #sentence(text: string): SentenceAnalysis {
    const known = this.#sentences.get(text);
    if (known) return known;
    cut(text, this.#columns);
    const swept = this.#lists.waking.sweep(this.#columns);
    const read = swept.rules === 0 ? undefined : this.#columns.copy();
    const analysis = new SentenceAnalysis(text, swept, read, this.#lists.words);
    if (this.#seen.again(text)) this.#sentences.set(text, analysis);
    return analysis;
  }
}

/** What a unit has in common with what it may have been before a keystroke. */
function sameAs(analysed: AnalysedReply, { segments: now }: Unit): LastVersion {
  const before = analysed.segments;
  const isSame = (one?: Segment, other?: Segment): boolean =>
    one?.origin !== undefined && one.origin === other?.origin;
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && isSame(before[head], now[head])) head++;
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail), now.at(-1 - tail))) tail++;
  return { analysed, head, tail };
}
