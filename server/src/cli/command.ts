import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { RuleMeta, WordClasses } from '../../../rules/api.ts';
import type { ConfigLayer } from '../core/config/types.ts';
import type { Linter } from '../core/types.ts';
import { readArguments } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { exit, wantsColor } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import type { Project, Projects } from './projects.ts';
import type { FileReport, RunReport } from './report.ts';

/** What the command works with, loaded once the arguments are known to be good. */
export interface Parts {
  readonly linter: Linter;
  readonly rules: readonly RuleMeta[];
  /** A rule's page, Markdown. */
  readonly page: (id: string) => string | undefined;
  /** Word classes that any rule may name. */
  readonly classes: WordClasses;
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
  const { linter, rules, classes } = parts;
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
  const { run } = await import('./run.ts');
  const progress = progressOf(args, io);
  const report = await run({
    linter,
    rules,
    classes,
    cwd: io.cwd,
    summaries: args.format === 'json',
    wanted: args.wanted.length > 0 ? args.wanted : ['.'],
    stdin: args.stdin ? { bytes: await readAll(io.stdin), name: args.stdinFilename } : undefined,
    config: configOf(args, io),
    layer: layerOf(args),
    kind: args.kind,
    fix: args.fix ? 'write' : args.fixDryRun ? 'preview' : 'no',
    progress: progress.show,
  });
  progress.clear();
  const written = await print(args, io, args.quiet ? errorsOnly(report) : report);
  return written ? exitCodeOf(report, args.maxWarnings) : exit.broken;
}

/** A stream may run for hours: with a configuration that is wrong it does not begin. */
async function streamed(args: Arguments, io: Io, parts: Parts): Promise<ExitCode> {
  const { settings, broken } = await projectHere(args, io, parts);
  if (broken.length > 0) {
    const { configReport } = await import('./judge.ts');
    const report: RunReport = { files: broken.map(configReport), fix: 'no' };
    io.stderr.write(await format({ ...args, format: 'stylish' }, io, report));
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

/** @returns whether the report reached the reader */
async function print(args: Arguments, io: Io, report: RunReport): Promise<boolean> {
  const text = await format(args, io, report);
  if (args.output === undefined) {
    io.stdout.write(text);
    return true;
  }
  const { writeFileWhole } = await import('../node/files.ts');
  const fault = await writeFileWhole(resolve(io.cwd, args.output), text);
  if (fault) io.stderr.write(`The report could not be written to ${args.output}. ${fault.fault}\n`);
  return fault === undefined;
}

async function format(args: Arguments, io: Io, report: RunReport): Promise<string> {
  if (args.format === 'json') return (await import('./reporters/json.ts')).json(report);
  const { default: picocolors } = await import('picocolors');
  const { stylish } = await import('./reporters/stylish.ts');
  const color = args.output === undefined && wantsColor(io, io.stdout, args.color);
  const nameOf = (path: string): string => {
    const below = relative(io.cwd, path);
    return below === '' || below.startsWith('..') || path.startsWith('<') ? path : below;
  };
  return stylish(report, { colors: picocolors.createColors(color), width: widthOf(io), nameOf });
}

function widthOf({ stdout }: Io): number {
  return Math.min(Math.max(stdout.columns ?? 80, 60), 120);
}

function errorsOnly(report: RunReport): RunReport {
  const files = report.files.map((file): FileReport => ({
    ...file,
    findings: file.findings.filter(({ level }) => level === 'error'),
    problems: file.problems.filter(({ level }) => level === 'error'),
  }));
  return { ...report, files };
}

function exitCodeOf({ files }: RunReport, maxWarnings = Infinity): ExitCode {
  const broken = files.some(({ problems }) => problems.some(({ level }) => level === 'error'));
  if (broken) return exit.broken;
  const count = (wanted: string): number =>
    files.reduce(
      (sum, file) => sum + file.findings.filter(({ level }) => level === wanted).length,
      0,
    );
  return count('error') > 0 || count('warning') > maxWarnings ? exit.findings : exit.clean;
}

/** Few files are done before anyone could read how far it is. */
const worthShowing = 50;

function progressOf(
  args: Arguments,
  { stderr }: Io,
): {
  readonly show: ((done: number, total: number) => void) | undefined;
  readonly clear: () => void;
} {
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
