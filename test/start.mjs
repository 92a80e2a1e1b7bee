// npm start: installs what is missing, builds, lints the samples, opens them in a real VS Code.
import { spawnSync } from 'node:child_process';
import { install, root, run, toolEnvironment } from './install.mjs';

try {
  install();
  run('node', ['esbuild.mjs']);
  console.log('\nWhat Reply Tone finds in the sample replies (test/samples):\n');
  // Findings are no failure here; a broken build is.
  const lint = ['dist/cli.js', '--no-progress', 'test/samples'];
  const { status } = spawnSync('node', lint, { cwd: root, env: toolEnvironment, stdio: 'inherit' });
  if (status !== 0 && status !== 1) throw new Error('The samples could not be linted.');
  run('node', ['test/vscode/start.mjs', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
