// npm run bench: Reply Tone beside its peers, in one run on the same texts. `--json` for machines.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run } from '../install.mjs';

install();
const here = import.meta.dirname;
if (!existsSync(join(here, 'node_modules/write-good')))
  run('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund', '--loglevel=error']);
run('node', ['esbuild.mjs']);

const { linterSource, lintRows } = await import('./lint.mjs');
const { keystrokeRows } = await import('./keystroke.mjs');
const { bundleForBench } = await import('../../esbuild.mjs');

const bundle = join(root, 'dist/bench/linter.js');
await bundleForBench(linterSource, bundle);
const rows = [
  ...lintRows(bundle),
  ...(await keystrokeRows(join(root, 'dist/server.js'), join(here, 'emptyServer.mjs'))),
];

if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
else {
  console.log(`\nNode ${process.version}, ${process.platform}; median [least–most]\n`);
  for (const { what, ours, against, ratio, target, held } of rows)
    console.log(
      `${held ? '✓' : '✗'} ${what}\n    ${ours}  against  ${against}\n    ${ratio} (target ${target})`,
    );
}
