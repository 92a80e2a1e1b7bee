/**
 * Keeps one program from outliving the one that wanted it: runs a command in a process group of its
 * own and, when this process's standard input closes, ends the group and removes a folder.
 * The input closes even when the wanting process is killed without a chance to clean up.
 *
 * Usage: keeper.mjs FOLDER COMMAND [ARGUMENT …]
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';

const [folder, command, ...args] = process.argv.slice(2);
const child = spawn(command, args, {
  detached: process.platform !== 'win32',
  stdio: ['ignore', 'inherit', 'inherit'],
});

process.stdin.resume().once('end', endGroup).once('error', endGroup);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endGroup);

const [code] = await once(child, 'exit');
endGroup(); // its own children may still be there
await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
process.exit(code ?? 1);

function endGroup() {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
