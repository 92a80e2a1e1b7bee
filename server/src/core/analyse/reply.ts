import type { House, Mark, PartOfSpeech, Reply, Sentence, Term } from '../../../../rules/api.ts';
import type { Segment, Tagger, Unit } from '../types.ts';
import { TermColumns } from './columns.ts';
import { cut } from './cut.ts';
import type { Lists } from './lists.ts';
import { Memo } from './memo.ts';
import { lazy } from '../lazy.ts';
import { Notes } from './notes.ts';
import { Seen } from './seen.ts';
import { SentenceAnalysis } from './sentence.ts';
import { splitSentences } from './sentences.ts';

/** Between two segments in `reply.text`. */
const gap = '\n\n';

/** A reply, and where each of its segments starts in `reply.text`. */
export interface AnalysedReply {
  readonly reply: Reply;
  readonly starts: readonly number[];
  /** By place in `reply.sentences`. */
  readonly analyses: readonly SentenceAnalysis[];
  /** Likewise; none where nothing is kept for another version of the reply. */
  readonly notes: readonly Notes[];
  /** Places of the sentences that may wake any rule. */
  readonly waking: readonly number[];
  /** The rules that each of these may wake, a bit each. */
  readonly wakingRules: readonly number[];
  /** The rules that some sentence may wake, a bit each. */
  readonly wakes: number;
}

interface Analysed {
  readonly unit: Unit;
  readonly analysed: AnalysedReply;
}

/** The sentences of a segment; offsets count from its start. */
interface Read {
  readonly starts: readonly number[];
  readonly analyses: readonly SentenceAnalysis[];
  /** The rules that each may wake, a bit each. */
  readonly rules: readonly number[];
  readonly notes: readonly Notes[];
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
  #edited: Analysed | undefined;
  readonly #segments = new WeakMap<Segment, Read>();

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
   */
  reply(unit: Unit, again = false): AnalysedReply {
    if (this.#last?.unit === unit) return this.#last.analysed;
    const analysed = this.#analyse(unit, again);
    this.#last = { unit, analysed };
    if (again) this.#edited = this.#last;
    return analysed;
  }

  #analyse(unit: Unit, again: boolean): AnalysedReply {
    const same = again ? this.#sameAsBefore(unit) : 0;
    const { sentences, analyses, notes, starts, marks, waking, wakingRules } = beginning(
      this.#edited?.analysed,
      same,
    );
    for (let number = same; number < unit.segments.length; number++) {
      const segment = unit.segments[number]!;
      const before = unit.segments[number - 1];
      const offset = before ? starts[number - 1]! + before.text.length + gap.length : 0;
      starts.push(offset);
      for (const mark of segment.marks)
        marks.push({ ...mark, start: mark.start + offset, end: mark.end + offset });
      const read = this.#read(segment, again);
      for (let i = 0; i < read.analyses.length; i++) {
        const analysis = read.analyses[i]!;
        const place = { index: sentences.length, segment: number, role: segment.role };
        const rules = read.rules[i]!;
        if (rules !== 0) {
          waking.push(analyses.length);
          wakingRules.push(rules);
        }
        analyses.push(analysis);
        if (again) notes.push(read.notes[i]!);
        sentences.push(new ReplySentence(analysis, offset + read.starts[i]!, place));
      }
    }
    const wakes = wakingRules.reduce((all, rules) => all | rules, 0);
    const reply = new UnitReply(unit, sentences, marks);
    return { reply, starts, analyses, notes, waking, wakingRules, wakes };
  }

  /** So many segments at its start a unit has in common with the last one, which may be what it was before a keystroke. */
  #sameAsBefore({ segments }: Unit): number {
    const before = this.#edited?.unit.segments ?? [];
    let same = 0;
    const isSame = (at: number): boolean =>
      segments[at]?.origin !== undefined && segments[at].origin === before[at]?.origin;
    while (isSame(same)) same++;
    return same;
  }

  #read(segment: Segment, again: boolean): Read {
    const key = segment.origin ?? segment;
    const known = this.#segments.get(key);
    if (known) return known;
    const spans = splitSentences(segment.text);
    const analyses = spans.map(({ start, end }) => this.#sentence(segment.text.slice(start, end)));
    const read = {
      starts: spans.map(({ start }) => start),
      analyses,
      rules: analyses.map(({ swept }) => swept.rules),
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

/** A reply while it is read. */
interface Draft {
  readonly sentences: Sentence[];
  readonly analyses: SentenceAnalysis[];
  readonly notes: Notes[];
  readonly starts: number[];
  readonly marks: Mark[];
  readonly waking: number[];
  readonly wakingRules: number[];
}

/** What a reply begins with. @param segments so many of them */
function beginning(last: AnalysedReply | undefined, segments: number): Draft {
  const {
    reply,
    starts = [],
    analyses = [],
    notes = [],
    waking = [],
    wakingRules = [],
  } = last ?? {};
  const end = segments === 0 ? 0 : (starts[segments] ?? Infinity);
  const count = countBefore(reply?.sentences ?? [], ({ start }) => start >= end);
  const awake = countBefore(waking, (place) => place >= count);
  return {
    sentences: reply?.sentences.slice(0, count) ?? [],
    analyses: analyses.slice(0, count),
    notes: notes.slice(0, count),
    starts: starts.slice(0, segments),
    marks: reply?.marks.filter(({ start }) => start < end) ?? [],
    waking: waking.slice(0, awake),
    wakingRules: wakingRules.slice(0, awake),
  };
}

/** @returns how many come before the first that is behind, by halving */
function countBefore<T>(sorted: readonly T[], isBehind: (each: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Made by the thousand with each keystroke: what it says is looked up only when a rule asks for it. */
class ReplySentence implements Sentence {
  readonly start: number;
  readonly index: number;
  readonly segment: number;
  readonly role: Sentence['role'];
  readonly #analysis: SentenceAnalysis;

  constructor(
    analysis: SentenceAnalysis,
    start: number,
    { index, segment, role }: Pick<Sentence, 'index' | 'segment' | 'role'>,
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
