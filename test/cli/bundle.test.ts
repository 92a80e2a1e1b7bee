import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderOf } from './support.ts';

interface Build {
  readonly bundleForBench: (entry: string, outfile: string) => Promise<void>;
}

const root = new URL('../..', import.meta.url);
let bundle = '';

beforeAll(async () => {
  bundle = join(await mkdtemp(join(tmpdir(), 'reply-tone-bundle-')), 'cli.js');
  const build = (await import(new URL('esbuild.mjs', root).href)) as Build;
  await build.bundleForBench(new URL('server/src/cli/main.ts', root).pathname, bundle);
}, 60_000);

afterAll(() => rm(join(bundle, '..'), { recursive: true, force: true }));

function run(cwd: string, ...argv: string[]): Promise<{ code: unknown; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [bundle, ...argv], { cwd }, (error, out, err) => {
      done({ code: error?.code ?? 0, out, err });
    });
  });
}

const cold = 'Hi, please provide your account number.\n';

test.each<[readonly string[], number]>([
  [['a.txt'], 0],
  [['a.txt', '--max-warnings=0'], 1],
  [['a.txt', 'none.txt'], 2],
])('the process ends with the exit code of %j', async (argv, code) => {
  const folder = await folderOf({ 'a.txt': cold });
  const result = await run(folder, ...argv);
  expect(result).toMatchObject({ code, err: '' });
  expect(result.out).toContain('cold-opening');
});

test('every rule has a page, a level and a line in the list', async () => {
  const { out } = await run(tmpdir(), '--list-rules', '--format=json');
  const listed = JSON.parse(out) as { readonly id: string }[];
  expect(listed.map(({ id }) => id)).toContain('cold-opening');
  const page = await run(tmpdir(), '--explain', 'cold-opening');
  expect(page.out).toContain('cold-opening');
});

test('a reader that stops early is no error', async () => {
  const draft = cold.repeat(20);
  const names = Array.from({ length: 300 }, (_, index) => [`${index}.txt`, draft] as const);
  const folder = await folderOf(Object.fromEntries(names));
  const child = spawn(process.execPath, [bundle, '--format=json'], { cwd: folder });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
