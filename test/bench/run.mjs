// npm run bench: Reply Tone beside its peers, in one run on the same texts. See README.md here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run, toolEnvironment } from '../install.mjs';

const here = import.meta.dirname;

/** Installs the peers that package-lock.json names, unless that was done already. */
function installPeers() {
  const lock = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');
  const stamp = join(here, 'node_modules/.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  run('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

try {
  install();
  installPeers();
  if (!process.argv.includes('--no-build')) run('node', ['esbuild.mjs']);
  // A process of its own, so that it runs on the Node that the tools use.
  const bench = [join(here, 'bench.mjs'), ...process.argv.slice(2)];
  const { status } = spawnSync('node', bench, {
    cwd: root,
    env: toolEnvironment,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
