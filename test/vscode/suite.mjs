/** Runs one test suite inside VS Code: server, headless browser, exit code. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { pageAddress, remoteAddress } from './address.mjs';
import { launchBrowser } from './chromium.mjs';
import { inWebWorker } from './placement.mjs';
import { startServer } from './server.mjs';

/** Environment variables that a suite in a web worker gets too, through this setting. */
const ENVIRONMENT_SETTING = 'e2e.environment';
const HANDED_OVER = /^E2E_/;

/** What VS Code says about itself on every run, beside what extensions and suites print. */
const NOISE = [
  /^(Error: )?Could not locate the bindings file/, // native modules that are not compiled
  /^(Error: )?Cannot find module '.\/build\/Release\/watchdog'/,
  /^Creation of workbench contribution /,
  /^(Creating a socket|Resolv(ing|ed) connection token|Updating additional builtin) /,
  /^\[(AccountPolicyGate|AgentHost|DefaultAccount|reconnection-grace-time|remote-connection|Service Worker)\b/,
  /\/code\/browser\/workbench\/workbench\.js:/, // its own errors: gallery, sign-in
];

/** Said when the extension host dies during the suite; VS Code then reports success. */
const LOST = /^\[remote-connection\]\[ExtensionHost\].* received socket close event/;

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * @param {import('./arguments.mjs').CodeArguments} args
 * @param {number} timeout seconds
 * @returns {Promise<number>} exit code; 0 when the suite passed
 * @throws {Error} when VS Code or the browser does not start
 */
export async function runSuite(args, timeout) {
  const server = await startServer({
    settings: { [ENVIRONMENT_SETTING]: handedOver(), ...(args.web && (await inWebWorker(args))) },
    userData: args.userData,
    extensions: args.extensionsFolder,
  });
  let browser;
  try {
    browser = await launchBrowser(server.scratch);
    const page = await browser.newPage();
    const address = pageAddress(server.authority, view(args, server.authority));
    const ended = Promise.race([exitOf(page, address), server.failed]);
    const outcome = await Promise.race([judged(within(ended, timeout)), interrupted()]);
    if (outcome.failure) await leaveEvidence(outcome.failure, { page, server });
    return outcome.exitCode;
  } finally {
    await browser?.close();
    await server.stop();
  }
}

/**
 * @typedef {{ exitCode: number, failure?: string }} Outcome
 *
 * @param {Promise<number>} exit what the suite exits with
 * @returns {Promise<Outcome>}
 */
function judged(exit) {
  return exit.then(
    (code) =>
      code === 0
        ? { exitCode: 0 }
        : { exitCode: 1, failure: `The test suite failed with code ${code}.` },
    (error) => ({ exitCode: 1, failure: error.message }),
  );
}

/** @returns {Promise<Outcome>} settles when this process is asked to end */
function interrupted() {
  return new Promise((resolve) => {
    for (const [signal, exitCode] of Object.entries(EXIT_CODES)) {
      process.once(signal, () => resolve({ exitCode }));
    }
  });
}

/** What the suite finds in its environment, also where there is none. */
function handedOver() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => HANDED_OVER.test(name)));
}

/**
 * @param {import('./arguments.mjs').CodeArguments} args
 * @param {string} authority
 */
function view(args, authority) {
  const address = (path) => remoteAddress(authority, path);
  const payload = [
    ['extensionTestsPath', address(args.tests)],
    ['skipWelcome', 'true'],
  ];
  for (const folder of args.extensions) payload.push(['extensionDevelopmentPath', address(folder)]);
  if (args.disableExtensions) payload.push(['disableExtensions', 'true']);
  if (args.file) payload.push(['openFile', address(args.file)]);
  return { folder: args.workspace, payload };
}

/**
 * Opens the address and waits for the suite's exit code.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @returns {Promise<number>}
 */
async function exitOf(page, address) {
  const exit = new Promise((resolve, reject) => {
    const fail = (message) => () => reject(new Error(message));
    const lost = fail('The extension host ended before the test suite did.');
    page.once('crash', fail('The page of VS Code crashed.'));
    page.once('close', fail('The browser ended.'));
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page
      .exposeFunction('codeAutomationLog', (_type, args) => {
        const text = format(...args);
        if (LOST.test(text)) lost();
        else if (!NOISE.some((each) => each.test(text))) console.log(text);
      })
      .then(() => page.goto(address))
      .catch(reject);
  });
  exit.catch(() => {}); // closing the browser in the end rejects it too
  return exit;
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} seconds
 * @returns {Promise<T>}
 */
async function within(promise, seconds) {
  let timer;
  const late = new Promise((_, reject) => {
    const error = new Error(`The test suite did not end within ${seconds} s.`);
    timer = setTimeout(() => reject(error), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Leaves a screenshot and the end of the server's log in a folder, and names it.
 * @param {string} failure
 * @param {{ page: import('playwright-core').Page, server: import('./server.mjs').Server }} of
 */
async function leaveEvidence(failure, { page, server }) {
  const folder = await mkdtemp(join(tmpdir(), 'vscode-failure-'));
  await writeFile(join(folder, 'server.log'), server.log());
  await page.screenshot({ path: join(folder, 'screen.png'), timeout: 5000 }).catch(() => {});
  console.error(`${failure}\nScreenshot and log: ${folder}`);
}
