import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { builtCommand, ended } from './process.ts';

// Processes take as long as the machine lets them.
vi.setConfig({ testTimeout: 60_000 });

const command = builtCommand();
const fromRoot = (name: string): Promise<string> =>
  readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
const page = await fromRoot('server/SCALE.md');

/** The fenced blocks that are marked so. */
const blocks = (mark: string): readonly string[] =>
  [...page.matchAll(/^```(.+)\n([^]*?)^```$/gm)]
    .filter(([, info]) => info === mark)
    .map(([, , text = '']) => text);

test('the stream on the page gets the answers on the page', async () => {
  const child = command.start(tmpdir(), '--stream', '--no-config');
  child.stdin.end(blocks('jsonl reads')[0]);
  const { out, err, code } = await ended(child);
  const short = out.replace(/"message":"[^"]+"/g, '"message":"…"');
  expect(short).toBe(blocks('jsonl writes')[0]);
  expect(err).toBe('2 of 4 could not be read (lines 3, 4). Their answers say why.\n');
  expect(code).toBe(0);
});

test('every option on the page is one', async () => {
  const { out } = await command.run(tmpdir(), '--help');
  const calls = [...page.matchAll(/reply-tone ((?:--?[a-z]|[a-z]+\/)[^`"<\n]*)/g)];
  const used = calls.flatMap(([, text = '']) => text.match(/--[a-z-]+/g) ?? []);
  expect(used.length).toBeGreaterThan(8);
  for (const option of used) expect(out).toContain(option);
});

test('workflows and hooks are what those tools read', async () => {
  for (const text of blocks('yaml workflow'))
    expect(parse(text)).toMatchObject({ on: expect.anything() as unknown, jobs: { tone: {} } });
  expect(blocks('yaml workflow')).toHaveLength(2);
  const [local = ''] = blocks('yaml pre-commit');
  const hook = { id: 'reply-tone', require_serial: true };
  expect(parse(local)).toMatchObject({
    repos: [{ repo: 'local', hooks: [{ ...hook, language: 'node' }] }],
  });
  expect(parse(await fromRoot('.pre-commit-hooks.yaml'))).toMatchObject([
    { ...hook, language: 'system', entry: 'npx --yes reply-tone' },
  ]);
});
