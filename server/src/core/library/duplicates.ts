/** Macros that are the same word for word. */
import { createBuckets } from './buckets.ts';
import { differencesOf } from './differences.ts';
import { leastAlike } from './drift.ts';
import { duplicateMessage, nameOf } from './messages.ts';
import { anchor, bodyOf, plainText } from './passages.ts';
import type { LibraryFinding, LibraryPlace, ReplyFacts } from './types.ts';

const mostOthers = 3;
/** Replies between two steps. */
const step = 1024;

export interface Duplicates {
  /** The first of each text. */
  readonly firsts: readonly ReplyFacts[];
  readonly findings: LibraryFinding[];
}

/** In steps. Replies that are too short to be a copy of anything are left out. */
export function* duplicates(replies: readonly ReplyFacts[]): Generator<undefined, Duplicates> {
  const seen = createBuckets(1);
  const copies = new Map<ReplyFacts, ReplyFacts[]>();
  const firsts: ReplyFacts[] = [];
  for (const [i, facts] of replies.entries()) {
    if (i % step === 0) yield;
    if (facts.whole === 0) continue;
    const at = seen.get(facts.whole);
    if (typeof at !== 'number') {
      seen.add(facts.whole, firsts.length);
      firsts.push(facts);
      continue;
    }
    const first = firsts[at]!;
    const own = copies.get(first);
    if (own) own.push(facts);
    else copies.set(first, [facts]);
  }
  const findings: LibraryFinding[] = [];
  for (const [first, all] of copies) {
    yield;
    findings.push(...findingsOf(first, all));
  }
  return { firsts, findings };
}

function findingsOf(first: ReplyFacts, all: readonly ReplyFacts[]): readonly LibraryFinding[] {
  const copies = all.filter((copy) => !isRendition(copy.place, first.place));
  return copies.flatMap((copy): LibraryFinding[] => {
    if (!isSame(copy, first)) return [];
    const same = [first, ...copies.filter((other) => other !== copy)].slice(0, mostOthers);
    return [
      {
        kind: 'duplicate',
        message: duplicateMessage(nameOf(first.place, copy.place), copies.length),
        place: copy.place,
        ...anchor(copy, copy.body),
        others: same.map(bodyOf),
      },
    ];
  });
}

/** Hashes of different texts may be equal. */
const isSame = (one: ReplyFacts, other: ReplyFacts): boolean =>
  plainText(one) === plainText(other) || differencesOf(one, other, leastAlike)?.hunks.length === 0;

/** The plain and the HTML side of one mail: "welcome.txt", "welcome.html". */
export const isRendition = (one: LibraryPlace, other: LibraryPlace): boolean =>
  one.file !== other.file && nameOnly(one.file) === nameOnly(other.file);

const nameOnly = (file: string): string => file.replace(/\.(?:txt|text|html?|md|eml|ltxt)$/i, '');
