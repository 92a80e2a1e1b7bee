import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderEntry } from '../host.ts';
import type { PackFolder } from '../packFiles.ts';
import { readTextFile } from './files.ts';

/** What a folder holds, or undefined if there is none. Links count as what they lead to. */
export async function listFolder(path: string): Promise<readonly FolderEntry[] | undefined> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return await Promise.all(
      entries.map(async (entry) => ({
        name: entry.name,
        folder: entry.isSymbolicLink()
          ? await isFolder(join(path, entry.name))
          : entry.isDirectory(),
        ...(entry.isSymbolicLink() && { link: true }),
      })),
    );
  } catch {
    return undefined;
  }
}

/** A folder of this machine, as packs are read from it. */
export function packFolder(path: string): PackFolder {
  return {
    list: (below) => listFolder(join(path, below)),
    read: (below) => {
      const file = readTextFile(join(path, below));
      return 'fault' in file ? Promise.reject(new Error(file.fault)) : Promise.resolve(file.text);
    },
    locate: (below) => join(path, below),
  };
}

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
