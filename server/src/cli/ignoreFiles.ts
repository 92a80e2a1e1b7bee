/** The ignore files of a run: found, read once each, and which of their entries were of use. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { configNames, ignoreFileName } from '../core/config/types.ts';
import { entriesByFile, type SourcedEntry } from '../core/silence/entriesOf.ts';
import { parseIgnoreFile, type PlacedEntry } from '../core/silence/ignoreFile.ts';
import { readTextFile, type FileStamp } from '../node/files.ts';
import type { BrokenConfig } from './projects.ts';

/** An ignore file as it was read. */
export interface ReadIgnoreFile {
  readonly path: string;
  readonly text: string;
  /** Whether a byte order mark stood before the text. */
  readonly mark: boolean;
  /** Undefined if there is no such file yet. */
  readonly stamp?: FileStamp;
  readonly entries: readonly PlacedEntry[];
}

export interface IgnoreFiles {
  /** Reads those that count in a folder. */
  readonly meet: (folder: string) => void;
  /** What may count in a file. */
  readonly entriesFor: (path: string) => readonly SourcedEntry[];
  /** Those that were met. */
  readonly files: () => readonly ReadIgnoreFile[];
  /** Where accepted findings of a file are written; made up if there is none yet. */
  readonly targetFor: (path: string) => ReadIgnoreFile;
  /** What was wrong with those that were met. */
  readonly broken: readonly BrokenConfig[];
}

export interface IgnoreFilesOptions {
  readonly cwd: string;
  /** Ids of the built-in rules. */
  readonly rules: readonly string[];
  /** One more, which takes what is accepted. */
  readonly baseline?: string | undefined;
}

export function createIgnoreFiles({ cwd, rules, baseline }: IgnoreFilesOptions): IgnoreFiles {
  const broken: BrokenConfig[] = [];
  const read = new Map<string, Known>();
  const nearest = new Map<string, string | undefined>();

  const known = (path: string): Known => {
    const held = read.get(path);
    if (held) return held;
    const file = existsSync(path) ? readIgnoreFile(path, rules, broken) : missing(path);
    const folder = dirname(path);
    const ofFile = entriesByFile(file.entries, path, (name) => existsSync(join(folder, name)));
    const made = { file, ofFile };
    read.set(path, made);
    return made;
  };
  const find = (folder: string): string | undefined => {
    if (nearest.has(folder)) return nearest.get(folder);
    const here = join(folder, ignoreFileName);
    const parent = dirname(folder);
    const found = existsSync(here) ? here : parent === folder ? undefined : find(parent);
    nearest.set(folder, found);
    return found;
  };
  const sourcesFor = (folder: string): readonly string[] => {
    const own = find(folder);
    return [...new Set([...(own === undefined ? [] : [own]), ...(baseline ? [baseline] : [])])];
  };
  return {
    broken,
    meet: (folder) => {
      sourcesFor(folder).forEach(known);
    },
    entriesFor: (path) =>
      sourcesFor(dirname(path)).flatMap((source) =>
        known(source).ofFile(nameFrom(dirname(source), path)),
      ),
    files: () => [...read.values()].map(({ file }) => file),
    targetFor: (path) =>
      known(baseline ?? find(dirname(path)) ?? join(homeOf(path, cwd), ignoreFileName)).file,
  };
}

interface Known {
  readonly file: ReadIgnoreFile;
  readonly ofFile: (name: string) => readonly SourcedEntry[];
}

/** How an ignore file in a folder names a file. */
export const nameFrom = (folder: string, path: string): string =>
  relative(folder, path).split(sep).join('/');

const missing = (path: string): ReadIgnoreFile => ({ path, text: '', mark: false, entries: [] });

function readIgnoreFile(
  path: string,
  rules: readonly string[],
  broken: BrokenConfig[],
): ReadIgnoreFile {
  const file = readTextFile(path);
  if ('fault' in file) {
    broken.push({ path, text: '', problems: [{ message: file.fault, level: 'error' }] });
    return missing(path);
  }
  const { text, mark, stamp } = file;
  const { entries, problems } = parseIgnoreFile(text, rules);
  if (problems.length > 0) broken.push({ path, text, problems });
  return { path, text, mark, entries, ...(stamp && { stamp }) };
}

/** The project's folder: that of its configuration, else the repository, else the current one. */
function homeOf(path: string, cwd: string): string {
  const above: string[] = [];
  for (let folder = dirname(path); above.at(-1) !== folder; folder = dirname(folder))
    above.push(folder);
  const holds = (...names: readonly string[]) => {
    return (folder: string): boolean => names.some((name) => existsSync(join(folder, name)));
  };
  return (
    above.find(holds(...configNames)) ??
    above.find(holds('.git')) ??
    above.find((folder) => folder === cwd) ??
    dirname(path)
  );
}
