// The HTML report in a real browser: axe finds nothing serious, nothing is fetched, the filter works.
// Needs dist/ (`npm run build`) and the browser of test/vscode (installed here if it is missing).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../vscode/chromium.mjs';
import { ROOT } from '../vscode/parts.mjs';
import { setUp } from '../vscode/setup.mjs';

/** Replies with something for every part of the report, and text that is out for trouble. */
const macros = [
  ['Refund declined', 900, 'Our policy does not allow refunds, and you failed to read it.'],
  [
    '<img src=x onerror="stolen()">',
    4000,
    'Please utilize <b onclick="stolen()">it</b>, "as is" 🙈.',
  ],
  ['استرجاع المبلغ', 7, 'We have escalated this to {{ticket.assignee.name}} and touch base soon.'],
  ['Parcel on its way', 300, 'Your parcel is in Leeds and comes tomorrow before noon.'],
  ...Array.from({ length: 40 }, (_, n) => [
    `Late parcel ${n}`,
    n,
    `Parcel ${n} is late, so please utilize the form.`,
  ]),
];

/** How people may look at it. */
const views = [
  { name: 'light', colorScheme: 'light', width: 1200 },
  { name: 'dark', colorScheme: 'dark', width: 1200 },
  { name: 'a phone', colorScheme: 'light', width: 360 },
  { name: 'paper', colorScheme: 'dark', width: 720, media: 'print' },
];

let folder;
let browser;
let axe;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reply-tone-report-'));
  await mkdir(join(folder, 'macros'));
  const list = macros.map(([title, usage_7d, value], id) => {
    return { id, title, active: true, usage_7d, actions: [{ field: 'comment_value', value }] };
  });
  await writeFile(join(folder, 'macros', 'zendesk.json'), JSON.stringify({ macros: list }));
  await writeFile(join(folder, 'macros', 'accepted.txt'), 'Please utilize the form.\n');
  await writeFile(join(folder, 'macros', 'broken.json'), '{"macros": [{"title": "cut');
  run('--write-baseline', 'macros/accepted.txt');
  run('macros', '--format', 'html', '--output', 'report.html');
  await setUp();
  browser = await launchBrowser(folder);
  const require = createRequire(import.meta.url);
  axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** @param {string[]} args */
function run(...args) {
  const { error } = spawnSync(process.execPath, [join(ROOT, 'dist', 'cli.js'), ...args], {
    cwd: folder,
  });
  if (error) throw error;
}

/** @param {{ colorScheme?: 'light' | 'dark', width?: number, media?: 'print', script?: boolean }} view */
async function open({ colorScheme = 'light', width = 1200, media, script = true } = {}) {
  const page = await browser.newPage({
    ...{ colorScheme, viewport: { width, height: 900 }, javaScriptEnabled: script },
  });
  page.setDefaultTimeout(10_000);
  const told = [];
  page.on('console', (message) => told.push(message.text()));
  page.on('pageerror', (error) => told.push(error.message));
  page.on('request', (request) => told.push(request.url()));
  if (media) await page.emulateMedia({ media, colorScheme });
  const url = pathToFileURL(join(folder, 'report.html')).href;
  await page.goto(url);
  return { page, told: () => told.filter((each) => each !== url) };
}

describe('the report in a browser', () => {
  for (const { name, ...view } of views)
    test(`${name}: everybody can use it, and it fetches nothing`, async () => {
      const { page, told } = await open(view);
      await page
        .locator('details > summary')
        .evaluate((each) => each.parentElement.toggleAttribute('open', true));
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(() => window.axe.run());
      const found = violations.flatMap(({ id, impact, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${impact} ${id}: ${html}\n${failureSummary}`),
      );
      assert.deepEqual(found, []);
      assert.ok(
        passes.some(({ id }) => id === 'color-contrast'),
        'contrast was looked at',
      );
      assert.deepEqual(told(), []);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      assert.equal(scrollWidth, clientWidth, 'nothing sticks out');
      await page.close();
    });

  test('text stays text', async () => {
    const { page } = await open();
    assert.equal(await page.locator('img, [onclick], [onerror]').count(), 0);
    const titles = await page.locator('h3').allTextContents();
    assert.ok(titles.includes('<img src=x onerror="stolen()">'), titles.join('\n'));
    await page.close();
  });

  test('the filter narrows the list down, and says how far', async () => {
    const { page } = await open();
    const cards = page.locator('.cards > .item');
    assert.equal(await cards.count(), 30);
    await page.getByLabel('Find').fill('refund DECLINED');
    assert.deepEqual(await visible(cards), ['Refund declined']);
    assert.match(await page.getByRole('status').innerText(), /^1 of \d+ shown$/);
    await page.getByLabel('Find').fill('');
    await page.getByLabel('Rule').selectOption('customer-blame');
    assert.deepEqual(await visible(cards), ['Refund declined']);
    await page.getByLabel('Rule').selectOption('');
    assert.equal((await visible(cards)).length, 30);
    await page.close();
  });

  test('a reply far down the list is found, though its part is folded away', async () => {
    const { page } = await open();
    await page.getByLabel('Find').fill('Late parcel 0');
    await page.getByRole('rowheader', { name: 'Late parcel 0' }).waitFor();
    await page.close();
  });

  test('the keyboard is enough', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    assert.equal(
      await page.evaluate(() => document.activeElement.textContent),
      'Skip to the report',
    );
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
    await page.close();
  });

  test('without its script it is all there', async () => {
    const { page } = await open({ script: false });
    assert.equal(await page.locator('form').isVisible(), false);
    assert.equal(await page.locator('.cards > .item').count(), 30);
    for (const name of [
      'At a glance',
      'Since the baseline',
      'What comes up',
      'Where',
      'To fix first',
      'Not checked',
    ])
      await page.getByRole('heading', { name, exact: true }).waitFor();
    await page.close();
  });
});

/** @param {import('playwright-core').Locator} cards */
async function visible(cards) {
  const titles = await cards.filter({ visible: true }).getByRole('heading').allInnerTexts();
  return titles.map((title) => title.replace(/^\d+\. /, ''));
}
