import { afterEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { connect, drawn, type ClientOptions, type TestClient } from './support/client.ts';

const uri = 'file:///work/team/reply.md';
const config = 'file:///work/.replytone.yaml';
const asks: ClientCapabilities = { workspace: { configuration: true } };
const watches: ClientCapabilities = {
  workspace: {
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
};

let client: TestClient | undefined;
const start = async (options?: ClientOptions): Promise<TestClient> => {
  client = await connect(options);
  return client;
};
afterEach(() => {
  client?.dispose();
});

const configurationChanged = (of: TestClient, settings: unknown = null): Promise<void> =>
  of.connection.sendNotification('workspace/didChangeConfiguration', { settings });
const filesChanged = (of: TestClient, changed: string): Promise<void> =>
  of.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: changed, type: 2 }],
  });

describe('editor settings', () => {
  it('are asked for once a document and kept until they change', async () => {
    const settings: Record<string, unknown> = { '': {} };
    const { open, change, next, asked, ...rest } = await start({ capabilities: asks, settings });
    const document = await open(uri, 'utilize');
    await next(uri);
    await change(document, 'utilize', 'utilize it');
    await next(uri);
    expect(asked).toEqual([uri]);
    settings[''] = { accept: ['utilize'] };
    await configurationChanged({ asked, open, change, next, ...rest });
    expect((await next(uri)).diagnostics).toEqual([]);
    expect(asked).toEqual([uri, uri]);
  });

  it('belong to a document', async () => {
    const other = 'file:///work/other.md';
    const settings = { '': {}, [other]: { enable: false } };
    const { open, next } = await start({ capabilities: asks, settings });
    await open(uri, 'utilize');
    await open(other, 'utilize');
    expect((await next(uri)).diagnostics).toHaveLength(1);
    expect((await next(other)).diagnostics).toEqual([]);
  });

  it.each([
    ['null', null],
    ['not an object', 7],
    ['a wrong rule', { rules: { jargn: 'off' } }],
    ['a wrong level', { rules: { jargon: 'loud' } }],
  ])('that are %s leave the defaults', async (_, section) => {
    const { open, next } = await start({ capabilities: asks, settings: { '': section } });
    await open(uri, 'utilize');
    expect((await next(uri)).diagnostics).toHaveLength(1);
  });

  it('come with initialize, or are pushed, where the client cannot be asked', async () => {
    const off = { rules: { jargon: 'off' } };
    const without = await start({ initializationOptions: { settings: off } });
    await without.open(uri, 'utilize');
    expect((await without.next(uri)).diagnostics).toEqual([]);
    await configurationChanged(without, { replyTone: {} });
    expect((await without.next(uri)).diagnostics).toHaveLength(1);
  });
});

describe('the project configuration', () => {
  it('is found upwards, wins over the editor, and is read again when it changes', async () => {
    const files: Record<string, string> = { [config]: 'rules:\n  jargon: error\n' };
    const watching = await start({
      capabilities: { workspace: { ...watches.workspace, configuration: true } },
      settings: { '': { rules: { jargon: 'hint' } } },
      files,
    });
    await watching.open(uri, 'utilize');
    expect((await watching.next(uri)).diagnostics[0]?.severity).toBe(1);
    files[config] = 'rules:\n  jargon: off\n';
    await filesChanged(watching, config);
    expect((await watching.next(uri)).diagnostics).toEqual([]);
    expect(watching.registered).toContain('workspace/didChangeWatchedFiles');
    expect(watching.registered).toContain('workspace/didChangeConfiguration');
  });

  it('is read again on saving where files are not watched', async () => {
    const files: Record<string, string> = {};
    const { open, next, registered, connection } = await start({ files });
    await open(uri, 'utilize');
    expect((await next(uri)).diagnostics).toHaveLength(1);
    files[config] = 'accept: [utilize]\n';
    await connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    expect((await next(uri)).diagnostics).toEqual([]);
    expect(registered).toEqual([]);
  });

  it('counts as it stands in the editor while it is open', async () => {
    const { open, change, close, next } = await start({ files: { [config]: 'accept: []\n' } });
    await open(uri, 'utilize');
    expect((await next(uri)).diagnostics).toHaveLength(1);
    const dirty = await open(config, 'accept: []\n', 'yaml');
    await next(uri);
    await change(dirty, '[]', '[utilize]');
    expect((await next(uri)).diagnostics).toEqual([]);
    await close(dirty);
    expect((await next(uri)).diagnostics).toHaveLength(1);
  });

  it('shows its own faults, whether it is open or not', async () => {
    const text = 'rules:\n  jargn: error\naccept: [utilize]\n';
    const { open, change, next } = await start({ files: { [config]: text } });
    await open(uri, 'utilize');
    expect((await next(uri)).diagnostics).toEqual([]);
    const closed = await next(config);
    const document = await open(config, text, 'yaml');
    const opened = await next(config);
    expect(drawn(document, closed.diagnostics)).toBe(text.replace('jargn', '⟦jargn⟧'));
    expect(opened.diagnostics).toEqual(closed.diagnostics);
    await change(document, 'jargn', 'jargon');
    expect((await next(config)).diagnostics).toEqual([]);
  });

  it('may leave files alone', async () => {
    const { open, next } = await start({ files: { [config]: 'ignore: ["team/**"]\n' } });
    await open(uri, 'utilize');
    expect((await next(uri)).diagnostics).toEqual([]);
  });

  it('of the first workspace folder counts for a text that is not saved yet', async () => {
    const { open, next } = await start({
      capabilities: { workspace: { workspaceFolders: true } },
      workspaceFolders: ['file:///work'],
      files: { [config]: 'accept: [utilize]\n' },
    });
    await open('untitled:Untitled-1', 'utilize', 'plaintext');
    expect((await next('untitled:Untitled-1')).diagnostics).toEqual([]);
  });

  it('is asked of our client where the server cannot read', async () => {
    const client = await start({ initializationOptions: { readFiles: true } });
    const asked: string[] = [];
    client.connection.onRequest('replyTone/readFile', ({ uri: wanted }: { uri: string }) => {
      asked.push(wanted);
      return wanted.endsWith('a/.replytone.json') ? '{ "accept": ["utilize"] }' : null;
    });
    await client.open('vscode-vfs://github/a/b/reply.md', 'utilize');
    expect((await client.next('vscode-vfs://github/a/b/reply.md')).diagnostics).toEqual([]);
    expect(asked.filter((each) => !each.endsWith('-ignore.json'))).toEqual([
      'vscode-vfs://github/a/b/.replytone.yaml',
      'vscode-vfs://github/a/b/.replytone.yml',
      'vscode-vfs://github/a/b/.replytone.json',
      'vscode-vfs://github/a/.replytone.yaml',
      'vscode-vfs://github/a/.replytone.yml',
      'vscode-vfs://github/a/.replytone.json',
    ]);
  });
});
