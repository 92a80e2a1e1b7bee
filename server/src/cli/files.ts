import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { formatOf as knownFormat } from '../core/extract/format.ts';
import { isOpenFolder, isReadUnasked } from '../core/skip.ts';
import type { Format } from '../core/types.ts';
import { gitIgnore } from './gitIgnore.ts';
import type { GitIgnore } from './gitIgnore.ts';

/** A file to lint. */
export interface Target {
  readonly path: string;
  /**
   * What the person wrote: its name, so it is linted whatever it is called; a pattern with its
   * ending (`exports/*.csv`); or neither, and it is there because the folder holds it.
   */
  readonly asked: 'name' | 'ending' | 'folder';
}

export interface Expansion {
  readonly targets: readonly Target[];
  /** What was asked for and isn't there. */
  readonly missing: readonly { readonly path: string; readonly message: string }[];
}

/** How a file is read, by its name; text if the name doesn't say. */
export function formatOf(name: string): Format {
  return knownFormat(name) ?? 'text';
}

/** The files that names, folders and globs stand for; each once, in the order they were asked for. */
export async function expand(wanted: readonly string[], cwd: string): Promise<Expansion> {
  const targets = new Map<string, Target>();
  const missing: { path: string; message: string }[] = [];
  const closed = (path: string): void => {
    const message = 'This folder may not be opened. Ask for access, or leave it out.';
    missing.push({ path, message });
  };
  for (const each of wanted) {
    const path = resolve(cwd, each);
    const found = await find(each, path, { cwd, closed });
    for (const target of found ?? []) {
      if (target.asked === 'name' || !targets.has(target.path)) targets.set(target.path, target);
    }
    if (found === undefined)
      missing.push({ path, message: 'There is no such file or folder. Check the name.' });
    else if (found.length === 0 && !isThere(path))
      missing.push({
        path,
        message: 'No file fits this pattern. Check the folder and the ending.',
      });
  }
  return { targets: [...targets.values()], missing };
}

interface Search {
  readonly cwd: string;
  /** Called with a folder that may not be opened. */
  readonly closed: (folder: string) => void;
}

async function find(
  wanted: string,
  path: string,
  { cwd, closed }: Search,
): Promise<readonly Target[] | undefined> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return walk(path, closed);
  if (stats) return [{ path, asked: 'name' }];
  return /[*?[\]{}!]/.test(wanted) ? glob(wanted, cwd) : undefined;
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function walk(top: string, closed: Search['closed']): readonly Target[] {
  const ignored = gitIgnore(top);
  const found: Target[] = [];
  const folders = [top];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const inside: string[] = [];
    for (const entry of entriesOf(folder, closed)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (isOpenFolder(entry.name) && !ignored(path, true)) inside.push(path);
      } else if (isFile(entry, path) && isWanted(path, top, ignored)) {
        found.push({ path, asked: 'folder' });
      }
    }
    folders.push(...inside.reverse());
  }
  return found;
}

function entriesOf(folder: string, closed: Search['closed']): ReturnType<typeof readSorted> {
  try {
    return readSorted(folder);
  } catch {
    closed(folder);
    return [];
  }
}

function readSorted(folder: string) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Links to files are followed, links to folders are not: those may lead in a circle. */
function isFile(entry: ReturnType<typeof readSorted>[number], path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

async function glob(pattern: string, cwd: string): Promise<readonly Target[]> {
  const tinyglobby = await import('tinyglobby');
  const paths = await tinyglobby.glob([pattern.split(sep).join('/')], {
    cwd,
    absolute: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  const ignored = gitIgnore(cwd);
  const anyFormat = /\.\w+$/.test(pattern);
  return paths
    .map((path) => resolve(path))
    .filter((path) => isWanted(path, cwd, ignored, anyFormat))
    .sort()
    .map((path) => ({ path, asked: anyFormat ? 'ending' : 'folder' }));
}

function isWanted(path: string, top: string, ignored: GitIgnore, anyFormat = false): boolean {
  const below = relative(top, path).split(sep).join('/');
  return isReadUnasked(below, anyFormat) && !ignored(path, false);
}
