/** Runs the tests that act as a person in front of VS Code. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../vscode/parts.mjs';
import { setUp } from '../vscode/setup.mjs';
import * as preview from './preview.mjs';

/**
 * @param {{ host: 'node' | 'web', folder: string, vsix?: string }} of the extension host, an empty
 *   folder to work in, and the package to install instead of the source folder
 * @returns {Promise<boolean>} whether all passed; `E2E_ONLY`, a part of a name, leaves out tests
 *   that are not meant, where none is it counts as passed
 */
export async function runAsPerson({ host, folder, vsix }) {
  const tests = Object.entries(preview.tests);
  const only = process.env.E2E_ONLY ?? '';
  const last = tests.findLastIndex(([name]) => name.includes(only));
  if (last < 0) return true;
  await setUp();
  // Not imported before: it needs what has just been installed.
  const { openVSCode } = await import('../vscode/person.mjs');
  await preview.writeReplies(folder);
  const viewport = { width: 1280, height: 1000 };
  const extension = vsix ? { vsix } : { extensionPath: ROOT };
  const person = await openVSCode({ folder, viewport, web: host === 'web', ...extension });
  try {
    // Each goes on where the one before it has stopped.
    for (const [name, body] of tests.slice(0, last + 1))
      if (!(await passes(name, () => body({ person, folder }), person))) return false;
    return true;
  } finally {
    await person.close();
  }
}

/**
 * @param {string} name
 * @param {() => Promise<void>} body
 * @param {import('../vscode/person.mjs').Person} person
 */
async function passes(name, body, person) {
  const start = Date.now();
  const took = () => `(${Date.now() - start} ms)`;
  try {
    await body();
    console.log(`✓ ${name} ${took()}`);
    return true;
  } catch (error) {
    const evidence = await mkdtemp(join(tmpdir(), 'vscode-failure-'));
    await person.screenshot(join(evidence, 'screen.png')).catch(() => {});
    console.log(`✗ ${name} ${took()}\n    ${error.message}\n    Screenshot: ${evidence}`);
    return false;
  }
}
