/**
 * Opens VS Code with the extension and a copy of the samples, to try it out: desktop VS Code where
 * there is one and a screen to show it on, otherwise VS Code from npm, for the browser.
 *
 * Usage: node test/vscode/start.mjs [--browser] [--port N] [--print-only]
 *   --browser     VS Code from npm, even where there is a desktop one
 *   --port        the port for the browser; default: any free one
 *   --print-only  start, print the address, and end
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageAddress, remoteAddress } from './address.mjs';
import { ROOT, SAMPLES } from './parts.mjs';
import { startServer } from './server.mjs';
import { setUp } from './setup.mjs';

const DESKTOP_NAMES = ['code', 'codium', 'code-insiders'];
const COPY_NOTE = 'The samples are a copy: change them as you like, they are gone afterwards.';

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function main() {
  const { values } = parseArgs({
    options: {
      browser: { type: 'boolean' },
      port: { type: 'string', default: '0' },
      'print-only': { type: 'boolean' },
    },
  });
  await requireBuild();
  const desktop = values.browser || values['print-only'] ? undefined : desktopVSCode();
  if (desktop) await openDesktop(desktop);
  else await openInBrowser(Number(values.port), values['print-only']);
}

/** @throws {Error} when the extension is not built yet */
async function requireBuild() {
  const { main } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const entry = main.endsWith('.js') ? main : `${main}.js`;
  if (!existsSync(join(ROOT, entry))) throw new Error(`No ${entry}. Run \`npm run build\` first.`);
}

/**
 * The path of a desktop VS Code, if it can show a window.
 * @returns {string | undefined}
 */
function desktopVSCode() {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
  // In a terminal of a remote window, `code` talks to that window and takes no extension folder.
  if (env.VSCODE_IPC_HOOK_CLI) return undefined;
  const suffix = platform === 'win32' ? '.cmd' : '';
  return (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => DESKTOP_NAMES.map((name) => join(folder, name + suffix)))
    .find((path) => existsSync(path));
}

/** @param {string} executable */
async function openDesktop(executable) {
  const folder = await mkdtemp(join(tmpdir(), 'reply-tone-'));
  try {
    const samples = await copySamples(folder);
    const shell = process.platform === 'win32';
    const args = [
      `--extensionDevelopmentPath=${ROOT}`,
      ...['--user-data-dir', join(folder, 'user-data')],
      ...['--extensions-dir', join(folder, 'extensions')],
      ...['--disable-workspace-trust', '--new-window', '--wait'],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...[samples.folder, samples.file].filter(Boolean),
    ];
    const quoted = shell ? args.map((each) => `"${each}"`) : args;
    const child = spawn(shell ? `"${executable}"` : executable, quoted, {
      stdio: 'inherit',
      shell,
    });
    console.log(`Reply Tone is open in VS Code. ${COPY_NOTE}`);
    console.log('Close the window to end.');
    // Ctrl-C reaches VS Code too: it ends, and then there is something to clean up here.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill());
    const [code] = await once(child, 'exit');
    process.exitCode = code ?? 0;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {number} port
 * @param {boolean} [printOnly]
 */
async function openInBrowser(port, printOnly) {
  await setUp();
  const server = await startServer({ port });
  try {
    const stopped = Promise.race(
      ['SIGINT', 'SIGTERM', 'SIGHUP'].map((each) => once(process, each)),
    );
    const samples = await copySamples(server.scratch);
    const payload = [['extensionDevelopmentPath', remoteAddress(server.authority, ROOT)]];
    if (samples.file) payload.push(['openFile', remoteAddress(server.authority, samples.file)]);
    const address = pageAddress(server.authority, { folder: samples.folder, payload });
    console.log(`Reply Tone is open in VS Code at ${address}`);
    if (printOnly) return;
    console.log(`${COPY_NOTE} Press Ctrl-C to end.`);
    await Promise.race([server.failed, stopped]);
  } finally {
    await server.stop();
  }
}

/**
 * Copies the samples, so that trying things out leaves the repository as it was.
 * @param {string} into existing folder
 * @returns {Promise<{ folder: string, file?: string }>} the copy, and a file in it to begin with
 */
async function copySamples(into) {
  const folder = join(into, 'samples');
  if (existsSync(SAMPLES)) await cp(SAMPLES, folder, { recursive: true });
  else await mkdir(folder);
  const names = await readdir(folder, { recursive: true });
  const first = names.filter((name) => /drafts.+\.(md|txt)$/.test(name)).sort()[0];
  return first ? { folder, file: join(folder, first) } : { folder };
}
