import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { RuleMeta, WordClasses } from '../../../rules/api.ts';
import type { ConfigLayer } from '../core/config/types.ts';
import type { Linter } from '../core/types.ts';
import { fixOf, readArguments } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { exit, widthOf } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import type { Project, Projects } from './projects.ts';
import type { FileReport } from './report.ts';
import type { RunEnd, RunOptions } from './run.ts';
import { addTo, emptyTally } from './tally.ts';
import type { Tally } from './tally.ts';
import type { ThreadData } from './thread.ts';
import type { Thread, ThreadListener } from './threads.ts';

/** What the command works with, loaded once the arguments are known to be good. */
export interface Parts {
  readonly linter: Linter;
  readonly rules: readonly RuleMeta[];
  /** A rule's page, Markdown. */
  readonly page: (id: string) => string | undefined;
  /** Word classes that any rule may name. */
  readonly classes: WordClasses;
  /** Missing where there can be no other thread. */
  readonly startThread?: (data: ThreadData, listener: ThreadListener) => Thread;
}

/**
 * The command line, from arguments to exit code. Prints through `io` only.
 * @param load makes the parts; loading them takes longer than all else
 */
export async function runCommand(
  argv: readonly string[],
  io: Io,
  load: () => Promise<Parts>,
): Promise<ExitCode> {
  const args = readArguments(argv, io, version());
  if (typeof args === 'number') return args;
  if (args.init) {
    const { init } = await import('./init.ts');
    const { done, message } = await init(io.cwd);
    (done ? io.stdout : io.stderr).write(`${message}\n`);
    return done ? exit.clean : exit.broken;
  }
  const parts = await load();
  if (args.testPack !== undefined) {
    const { testPack } = await import('./testPack.ts');
    return testPack(resolve(io.cwd, args.testPack), io, parts);
  }
  if (args.listRules || args.explain !== undefined) return describe(args, io, parts);
  return lint(args, io, parts);
}

/** The project of the current folder, for what is said of its rules. */
async function projectHere(
  args: Arguments,
  io: Io,
  { rules, classes }: Parts,
): Promise<Project & Pick<Projects, 'broken'>> {
  const { createProjects } = await import('./projects.ts');
  const options = { rules, classes, cwd: io.cwd, config: configOf(args, io), cli: layerOf(args) };
  const projects = createProjects(options);
  return { ...(await projects.of(io.cwd)), broken: projects.broken };
}

/** What the command line says otherwise than the configuration. */
function layerOf({ rule = [] }: Arguments): ConfigLayer {
  return { rules: new Map(rule.map(([id, level]) => [id, { level, options: {} }])) };
}

async function describe(args: Arguments, io: Io, parts: Parts): Promise<ExitCode> {
  const width = widthOf(io);
  const { rules, pages } = await projectHere(args, io, parts);
  const page = (id: string): string | undefined => pages.get(id) ?? parts.page(id);
  if (args.explain === undefined) {
    const { listRules, listRulesAsJson } = await import('./listRules.ts');
    io.stdout.write(args.format === 'json' ? listRulesAsJson(rules) : listRules(rules, width));
    return exit.clean;
  }
  const { explain, unknownRule } = await import('./explain.ts');
  const meta = rules.find(({ id }) => id === args.explain);
  if (meta) io.stdout.write(explain(meta, page(meta.id), width));
  else io.stderr.write(`${unknownRule(args.explain, rules)}\n`);
  return meta ? exit.clean : exit.broken;
}

async function lint(args: Arguments, io: Io, parts: Parts): Promise<ExitCode> {
  const { rules } = parts;
  const levels = args.rule ?? [];
  const known = levels.some(([id]) => id.includes('/'))
    ? (await projectHere(args, io, parts)).rules
    : rules;
  const unknown = levels.find(([id]) => !known.some((meta) => meta.id === id));
  if (unknown) {
    const { unknownRule } = await import('./explain.ts');
    io.stderr.write(`${unknownRule(unknown[0], known)}\n`);
    return exit.broken;
  }
  if (args.stream) return streamed(args, io, parts);
  return report(args, io, parts);
}

/** Prints what is found, as it is found. */
async function report(args: Arguments, io: Io, parts: Parts): Promise<ExitCode> {
  const { printerOf } = await import('./print.ts');
  const progress = progressOf(args, io);
  const printer = await printerOf(args, io, {
    parts,
    version: version(),
    before: progress.clear,
  });
  let tally = emptyTally;
  let end: RunEnd | undefined;
  const listener: Listener = {
    progress: progress.show,
    onEnd: (told) => {
      end = told;
    },
  };
  for await (const file of await reportsOf(args, io, parts, listener)) {
    tally = addTo(tally, file);
    await printer.file(args.quiet ? errorsOnly(file) : file);
    if (io.stdout.gone?.()) break;
  }
  progress.clear();
  const written = await printer.end(end);
  return written ? exitCodeOf(tally, args.maxWarnings) : exit.broken;
}

type Listener = Pick<RunOptions, 'progress' | 'onEnd'>;

async function reportsOf(
  args: Arguments,
  io: Io,
  { startThread, ...parts }: Parts,
  listener: Listener,
): Promise<AsyncGenerator<FileReport>> {
  const { run } = await import('./run.ts');
  const data: ThreadData = {
    cwd: io.cwd,
    summaries: args.format === 'json',
    config: configOf(args, io),
    layer: layerOf(args),
    kind: args.kind,
    fix: fixOf(args),
    // A preview reports on texts that are nowhere yet.
    compare: fixOf(args) !== 'preview',
    accept: args.writeBaseline,
    prune: args.pruneBaseline,
    baseline: args.baseline === undefined ? undefined : resolve(io.cwd, args.baseline),
  };
  return run({
    ...parts,
    ...data,
    wanted: args.wanted.length > 0 ? args.wanted : ['.'],
    stdin: args.stdin ? { bytes: await readAll(io.stdin), name: args.stdinFilename } : undefined,
    ...listener,
    threads: {
      start: startThread && ((listener) => startThread(data, listener)),
      jobs: args.jobs,
      cores: availableParallelism(),
    },
  });
}

/** A stream may run for hours: with a configuration that is wrong it does not begin. */
async function streamed(args: Arguments, io: Io, parts: Parts): Promise<ExitCode> {
  const { settings, broken } = await projectHere(args, io, parts);
  if (broken.length > 0) {
    const { configReport } = await import('./judge.ts');
    const { writerOf } = await import('./print.ts');
    const writer = await writerOf(args, io, io.stderr);
    for (const each of broken) io.stderr.write(writer.file(configReport(each)));
    io.stderr.write(writer.end());
    return exit.broken;
  }
  const { stream } = await import('./stream.ts');
  await stream(io, { linter: parts.linter, settings, kind: args.kind, quiet: args.quiet });
  return exit.clean;
}

function configOf({ config }: Arguments, io: Io): 'find' | 'none' | { readonly path: string } {
  if (typeof config === 'string') return { path: resolve(io.cwd, config) };
  return config === false ? 'none' : 'find';
}

function errorsOnly(file: FileReport): FileReport {
  return {
    ...file,
    findings: file.findings.filter(({ level }) => level === 'error'),
    problems: file.problems.filter(({ level }) => level === 'error'),
  };
}

function exitCodeOf({ broken, levels }: Tally, maxWarnings = Infinity): ExitCode {
  if (broken > 0) return exit.broken;
  return levels.error > 0 || levels.warning > maxWarnings ? exit.findings : exit.clean;
}

/** Few files are done before anyone could read how far it is. */
const worthShowing = 50;

interface Progress {
  readonly show: ((done: number, total: number) => void) | undefined;
  readonly clear: () => void;
}

function progressOf(args: Arguments, { stderr }: Io): Progress {
  if (!args.progress || stderr.isTTY !== true) return { show: undefined, clear: () => undefined };
  let shown = false;
  return {
    show: (done, total) => {
      if (total < worthShowing || done % worthShowing !== 0) return;
      shown = true;
      stderr.write(`\rReading file ${done + 1} of ${total} …`);
    },
    clear: () => {
      if (shown) stderr.write('\r\u001B[K');
      shown = false;
    },
  };
}

async function readAll(input: Io['stdin']): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The version of the package that this file is part of. */
function version(folder = __dirname): string {
  try {
    const text = readFileSync(join(folder, 'package.json'), 'utf8');
    return (JSON.parse(text) as { readonly version?: string }).version ?? 'unknown';
  } catch {
    return dirname(folder) === folder ? 'unknown' : version(dirname(folder));
  }
}
