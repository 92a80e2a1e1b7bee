// A program run from its start to its end.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const hook = pathToFileURL(join(import.meta.dirname, 'peak.mjs')).href;

/**
 * Runs a script on this Node; what it prints goes nowhere.
 * @param peakFile where its peak memory is put for a moment; without one it is not asked for
 * @param inputFile what it reads from standard input
 * @returns milliseconds from start to end, and bytes of memory at the peak
 * @throws if it can't do its work; findings are no failure
 */
export async function runScript(args, { peakFile, inputFile, cwd } = {}) {
  const input = inputFile === undefined ? 'ignore' : openSync(inputFile, 'r');
  const measured = peakFile === undefined ? args : ['--import', hook, ...args];
  const env = { ...process.env, REPLY_TONE_PEAK: peakFile };
  const start = performance.now();
  const child = spawn(process.execPath, measured, { env, cwd, stdio: [input, 'ignore', 'pipe'] });
  const errors = [];
  child.stderr.on('data', (data) => errors.push(data));
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const ms = performance.now() - start;
  if (input !== 'ignore') closeSync(input);
  if (status !== 0 && status !== 1)
    throw new Error(`“node ${args.slice(0, 3).join(' ')} …” failed: ${errors.join('')}`);
  return { ms, peak: peakFile === undefined ? undefined : Number(readFileSync(peakFile, 'utf8')) };
}
