import ignore from 'ignore';
import type { Ignore } from 'ignore';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

interface Level {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** Whether git ignores a path: `folder` tells what it is. */
export type GitIgnore = (path: string, folder: boolean) => boolean;

/**
 * What the .gitignore files say, from the repository's top down to each path. Outside of a
 * repository, and where `start` itself is ignored (so it was asked for), they count from `start` on.
 */
export function gitIgnore(start: string): GitIgnore {
  const fromTop = ignoredBelow(repositoryOf(start) ?? start);
  return fromTop(start, true) ? ignoredBelow(start) : fromTop;
}

function ignoredBelow(top: string): GitIgnore {
  const known = new Map<string, readonly Level[]>();
  const levelsOf = (folder: string): readonly Level[] => {
    const held = known.get(folder);
    if (held) return held;
    const above = folder === top || dirname(folder) === folder ? [] : levelsOf(dirname(folder));
    const own = levelOf(folder);
    const levels = own ? [own, ...above] : above;
    known.set(folder, levels);
    return levels;
  };
  return (path, folder) => {
    if (path === top) return false;
    // The nearest file that has an opinion wins.
    for (const level of levelsOf(dirname(path))) {
      const below = relative(level.folder, path).split(sep).join('/');
      const { ignored, unignored } = level.patterns.test(folder ? `${below}/` : below);
      if (ignored || unignored) return ignored;
    }
    return false;
  };
}

function levelOf(folder: string): Level | undefined {
  const file = join(folder, '.gitignore');
  try {
    const ignorecase = process.platform !== 'linux';
    return { folder, patterns: ignore({ ignorecase }).add(readFileSync(file, 'utf8')) };
  } catch {
    // None there, or not ours to read: git would not know it either.
    return undefined;
  }
}

function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}
