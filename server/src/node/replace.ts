/** Putting a file in another's place in one step. */
import { promises as fs } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Replacing {
  /** Of the file that is there, if one is: owner and mode are kept. */
  readonly stats?: BigIntStats | undefined;
  /** Asked at the last moment: false leaves the file as it is. */
  readonly stillWanted: () => Promise<boolean>;
}

/**
 * Writes a temporary file in the same folder, to the disk, and renames it: whenever the process
 * ends, the file is old or new, whole. What an earlier process left behind is removed.
 * @returns false if it was not wanted any more
 * @throws what the system says
 */
export async function replaceFile(
  target: string,
  text: string,
  { stats, stillWanted }: Replacing,
): Promise<boolean> {
  const folder = dirname(target);
  await sweep(folder);
  const temporary = join(folder, temporaryName());
  try {
    await writeNew(temporary, text, stats);
    const wanted = await stillWanted();
    await (wanted ? fs.rename(temporary, target) : fs.rm(temporary));
    return wanted;
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeNew(path: string, text: string, stats: BigIntStats | undefined): Promise<void> {
  const mode = stats && Number(stats.mode) & 0o7777;
  const handle = await fs.open(path, 'wx', mode ?? 0o666);
  try {
    await handle.writeFile(text, 'utf8');
    if (stats) {
      const made = await handle.stat({ bigint: true });
      // Only an administrator may give a file away; for others it becomes their own.
      if (made.uid !== stats.uid || made.gid !== stats.gid)
        await handle.chown(Number(stats.uid), Number(stats.gid)).catch(() => undefined);
    }
    // Opening is subject to the umask.
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Hidden, so that nothing lints it; it says whose it is. No other file may have its name yet. */
const temporaryName = (): string => {
  const number = Math.floor(Math.random() * 2 ** 48);
  return `.reply-tone-${process.pid}-${number.toString(16).padStart(12, '0')}.tmp`;
};

const leftBehind = /^\.reply-tone-(\d+)-[0-9a-f]{12}\.tmp$/;

/** Folders that were swept: once in the life of a process is enough. */
const swept = new Set<string>();

async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const names = await fs.readdir(folder).catch((): readonly string[] => []);
  for (const name of names) {
    const owner = Number(leftBehind.exec(name)?.[1] ?? process.pid);
    if (!isRunning(owner)) await fs.rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
