/** The command line as a process of its own, built from the sources as they are. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

interface Build {
  readonly bundleForBench: (entry: string, outfile: string) => Promise<void>;
}

const root = new URL('../..', import.meta.url);

export interface Ended {
  /** The signal, if one ended it. */
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}

export interface BuiltCommand {
  /** Starts it in a folder. */
  start(cwd: string, ...argv: readonly string[]): ChildProcessWithoutNullStreams;
  /** Runs it to its end. */
  run(cwd: string, ...argv: readonly string[]): Promise<Ended>;
  /** The file that Node runs. */
  readonly path: string;
}

/** Builds the command before the tests of a file, and removes it after them. */
export function builtCommand(): BuiltCommand {
  let path = '';
  beforeAll(async () => {
    path = join(await mkdtemp(join(tmpdir(), 'reply-tone-bundle-')), 'cli.js');
    const build = (await import(new URL('esbuild.mjs', root).href)) as Build;
    await build.bundleForBench(new URL('server/src/cli/main.ts', root).pathname, path);
  }, 60_000);
  afterAll(() => rm(join(path, '..'), { recursive: true, force: true }));
  const start: BuiltCommand['start'] = (cwd, ...argv) =>
    spawn(process.execPath, [path, ...argv], { cwd });
  return {
    start,
    run: (cwd, ...argv) => ended(start(cwd, ...argv)),
    get path() {
      return path;
    },
  };
}

/** What a process wrote, once it is gone. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString();
  return { code: code ?? signal ?? '', out: text(out), err: text(err) };
}
