// Brings the project's own packages up to date, and says where the Node is that the tools need.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.reply-tone-installed');

/** The environment of tools: the Node from npm comes before the machine's, which may be older. */
export const toolEnvironment = {
  ...process.env,
  PATH: `${join(modules, '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
};

/** Installs what package-lock.json names, unless that was done already. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing the packages that Reply Tone is built with …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], process.env);
  writeFileSync(stamp, lock);
}

/**
 * Runs a command in the project's folder and shows what it prints.
 * @throws if it fails; the message names the command
 */
export function run(command, args, env = toolEnvironment) {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: root, env, shell, stdio: 'inherit' });
  if (error) throw new Error(`${command} could not be started: ${error.message}`);
  if (status !== 0) throw new Error(`“${[command, ...args].join(' ')}” failed.`);
}
