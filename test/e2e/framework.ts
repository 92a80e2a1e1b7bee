/**
 * A test runner for suites inside VS Code. It runs in the Node extension host and in the web-worker
 * one alike, so it uses `vscode` and what both hosts have, and nothing else.
 */
import { workspace } from 'vscode';

/** Where the suite runs. */
export const host: 'node' | 'web' = 'importScripts' in globalThis ? 'web' : 'node';

/** Milliseconds that a test may take unless it says otherwise. */
const TEST_TIMEOUT = 60_000;

interface Test {
  readonly name: string;
  readonly body: () => void | Promise<void>;
  readonly timeout: number;
}

const tests: Test[] = [];

/**
 * Adds a test to the suite. Tests run one after another, in the order in which they were added.
 * @param options.timeout milliseconds after which the test has failed
 */
export function test(
  name: string,
  body: () => void | Promise<void>,
  { timeout = TEST_TIMEOUT }: { readonly timeout?: number } = {},
): void {
  tests.push({ name, body, timeout });
}

/**
 * Runs the suite and prints a line for each test. `E2E_ONLY`, a part of a name, narrows it down;
 * `E2E_HOST` says which extension host it must run in.
 * @throws {Error} when a test fails or none is found, which makes VS Code exit with a failure
 */
export async function run(): Promise<void> {
  const wanted = environment('E2E_HOST') ?? host;
  if (wanted !== host) throw new Error(`Runs in the ${host} extension host, not the ${wanted} one`);
  const only = environment('E2E_ONLY') ?? '';
  let passed = 0;
  let failed = 0;
  for (const each of tests.filter(({ name }) => name.includes(only))) {
    if (await passes(each)) passed++;
    else failed++;
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} failed in the ${host} extension host`);
  if (passed === 0) throw new Error(`No test has “${only}” in its name`);
}

/** An environment variable whose name begins with `E2E_`; a web worker gets it as a setting. */
export function environment(name: `E2E_${string}`): string | undefined {
  if (host === 'node') return process.env[name];
  return workspace.getConfiguration('e2e').get<Record<string, string>>('environment')?.[name];
}

async function passes({ name, body, timeout }: Test): Promise<boolean> {
  const start = Date.now();
  try {
    await within(timeout, async () => {
      await body();
    });
    console.log(`✓ ${name} (${Date.now() - start} ms)`);
    return true;
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.log(`✗ ${name} (${Date.now() - start} ms)\n${detail.replace(/^/gm, '    ')}`);
    return false;
  }
}

async function within(timeout: number, body: () => Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`Did not end within ${timeout} ms`);
    timer = setTimeout(() => {
      reject(error);
    }, timeout);
  });
  try {
    await Promise.race([body(), late]);
  } finally {
    clearTimeout(timer);
  }
}
