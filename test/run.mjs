// npm test: installs what is missing, then checks everything. `--unit` leaves the editor out.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, run } from './install.mjs';

const unitOnly = process.argv.includes('--unit');
const folder = mkdtempSync(join(tmpdir(), 'reply-tone-'));
const report = join(folder, 'tests.json');

try {
  install();
  const step = (title, command, ...args) => {
    console.log(`\n── ${title}`);
    run(command, args);
  };
  step('Build', 'node', 'esbuild.mjs', '--tests');
  step('Types', 'tsc', '-b');
  step('Lint', 'eslint', '.', '--max-warnings', '0');
  step('Format', 'prettier', '--check', '.', '--log-level', 'warn');
  step(
    'Tests',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  if (!unitOnly) {
    step('Package', 'npm', 'run', 'package', '--', '--out', join(folder, 'reply-tone.vsix'));
    step('VS Code from npm', 'node', 'test/vscode/setup.mjs');
    step('The report in a browser', 'node', '--test', 'test/browser/report.test.mjs');
    step('In the editor', 'node', 'test/e2e/run.mjs');
    step(
      'The package, installed',
      'node',
      'test/e2e/run.mjs',
      '--vsix',
      join(folder, 'reply-tone.vsix'),
    );
  }
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  summarise();
  rmSync(folder, { recursive: true, force: true });
}

/** The closing line; the in-editor suites have printed theirs. */
function summarise() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    console.log(`\n${numPassedTests} passed, ${numFailedTests} failed`);
  } catch {
    console.log('\n0 passed, 1 failed');
  }
}
