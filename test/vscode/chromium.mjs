/** The headless browser that shows VS Code: Chromium from npm, or another one that is installed. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM_FOLDER, MODULES } from './parts.mjs';

/** npm has Chromium for this platform only; elsewhere an installed Chrome is used. */
export const hasPackagedChromium = process.platform === 'linux' && process.arch === 'x64';

const FLAGS = [
  '--no-sandbox', // containers and root have no user namespaces
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a headless browser. `CHROMIUM_PATH` names another one than the default.
 * @param {string} scratch folder for its files, removed by whoever made it
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(scratch) {
  const { chromium } = await import('playwright-core');
  const before = process.env.TMPDIR;
  // Playwright makes its folders where this says; there they go even if this process is killed.
  process.env.TMPDIR = scratch;
  try {
    return await chromium.launch({
      ...{ args: FLAGS, headless: true },
      // The caller closes the browser, in its own order.
      ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
      ...chosenBrowser(scratch),
    });
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** @param {string} scratch */
function chosenBrowser(scratch) {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH };
  if (!hasPackagedChromium) return { channel: 'chrome' };
  return {
    executablePath: join(CHROMIUM_FOLDER, 'chromium'),
    env: { ...process.env, ...libraries(), ...fonts(scratch) },
  };
}

/** The packaged NSS and expat, where the system has none. */
function libraries() {
  const works = spawnSync(join(CHROMIUM_FOLDER, 'chromium'), ['--version']).status === 0;
  return works ? {} : { LD_LIBRARY_PATH: join(CHROMIUM_FOLDER, 'al2023', 'lib') };
}

/**
 * The same fonts on every machine, so that text has the same size in every screenshot.
 * @param {string} scratch
 */
function fonts(scratch) {
  const folders = [
    join(CHROMIUM_FOLDER, 'fonts'),
    join(MODULES, 'dejavu-fonts-ttf', 'ttf'),
    '/usr/share/fonts',
  ];
  const defaults = { 'sans-serif': 'Open Sans', monospace: 'DejaVu Sans Mono' };
  const file = join(scratch, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${join(scratch, 'fonts')}</cachedir>
${Object.entries(defaults)
  .map(
    ([generic, name]) => `<alias binding="strong"><family>${generic}</family>
<prefer><family>${name}</family></prefer></alias>`,
  )
  .join('\n')}
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
