/** Many files, on one core or several: the reports and their order are the same. */
import type { Target } from './files.ts';
import { stopped } from './judge.ts';
import type { FileReport } from './report.ts';

/** A file and its place among all of them. */
export interface Work {
  readonly index: number;
  readonly target: Target;
}

/** What a thread says: once that it can begin, then the outcome of each file in its turn. */
export type Answer = 'ready' | { readonly index: number; readonly report: FileReport | undefined };

export interface Thread {
  send(work: readonly Work[]): void;
  stop(): void;
}

export interface ThreadListener {
  answer(answer: Answer): void;
  /** It ended, and all that it said has arrived. @param reason for people */
  ended(reason: string): void;
}

export interface ThreadsOptions {
  /** Never rejects. */
  readonly judge: (target: Target) => Promise<FileReport | undefined>;
  /** Missing where there can be no other thread. */
  readonly start: ((listener: ThreadListener) => Thread) | undefined;
  /** How many threads may work, this one included; undefined: as many as pay. */
  readonly jobs: number | undefined;
  readonly cores: number;
  readonly progress: ((done: number, total: number) => void) | undefined;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Files after which there is a pace to go by: the first ones load what all of them use. */
const untilPace = 32;

/**
 * Milliseconds of work that should be left for more threads to pay. Each has to load the rules, to
 * warm up and to hold them in memory: on two cores, 9.3 s became 7.3 s with twice the memory.
 */
const worthThreads = 4000;

/** Each thread holds the rules once more: where nobody says how many, there are no more than this. */
const mostUnasked = 4;

/** Files that are sent to a thread at once. */
const share = 8;

/** Files that threads may be ahead of the report: bounds what is held. */
const ahead = 1024;

/** The reports of the targets, in their order, as they come; none for a target without one. */
export async function* judgeAll(
  targets: readonly Target[],
  options: ThreadsOptions,
): AsyncGenerator<FileReport> {
  const { judge, progress, now } = options;
  const began = now();
  for (const [index, target] of targets.entries()) {
    const threads = threadsFor(targets.length - index, index, now() - began, options);
    if (threads > 1) {
      yield* judgeTogether(targets, index, threads, options);
      return;
    }
    progress?.(index, targets.length);
    const report = await judge(target);
    if (report) yield report;
  }
}

/** How many threads should do what is left, given how long the first ones took. */
function threadsFor(
  left: number,
  done: number,
  elapsed: number,
  { start, jobs, cores }: ThreadsOptions,
): number {
  if (!start) return 1;
  if (jobs !== undefined) return Math.min(jobs, left);
  const pays = done >= untilPace && (elapsed / done) * left > worthThreads;
  return pays ? Math.min(cores, mostUnasked) : 1;
}

async function* judgeTogether(
  targets: readonly Target[],
  from: number,
  count: number,
  { judge, start, progress }: ThreadsOptions,
): AsyncGenerator<FileReport> {
  const desk = createDesk(targets, from, progress);
  const others = Array.from({ length: count - 1 }, () => start && hire(desk, start));
  try {
    for (let at = from; at < targets.length;) {
      if (desk.outcomes.has(at)) {
        const report = desk.outcomes.get(at);
        desk.outcomes.delete(at);
        at += 1;
        desk.reported(at);
        for (const other of others) other?.more();
        if (report) yield report;
        continue;
      }
      const [own] = desk.take(1);
      if (own) {
        desk.finish(own, await judge(own.target));
        // What the others say is heard in between.
        await new Promise((heard) => void setImmediate(heard));
      } else {
        await desk.changed();
      }
    }
  } finally {
    for (const other of others) other?.stop();
  }
}

/** Where work is fetched and handed in. */
interface Desk {
  /** At most this many, those that the report waits for first. */
  take(most: number): readonly Work[];
  finish(work: Work, report: FileReport | undefined): void;
  /** What a thread took and did not do. */
  giveBack(work: readonly Work[]): void;
  /** Of the files that are done and not reported. */
  readonly outcomes: Map<number, FileReport | undefined>;
  /** All before this one are reported. */
  reported(index: number): void;
  /** Resolves when something has come in. */
  changed(): Promise<void>;
}

function createDesk(
  targets: readonly Target[],
  from: number,
  progress: ThreadsOptions['progress'],
): Desk {
  const outcomes = new Map<number, FileReport | undefined>();
  let returned: readonly Work[] = [];
  let next = from;
  let waitedFor = from;
  let done = from;
  let wake: () => void = () => undefined;
  return {
    outcomes,
    take: (most) => {
      const again = returned.slice(0, most);
      returned = returned.slice(most);
      const end = Math.min(next + most - again.length, targets.length, waitedFor + ahead);
      const fresh = targets.slice(next, Math.max(next, end));
      const work = fresh.map((target, offset) => ({ index: next + offset, target }));
      next += fresh.length;
      return [...again, ...work];
    },
    finish: ({ index }, report) => {
      outcomes.set(index, report);
      progress?.(done, targets.length);
      done += 1;
      wake();
    },
    giveBack: (work) => {
      returned = [...returned, ...work].sort((a, b) => a.index - b.index);
      wake();
    },
    reported: (index) => {
      waitedFor = index;
    },
    changed: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
  };
}

interface Hired {
  /** Fetches work if it has little left. */
  more(): void;
  stop(): void;
}

function hire(desk: Desk, start: (listener: ThreadListener) => Thread): Hired {
  let ready = false;
  let before: readonly Work[] = [];
  const more = (): void => {
    // Nothing is taken before it can begin: the others may be done by then.
    if (!ready || before.length > share) return;
    const work = desk.take(share);
    if (work.length === 0) return;
    before = [...before, ...work];
    thread.send(work);
  };
  const thread = start({
    answer: (answer) => {
      if (answer === 'ready') {
        ready = true;
      } else {
        const [done] = before;
        before = before.slice(1);
        if (done) desk.finish(done, answer.report);
      }
      more();
    },
    ended: (reason) => {
      const [lost, ...rest] = before;
      ready = false;
      before = [];
      if (lost) desk.finish(lost, stopped(lost.target.path, reason));
      desk.giveBack(rest);
    },
  });
  return {
    more,
    stop: () => {
      thread.stop();
    },
  };
}
