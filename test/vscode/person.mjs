/** Acts as a person in front of VS Code: opens files, runs commands, reads what is on the screen. */
import { basename } from 'node:path';
import { pageAddress, remoteAddress } from './address.mjs';
import { launchBrowser } from './chromium.mjs';
import { installEditorReader } from './editor-reader.mjs';
import { ROOT } from './parts.mjs';
import { inWebWorker } from './placement.mjs';
import { refactorPreview } from './refactor-preview.mjs';
import { startServer } from './server.mjs';
import { setUp } from './setup.mjs';

/** Milliseconds after which something that does not show up counts as missing. */
const PATIENCE = 60_000;

/**
 * @typedef {object} View
 * @property {string} folder absolute path of the workspace; what the person does is done to it
 * @property {string} [extensionPath] an extension's folder, loaded as one under development
 * @property {string} [vsix] a packaged extension, installed; ours, if it is to run in a web worker
 * @property {boolean} [web] whether extensions run in the web-worker extension host
 * @property {string} [file] absolute path of a file to open at once
 * @property {string} [theme] name of a colour theme
 * @property {Record<string, unknown>} [settings] user settings
 * @property {{ width: number, height: number }} [viewport] pixels
 *
 * @typedef {object} Problem
 * @property {string} file name without its folder
 * @property {'error' | 'warning' | 'info'} severity
 * @property {string} message
 * @property {string} source
 * @property {string} code
 * @property {number} line from 1
 * @property {number} column from 1
 *
 * @typedef {Awaited<ReturnType<typeof openVSCode>>} Person
 */

/**
 * Opens VS Code in a headless browser. Every action waits for what it is about, up to a minute.
 * @param {View} view
 */
export async function openVSCode(view) {
  await setUp();
  const extensions = [view.extensionPath ?? ROOT];
  const settings = { ...view.settings, ...(view.web && (await inWebWorker({ extensions }))) };
  if (view.theme) settings['workbench.colorTheme'] = view.theme;
  const server = await startServer({ settings, vsix: view.vsix });
  let browser;
  const close = async () => {
    await browser?.close();
    await server.stop();
  };
  try {
    browser = await launchBrowser(server.scratch);
    const page = await browser.newPage({ viewport: view.viewport ?? { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(installEditorReader);
    const url = pageAddress(server.authority, {
      folder: view.folder,
      payload: payload(view, server),
    });
    await page.goto(url);
    await page.waitForFunction(() => window.driver !== undefined);
    await page.evaluate(() => window.driver.whenWorkbenchRestored());
    return { page, url, close, ...actions(page), preview: refactorPreview(page) };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {View} view
 * @param {import('./server.mjs').Server} server
 */
function payload({ extensionPath, file }, { authority }) {
  const entries = { extensionDevelopmentPath: extensionPath, openFile: file };
  return Object.entries(entries)
    .filter(([, path]) => path)
    .map(([name, path]) => [name, remoteAddress(authority, path)]);
}

/** @param {import('playwright-core').Page} page */
function actions(page) {
  const picker = page.locator('.quick-input-widget');
  const menu = page.locator('.action-widget:not(.action-list-submenu-panel)');
  const panel = page.locator('.markers-panel');

  /** @param {RegExp} label */
  const pick = async (label) => {
    const row = picker.locator('.monaco-list-row').filter({
      has: page.locator('.label-name').filter({ hasText: label }),
    });
    await row.first().click();
    await row.first().waitFor({ state: 'hidden' });
  };

  /** @param {string} text */
  const middleOf = async (text) => {
    const handle = await page.waitForFunction((each) => window.editorReader.middleOf(each), text);
    return handle.jsonValue();
  };

  return {
    /**
     * Opens a file of the workspace by its name or the end of its path.
     * @param {string} name
     */
    async openFile(name) {
      await page.keyboard.press('ControlOrMeta+KeyP');
      await picker.locator('input.input').fill(name);
      await pick(exactly(basename(name)));
      await page.locator(`.tab.active[data-resource-name="${basename(name)}"]`).waitFor();
      await page.locator('.editor-group-container.active .view-line').first().waitFor();
    },

    /**
     * Runs a command from the palette.
     * @param {string} title with its category, as the palette shows it
     */
    async runCommand(title) {
      await page.keyboard.press('F1');
      await picker.locator('input.input').fill(`>${title}`);
      await pick(exactly(title));
    },

    /**
     * Reads the Problems panel: the rows in view, so a long list takes a tall viewport.
     * @param {number} [count] how many to wait for at least
     * @returns {Promise<Problem[]>}
     */
    async problems(count = 1) {
      if (!(await panel.isVisible())) await page.keyboard.press('ControlOrMeta+Shift+KeyM');
      await panel.waitFor();
      if (count > 0)
        await panel
          .locator('.marker-icon')
          .nth(count - 1)
          .waitFor();
      return panel.evaluate(readProblems);
    },

    /**
     * Goes to the next problem of the file.
     * @returns {Promise<string>} the message that opens below its line
     */
    async nextProblem() {
      const message = page.locator('.marker-widget .message');
      if (await message.isVisible()) {
        await page.keyboard.press('Escape');
        await message.waitFor({ state: 'hidden' });
      }
      await page.keyboard.press('F8');
      await message.waitFor();
      return (await message.innerText()).replaceAll('\u00a0', ' ');
    },

    /**
     * Puts the cursor into the first occurrence of a text in view.
     * @param {string} text
     */
    async clickOn(text) {
      const { x, y } = await middleOf(text);
      await page.mouse.click(x, y);
    },

    /**
     * Reads the titles of the quick fixes at the cursor.
     * @returns {Promise<string[]>}
     */
    async quickFixes() {
      await page.keyboard.press('ControlOrMeta+Period');
      await menu.locator('.monaco-list-row.action').first().waitFor();
      const titles = await menu.locator('.monaco-list-row.action .title').allInnerTexts();
      await page.keyboard.press('Escape');
      await menu.waitFor({ state: 'hidden' });
      return titles;
    },

    /**
     * Applies the first quick fix at the cursor whose title begins so, and waits for the change.
     * @param {string} titleStart
     */
    async quickFix(titleStart) {
      const before = await page.evaluate(() => window.editorReader.text());
      await page.keyboard.press('ControlOrMeta+Period');
      const beginning = new RegExp(`^${escaped(titleStart)}`);
      const title = menu.locator('.monaco-list-row.action .title').filter({ hasText: beginning });
      await title.first().click();
      await menu.waitFor({ state: 'hidden' });
      await page.waitForFunction((text) => window.editorReader.text() !== text, before);
    },

    /**
     * Rests the mouse on the first occurrence of a text in view.
     * @param {string} text
     * @returns {Promise<string>} what the hover says
     */
    async hoverOver(text) {
      const { x, y } = await middleOf(text);
      await page.mouse.move(x - 1, y);
      await page.mouse.move(x, y);
      const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-row').first();
      await hover.waitFor();
      return (await hover.locator('xpath=..').innerText()).replaceAll('\u00a0', ' ');
    },

    /**
     * @param {number} [count] how many to wait for at least
     * @returns {Promise<{ severity: 'error' | 'warning' | 'info' | 'hint', text: string }[]>}
     */
    async squiggles(count = 1) {
      await page.waitForFunction((n) => window.editorReader.squiggles().length >= n, count);
      return page.evaluate(() => window.editorReader.squiggles());
    },

    /** @param {string} path file to write */
    async screenshot(path) {
      await page.screenshot({ path, animations: 'disabled' });
    },

    /**
     * The text of the editor that is in view.
     * @returns {Promise<string>}
     */
    editorText: () => page.evaluate(() => window.editorReader.text()),
  };
}

/**
 * Runs in the page.
 * @param {Element} panel
 * @returns {Problem[]}
 */
function readProblems(panel) {
  const text = (row, selector) =>
    (row.querySelector(selector)?.textContent ?? '').replaceAll('\u00a0', ' ');
  const top = (row) => Number.parseFloat(row.style.top);
  const problems = [];
  let file = '';
  for (const row of [...panel.querySelectorAll('.monaco-list-row')].sort(
    (a, b) => top(a) - top(b),
  )) {
    const icon = row.querySelector('.marker-icon');
    if (!icon) {
      file = text(row, '.label-name') || file; // a row with a file, or with related information
      continue;
    }
    const [line, column] = text(row, '.marker-line').match(/\d+/g).map(Number);
    problems.push({
      file,
      severity: ['error', 'warning'].find((each) => icon.classList.contains(each)) ?? 'info',
      message: text(row, '.marker-message'),
      source: text(row, '.marker-source'),
      code: text(row, '.marker-code'),
      line,
      column,
    });
  }
  return problems;
}

/** @param {string} text */
function exactly(text) {
  return new RegExp(`^${escaped(text)}$`);
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
