/** The panel, as a person works through it without a mouse: only they know which row the keys are on. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const replies = {
  'one.md': 'Hi Ana,\n\nSorry about the lamp. We will utilize a courier, and utilize it today.\n',
  'two.md': 'Hi Ana,\n\nSorry about the rug. We will utilize a van on Friday.\n',
};

/** @type {Record<string, (of: { person: import('../vscode/person.mjs').Person }) => Promise<void>>} */
export const tests = {
  'a finding that the keys are on is fixed, and they go to the next one': async ({ person }) => {
    const { page } = person;
    await page.locator('.activitybar [aria-label^="Reply Tone"]').first().click();
    await page.getByRole('button', { name: 'Review Macro Library' }).last().click();
    await page.getByText('0 of 2 replies clean').waitFor();
    const first = page.getByRole('treeitem', { name: 'one.md, 2 findings, worst: Warning.' });
    await first.click();
    await first.and(page.locator('[aria-expanded=false]')).waitFor();
    await page.keyboard.press('ArrowRight');
    await first.and(page.locator('[aria-expanded=true]')).waitFor();
    await page.keyboard.press('ArrowDown');
    await onRow(page, 'In one.md, line 3.');
    await page.keyboard.press('ControlOrMeta+Period');
    await page.getByRole('treeitem', { name: 'one.md, 1 finding, worst: Warning.' }).waitFor();
    await onRow(page, 'In one.md, line 3.');
    await page.keyboard.press('ControlOrMeta+Period');
    await page.waitForFunction(() => !window.editorReader.text().includes('utilize'));
    assert.match(await person.editorText(), /We will use a courier, and use it today\./);
  },

  'after the last of a reply, they go to the reply that came after it': async ({ person }) => {
    const { page } = person;
    await onRow(page, 'In two.md, line 3.');
    await page.keyboard.press('Delete');
    await page.locator('.quick-input-widget input.input').waitFor();
    await page.keyboard.type('As agreed');
    await page.keyboard.press('Enter');
    await page.getByText('2 of 2 replies clean').waitFor();
  },
};

/** @param {string} folder an empty one */
export async function writeReplies(folder) {
  for (const [name, text] of Object.entries(replies)) await writeFile(join(folder, name), text);
}

/**
 * Waits until the keyboard is on a row of the panel.
 * @param {import('playwright-core').Page} page
 * @param {string} end of what is read aloud
 */
async function onRow(page, end) {
  await page.locator(`.monaco-list:focus .monaco-list-row.focused[aria-label$="${end}"]`).waitFor();
}
