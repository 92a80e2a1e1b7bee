import { mkdirSync, statSync } from 'node:fs';
import * as module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Node 22.8 and later; `NODE_DISABLE_COMPILE_CACHE=1` turns it off. */
interface CompileCache {
  readonly enableCompileCache?: (folder: string) => unknown;
}

/** Where programs of this person keep what they can make anew. */
function cacheFolder(): string {
  const { env, platform } = process;
  const home =
    platform === 'win32'
      ? env['LOCALAPPDATA']
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : env['XDG_CACHE_HOME'];
  return join(home !== undefined && home !== '' ? home : join(homedir(), '.cache'), 'reply-tone');
}

/** Code is run from there, so nobody else may be able to write to it. */
function isPrivate(folder: string): boolean {
  const { mode, uid } = statSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Keeps the compiled code of files that are loaded from now on, for the next start. */
export function keepCompiled(): void {
  const { enableCompileCache } = module as CompileCache;
  if (!enableCompileCache) return;
  try {
    const folder = cacheFolder();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (isPrivate(folder)) enableCompileCache(folder);
  } catch {
    // A home that can't be written to: it starts as fast as it would have anyway.
  }
}
