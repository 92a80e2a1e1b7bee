import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initialConfig } from '../core/config/initial.ts';
import { configNames } from '../core/config/types.ts';

/** Writes a first configuration into a folder, never over one that is there. */
export async function init(
  folder: string,
): Promise<{ readonly done: boolean; readonly message: string }> {
  const there = configNames.find((name) => existsSync(join(folder, name)));
  if (there !== undefined)
    return {
      done: false,
      message: `There is a ${there} in this folder already; it was left as it is.`,
    };
  const [name] = configNames;
  try {
    await writeFile(join(folder, name), initialConfig, { flag: 'wx' });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return {
      done: false,
      message: `${name} could not be written here (${code}). Check the folder's permissions.`,
    };
  }
  return { done: true, message: `Wrote ${name}. Open it and change what you like.` };
}
