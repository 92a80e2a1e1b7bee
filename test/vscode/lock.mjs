/** A lock that two processes can share: a folder, because making one is atomic everywhere. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 250;

/**
 * Runs `work` while no other process that uses the same `folder` runs its own.
 * A lock whose process is gone counts as free.
 * @template T
 * @param {string} folder made and removed; its parent must exist
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, work) {
  const owner = join(folder, 'pid');
  while (!(await taken(folder))) {
    if (await abandoned(owner)) await rm(folder, { recursive: true, force: true });
    else await pause(POLL_MS);
  }
  try {
    await writeFile(owner, String(process.pid));
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function taken(folder) {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} owner file that holds the process id */
async function abandoned(owner) {
  const pid = Number(await readFile(owner, 'utf8').catch(() => ''));
  // No id yet: its process is between making the folder and writing the file.
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
