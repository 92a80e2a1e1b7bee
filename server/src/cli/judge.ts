/** From one file to what is reported of it. */
import { dirname, resolve } from 'node:path';
import type { Kind } from '../../../rules/api.ts';
import { mappingOf } from '../core/config/glob.ts';
import { applyFixes, safeEdits } from '../core/fix/applyFixes.ts';
import type {
  Linter,
  LintResult,
  Problem,
  ReplySummary,
  Settings,
  SourceDocument,
} from '../core/types.ts';
import type { Placer } from '../core/library/place.ts';
import type { Surveyor } from '../core/library/survey.ts';
import type { ReplyFacts } from '../core/library/types.ts';
import { acceptAll } from '../core/silence/entries.ts';
import type { SourcedEntry } from '../core/silence/entriesOf.ts';
import { decode, readTextFile, writeFileWhole } from '../node/files.ts';
import type { FileFault, TextFile } from '../node/files.ts';
import { formatOf } from './files.ts';
import type { Target } from './files.ts';
import { isLeftOut, nameIn } from './projects.ts';
import type { BrokenConfig, Project, Projects } from './projects.ts';
import { createLocator } from './report.ts';
import type { FileReport, Locator, RunReport } from './report.ts';

/** How files are judged, the same for all of a run; but for `linter`, plain data. */
export interface JudgeOptions {
  readonly linter: Linter & Partial<Surveyor>;
  /** Whether what a library needs to know of each reply is read as well. */
  readonly compare?: boolean | undefined;
  readonly kind?: Kind | undefined;
  readonly fix: RunReport['fix'];
  /** Whether the report tells how each reply sounds. */
  readonly summaries?: boolean | undefined;
  /** Whether findings are to be written down as accepted, and not reported. */
  readonly accept?: boolean | undefined;
}

/**
 * Lints a file, and fixes it where that is wanted. Never rejects.
 * @returns undefined if there is nothing to say about it
 */
export async function judgeFile(
  options: JudgeOptions,
  { path, asked }: Target,
  projects: Projects,
): Promise<FileReport | undefined> {
  const project = await projects.of(dirname(path));
  if (isLeftOut(project, path)) {
    const message = 'The configuration leaves this file out (under "ignore").';
    return asked === 'name'
      ? { ...empty(path), problems: [{ message, level: 'note' }] }
      : undefined;
  }
  const report = await judge(options, { path, project, projects, read: readTextFile(path) });
  return asked !== 'folder' || isWorthNaming(report) ? report : undefined;
}

/** A text to lint as if it were a file of this name, below `cwd`. */
export interface Unsaved {
  readonly bytes: Buffer;
  readonly name: string | undefined;
  readonly cwd: string;
}

export async function judgeText(
  options: JudgeOptions,
  { bytes, name, cwd }: Unsaved,
  projects: Projects,
): Promise<FileReport> {
  const path = name === undefined ? undefined : resolve(cwd, name);
  const project = await projects.of(path === undefined ? cwd : dirname(path));
  return judge(options, { path, project, projects, read: decode(bytes) });
}

const dataFormats = new Set(['json', 'yaml', 'csv', 'xml']);

/** Data that a folder happens to hold and that has no replies in it is nobody's business. */
function isWorthNaming({ path, replies, articles, problems }: FileReport): boolean {
  const read = replies + articles > 0 || !dataFormats.has(formatOf(path));
  return read || problems.some(({ level }) => level === 'error');
}

interface Job {
  /** Undefined for text that has no name. */
  readonly path: string | undefined;
  readonly project: Project;
  readonly projects: Projects;
  readonly read: TextFile | FileFault;
}

async function judge(options: JudgeOptions, job: Job): Promise<FileReport> {
  const { path, project, read } = job;
  const { linter, fix } = options;
  const shown = path ?? '<stdin>';
  if ('fault' in read) return failed(shown, read);
  const document = documentOf(options, job, read);
  const first = readDocument(options, document, project.settings, path);
  const before = first.result;
  const report = (result: LintResult, text = read.text): FileReport => {
    const summed = options.summaries
      ? linter.summarise({ ...document, text }, project.settings, result)
      : [];
    const reported = reportOf(shown, { ...read, text }, result, summed);
    return { ...reported, ...silencing(options, document, result), ...factsOf(first.facts) };
  };
  const fixable = before.findings.filter((finding) => finding.fix).length;
  if (fix === 'no' || fixable === 0) return report(before);
  if (read.encoding !== 'UTF-8') {
    const message =
      'It is saved as UTF-16, so --fix leaves it alone. Save it as UTF-8 to have it fixed.';
    return report(withProblem(before, { message, level: 'note' }));
  }
  const { text, applied } = applyFixes(document, project.settings, linter);
  if (fix === 'write' && path !== undefined) {
    const fault = await writeFileWhole(path, (read.mark ? '\uFEFF' : '') + text, read.stamp);
    if (fault) {
      const message = `It was not fixed. ${fault.fault}`;
      return report(withProblem(before, { message, level: 'error' }));
    }
  }
  const second = readDocument(options, { ...document, text }, project.settings, path);
  const locator = createLocator(read.text, read.mark);
  return {
    ...report(second.result, text),
    ...factsOf(fix === 'write' ? second.facts : first.facts),
    fixed: applied.length,
    changes: safeEdits(before.findings).applied.flatMap((each) => locator.change(each) ?? []),
    ...(fix === 'preview' && text !== read.text && { output: (read.mark ? '\uFEFF' : '') + text }),
  };
}

/** Lints a document; with what a library needs to know of its replies, where that is wanted. */
function readDocument(
  { linter, compare }: JudgeOptions,
  document: SourceDocument,
  settings: Settings,
  path: string | undefined,
): { readonly result: LintResult; readonly facts: readonly ReplyFacts[] } {
  if (!compare || !linter.survey || path === undefined)
    return { result: linter.lint(document, settings), facts: [] };
  const survey = linter.survey(document, settings, path);
  let step = survey.next();
  while (!step.done) step = survey.next();
  return step.value;
}

const factsOf = (facts: readonly ReplyFacts[]): Partial<FileReport> =>
  facts.length > 0 ? { facts } : {};

/** A file that was judged, read again for the places in it. */
export interface OpenFile {
  readonly document: JudgedDocument;
  readonly settings: Settings;
  readonly locator: Locator;
}

/** @returns undefined if it can't be read any more */
export async function openForPlaces(
  options: JudgeOptions,
  path: string,
  projects: Projects,
): Promise<(OpenFile & { readonly placer: Placer }) | undefined> {
  const project = await projects.of(dirname(path));
  const read = readTextFile(path);
  if ('fault' in read || !options.linter.placer) return undefined;
  const { settings } = project;
  const document = documentOf(options, { path, project, projects, read }, read);
  const placer = options.linter.placer(document, settings);
  return { document, settings, placer, locator: createLocator(read.text, read.mark) };
}

function documentOf(
  { kind }: JudgeOptions,
  { path, project, projects }: Job,
  read: TextFile,
): JudgedDocument {
  const name = path === undefined ? '' : nameIn(project.folder, path);
  const mapping = mappingOf(project.settings.files, name);
  const wanted = kind ?? mapping?.kind;
  const format = (mapping?.fields === undefined && mapping?.format) || formatOf(name);
  const accepted = path === undefined ? [] : projects.ignores.entriesFor(path);
  return { text: read.text, name, format, accepted, ...(wanted && { kind: wanted }) };
}

/** What of the ignore files was of use, and what is to be added to them. */
export function silencing(
  { accept }: JudgeOptions,
  { accepted }: JudgedDocument,
  { findings, silenced = [] }: LintResult,
): Partial<FileReport> {
  const used = new Set(silenced.map(({ entry }) => entry));
  const usedEntries = accepted.filter((entry) => used.has(entry));
  return {
    silenced: silenced.length + (accept ? findings.length : 0),
    ...(usedEntries.length > 0 && {
      usedEntries: usedEntries.map(({ source, index }) => ({ source, index })),
    }),
    ...(accept && { findings: [], acceptances: acceptAll(findings) }),
  };
}

/** A document whose entries know where they are from. */
export interface JudgedDocument extends SourceDocument {
  readonly accepted: readonly SourcedEntry[];
}

function reportOf(
  path: string,
  read: TextFile,
  result: LintResult,
  summaries: readonly ReplySummary[],
): FileReport {
  const { findings, problems, replies } = result;
  const locator = createLocator(read.text, read.mark);
  const articles = replies.filter(({ kind }) => kind === 'article').length;
  return {
    ...empty(path),
    findings: findings.map((finding) => locator.finding(finding)),
    problems: problems.map((problem) => locator.problem(problem)),
    replies: replies.length - articles,
    read: locator.replies(replies, summaries),
    articles,
  };
}

function withProblem(result: LintResult, problem: Problem): LintResult {
  return { ...result, problems: [...result.problems, problem] };
}

/** A file that ended the thread it was linted in. @param reason for people */
export function stopped(path: string, reason: string): FileReport {
  return failed(path, {
    fault: `It could not be linted to its end (${reason}). If it is large, split it.`,
  });
}

/** A file that could not be read. */
export function failed(path: string, { fault, line }: FileFault): FileReport {
  const place = line === undefined ? {} : { place: { line, column: 1 } };
  return { ...empty(path), problems: [{ message: fault, level: 'error', ...place }] };
}

/** What is wrong with a configuration, as a file of its own. */
export function configReport({ path, text, problems }: BrokenConfig): FileReport {
  const locator = createLocator(text, false);
  return { ...empty(path), problems: problems.map((problem) => locator.problem(problem)) };
}

function empty(path: string): FileReport {
  const nothing = { findings: [], problems: [], read: [], changes: [] };
  return { path, ...nothing, replies: 0, articles: 0, fixed: 0 };
}
