/**
 * Installs a real VS Code, a browser and the Node that runs them, all from npm, beside this file.
 * Run it as a script or call `setUp()`; it returns at once when everything is there already.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasPackagedChromium } from './chromium.mjs';
import { withLock } from './lock.mjs';
import { CHROMIUM_FOLDER, HARNESS, MODULES, SERVER_FOLDER, nodeBinary } from './parts.mjs';

const STAMP = join(MODULES, '.ready');
// Install scripts would compile native modules, which needs a compiler; VS Code runs without them.
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|E40[34]/;

/**
 * Installs what is missing. Safe to call from several processes at once: one installs, all wait.
 * @returns {Promise<void>}
 * @throws {Error} with a remedy in its message when npm fails
 */
export async function setUp() {
  const wanted = await fingerprint();
  if (await isReady(wanted)) return;
  await withLock(join(HARNESS, '.setup.lock'), async () => {
    if (await isReady(wanted)) return;
    console.error('Installing VS Code and a browser for it from npm (once, about a minute) …');
    await npm(['ci'], HARNESS);
    await npm(['install', '--omit=dev', '--no-save', '--no-package-lock'], SERVER_FOLDER);
    if (hasPackagedChromium) await unpackChromium();
    await writeFile(STAMP, wanted);
  });
}

/** Changes whenever the installed parts have to be installed anew. */
async function fingerprint() {
  const lockfile = await readFile(join(HARNESS, 'package-lock.json'));
  return createHash('sha256')
    .update(lockfile)
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
}

/** @param {string} wanted */
async function isReady(wanted) {
  return existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === wanted;
}

async function unpackChromium() {
  await rm(CHROMIUM_FOLDER, { recursive: true, force: true });
  await mkdir(CHROMIUM_FOLDER);
  await run(nodeBinary(), [join(HARNESS, 'unpack-chromium.mjs')], {
    cwd: HARNESS,
    env: { ...process.env, TMPDIR: CHROMIUM_FOLDER },
  });
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
async function npm(args, cwd) {
  const script = process.env.npm_execpath;
  const [command, ...first] = script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
  const shell = command === 'npm' && process.platform === 'win32';
  await run(command, [...first, ...args, ...QUIET, '--loglevel=error'], { cwd, shell });
}

/**
 * Runs a command and shows its output only if it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
async function run(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(explain([command, ...args].join(' '), output));
}

/**
 * @param {string} command
 * @param {string} output
 */
function explain(command, output) {
  const remedy = UNREACHABLE.test(output)
    ? 'npm could not fetch a package. Check the network, the proxy and `npm config get registry`,'
    : 'Installing VS Code from npm failed. Free some disk space (1 GB) if that is the reason,';
  return (
    `${output.trim()}\n\nFailed: ${command}\n${remedy}\n` +
    'then run `node test/vscode/setup.mjs` again. ' +
    'To use a VS Code that you have instead: `node test/e2e/run.mjs --executable PATH`.'
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setUp().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
