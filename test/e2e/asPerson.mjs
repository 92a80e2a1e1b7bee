/** Runs the tests that act as a person in front of VS Code. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../vscode/parts.mjs';
import { setUp } from '../vscode/setup.mjs';
import * as byKeyboard from './byKeyboard.mjs';
import * as preview from './preview.mjs';

/** Each starts with a VS Code of its own; its tests go on where the one before has stopped. */
const suites = { preview, byKeyboard };

/**
 * @param {{ host: 'node' | 'web', folder: string, vsix?: string }} of the extension host, an empty
 *   folder to work in, and the package to install instead of the source folder
 * @returns {Promise<boolean>} whether all passed; `E2E_ONLY`, a part of a name, leaves out what
 *   comes after
 */
export async function runAsPerson({ host, folder, vsix }) {
  const only = process.env.E2E_ONLY ?? '';
  let passed = true;
  for (const [name, { tests, writeReplies }] of Object.entries(suites)) {
    const all = Object.entries(tests);
    const last = all.findLastIndex(([title]) => title.includes(only));
    if (last < 0) continue;
    const own = join(folder, name);
    await mkdir(own);
    await writeReplies(own);
    const view = {
      folder: own,
      web: host === 'web',
      ...(vsix ? { vsix } : { extensionPath: ROOT }),
    };
    passed = (await runInOrder(all.slice(0, last + 1), view)) && passed;
  }
  return passed;
}

/**
 * @param {[string, (of: object) => Promise<void>][]} tests
 * @param {import('../vscode/person.mjs').View} view
 */
async function runInOrder(tests, view) {
  await setUp();
  // Not imported before: it needs what has just been installed.
  const { openVSCode } = await import('../vscode/person.mjs');
  const person = await openVSCode({ viewport: { width: 1280, height: 1000 }, ...view });
  try {
    for (const [name, body] of tests)
      if (!(await passes(name, () => body({ person, folder: view.folder }), person))) return false;
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
