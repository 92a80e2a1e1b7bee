import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { expect, test, vi } from 'vitest';
import { builtCommand } from './process.ts';
import { folderOf } from './support.ts';

// Processes take as long as the machine lets them.
vi.setConfig({ testTimeout: 60_000 });

const command = builtCommand();

const cold = 'Hi, please provide your account number.\n';

test.each<[readonly string[], number]>([
  [['a.txt'], 0],
  [['a.txt', '--max-warnings=0'], 1],
  [['a.txt', 'none.txt'], 2],
])('the process ends with the exit code of %j', async (argv, code) => {
  const folder = await folderOf({ 'a.txt': cold });
  const result = await command.run(folder, ...argv);
  expect(result).toMatchObject({ code, err: '' });
  expect(result.out).toContain('cold-opening');
});

test('every rule has a page, a level and a line in the list', async () => {
  const { out } = await command.run(tmpdir(), '--list-rules', '--format=json');
  const listed = JSON.parse(out) as { readonly id: string }[];
  expect(listed.map(({ id }) => id)).toContain('cold-opening');
  const page = await command.run(tmpdir(), '--explain', 'cold-opening');
  expect(page.out).toContain('cold-opening');
});

test('a reader that stops early is no error', async () => {
  const draft = cold.repeat(20);
  const names = Array.from({ length: 300 }, (_, index) => [`${index}.txt`, draft] as const);
  const folder = await folderOf(Object.fromEntries(names));
  const child = command.start(folder, '--format=json');
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('threads give the same report as one does', async () => {
  const names = Array.from({ length: 60 }, (_, index) => [`${index}.txt`, `${index}. ${cold}`]);
  const folder = await folderOf(Object.fromEntries(names) as Record<string, string>);
  const alone = await command.run(folder, '--jobs=1');
  expect(alone.out).toContain('Read 60 replies in 60 files.');
  expect(await command.run(folder, '--jobs=3')).toEqual(alone);
});

test('a part of speech is asked of the file beside the bundle', async () => {
  // Whether "wave" is something to do here is for the tagger to say.
  const folder = await folderOf({
    'a.txt': 'To stop the alarm, just wave your card in front of it.\n',
  });
  const { out } = await command.run(folder, 'a.txt');
  expect(out).toContain('condescension');
});
