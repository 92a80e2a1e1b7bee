/** Files that hold the macros of another once more, such as two exports of one library. */
import { copiesMessage } from './messages.ts';
import { anchor, bodyOf, plainText } from './passages.ts';
import type { LibraryFinding, ReplyFacts } from './types.ts';

/** Macros in common below which each is told by itself. */
const leastSame = 5;
/** Of the macros of the smaller file, so many are the same. */
const leastShare = 0.5;
/** Files with one text that are looked at. */
const mostFiles = 8;
const mostOthers = 3;
/** Replies between two steps. */
const step = 1024;

export interface WithoutCopies {
  /** All replies but those that stand in an earlier file of the same library. */
  readonly replies: readonly ReplyFacts[];
  /** One for each file that is a copy. */
  readonly findings: readonly LibraryFinding[];
}

/**
 * Leaves out what a copy of a library repeats, so that it is said once and counts once. What has
 * been changed in a copy stays, and is compared with all others.
 * @param files in order; the first of two is the one that counts
 */
export function* withoutCopies(
  files: readonly (readonly ReplyFacts[])[],
): Generator<undefined, WithoutCopies> {
  const holders = new Map<number, number[]>();
  const sizes: number[] = [];
  const replies: ReplyFacts[] = [];
  const findings: LibraryFinding[] = [];
  let read = 0;
  for (const [i, file] of files.entries()) {
    if (read >= step) {
      yield;
      read = 0;
    }
    read += file.length;
    const texts = textsOf(file);
    sizes.push(texts.size);
    const original = texts.size < leastSame ? undefined : originalOf(texts, holders, sizes);
    if (texts.size >= leastSame) for (const text of texts.keys()) hold(holders, text, i);
    if (original === undefined) {
      replies.push(...file);
      continue;
    }
    const again = repeatedIn(file, textsOf(files[original]!));
    for (const facts of file) if (!again.has(facts)) replies.push(facts);
    const finding = again.size < leastSame ? undefined : copiesFinding(again);
    if (finding) findings.push(finding);
    else replies.push(...again.keys());
  }
  return { replies, findings };
}

/** The first reply with each text. */
function textsOf(file: readonly ReplyFacts[]): ReadonlyMap<number, ReplyFacts> {
  const texts = new Map<number, ReplyFacts>();
  for (const facts of file)
    if (facts.whole !== 0 && !texts.has(facts.whole)) texts.set(facts.whole, facts);
  return texts;
}

function hold(holders: Map<number, number[]>, text: number, file: number): void {
  const held = holders.get(text);
  if (!held) holders.set(text, [file]);
  else if (held.length < mostFiles) held.push(file);
}

/** The earlier file that has most in common with these texts, if it is most of either. */
function originalOf(
  texts: ReadonlyMap<number, ReplyFacts>,
  holders: ReadonlyMap<number, readonly number[]>,
  sizes: readonly number[],
): number | undefined {
  const counts = new Map<number, number>();
  for (const text of texts.keys())
    for (const file of holders.get(text) ?? []) counts.set(file, (counts.get(file) ?? 0) + 1);
  const [best] = [...counts].sort(([a, one], [b, other]) => other - one || a - b);
  if (!best) return undefined;
  const [file, same] = best;
  const isCopy = same >= leastSame && same > leastShare * Math.min(texts.size, sizes[file]!);
  return isCopy ? file : undefined;
}

/** Replies of a file that say the same as another's, which is what they are given with. */
function repeatedIn(
  file: readonly ReplyFacts[],
  original: ReadonlyMap<number, ReplyFacts>,
): ReadonlyMap<ReplyFacts, ReplyFacts> {
  const again = new Map<ReplyFacts, ReplyFacts>();
  for (const facts of file) {
    const same = original.get(facts.whole);
    // Hashes of different texts may be equal.
    if (same && plainText(facts) === plainText(same)) again.set(facts, same);
  }
  return again;
}

/** At the first macro that is there again. */
function copiesFinding(again: ReadonlyMap<ReplyFacts, ReplyFacts>): LibraryFinding | undefined {
  const [first] = again;
  if (!first) return undefined;
  const [facts, original] = first;
  return {
    kind: 'duplicate',
    message: copiesMessage(again.size, original.place.file, facts.place.file),
    place: facts.place,
    ...anchor(facts, facts.body),
    others: [...again.values()].slice(0, mostOthers).map(bodyOf),
  };
}
