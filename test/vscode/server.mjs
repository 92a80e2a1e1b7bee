/** Starts and stops the VS Code server, each time with data folders of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { LogTail } from './log-tail.mjs';
import { HARNESS, SERVER_MAIN, nodeBinary } from './parts.mjs';

const HOST = '127.0.0.1';
const READY = /^Extension host agent listening on (\d+)/;
const REFUSED = /Error: (listen E.*)/; // it says so and goes on running

/** Milliseconds. */
const START_TIMEOUT = 60_000;

/** What keeps VS Code quiet and the same on every run; a caller's settings win. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} ServerOptions
 * @property {Record<string, unknown>} [settings] user settings, on top of quiet defaults
 * @property {string} [vsix] a packaged extension to install
 * @property {string} [userData] an existing user data folder to use, kept afterwards
 * @property {string} [extensions] an existing extensions folder to use, kept afterwards
 * @property {number} [port] default: any free one
 *
 * @typedef {object} Server
 * @property {string} authority `host:port`, also the authority of `vscode-remote:` addresses
 * @property {string} scratch a folder for anything temporary, gone when the server is
 * @property {Promise<never>} failed rejects when the server ends without being asked to
 * @property {() => string} log the last lines that the server printed
 * @property {() => Promise<void>} stop ends the server with all its processes, removes its folders
 */

/**
 * Starts a server and waits until it listens.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 * @throws {Error} with the end of the server's log when it does not start
 */
export async function startServer(options = {}) {
  const scratch = await mkdtemp(join(tmpdir(), 'vscode-'));
  const folders = await makeFolders(scratch, options);
  await writeSettings(folders.userData, options.settings);
  if (options.vsix) await installExtensions([options.vsix], folders);
  const child = keep(scratch, [
    ...['--host', HOST, '--port', String(options.port ?? 0), '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
    '--force-disable-user-env', // the environment is this process's own, on every machine
    '--enable-smoke-test-driver', // without it the address cannot name a development extension
    ...folderArguments(folders),
  ]);
  const log = new LogTail();
  let stopping = false;
  const stop = async () => {
    stopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.stdin.end();
    await once(child, 'close');
  };
  const failed = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (!stopping)
        reject(new Error(`The VS Code server ended with code ${code}.\n${log.text()}`));
    });
  });
  failed.catch(() => {}); // nobody may be waiting when it happens
  try {
    const port = await Promise.race([listening(child, log), failed]);
    return { authority: `${HOST}:${port}`, scratch, failed, log: () => log.text(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Installs packaged extensions into folders that a server can be started with afterwards.
 * @param {string[]} files `.vsix` files
 * @param {{ userData: string, extensions: string }} folders existing ones
 * @returns {Promise<void>}
 * @throws {Error} with VS Code's own words when it refuses one
 */
export async function installExtensions(files, folders) {
  const scratch = await mkdtemp(join(tmpdir(), 'vscode-'));
  const wanted = files.flatMap((file) => ['--install-extension', file]);
  const child = keep(scratch, [
    '--accept-server-license-terms',
    ...wanted,
    ...folderArguments({ ...folders, serverData: join(scratch, 'server-data') }),
  ]);
  const log = new LogTail();
  onLine(child, (line) => log.add(line));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`VS Code did not install ${files.join(', ')}.\n${log.text()}`);
}

/**
 * @param {string} scratch
 * @param {ServerOptions} options
 */
async function makeFolders(scratch, options) {
  const folders = {
    userData: options.userData ?? join(scratch, 'user-data'),
    extensions: options.extensions ?? join(scratch, 'extensions'),
    serverData: join(scratch, 'server-data'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  return folders;
}

/** @param {{ userData: string, extensions: string, serverData: string }} folders */
function folderArguments({ userData, extensions, serverData }) {
  return [
    ...['--user-data-dir', userData, '--extensions-dir', extensions],
    ...['--server-data-dir', serverData],
  ];
}

/**
 * @param {string} userData
 * @param {Record<string, unknown>} [settings]
 */
async function writeSettings(userData, settings) {
  const file = join(userData, 'User', 'settings.json');
  const present = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
  await mkdir(join(userData, 'User'), { recursive: true });
  await writeFile(file, JSON.stringify({ ...SETTINGS, ...present, ...settings }, null, 2));
}

/**
 * @param {string} scratch
 * @param {string[]} args
 */
function keep(scratch, args) {
  const node = nodeBinary();
  // Sockets go where they are removed with everything else, where their paths stay short enough.
  const sockets = process.platform === 'linux' && { TMPDIR: scratch, XDG_RUNTIME_DIR: scratch };
  const env = { ...process.env, ...sockets };
  return spawn(node, [join(HARNESS, 'keeper.mjs'), scratch, node, SERVER_MAIN, ...args], {
    detached: true, // Ctrl-C in a terminal reaches only the process that can clean up in order
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {LogTail} log
 * @returns {Promise<number>} the port
 * @throws {Error} when it does not start
 */
async function listening(child, log) {
  let timer;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`The VS Code server did not start.\n${log.text()}`));
      }, START_TIMEOUT);
      onLine(child, (line) => {
        log.add(line);
        const [, port] = READY.exec(line) ?? [];
        if (port) resolve(Number(port));
        const [, reason] = REFUSED.exec(line) ?? [];
        if (reason) reject(new Error(`The VS Code server did not start: ${reason}`));
      });
    });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(line: string) => void} listener
 */
function onLine(child, listener) {
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', listener);
}
