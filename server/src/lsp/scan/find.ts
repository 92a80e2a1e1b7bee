/** The files that folders hold, by the same rules as on the command line. */
import { isOpenFolder, isReadUnasked } from '../../core/skip.ts';
import type { FolderEntry, Host } from '../../host.ts';
import { joinUri, parentUri, relativePath } from '../uris.ts';
import { gitIgnore, type GitIgnore } from './gitIgnore.ts';

export interface FoundFiles {
  /** In the order of their folders. */
  readonly files: readonly string[];
  /** Folders that may not be opened. */
  readonly closed: readonly string[];
}

/** A folder, or a file that was asked for by name. */
export interface Root {
  readonly uri: string;
  readonly isFile: boolean;
  readonly ignored: GitIgnore;
}

/** @param uri of a folder or a file; a file if its folder lists it as one */
export async function rootOf(uri: string, host: Host): Promise<Root> {
  const parent = parentUri(uri);
  const around = parent === undefined ? undefined : await host.list(parent).catch(() => undefined);
  const isFile =
    around === undefined
      ? (await host.list(uri)) === undefined
      : around.some(({ name, folder }) => !folder && joinUri(parent!, encode(name)) === uri);
  return {
    uri,
    isFile,
    ignored: isFile ? () => Promise.resolve(false) : await gitIgnore(uri, host),
  };
}

/**
 * @param step called with every folder
 * @throws what `step` throws
 */
export async function findFiles(
  roots: readonly Root[],
  host: Host,
  step: () => Promise<void>,
): Promise<FoundFiles> {
  const files = new Set<string>();
  const closed: string[] = [];
  for (const root of roots) {
    if (root.isFile) {
      files.add(root.uri);
      continue;
    }
    const folders = [root.uri];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      await step();
      const entries = await host.list(folder).catch(() => undefined);
      if (!entries) closed.push(folder);
      const inside: string[] = [];
      for (const entry of [...(entries ?? [])].sort(byName)) {
        const uri = joinUri(folder, encode(entry.name));
        if (!entry.folder) {
          if (await isWanted(uri, root)) files.add(uri);
        } else if (!entry.link && isOpenFolder(entry.name) && !(await root.ignored(uri, true)))
          inside.push(uri);
      }
      folders.push(...inside.reverse());
    }
  }
  return { files: [...files], closed };
}

/** Whether a file below a root is one that a scan of it reads. */
export async function isWanted(uri: string, { uri: top, isFile, ignored }: Root): Promise<boolean> {
  if (isFile) return uri === top;
  const below = relativePath(top, uri);
  if (below === undefined || !isReadUnasked(below)) return false;
  const folders = below.split('/').slice(0, -1);
  if (!folders.every(isOpenFolder)) return false;
  return !(await ignored(uri, false));
}

const byName = (a: FolderEntry, b: FolderEntry): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

/** As editors write names in URIs. */
const encode = (name: string): string =>
  encodeURIComponent(name).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
