import { toEnd } from '../steps.ts';
import { numberFindings } from './numbers.ts';
import { choiceFindings, nameFindings } from './splits.ts';
import { twinFindings, type Comparisons } from './twins.ts';
import type { LibraryFinding, ReplyFacts } from './types.ts';

/** The replies of a folder or workspace, by file. */
export interface Library {
  /** Sets what a file holds, in place of what it held. */
  replace(file: string, facts: readonly ReplyFacts[]): void;
  remove(file: string): void;
  /** How many replies it holds. */
  readonly size: number;
  /** All that its replies don't agree on; by file and reply, in order. Worked out when asked for. */
  findings(): readonly LibraryFinding[];
  /** The same in steps, for callers with other things to do in between. */
  working(): Generator<undefined, readonly LibraryFinding[]>;
}

/** A name in such a share of replies is the firm's own. */
const commonShare = 0.2;
const leastReplies = 20;

/**
 * Makes an empty library. Time and memory grow with the number of replies, not with their pairs:
 * replies are compared only where an index (topic, sentence, min-hash band) brings them together,
 * and with a few of them where it brings together many.
 */
export function createLibrary(): Library {
  const files = new Map<string, readonly ReplyFacts[]>();
  const comparisons: Comparisons = new WeakMap();
  let known: readonly LibraryFinding[] | undefined;
  let changes = 0;
  const change = (): void => {
    known = undefined;
    changes++;
  };
  const all = (): readonly ReplyFacts[] =>
    [...files.keys()].sort().flatMap((file) => files.get(file)!);
  return {
    replace(file, facts) {
      if (facts.length > 0) files.set(file, facts);
      else files.delete(file);
      change();
    },
    remove(file) {
      if (files.delete(file)) change();
    },
    get size() {
      return [...files.values()].reduce((sum, facts) => sum + facts.length, 0);
    },
    findings: () => (known ??= toEnd(findingsOf(all(), comparisons))),
    *working() {
      if (known) return known;
      const before = changes;
      const found = yield* findingsOf(all(), comparisons);
      if (before === changes) known = found;
      return found;
    },
  };
}

function* findingsOf(
  replies: readonly ReplyFacts[],
  comparisons: Comparisons,
): Generator<undefined, readonly LibraryFinding[]> {
  const finders = [
    () => numberFindings(replies, commonNames(replies)),
    () => nameFindings(replies),
    () => choiceFindings(replies),
  ];
  let found: readonly LibraryFinding[] = [];
  for (const find of finders) {
    found = [...found, ...find()];
    yield;
  }
  found = [...found, ...(yield* twinFindings(replies, comparisons))];
  const order = new Map(replies.map(({ place }, i) => [place, i]));
  return [...found].sort(
    (a, b) => order.get(a.place)! - order.get(b.place)! || a.span.start - b.span.start,
  );
}

/** The firm's own name and the like. */
function commonNames(replies: readonly ReplyFacts[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { names } of replies)
    for (const name of names.split(' ')) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  const least = Math.max(leastReplies, replies.length) * commonShare;
  return new Set([...counts].flatMap(([name, count]) => (count >= least ? name : [])));
}
