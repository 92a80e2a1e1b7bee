/** Where two bodies differ, word by word. */
import { Shape, type Span, type Term } from '../../../../rules/api.ts';
import { termsOf } from '../analyse/terms.ts';
import type { Difference, ReplyFacts } from './types.ts';

/** A stretch that differs, with its terms on both sides. */
export interface Hunk {
  readonly here: readonly Term[];
  readonly there: readonly Term[];
  /** The terms before and after it, which are the same on both sides. */
  readonly before: Term | undefined;
  readonly after: Term | undefined;
  /** The stretches that it was put together from, if it was. */
  readonly parts: readonly Hunk[];
}

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly hunks: readonly Hunk[];
  /** Share of words that are the same, 0 to 1. */
  readonly alike: number;
  /** Terms of the shorter one. */
  readonly length: number;
}

/** Words of a body that are compared. */
const most = 600;

/** Bodies whose terms are kept: those that many others are compared with come up again and again. */
const mostKept = 500;
const kept = new Map<ReplyFacts, readonly Term[]>();

/** Terms of the body; offsets count from the start of the reply's text. */
function termsIn(facts: ReplyFacts): readonly Term[] {
  const known = kept.get(facts);
  if (known) return known;
  const { text, body } = facts;
  const terms = termsOf(text.slice(body.start, body.end)).map((term) => ({
    ...term,
    start: term.start + body.start,
    end: term.end + body.start,
  }));
  if (kept.size >= mostKept) kept.clear();
  kept.set(facts, terms);
  return terms;
}

const isSame = (a: Term, b: Term): boolean => a.norm === b.norm;

/** The share of words that two bodies could have in common in any order. */
function mostInCommon(here: readonly Term[], there: readonly Term[]): number {
  const counts = new Map<string, number>();
  for (const { norm } of here) counts.set(norm, (counts.get(norm) ?? 0) + 1);
  let same = 0;
  for (const { norm } of there) {
    const left = counts.get(norm) ?? 0;
    if (left > 0) {
      same++;
      counts.set(norm, left - 1);
    }
  }
  return (2 * same) / (here.length + there.length || 1);
}

/**
 * @param least share of words in common below which it isn't worth a look
 * @returns undefined if the bodies have less in common, or are too long to compare
 */
export function differencesOf(
  one: ReplyFacts,
  other: ReplyFacts,
  least: number,
): Comparison | undefined {
  const here = termsIn(one);
  const there = termsIn(other);
  if (mostInCommon(here, there) < least) return undefined;
  let head = 0;
  while (head < here.length && head < there.length && isSame(here[head]!, there[head]!)) head++;
  let tail = 0;
  while (
    tail < here.length - head &&
    tail < there.length - head &&
    isSame(here.at(-1 - tail)!, there.at(-1 - tail)!)
  )
    tail++;
  const rows = here.length - head - tail;
  const columns = there.length - head - tail;
  if (rows > most || columns > most) return undefined;
  const { hunks: runs, same } = align(here, there, { head, rows, columns });
  const hunks = merged(runs, here, there).map((run) => slid(run, here, there));
  const spoken = hunks.filter(({ here: a, there: b }) =>
    [...a, ...b].some(({ shape }) => (shape & Shape.punctuation) === 0),
  );
  return {
    hunks: spoken.map((run) => hunkOf(run, here)),
    differences: spoken.map((hunk) => ({
      here: textOf(one.text, hunk.here),
      there: textOf(other.text, hunk.there),
      span: spanOf(hunk.here, here[hunk.at] ?? here.at(-1)),
      otherSpan: spanOf(hunk.there, there[hunk.otherAt] ?? there.at(-1)),
    })),
    length: Math.min(here.length, there.length),
    alike: (2 * (head + tail + same)) / (here.length + there.length || 1),
  };
}

function hunkOf(run: Run, terms: readonly Term[]): Hunk {
  const hunk = {
    here: run.here,
    there: run.there,
    before: terms[run.at - 1],
    after: terms[run.at + run.here.length],
  };
  const parts = run.parts.length > 1 ? run.parts.map((part) => hunkOf(part, terms)) : [];
  return { ...hunk, parts };
}

const textOf = (text: string, terms: readonly Term[]): string =>
  terms.length === 0 ? '' : text.slice(terms[0]!.start, terms.at(-1)!.end);

/** A gap stands before the next word. */
const spanOf = (terms: readonly Term[], next: Term | undefined): Span =>
  terms.length === 0
    ? { start: next?.start ?? 0, end: next?.start ?? 0 }
    : { start: terms[0]!.start, end: terms.at(-1)!.end };

/** A word or two that happen to be equal inside a stretch that isn't don't divide it. */
function merged(
  runs: readonly Run[],
  here: readonly Term[],
  there: readonly Term[],
): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const gap = last ? run.at - (last.at + last.here.length) : Infinity;
    const around = last
      ? last.here.length + last.there.length + run.here.length + run.there.length
      : 0;
    if (!last || gap > 2 || around < 4 * gap + 4) {
      out.push(run);
      continue;
    }
    out[out.length - 1] = {
      at: last.at,
      otherAt: last.otherAt,
      parts: [...(last.parts.length > 0 ? last.parts : [last]), run],
      here: here.slice(last.at, run.at + run.here.length),
      there: there.slice(last.otherAt, run.otherAt + run.there.length),
    };
  }
  return out;
}

/** Moves what is only on one side to the start of a sentence, where the words allow it. */
function slid(run: Run, here: readonly Term[], there: readonly Term[]): Run {
  const isHere = run.there.length === 0;
  if (!isHere && run.here.length > 0) return run;
  const [terms, count, from] = isHere
    ? [here, run.here.length, run.at]
    : [there, run.there.length, run.otherAt];
  const isStart = (at: number): boolean => at === 0 || /^[.!?…]$/.test(terms[at - 1]!.norm);
  const isStill = (a: Term | undefined, b: Term | undefined): boolean => !!a && !!b && isSame(a, b);
  let by = 0;
  while (!isStart(from - by) && isStill(terms[from - by - 1], terms[from - by + count - 1])) by++;
  // The full stop before it for the one after it.
  if (!isStart(from - by) && isStart(from + 1) && isStill(terms[from], terms[from + count]))
    by = -1;
  if (by === 0 || !isStart(from - by)) return run;
  const moved = terms.slice(from - by, from - by + count);
  return {
    ...run,
    at: run.at - by,
    otherAt: run.otherAt - by,
    here: isHere ? moved : [],
    there: isHere ? [] : moved,
  };
}

interface Run {
  readonly here: readonly Term[];
  readonly there: readonly Term[];
  readonly at: number;
  readonly otherAt: number;
  readonly parts: readonly Run[];
}

/** The longest common subsequence of what is left between equal heads and tails. */
function align(
  here: readonly Term[],
  there: readonly Term[],
  {
    head,
    rows,
    columns,
  }: { readonly head: number; readonly rows: number; readonly columns: number },
): { readonly hunks: readonly Run[]; readonly same: number } {
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i * width + j] = isSame(here[head + i]!, there[head + j]!)
        ? lengths[(i + 1) * width + j + 1]! + 1
        : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const hunks: Run[] = [];
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  const close = (): void => {
    if (i > fromI || j > fromJ)
      hunks.push({
        here: here.slice(head + fromI, head + i),
        there: there.slice(head + fromJ, head + j),
        at: head + fromI,
        otherAt: head + fromJ,
        parts: [],
      });
  };
  while (i < rows && j < columns) {
    if (isSame(here[head + i]!, there[head + j]!)) {
      close();
      [fromI, fromJ] = [++i, ++j];
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  [i, j] = [rows, columns];
  close();
  return { hunks, same: lengths[0] ?? 0 };
}
