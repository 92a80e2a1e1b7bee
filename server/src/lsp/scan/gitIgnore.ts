/** What git ignores, through whoever can read files. */
import ignore, { type Ignore } from 'ignore';
import type { Host } from '../../host.ts';
import { foldersUp, joinUri, parentUri, relativePath } from '../uris.ts';

/** Whether git ignores a file or folder. */
export type GitIgnore = (uri: string, folder: boolean) => Promise<boolean>;

interface Level {
  readonly folder: string;
  readonly patterns: Ignore;
}

/**
 * What the .gitignore files say, from the repository's top down to each path. Outside of a
 * repository, and where `start` itself is ignored (so it was asked for), they count from `start` on.
 */
export async function gitIgnore(start: string, host: Host): Promise<GitIgnore> {
  const fromTop = ignoredBelow((await repositoryOf(start, host)) ?? start, host);
  return (await fromTop(start, true)) ? ignoredBelow(start, host) : fromTop;
}

function ignoredBelow(top: string, host: Host): GitIgnore {
  const known = new Map<string, Promise<readonly Level[]>>();
  const levelsOf = (folder: string): Promise<readonly Level[]> => {
    const held = known.get(folder);
    if (held) return held;
    const levels = readLevels(folder);
    known.set(folder, levels);
    return levels;
  };
  const readLevels = async (folder: string): Promise<readonly Level[]> => {
    const parent = folder === top ? undefined : parentUri(folder);
    const above = parent === undefined ? [] : await levelsOf(parent);
    const own = await levelOf(folder, host);
    return own ? [own, ...above] : above;
  };
  return async (uri, folder) => {
    const parent = uri === top ? undefined : parentUri(uri);
    if (parent === undefined) return false;
    // The nearest file that has an opinion wins.
    for (const level of await levelsOf(parent)) {
      const below = relativePath(level.folder, uri) ?? '';
      if (!ignore.isPathValid(below)) continue;
      const { ignored, unignored } = level.patterns.test(folder ? `${below}/` : below);
      if (ignored || unignored) return ignored;
    }
    return false;
  };
}

async function levelOf(folder: string, host: Host): Promise<Level | undefined> {
  // One that can't be read is one that git would not know either.
  const text = await host.readText(joinUri(folder, '.gitignore')).catch(() => undefined);
  return text === undefined
    ? undefined
    : { folder, patterns: ignore({ ignorecase: false }).add(text) };
}

async function repositoryOf(start: string, host: Host): Promise<string | undefined> {
  for (const folder of [start, ...foldersUp(start)]) {
    const entries = await host.list(folder).catch(() => undefined);
    if (entries?.some(({ name }) => name === '.git')) return folder;
  }
  return undefined;
}
