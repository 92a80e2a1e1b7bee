import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from '../host.ts';
import { listFolder } from './folders.ts';

/**
 * Reads files of this machine.
 * @param packageFolder where the package is installed: holds `rules`
 */
export function createNodeHost(packageFolder: string): Host {
  const pages = join(packageFolder, 'rules');
  return {
    schemes: ['file'],
    pages: existsSync(pages) ? pathToFileURL(pages).href : undefined,
    readText: async (uri) => {
      const path = fileURLToPath(uri);
      try {
        return await readFile(path, 'utf8');
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
        throw new Error(`${path} could not be read (${code ?? String(error)}).`, { cause: error });
      }
    },
    list: (uri) => listFolder(fileURLToPath(uri)),
  };
}
