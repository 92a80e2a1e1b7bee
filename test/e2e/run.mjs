/**
 * Runs the suite in a real VS Code: in the Node extension host, then in the web-worker one.
 *
 * Usage: node test/e2e/run.mjs [--host node|web] [--vsix FILE] [--desktop | --executable PATH]
 *   --host        one of the two only
 *   --vsix        test the packaged extension, installed into VS Code, not the source folder
 *   --desktop     use desktop VS Code, downloaded, instead of the one from npm
 *   --executable  use the desktop VS Code at PATH
 */
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { HARNESS, ROOT, SAMPLES } from '../vscode/parts.mjs';
import { runAsPerson } from './asPerson.mjs';

/** The bundled suite for each extension host. */
const SUITES = {
  node: join(ROOT, 'dist', 'test', 'e2e.node.js'),
  web: join(ROOT, 'dist', 'test', 'e2e.browser.js'),
};

/** Takes the arguments of a VS Code executable and runs the one from npm. */
const LAUNCHER = join(HARNESS, 'code');

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function main() {
  const { values } = parseArgs({
    options: {
      host: { type: 'string' },
      vsix: { type: 'string' },
      desktop: { type: 'boolean' },
      executable: { type: 'string' },
    },
  });
  const vscode = await executable(values);
  const failed = [];
  for (const host of chosenHosts(values)) {
    console.log(`${values.vsix ?? 'The source folder'} in the ${host} extension host:`);
    const vsix = values.vsix && resolve(values.vsix);
    const passed = await inTemporaryFolder((folder) => runHost({ host, vscode, folder, vsix }));
    // Only in a browser can a script see what a person sees.
    const seen =
      vscode !== LAUNCHER ||
      (await inTemporaryFolder((folder) => runAsPerson({ host, folder, vsix })));
    if (!passed || !seen) failed.push(host);
  }
  if (failed.length > 0) throw new Error(`Failed in: ${failed.join(', ')}`);
}

/** @param {{ executable?: string, desktop?: boolean }} options */
async function executable(options) {
  if (options.executable) return resolve(options.executable);
  return options.desktop ? downloadAndUnzipVSCode() : LAUNCHER;
}

/** @param {{ host?: string, vsix?: string, desktop?: boolean, executable?: string }} options */
function chosenHosts({ host, vsix, desktop, executable }) {
  if (host && !(host in SUITES)) throw new Error(`--host is node or web, not ${host}`);
  // Desktop VS Code has no web-worker host for an extension that is installed and has a Node entry.
  const possible = vsix && (desktop || executable) ? ['node'] : Object.keys(SUITES);
  return possible.filter((each) => !host || each === host);
}

/**
 * @param {{ host: 'node' | 'web', vscode: string, folder: string, vsix?: string }} of
 * @returns {Promise<boolean>} whether the suite passed
 */
async function runHost({ host, vscode, folder, vsix }) {
  const suite = SUITES[host];
  if (!existsSync(suite)) throw new Error(`No ${suite}. Run \`node esbuild.mjs --tests\` first.`);
  const workspace = join(folder, 'workspace');
  // A copy, so that tests may write.
  if (existsSync(SAMPLES)) await cp(SAMPLES, workspace, { recursive: true });
  else await mkdir(workspace);
  const profile = ['user-data-dir', 'extensions-dir'].map((each) => `--${each}=${folder}/${each}`);
  if (vsix) install({ vscode, vsix, profile });
  const launchArgs = [workspace, ...profile];
  if (host === 'web') launchArgs.push('--extensionDevelopmentKind=web');
  if (!vsix) launchArgs.push('--disable-extensions');
  return runTests({
    vscodeExecutablePath: vscode,
    launchArgs,
    extensionTestsEnv: { E2E_HOST: host },
    ...(vsix
      ? await standIn(join(folder, 'suite'), suite)
      : { extensionDevelopmentPath: ROOT, extensionTestsPath: suite }),
  }).then(
    () => true,
    () => false, // it has said why
  );
}

/**
 * Installs the packaged extension.
 * @param {{ vscode: string, vsix: string, profile: string[] }} of
 * @throws {Error} when VS Code refuses it
 */
function install({ vscode, vsix, profile }) {
  const cli = vscode === LAUNCHER ? [vscode] : resolveCliArgsFromVSCodeExecutablePath(vscode);
  const [command, ...args] = [...cli, ...profile, '--install-extension', vsix];
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) throw error ?? new Error(`VS Code did not install ${vsix}`);
}

/**
 * An extension that does nothing but carry the suite: VS Code runs suites only where an extension
 * is under development, and the one under test is installed.
 * @param {string} folder made here
 * @param {string} suite
 */
async function standIn(folder, suite) {
  const manifest = {
    ...{ name: 'suite', publisher: 'reply-tone', version: '0.0.0', engines: { vscode: '^1.0.0' } },
    ...{ main: './suite.js', browser: './suite.js' },
  };
  const extensionTestsPath = join(folder, 'suite.js');
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await copyFile(suite, extensionTestsPath);
  return { extensionDevelopmentPath: folder, extensionTestsPath };
}

/**
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function inTemporaryFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'reply-tone-e2e-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
