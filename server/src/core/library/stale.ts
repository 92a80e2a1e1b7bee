/** Which replies a change has to do with. */
import { mostSharing } from './candidates.ts';
import { bandsOf } from './hash.ts';
import type { Steps } from '../steps.ts';
import type { ReplyFacts } from './types.ts';

/** Replies between two steps. */
const step = 2048;

/**
 * Replies that may have other candidates than before: those that are new, and those that share a
 * key with one that is new or gone.
 * @param now in order; those that were there before stand in the same order as then
 * @param before what was looked at last
 */
export function* staleOf(
  now: readonly ReplyFacts[],
  before: { readonly size: number; has(facts: ReplyFacts): boolean; keys(): Iterable<ReplyFacts> },
): Steps<ReadonlySet<ReplyFacts>> {
  if (before.size === 0) return new Set(now);
  const kept = new Set<ReplyFacts>();
  const changed: ReplyFacts[] = [];
  for (const [i, facts] of now.entries()) {
    if (i % step === 0) yield;
    if (before.has(facts)) kept.add(facts);
    else changed.push(facts);
  }
  const stale = new Set(changed);
  if (kept.size < before.size)
    for (const facts of before.keys()) if (!kept.has(facts)) changed.push(facts);
  const sentences = new Map<number, number>();
  const bands = new Set<number>();
  for (const facts of changed) {
    for (const hash of facts.sentences) sentences.set(hash, (sentences.get(hash) ?? 0) + 1);
    for (const band of bandsOf(facts.signature)) bands.add(band);
  }
  const earlier = new Map<number, number>();
  for (const [i, facts] of now.entries()) {
    if (i % step === 0) yield;
    let isTouched = bandsOf(facts.signature).some((band) => bands.has(band));
    for (const hash of facts.sentences) {
      const times = sentences.get(hash);
      if (times === undefined) continue;
      const count = earlier.get(hash) ?? 0;
      earlier.set(hash, count + 1);
      // With so many before it, the sentence was and is nobody's own.
      isTouched ||= count <= mostSharing + times;
    }
    if (isTouched) stale.add(facts);
  }
  return stale;
}
