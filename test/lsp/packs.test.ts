import { afterEach, describe, expect, it } from 'vitest';
import { createDefaultLinter } from '../../server/src/linter.ts';
import { resolveUri } from '../../server/src/lsp/uris.ts';
import { connect, drawn, type ClientOptions, type TestClient } from './support/client.ts';

const uri = 'file:///work/replies/a.md';
const config = 'file:///work/.replytone.yaml';
const ruleFile = 'file:///work/style/lamps/rule.yml';
const page = 'file:///work/style/lamps/README.md';
const rule = (find: string): string =>
  `summary: A lamp is a lamp.\nwhy: Nobody knows a blorp.\nmessage: Say lamp.\nentries:\n  - find: ${find}\n`;
const project = (): Record<string, string> => ({
  [config]: 'packs: [./style]\n',
  'file:///work/style/pack.yml': 'name: house\nversion: 1.0.0\n',
  [ruleFile]: rule('blorp'),
  [page]: '# lamps\n',
});

let client: TestClient | undefined;
const start = async (options: ClientOptions): Promise<TestClient> => {
  client = await connect({ ...options, linter: createDefaultLinter() });
  return client;
};
afterEach(() => {
  client?.dispose();
});

const changed = (of: TestClient, file: string): Promise<void> =>
  of.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: file, type: 2 }],
  });

describe('a pack that the project names', () => {
  it('finds its words as the built-in rules do, and links to its own page', async () => {
    const { open, next } = await start({ files: project() });
    const document = await open(uri, 'Hi Sam, your blorp is here.');
    const { diagnostics } = await next(uri);
    expect(drawn(document, diagnostics)).toBe('Hi Sam, your ⟦blorp⟧ is here.');
    expect(diagnostics).toMatchObject([
      { code: 'house/lamps', message: 'Say lamp.', codeDescription: { href: page } },
    ]);
  });

  it('is read again when one of its files changes', async () => {
    const files = project();
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    const at = await start({ files, capabilities });
    const document = await at.open(uri, 'Hi Sam, your blorp and gnarp are here.');
    expect(drawn(document, (await at.next(uri)).diagnostics)).toContain('⟦blorp⟧ and gnarp');
    files[ruleFile] = rule('gnarp');
    await changed(at, ruleFile);
    expect(drawn(document, (await at.next(uri)).diagnostics)).toContain('blorp and ⟦gnarp⟧');
    const watches = at.registered.filter((method) => method === 'workspace/didChangeWatchedFiles');
    expect(watches).toHaveLength(2);
  });

  it('has its mistakes shown in its own files, until they are mended', async () => {
    const files = { ...project(), [ruleFile]: rule('(blorp') };
    const at = await start({ files });
    await at.open(uri, 'Hi Sam, your blorp is here.');
    expect((await at.next(uri)).diagnostics).toEqual([]);
    expect((await at.next(ruleFile)).diagnostics).toMatchObject([
      {
        message: "The pattern can't be read: “(blorp”: a ) is missing.",
        range: { start: { line: 4, character: 10 } },
      },
    ]);
    files[ruleFile] = rule('blorp');
    await changed(at, config);
    expect((await at.next(uri)).diagnostics).toHaveLength(1);
    expect((await at.next(ruleFile)).diagnostics).toEqual([]);
  });

  it('is missed in the configuration where there is no such folder', async () => {
    const { open, next } = await start({ files: { [config]: 'packs: [./gone]\n' } });
    await open(uri, 'Hi Sam.');
    expect((await next(config)).diagnostics).toMatchObject([
      { message: expect.stringContaining('There is no folder "./gone".') as string },
    ]);
  });
});

it.each([
  ['file:///work', './style', 'file:///work/style'],
  ['file:///work/a', '../our style', 'file:///work/our%20style'],
  ['file:///work', '/etc/style/', 'file:///etc/style'],
  ['file:///c%3A/work', 'C:/style', 'file:///C%3A/style'],
  ['vscode-vfs://github/o/r', 'style', 'vscode-vfs://github/o/r/style'],
])('in %s, %s is %s', (folder, path, expected) => {
  expect(resolveUri(folder, path)).toBe(expected);
});
