/** What a run leaves in the ignore files: today's findings, or less of what matches nothing. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { matchesGlob } from '../core/config/glob.ts';
import { applyEdits } from '../core/fix/applyFixes.ts';
import { libraryRule } from '../core/library/inconsistencies.ts';
import type { Acceptance } from '../core/silence/entries.ts';
import { isPattern } from '../core/silence/entriesOf.ts';
import { addEntries, removeEntries } from '../core/silence/ignoreEdits.ts';
import type { PlacedEntry } from '../core/silence/ignoreFile.ts';
import type { IgnoreEntry, Problem } from '../core/types.ts';
import { writeFileWhole } from '../node/files.ts';
import { nameFrom, type IgnoreFiles, type ReadIgnoreFile } from './ignoreFiles.ts';
import { failed, configReport } from './judge.ts';
import type { Projects } from './projects.ts';
import type { FileReport } from './report.ts';

export interface BaselineOptions {
  readonly cwd: string;
  readonly wanted: readonly string[];
  /** Write down the findings as accepted. */
  readonly accept?: boolean | undefined;
  /** Take out the entries that match nothing any more. */
  readonly prune?: boolean | undefined;
}

export interface Baseline {
  /** Takes note of a file. @returns its report without what is kept for the end */
  readonly file: (report: FileReport) => FileReport;
  /** Writes what is to be written; what there is to say of each ignore file. */
  readonly end: () => Promise<readonly FileReport[]>;
  /** What became of the accepted findings; known once all is written. */
  readonly accepted: () => AcceptedTally;
}

/** Entries of ignore files. */
export interface AcceptedTally {
  /** Those that silenced something. */
  readonly still: number;
  /** Those that match nothing any more. */
  readonly gone: number;
}

export function createBaseline(options: BaselineOptions, projects: Projects): Baseline {
  const { ignores } = projects;
  const linted = new Set<string>();
  const used = new Map<string, Set<number>>();
  const accepted = new Map<string, Acceptance[]>();
  let gone = 0;
  const file = (report: FileReport): FileReport => {
    const { path, usedEntries = [], acceptances = [], ...rest } = report;
    if (report.replies + report.articles > 0) linted.add(path);
    for (const { source, index } of usedEntries)
      used.set(source, (used.get(source) ?? new Set()).add(index));
    if (acceptances.length > 0) accepted.set(path, [...acceptances]);
    return { path, ...rest };
  };
  const end = async (): Promise<readonly FileReport[]> => {
    const added = options.accept ? additions(accepted, ignores) : new Map<string, IgnoreEntry[]>();
    const reports: FileReport[] = [];
    for (const ignoreFile of ignores.files()) {
      const isUsed = (index: number): boolean => used.get(ignoreFile.path)?.has(index) === true;
      const idle = ignoreFile.entries.filter(({ index }) => !isUsed(index));
      const isStale = staleness(ignoreFile, linted, foldersOf(options));
      const stale: PlacedEntry[] = [];
      for (const each of idle)
        if (isStale(each.entry) && (await isOn(each.entry, ignoreFile, projects))) stale.push(each);
      gone += stale.length;
      const entries = added.get(ignoreFile.path) ?? [];
      reports.push(...(await settle(ignoreFile, entries, stale, options)));
    }
    return reports;
  };
  const still = (): number => [...used.values()].reduce((sum, { size }) => sum + size, 0);
  return { file, end, accepted: () => ({ still: still(), gone }) };
}

/** New entries by ignore file. */
function additions(
  accepted: ReadonlyMap<string, readonly Acceptance[]>,
  ignores: IgnoreFiles,
): Map<string, IgnoreEntry[]> {
  const added = new Map<string, IgnoreEntry[]>();
  for (const [path, acceptances] of accepted) {
    const target = ignores.targetFor(path);
    const name = nameFrom(dirname(target.path), path);
    const entries = acceptances.map((each) => ({ file: name, ...each }));
    added.set(target.path, [...(added.get(target.path) ?? []), ...entries]);
  }
  return added;
}

const foldersOf = ({ cwd, wanted }: BaselineOptions): readonly string[] =>
  wanted
    .map((each) => resolve(cwd, each))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());

/**
 * Whether an entry that nothing matched can be said to match nothing: its file was linted; or its
 * file is gone, or it stands for several, and all that it might have meant was linted. What replies
 * don't agree on is known only where all of them were read.
 */
function staleness(
  { path }: ReadIgnoreFile,
  linted: ReadonlySet<string>,
  folders: readonly string[],
): (entry: IgnoreEntry) => boolean {
  const home = dirname(path);
  const isWhole = folders.some((folder) => !nameFrom(folder, home).startsWith('..'));
  const names = isWhole ? [...linted].map((each) => nameFrom(home, each)) : [];
  return ({ file, rule }) => {
    if (rule === libraryRule && !isWhole) return false;
    if (isPattern(file)) return names.some((name) => matchesGlob(name, file));
    const meant = join(home, file);
    return linted.has(meant) || (isWhole && !existsSync(meant));
  };
}

/** A rule that is off would find nothing in any case. */
async function isOn(
  { file, rule }: IgnoreEntry,
  { path }: ReadIgnoreFile,
  projects: Projects,
): Promise<boolean> {
  const folder = isPattern(file) ? dirname(path) : dirname(join(dirname(path), file));
  return (await projects.of(folder)).settings.rules.get(rule)?.level !== 'off';
}

async function settle(
  ignoreFile: ReadIgnoreFile,
  entries: readonly IgnoreEntry[],
  stale: readonly PlacedEntry[],
  { accept, prune }: BaselineOptions,
): Promise<readonly FileReport[]> {
  const { path, text, mark, stamp } = ignoreFile;
  const removed = prune ? stale : [];
  const pruned = applyEdits(text, removeEntries(text, new Set(removed.map(({ index }) => index))));
  const addition = addEntries(pruned, entries);
  if (addition.refused !== undefined)
    return accept ? [failed(path, { fault: addition.refused })] : [];
  const after = applyEdits(pruned, addition.edits);
  if (after !== text) {
    const fault = await writeFileWhole(path, (mark ? '\uFEFF' : '') + after, stamp);
    if (fault) return [failed(path, fault)];
  }
  const notes: Problem[] = prune
    ? []
    : stale.map(({ entry, span }) => ({ message: staleNote(entry), level: 'note', span }));
  if (entries.length > 0)
    notes.push({ message: `${counted(entries.length)} added.`, level: 'note' });
  if (removed.length > 0)
    notes.push({
      message: `${counted(removed.length)} taken out that matched nothing any more.`,
      level: 'note',
    });
  return notes.length > 0 ? [configReport({ path, text, problems: notes })] : [];
}

const counted = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);

function staleNote({ file, rule, sentence }: IgnoreEntry): string {
  const start =
    sentence.length > 60 ? `${sentence.slice(0, 60).replace(/\s\S*$/, '')} …` : sentence;
  return `Nothing in ${file} matches this entry any more (${rule}: “${start}”). --prune-baseline takes it out.`;
}
