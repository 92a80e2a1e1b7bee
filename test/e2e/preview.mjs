/** “Fix all in library”, as a person goes through it: no interface of VS Code shows its preview. */
import assert from 'node:assert/strict';
import { mkdir, readFile, watch, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/** Milliseconds that saving may take. */
const PATIENCE = 15_000;

const replies = {
  'courier.md': 'Hi Ana,\n\nSorry about the lamp. We will utilize a courier on Friday.\n',
  'exports/zendesk.json': JSON.stringify({
    macros: [
      {
        ...{ id: 7, title: 'Late parcel', active: true },
        actions: [
          { field: 'comment_value', value: 'Hi Ana, sorry. Please utilize the “soft” pads.' },
        ],
      },
    ],
  }),
  'notice.txt': 'Hi Ana,\n\nSorry for the wait. Please be advised that the lamp comes on Friday.\n',
};

/** What the preview shows of them: every change, ticked. */
const rows = [
  '1 [x] courier.md, making text edits',
  '2 [x] line 3, replacing utilize with use',
  '1 [x] exports/zendesk.json, making text edits',
  '2 [x] line 1, replacing utilize with use',
  '1 [x] notice.txt, making text edits',
  '2 [x] line 3, replacing Please be advised that t with T',
];

/** Tests by what they show; each goes on from where the one before it has stopped. */
export const tests = {
  'the preview lists every safe fix by file, all ticked': async ({ person }) => {
    await person.page.locator('.activitybar [aria-label^="Reply Tone"]').first().click();
    await person.page.getByRole('button', { name: 'Review Macro Library' }).last().click();
    await person.page.getByText('Reviewed 3 replies in 3 files').first().waitFor();
    await person.runCommand(command);
    assert.deepEqual(drawn(await person.preview.rows(rows.length)), rows);
  },

  'the preview puts the fixes of a rule together': async ({ person }) => {
    await person.preview.group('Type');
    const all = drawn(await person.preview.rows(rows.length + 2));
    assert.deepEqual(
      all.filter((row) => row.startsWith('1')).map((row) => row.split(')')[0]),
      ['1 - jargon (2', '1 - robotic-phrase (1'],
    );
    await person.preview.group('File');
  },

  'discarding leaves every file as it was': async ({ person, folder }) => {
    await person.preview.discard();
    assert.deepEqual(await onDisk(folder), replies);
  },

  'applying changes what is ticked, and nothing else': async ({ person, folder }) => {
    await person.openFile('courier.md');
    await person.runCommand(command);
    await person.preview.rows(rows.length);
    await person.preview.toggle('notice.txt, making text edits');
    await person.preview.apply();
    await person.page.waitForFunction(() => window.editorReader.text().includes('use a courier'));
    const fixed = (name) => ({ [name]: replies[name].replace('utilize', 'use') });
    const expected = { ...replies, ...fixed('courier.md'), ...fixed('exports/zendesk.json') };
    assert.deepEqual(await saved(folder, expected), expected);
    await person.page.getByText('2 of 3 replies clean').waitFor();
  },
};

const command = 'Reply Tone: Fix all in library (with a preview)';

/** @param {string} folder an empty one */
export async function writeReplies(folder) {
  await mkdir(join(folder, 'exports'), { recursive: true });
  for (const [name, text] of Object.entries(replies)) await writeFile(join(folder, name), text);
}

/** @param {string} folder */
async function onDisk(folder) {
  const names = Object.keys(replies);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(names.map((name, i) => [name, texts[i]]));
}

/**
 * What is on disk once it is what was expected, or at the end of patience.
 * @param {string} folder
 * @param {Record<string, string>} expected
 */
async function saved(folder, expected) {
  const changes = watch(folder, { recursive: true, signal: AbortSignal.timeout(PATIENCE) });
  const isThere = async () => isDeepStrictEqual(await onDisk(folder), expected);
  try {
    if (!(await isThere())) for await (const _ of changes) if (await isThere()) break;
  } catch (error) {
    if (error.name !== 'AbortError') throw error;
  }
  return onDisk(folder);
}

/** @param {import('../vscode/refactor-preview.mjs').PreviewRow[]} rows */
const drawn = (rows) => rows.map(({ label, level, ticked }) => `${level} ${box(ticked)} ${label}`);

/** @param {boolean} [ticked] */
const box = (ticked) => (ticked === undefined ? '-' : ticked ? '[x]' : '[ ]');
