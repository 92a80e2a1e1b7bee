import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from '../host.ts';
import { decode, maxFileSize, tooLarge } from './files.ts';
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
        const { size } = await stat(path);
        if (size > maxFileSize) throw new Error(tooLarge(size).fault);
        const file = decode(await readFile(path));
        if ('fault' in file) throw new Error(file.fault);
        return `${file.mark ? '\uFEFF' : ''}${file.text}`;
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
        const reason = code === undefined ? message : `${path} could not be read (${code}).`;
        throw new Error(reason, { cause: error });
      }
    },
    list: (uri) => listFolder(fileURLToPath(uri)),
  };
}
