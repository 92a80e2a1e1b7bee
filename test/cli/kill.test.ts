import { watch } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtCommand, ended } from './process.ts';
import { folderOf } from './support.ts';

const command = builtCommand();
const count = 1000;
const names = Array.from({ length: count }, (_, index) => `${index}.txt`);

const body = (name: string): string => `Reply ${name}.\n${'The parcel left today.\n'.repeat(20)}`;
const before = (name: string): string => `Hello Ada,\n\nPlease utilize it.\n${body(name)}`;
const after = (name: string): string => before(name).replace('utilize', 'use');

/** How many files are old and new; anything else fails. */
async function census(folder: string): Promise<{ old: number; new: number }> {
  const counts = { old: 0, new: 0 };
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    if (text !== before(name)) expect(text).toBe(after(name));
    counts[text === before(name) ? 'old' : 'new'] += 1;
  }
  return counts;
}

/** Kills a `--fix` when the folder has changed so many times. */
async function killed(folder: string, changes: number): Promise<void> {
  const child = command.start(folder, '--fix', '--jobs=2');
  let seen = 0;
  const watcher = watch(folder, () => {
    seen += 1;
    if (seen === changes) child.kill('SIGKILL');
  });
  await ended(child);
  watcher.close();
}

/** Changes are counted in the order that they happen, so each kill is at another step of a file. */
const moments = [1, 2, 3, 4, 5, 303, 804, 1405];

test('a --fix over 1,000 files that is killed leaves each old or new, whole', async () => {
  const folder = join(await folderOf({ 'note.md': '' }), 'library');
  await mkdir(folder);
  await Promise.all(names.map((name) => writeFile(join(folder, name), before(name))));
  const seen = [];
  for (const changes of moments) {
    await killed(folder, changes);
    seen.push(await census(folder));
  }
  // The kills came while it was writing.
  expect(seen.filter(({ old }) => old > 0).length).toBe(moments.length);
  expect(seen.at(-1)!.new).toBeGreaterThan(100);
  // What they left behind is hidden, and gone with the next run that ends by itself.
  const hidden = async () => (await readdir(folder)).filter((name) => !names.includes(name));
  for (const name of await hidden()) expect(name).toMatch(/^\.reply-tone-.+\.tmp$/);
  await command.run(folder, '--fix');
  expect(await hidden()).toEqual([]);
  expect(await census(folder)).toEqual({ old: 0, new: count });
}, 180_000);
