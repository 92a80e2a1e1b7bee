import { describe, expect, test } from 'vitest';
import type { FileReport } from '../../server/src/cli/report.ts';
import { judgeAll } from '../../server/src/cli/threads.ts';
import type { Answer, ThreadListener, ThreadsOptions, Work } from '../../server/src/cli/threads.ts';

const reportOf = (path: string): FileReport => ({
  path,
  ...{ findings: [], problems: [], read: [], changes: [], replies: 1, articles: 0, fixed: 0 },
});

interface Fake {
  /** Files that end the thread that has them. */
  readonly fatal?: readonly string[];
  /** Files without a report. */
  readonly silent?: readonly string[];
  /** Threads end before they can begin. */
  readonly stillborn?: boolean;
}

/** Threads that are none, and what became of them. */
function crewOf({ fatal = [], silent = [], stillborn = false }: Fake = {}) {
  const log = { started: 0, stopped: 0, own: 0, theirs: 0 };
  const outcomeOf = (name: string) => (silent.includes(name) ? undefined : reportOf(name));
  const judge: ThreadsOptions['judge'] = async ({ path }) => {
    log.own += 1;
    await Promise.resolve();
    return outcomeOf(path);
  };
  const start = (listener: ThreadListener) => {
    log.started += 1;
    const state = { alive: true, stopped: false };
    const later = (say: () => void) => {
      setImmediate(() => {
        if (!state.stopped) say();
      });
    };
    const say = (answer: Answer) => {
      later(() => {
        listener.answer(answer);
      });
    };
    const die = () => {
      state.alive = false;
      later(() => {
        listener.ended('out of memory');
      });
    };
    if (stillborn) die();
    else say('ready');
    return {
      send: (work: readonly Work[]) => {
        for (const { index, target } of work) {
          if (!state.alive) return;
          if (fatal.includes(target.path)) {
            die();
          } else {
            log.theirs += 1;
            say({ index, report: outcomeOf(target.path) });
          }
        }
      },
      stop: () => {
        state.stopped = true;
        log.stopped += 1;
      },
    };
  };
  return { judge, start, log };
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `${index}.md`);
const targetsOf = (count: number) =>
  names(count).map((path) => ({ path, asked: 'folder' }) as const);

interface Circumstances extends Fake {
  readonly jobs?: number;
  readonly cores?: number;
  /** How long each file takes, milliseconds. */
  readonly pace?: number;
  /** Reports are taken up to this one. */
  readonly until?: number;
}

async function judged(count: number, circumstances: Circumstances = {}) {
  const { jobs, cores = 2, pace = 1, until = Infinity, ...fake } = circumstances;
  const { judge, start, log } = crewOf(fake);
  const progress: number[] = [];
  const reports: string[] = [];
  const all = judgeAll(targetsOf(count), {
    ...{ judge, start, jobs, cores },
    progress: (done, total) => {
      expect(total).toBe(count);
      progress.push(done);
    },
    now: () => log.own * pace,
  });
  for await (const { path, problems } of all) {
    reports.push([path, ...problems.map(({ message }) => message)].join(' '));
    if (reports.length > until) break;
  }
  return { reports, progress, log };
}

describe('the reports and their order are the same', () => {
  test.each([1, 2, 3, 8, 50])('with %i threads', async (jobs) => {
    const { reports, progress, log } = await judged(300, { jobs, silent: ['7.md', '200.md'] });
    expect(reports).toEqual(names(300).filter((name) => !/^(7|200)\./.test(name)));
    expect(progress).toEqual(names(300).map((_, index) => index));
    expect(log.own + log.theirs).toBe(300);
    expect(log).toMatchObject({ started: jobs - 1, stopped: jobs - 1 });
  });

  test('and other threads have their share', async () => {
    const { log } = await judged(300, { jobs: 3 });
    expect(log.theirs).toBeGreaterThan(100);
  });
});

describe('how many there are', () => {
  test.each<[string, number, Circumstances, number]>([
    ['few files', 20, { pace: 100 }, 0],
    ['many that take no time', 5000, { pace: 0.1 }, 0],
    ['many that take time', 5000, { pace: 1 }, 1],
    ['on one core', 5000, { pace: 1, cores: 1 }, 0],
    ['on many cores', 5000, { pace: 1, cores: 32 }, 3],
    ['as asked', 5000, { pace: 0, jobs: 7 }, 6],
    ['one, as asked', 5000, { pace: 9, jobs: 1 }, 0],
    ['no more than files', 3, { jobs: 9 }, 2],
    ['one file', 1, { jobs: 9 }, 0],
    ['none', 0, { jobs: 9 }, 0],
  ])('%s', async (_, count, circumstances, started) => {
    const { reports, log } = await judged(count, circumstances);
    expect(reports).toEqual(names(count));
    expect(log.started).toBe(started);
  });
});

describe('a thread that ends', () => {
  const stopped = 'It could not be linted to its end (out of memory). If it is large, split it.';

  test('loses the file it was at; the rest is done by others', async () => {
    // Files that only another thread gets: this one takes the first of those that are left.
    const { reports } = await judged(100, { jobs: 3, fatal: ['10.md', '60.md'] });
    const lost = reports.filter((report) => report.includes(' '));
    expect(lost.length).toBeLessThanOrEqual(2);
    for (const each of lost) expect(each).toMatch(/^(10|60)\.md /);
    expect(reports.map((report) => report.split(' ')[0])).toEqual(names(100));
  });

  test('says so', async () => {
    const fatal = names(100).slice(1);
    const { reports } = await judged(100, { jobs: 2, fatal });
    expect(reports.filter((report) => report.endsWith(stopped))).toHaveLength(1);
    expect(reports).toHaveLength(100);
  });

  test('before it began, takes nothing with it', async () => {
    const { reports, log } = await judged(100, { jobs: 4, stillborn: true });
    expect(reports).toEqual(names(100));
    expect(log.own).toBe(100);
  });
});

test('when nobody wants the rest, threads are stopped', async () => {
  const { reports, log } = await judged(5000, { jobs: 4, until: 10 });
  expect(reports).toHaveLength(11);
  expect(log.stopped).toBe(3);
  expect(log.own + log.theirs).toBeLessThan(1200);
});
