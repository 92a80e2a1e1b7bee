/** Where the parts that `setup.mjs` installs are. Nothing here touches the disk's contents. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This folder: a package of its own, so that none of it reaches the extension's lockfile. */
export const HARNESS = dirname(fileURLToPath(import.meta.url));

/** The repository, which is also the extension's folder. */
export const ROOT = dirname(dirname(HARNESS));

/** Sample replies and exports that are opened for tests and for trying the extension out. */
export const SAMPLES = join(ROOT, 'test', 'samples');

export const MODULES = join(HARNESS, 'node_modules');
export const SERVER_FOLDER = join(MODULES, 'code-server', 'lib', 'vscode');
export const SERVER_MAIN = join(SERVER_FOLDER, 'out', 'server-main.js');
export const CHROMIUM_FOLDER = join(MODULES, '.chromium');

/** The Node release that the VS Code server is built for. */
const SERVER_NODE_MAJOR = 24;

/**
 * Path of a Node that can run the VS Code server: the one from npm, or the current one.
 * @returns {string}
 * @throws {Error} when npm has none for this platform and the current one is another release
 */
export function nodeBinary() {
  const { platform, arch } = process;
  const name = { linux: 'node-linux', win32: 'node-win', darwin: 'node-darwin' }[platform];
  const folder = platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin' : name;
  const path = join(
    MODULES,
    `${folder}-${arch}`,
    'bin',
    platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(path)) return path;
  if (Number.parseInt(process.versions.node, 10) === SERVER_NODE_MAJOR) return process.execPath;
  throw new Error(
    `npm has no Node ${SERVER_NODE_MAJOR} for ${platform} ${arch}. ` +
      `Install Node ${SERVER_NODE_MAJOR} and run this again with it.`,
  );
}
