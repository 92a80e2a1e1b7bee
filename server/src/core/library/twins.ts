/** Macros that were the same once. */
import { createCandidates } from './candidates.ts';
import { differencesOf, type Comparison } from './differences.ts';
import { isDrift, leastAlike } from './drift.ts';
import { duplicates } from './duplicates.ts';
import { driftMessage, nameOf } from './messages.ts';
import { anchor } from './passages.ts';
import { staleOf } from './stale.ts';
import type { LibraryFinding, ReplyFacts } from './types.ts';

/** What was found between two replies before, so that a change costs only its own comparisons. */
type Comparisons = WeakMap<ReplyFacts, WeakMap<ReplyFacts, LibraryFinding | null>>;

/** Work between two steps, in replies: some milliseconds. */
const step = 64;
/** What a comparison word by word costs, in replies. */
const costly = 16;
/** What a reply costs about which nothing has changed. */
const cheap = 0.02;

export type TwinFinder = (
  replies: readonly ReplyFacts[],
) => Generator<undefined, readonly LibraryFinding[]>;

/** Keeps what it has found: asked again, it looks only at replies that a change has to do with. */
export function createTwinFinder(): TwinFinder {
  const comparisons: Comparisons = new WeakMap();
  let last: ReadonlyMap<ReplyFacts, LibraryFinding | undefined> = new Map();
  return function* (replies) {
    const { firsts, findings } = yield* duplicates(replies);
    const stale = yield* staleOf(firsts, last);
    const candidates = createCandidates(firsts, stale);
    const now = new Map<ReplyFacts, LibraryFinding | undefined>();
    let work = 0;
    for (const [i, facts] of firsts.entries()) {
      if (work >= step) {
        yield;
        work = 0;
      }
      const near = candidates(i);
      const { found, compared } = stale.has(facts)
        ? driftedFrom(facts, near, comparisons)
        : { found: last.get(facts), compared: -1 };
      now.set(facts, found);
      if (found) findings.push(found);
      work += compared < 0 ? cheap : 1 + compared * costly;
    }
    last = now;
    return findings;
  };
}

function driftedFrom(
  facts: ReplyFacts,
  candidates: readonly ReplyFacts[],
  known: Comparisons,
): { readonly found: LibraryFinding | undefined; readonly compared: number } {
  if (candidates.length === 0) return { found: undefined, compared: 0 };
  const mine = known.get(facts) ?? new WeakMap<ReplyFacts, LibraryFinding | null>();
  known.set(facts, mine);
  let compared = 0;
  for (const other of candidates) {
    let found = mine.get(other);
    if (found === undefined) {
      compared++;
      const comparison = differencesOf(facts, other, leastAlike);
      const isTwin = comparison && isDrift(comparison, facts.place, other.place);
      found = isTwin ? driftFinding(facts, other, comparison) : null;
      mine.set(other, found);
    }
    if (found) return { found, compared };
  }
  return { found: undefined, compared };
}

function driftFinding(
  facts: ReplyFacts,
  other: ReplyFacts,
  { differences }: Comparison,
): LibraryFinding {
  const [first] = differences;
  const { here, there } = first!;
  const where = nameOf(other.place, facts.place);
  return {
    kind: 'drifted',
    message: driftMessage({
      where,
      here: cut(here),
      there: cut(there),
      more: differences.length - 1,
    }),
    place: facts.place,
    ...anchor(facts, first!.span),
    others: [{ place: other.place, ...anchor(other, first!.otherSpan) }],
    differs: differences,
  };
}

const cut = (words: string): string =>
  words.length > 60 ? `${words.slice(0, words.lastIndexOf(' ', 57))} …` : words;
