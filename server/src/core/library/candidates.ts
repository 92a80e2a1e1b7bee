/** Earlier replies that a reply may have drifted from. */
import { createBuckets, type Buckets } from './buckets.ts';
import { isRendition } from './duplicates.ts';
import { bands, bandsOf, rows } from './hash.ts';
import type { ReplyFacts } from './types.ts';

/** Replies with a sentence in common that are looked at; a sentence that more have is nobody's own. */
export const mostSharing = 8;
/** Replies of one band of signatures that are looked at. */
const mostAlike = 4;
/** Candidates of one reply that are compared word by word. */
const mostCompared = 4;
/** Equal places of two signatures from which a comparison is worth its time. */
const leastEqual = 0.35 * rows * bands;

/**
 * To be asked for each reply in turn: those before it that are worth a look, most alike first.
 * @param wanted only these have any; the index holds no more than they need
 */
export function createCandidates(
  firsts: readonly ReplyFacts[],
  wanted: ReadonlySet<ReplyFacts>,
): (i: number) => readonly ReplyFacts[] {
  const sharing = createBuckets(mostSharing + 1);
  const alike = createBuckets(mostAlike);
  const seenBy = new Int32Array(firsts.length).fill(-1);
  const needs = wanted.size < firsts.length ? needsOf(wanted) : undefined;
  const near = (i: number, ownBands: readonly number[]): readonly ReplyFacts[] => {
    const facts = firsts[i]!;
    const found: { readonly other: ReplyFacts; readonly same: number }[] = [];
    const look = (j: number): void => {
      if (seenBy[j] === i) return;
      seenBy[j] = i;
      const other = firsts[j]!;
      const same = equalPlaces(facts.signature, other.signature);
      if (same >= leastEqual && !isRendition(facts.place, other.place)) found.push({ other, same });
    };
    lookAt(sharing, facts.sentences, mostSharing, look);
    lookAt(alike, ownBands, mostAlike, look);
    found.sort((a, b) => b.same - a.same);
    return found.slice(0, mostCompared).map(({ other }) => other);
  };
  return (i) => {
    const facts = firsts[i]!;
    const ownBands = bandsOf(facts.signature);
    const isWanted = ownBands.length > 0 && wanted.has(facts);
    const found = isWanted ? near(i, ownBands) : [];
    for (const hash of facts.sentences)
      if (!needs || needs.sentences.has(hash)) sharing.add(hash, i);
    for (const band of ownBands) if (!needs || needs.bands.has(band)) alike.add(band, i);
    return found;
  };
}

/** Keys by which replies are found. */
interface Keys {
  readonly sentences: ReadonlySet<number>;
  readonly bands: ReadonlySet<number>;
}

function needsOf(wanted: ReadonlySet<ReplyFacts>): Keys {
  const sentences = new Set<number>();
  const bands = new Set<number>();
  for (const facts of wanted) {
    for (const hash of facts.sentences) sentences.add(hash);
    for (const band of bandsOf(facts.signature)) bands.add(band);
  }
  return { sentences, bands };
}

/** @param most keys that more have are passed over */
function lookAt(
  index: Buckets,
  keys: readonly number[],
  most: number,
  look: (j: number) => void,
): void {
  for (const key of keys) {
    const held = index.get(key);
    if (typeof held === 'number') look(held);
    else if (held && held.length <= most) for (const j of held) look(j);
  }
}

/** How much two bodies have in common, as far as their signatures tell. */
function equalPlaces(one: readonly number[], other: readonly number[]): number {
  let same = 0;
  for (let i = 0; i < one.length; i++) if (one[i] === other[i]) same++;
  return same;
}
