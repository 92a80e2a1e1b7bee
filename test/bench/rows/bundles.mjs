// Sizes of what ships. 1 KB is 1,000 bytes.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { toolEnvironment } from '../../install.mjs';
import { figureRow, missingRow } from '../report.mjs';

const bundles = {
  'server.js': 650,
  'server.browser.js': 650,
  'client.js': 450,
  'client.browser.js': 450,
  'cliMain.js': undefined,
};

const sizeRow = (name, file, atMost) =>
  figureRow({
    id: name,
    what: `Size of ${name}`,
    unit: 'KB',
    ours: statSync(file).size / 1000,
    ...(atMost && { target: { atMost } }),
  });

export function bundleRows({ root, scratch }) {
  const rows = Object.entries(bundles).map(([name, atMost]) =>
    sizeRow(name, join(root, 'dist', name), atMost),
  );
  return [...rows, packageRow(root, join(scratch, 'reply-tone.vsix'))];
}

function packageRow(cwd, file) {
  const options = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
  ];
  const { stderr } = spawnSync('vsce', ['package', ...options, '--out', file], {
    cwd,
    env: toolEnvironment,
    shell: process.platform === 'win32',
    encoding: 'utf8',
  });
  return existsSync(file)
    ? sizeRow('the .vsix', file, 700)
    : missingRow('the .vsix', 'Size of the .vsix', `could not be made: ${stderr}`);
}
