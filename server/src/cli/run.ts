import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { RuleMeta, WordClasses } from '../../../rules/api.ts';
import type { ConfigLayer } from '../core/config/types.ts';
import { createBaseline } from './baseline.ts';
import type { AcceptedTally } from './baseline.ts';
import { createComparison } from './compare.ts';
import { expand, formatOf } from './files.ts';
import type { Target } from './files.ts';
import { configReport, failed, judgeFile, judgeText } from './judge.ts';
import type { JudgeOptions } from './judge.ts';
import { createProjects } from './projects.ts';
import type { Project, ProjectsOptions } from './projects.ts';
import type { FileReport } from './report.ts';
import { judgeAll } from './threads.ts';
import type { ThreadsOptions } from './threads.ts';

export interface RunOptions extends JudgeOptions {
  readonly rules: readonly RuleMeta[];
  readonly classes: WordClasses;
  readonly cwd: string;
  /** Files, folders, globs. Not looked at where there is `stdin`. */
  readonly wanted: readonly string[];
  /** A text to lint as if it were a file of this name. */
  readonly stdin?: { readonly bytes: Buffer; readonly name: string | undefined } | undefined;
  readonly config: ProjectsOptions['config'];
  /** What the command line says otherwise than the configuration. */
  readonly layer: ConfigLayer;
  /** An ignore file to read besides the projects' own; takes what is accepted. */
  readonly baseline?: string | undefined;
  /** Whether entries of ignore files that match nothing are taken out. */
  readonly prune?: boolean | undefined;
  readonly progress?: ((done: number, total: number) => void) | undefined;
  /** Told once all is done. */
  readonly onEnd?: ((end: RunEnd) => void) | undefined;
  readonly threads: Pick<ThreadsOptions, 'start' | 'jobs' | 'cores'>;
}

/** What is known of a whole run besides its files. */
export interface RunEnd {
  readonly accepted: AcceptedTally;
  /** Of all projects that were met. */
  readonly rules: readonly RuleMeta[];
  /** Of the rules of packs: Markdown, by id. */
  readonly pages: ReadonlyMap<string, string>;
}

/**
 * Lints what was asked for and hands on what is reported of each file, in order. Writes nothing
 * but fixed files, prints nothing, never rejects on input.
 */
export async function* run(options: RunOptions): AsyncGenerator<FileReport> {
  const { cwd, rules, classes, config, layer } = options;
  const projects = createProjects({
    rules,
    classes,
    cwd,
    config,
    cli: layer,
    baseline: options.baseline,
  });
  const { targets: found, missing } = options.stdin
    ? { targets: [], missing: [] }
    : await expand(options.wanted, cwd);
  const targets = found.filter(({ path }) => path !== options.baseline);
  // What is wrong with the configurations comes first; one that was named is read in any case.
  const met = new Set<Project>();
  if (typeof config === 'object' || options.stdin) met.add(await projects.of(stdinFolder(options)));
  for (const folder of new Set(targets.map(({ path }) => dirname(path)))) {
    met.add(await projects.of(folder));
    projects.ignores.meet(folder);
  }
  yield* [...projects.broken, ...projects.ignores.broken].map(configReport);
  if (options.baseline !== undefined && !options.accept && !existsSync(options.baseline))
    yield failed(options.baseline, { fault: 'There is no such file. --write-baseline makes it.' });
  for (const { path, message } of missing) yield failed(path, { fault: message });
  if (options.stdin) yield await judgeText(options, { ...options.stdin, cwd }, projects);
  const judging = { ...options, compare: options.compare && mayBeLibrary(targets) };
  const judge = (target: Target): Promise<FileReport | undefined> =>
    judgeFile(judging, target, projects);
  const { progress, threads } = options;
  const baseline = createBaseline(options, projects);
  const comparison = createComparison(
    judging,
    projects,
    rules.map(({ id }) => id),
  );
  const all = judgeAll(targets, { ...threads, judge, progress, now: () => performance.now() });
  for await (const report of all)
    for (const ready of comparison.file(report)) yield baseline.file(ready);
  for await (const report of comparison.end()) yield baseline.file(report);
  yield* await baseline.end();
  options.onEnd?.({ accepted: baseline.accepted(), ...rulesOf([...met], rules) });
}

/** One draft has nothing to be compared with. */
const mayBeLibrary = ([first, second]: readonly Target[]): boolean =>
  second !== undefined ||
  (first !== undefined && !['text', 'html', 'mail'].includes(formatOf(first.path)));

function rulesOf(
  projects: readonly Project[],
  builtIn: readonly RuleMeta[],
): Pick<RunEnd, 'rules' | 'pages'> {
  const all = [...builtIn, ...projects.flatMap(({ rules }) => rules)];
  const rules = new Map(all.map((meta) => [meta.id, meta]));
  return {
    rules: [...rules.values()],
    pages: new Map(projects.flatMap((each) => [...each.pages])),
  };
}

function stdinFolder({ cwd, stdin }: RunOptions): string {
  return stdin?.name === undefined ? cwd : dirname(resolve(cwd, stdin.name));
}
