// Sizes of what ships. 1 KB is 1,000 bytes.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { toolEnvironment } from '../../install.mjs';
import { figureRow, missingRow } from '../report.mjs';

/** What each part loads, but for the tagger, which few texts need. */
const bundles = [
  { files: ['server.js', 'protocol.js', 'serve.js'], atMost: 650 },
  { files: ['server.browser.js'], atMost: 650 },
  { files: ['client.js'], atMost: 450 },
  { files: ['client.browser.js'], atMost: 450 },
  { files: ['cli.js', 'cliMain.js'] },
];

const sizeRow = (name, files, atMost) =>
  figureRow({
    id: name,
    what: `Size of ${name}`,
    unit: 'KB',
    ours: files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000,
    ...(atMost && { target: { atMost } }),
  });

export function bundleRows({ root, scratch }) {
  const inDist = (name) => join(root, 'dist', name);
  const rows = bundles.map(({ files, atMost }) =>
    sizeRow(files.join(' + '), files.map(inDist), atMost),
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
    ? sizeRow('the .vsix', [file], 700)
    : missingRow('the .vsix', 'Size of the .vsix', `could not be made: ${stderr}`);
}
