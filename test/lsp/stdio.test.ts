/** The packaged server as any editor runs it: a process, standard input and output, no VS Code. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type {
  CodeAction,
  Diagnostic,
  Hover,
  InitializeResult,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { drawn } from './support/client.ts';

const server = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
const samples = fileURLToPath(new URL('../samples/', import.meta.url));

beforeAll(() => {
  if (!existsSync(server)) throw new Error('No dist/server.js. Run `npm run build` first.');
});

interface Editor {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: MessageConnection;
  readonly folder: string;
  readonly initialized: InitializeResult;
  readonly open: (name: string, text: string, languageId: string) => Promise<TextDocument>;
  readonly change: (document: TextDocument, from: string, to: string) => Promise<void>;
  /** The diagnostics of the version that the document has now. */
  readonly diagnostics: (document: TextDocument) => Promise<readonly Diagnostic[]>;
}

let editor: Editor | undefined;
afterEach(() => {
  if (!editor) return;
  editor.connection.dispose();
  editor.process.kill();
  rmSync(editor.folder, { recursive: true });
  editor = undefined;
});

async function start(): Promise<Editor> {
  const folder = mkdtempSync(join(tmpdir(), 'reply-tone-stdio-'));
  const process = spawn(globalThis.process.execPath, [server, '--stdio']);
  const connection = createMessageConnection(
    new StreamMessageReader(process.stdout),
    new StreamMessageWriter(process.stdin),
  );
  const published = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Set<() => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => {
      published.set(params.uri, params);
      [...waiting].forEach((wake) => {
        wake();
      });
    },
  );
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: globalThis.process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {
      textDocument: {
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        hover: { contentFormat: ['markdown'] },
      },
    },
  });
  await connection.sendNotification('initialized', {});
  const diagnostics: Editor['diagnostics'] = async (document) => {
    const last = published.get(document.uri);
    if (last?.version === document.version) return last.diagnostics;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        waiting.delete(wake);
        resolve();
      };
      waiting.add(wake);
    });
    return diagnostics(document);
  };
  editor = {
    process,
    connection,
    folder,
    initialized,
    diagnostics,
    ...documents(connection, folder),
  };
  return editor;
}

function documents(connection: MessageConnection, folder: string): Pick<Editor, 'open' | 'change'> {
  return {
    open: async (name, text, languageId) => {
      const uri = pathToFileURL(join(folder, name)).href;
      const textDocument = { uri, languageId, version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      return TextDocument.create(uri, languageId, 1, text);
    },
    change: async (document, from, to) => {
      const at = document.getText().indexOf(from);
      const range = { start: document.positionAt(at), end: document.positionAt(at + from.length) };
      const contentChanges = [{ range, text: to }];
      const version = document.version + 1;
      TextDocument.update(document, contentChanges, version);
      const textDocument = { uri: document.uri, version };
      await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    },
  };
}

const codeActions = (
  { connection }: Editor,
  document: TextDocument,
  { range, only }: { readonly range: Diagnostic['range']; readonly only: string },
): Promise<readonly CodeAction[]> =>
  connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range,
    context: { diagnostics: [], only: [only] },
  });

const everything = (document: TextDocument): Diagnostic['range'] => ({
  start: { line: 0, character: 0 },
  end: document.positionAt(document.getText().length),
});

const draft = `Hi Ana,

Sorry the charger arrived cracked. We will utilize a courier, and your SLA is two days.

Tom
`;

describe('over stdio', () => {
  it('a draft is checked when it opens, after a change, and when a fix is applied', async () => {
    const any = await start();
    const document = await any.open('draft.md', draft, 'markdown');
    const first = await any.diagnostics(document);
    expect(drawn(document, first)).toBe(
      draft.replace('utilize', '⟦utilize⟧').replace('SLA', '⟦SLA⟧'),
    );

    await any.change(document, 'your SLA is two days', 'it comes on Friday');
    const second = await any.diagnostics(document);
    expect(drawn(document, second)).toContain('a ⟦utilize⟧ '.replace('a ', 'will '));
    expect(second.map(({ code }) => code)).toEqual(['jargon']);

    const [fix] = await codeActions(any, document, { range: second[0]!.range, only: 'quickfix' });
    const [edit] = fix!.edit!.changes![document.uri]!;
    const words = document.getText(edit!.range);
    await any.change(document, words, edit!.newText);
    expect(await any.diagnostics(document)).toEqual([]);
    expect(document.getText()).toContain('We will use a courier');
  });

  it('edits one after another come to the same findings as the text that results', async () => {
    const any = await start();
    const document = await any.open('draft.md', draft, 'markdown');
    const edits = [
      ['Hi Ana,', 'Hi Ana, 😀'],
      [
        'Sorry the charger',
        'Kindly note: our policy does not allow refunds.\r\n\r\nSorry the charger',
      ],
      ['utilize a courier', 'escalate this'],
      ['escalate', 'esc'],
      ['esc', 'escalate'],
      ['\n\nTom', ''],
      ['SLA', 'RMA and SLA'],
    ] as const;
    for (const [from, to] of edits) await any.change(document, from, to);
    const fresh = await any.open('fresh.md', document.getText(), 'markdown');
    const [kept, whole] = [await any.diagnostics(document), await any.diagnostics(fresh)];
    expect(kept).toEqual(whole);
    expect(whole.length).toBeGreaterThan(2);
  });

  it('a macro export keeps its shape when everything safe is fixed', async () => {
    const any = await start();
    const text = readFileSync(join(samples, 'macros/zendesk-macros.json'), 'utf8');
    const document = await any.open('macros.json', text, 'json');
    const found = await any.diagnostics(document);
    expect(found.length).toBeGreaterThan(0);
    const range = everything(document);
    const [fixAll] = await codeActions(any, document, { range, only: 'source.fixAll' });
    const edits = fixAll!.edit!.changes![document.uri]!;
    const fixed = TextDocument.applyEdits(document, edits);
    expect(() => JSON.parse(fixed) as unknown).not.toThrow();
    const after = await any.open('fixed.json', fixed, 'json');
    expect((await any.diagnostics(after)).length).toBe(found.length - edits.length);
  });

  it('says why on hover', async () => {
    const any = await start();
    const document = await any.open('draft.md', draft, 'markdown');
    await any.diagnostics(document);
    const hover = await any.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: document.positionAt(document.getText().indexOf('utilize') + 2),
    });
    expect(hover.contents).toMatchObject({ kind: 'markdown' });
    expect(JSON.stringify(hover.contents)).toMatch(/Why:.*Before.*After.*jargon\/README\.md/);
  });

  it('reads the project configuration from the disk', async () => {
    const any = await start();
    writeFileSync(join(any.folder, '.replytone.yaml'), 'accept: [SLA]\nrules: { jargon: off }\n');
    const document = await any.open('draft.md', draft, 'markdown');
    expect(await any.diagnostics(document)).toEqual([]);
  });

  it.each([
    ['an unknown request', 'nonsense/please', {}],
    ['a request without what it needs', 'textDocument/hover', {}],
    [
      'a document that is not open',
      'textDocument/codeAction',
      {
        textDocument: { uri: 'file:///nowhere.md' },
        range: { start: { line: 9, character: 9 }, end: { line: 0, character: -1 } },
        context: { diagnostics: [] },
      },
    ],
    ['a command of someone else', 'workspace/executeCommand', { command: 'rm', arguments: [{}] }],
    [
      'a command with the wrong arguments',
      'workspace/executeCommand',
      {
        command: 'replyTone.changeConfiguration',
        arguments: [{ uri: 7 }],
      },
    ],
  ])('goes on after %s', async (_, method, params) => {
    const any = await start();
    await any.connection.sendRequest(method, params).catch(() => undefined);
    const document = await any.open('draft.md', draft, 'markdown');
    expect(await any.diagnostics(document)).toHaveLength(2);
  });

  it('goes on after a message that is not JSON, and after changes that make no sense', async () => {
    const any = await start();
    const garbage = '{"jsonrpc":"2.0",';
    any.process.stdin.write(`Content-Length: ${garbage.length}\r\n\r\n${garbage}`);
    await any.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never-opened.md', version: 3 },
      contentChanges: [{ text: 'x' }],
    });
    const document = await any.open('draft.md', draft, 'markdown');
    expect(await any.diagnostics(document)).toHaveLength(2);
  });

  it.each([
    ['0 after shutdown', true, 0],
    ['1 without it', false, 1],
  ])('ends with %s', async (_, polite, code) => {
    const { connection, process } = await start();
    if (polite) await connection.sendRequest('shutdown');
    const ended = once(process, 'exit');
    await connection.sendNotification('exit');
    expect((await ended)[0]).toBe(code);
  });

  it('ends when the editor closes its end', async () => {
    const { process } = await start();
    const ended = once(process, 'exit');
    process.stdin.end();
    expect((await ended)[0]).toBe(1);
  });
});

it.each([
  [[], 2, 'stderr'],
  [['--stdout'], 2, 'stderr'],
  [['--help'], 0, 'stdout'],
] as const)(
  'reply-tone-language-server %j ends with %i and says how it is used',
  async (args, code, stream) => {
    const child = spawn(process.execPath, [server, ...args]);
    let said = '';
    child[stream].on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const [ended] = (await once(child, 'close')) as [number];
    expect(ended).toBe(code);
    expect(said).toContain('reply-tone-language-server --stdio');
  },
);
