import { toEnd } from '../steps.ts';
import { withoutCopies } from './copies.ts';
import { numberFindings } from './numbers.ts';
import { choiceFindings, nameFindings } from './splits.ts';
import { createTwinFinder, type TwinFinder } from './twins.ts';
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
  const twins = createTwinFinder();
  let known: readonly LibraryFinding[] | undefined;
  let names: readonly string[] | undefined;
  let changes = 0;
  const change = (file: string, facts: readonly ReplyFacts[]): void => {
    if (files.has(file) !== facts.length > 0) names = undefined;
    if (facts.length > 0) files.set(file, facts);
    else files.delete(file);
    known = undefined;
    changes++;
  };
  const all = (): readonly (readonly ReplyFacts[])[] => {
    names ??= [...files.keys()].sort();
    return names.map((name) => files.get(name)!);
  };
  return {
    replace(file, facts) {
      change(file, withKnown(facts, files.get(file) ?? []));
    },
    remove(file) {
      if (files.has(file)) change(file, []);
    },
    get size() {
      return [...files.values()].reduce((sum, facts) => sum + facts.length, 0);
    },
    findings: () => (known ??= toEnd(findingsOf(all(), twins))),
    *working() {
      if (known) return known;
      const before = changes;
      const found = yield* findingsOf(all(), twins);
      if (before === changes) known = found;
      return found;
    },
  };
}

/** Those that say what they said before are kept as they are: what was found about them still holds. */
function withKnown(
  now: readonly ReplyFacts[],
  before: readonly ReplyFacts[],
): readonly ReplyFacts[] {
  if (before.length === 0) return now;
  return now.map((facts, i) => {
    const old = before[i];
    return old?.text === facts.text && isEqual(old, facts) ? old : facts;
  });
}

function* findingsOf(
  files: readonly (readonly ReplyFacts[])[],
  twins: TwinFinder,
): Generator<undefined, readonly LibraryFinding[]> {
  const { replies, findings: copies } = yield* withoutCopies(files);
  const found = [
    copies,
    yield* numberFindings(replies, commonNames(replies)),
    yield* nameFindings(replies),
    yield* choiceFindings(replies),
    yield* twins(replies),
  ].flat();
  yield;
  return found.sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.index - b.place.index ||
      a.span.start - b.span.start,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether two values of plain data are the same. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [mine, its] = [Object.entries(one), other as Readonly<Record<string, unknown>>];
  return (
    mine.length === Object.keys(other).length &&
    mine.every(([key, value]) => isEqual(value, its[key]))
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
