/** Reviewing a library through the server: what is read, in which order, and what goes on meanwhile. */
import {
  ApplyWorkspaceEditRequest,
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  FileChangeType,
  ShowMessageNotification,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  WorkspaceDiagnosticRequest,
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReviewSummary } from '../../server/src/protocol.ts';
import { fakeRules } from './support/fakes.ts';
import {
  connect,
  drawn,
  unreadable,
  type ClientOptions,
  type TestClient,
} from './support/client.ts';

const folder = 'file:///work';
const at = (path: string): string => `${folder}/${path}`;
const rules = [...fakeRules, { ...fakeRules[0]!, id: 'inconsistent-macros' }];

let client: TestClient | undefined;
const start = async (
  files: Record<string, string>,
  options: Omit<ClientOptions, 'files'> = {},
): Promise<TestClient> => {
  const onDisk = Object.fromEntries(Object.entries(files).map(([path, text]) => [at(path), text]));
  client = await connect({ workspaceFolders: [folder], rules, ...options, files: onDisk });
  return client;
};
afterEach(() => {
  client?.dispose();
});

const review = async (
  { connection }: TestClient,
  uris: readonly string[] = [],
  workDoneToken?: string,
): Promise<ReviewSummary> =>
  (await connection.sendRequest(ExecuteCommandRequest.type, {
    command: 'replyTone.review',
    arguments: [...uris],
    ...(workDoneToken !== undefined && { workDoneToken }),
  })) as ReviewSummary;

/** What was pushed last for each file, drawn as its rules. */
const shown = ({ published }: TestClient): Record<string, readonly string[]> =>
  Object.fromEntries(
    published.map(({ uri, diagnostics }) => [
      uri.slice(folder.length + 1),
      diagnostics.map(({ code, message }) =>
        code !== undefined ? String(code) : typeof message === 'string' ? message : message.value,
      ),
    ]),
  );

const five = 'Hi Ana,\n\nRefunds take 5 days.\n';
const ten = 'Hi Tom,\n\nRefunds take 10 days.\n';

describe('a review', () => {
  it('reads what the command line reads, and says what it came to', async () => {
    const its = await start({
      'a.md': 'Please utilize it.',
      'deep/b.txt': 'The SLAs.',
      'c.md': 'All is well.',
      'README.md': 'utilize',
      'package.json': '{"body": "utilize"}',
      '.hidden/d.md': 'utilize',
      'node_modules/e.md': 'utilize',
      '.gitignore': 'out/\n*.log.txt\n',
      'out/f.md': 'utilize',
      'g.log.txt': 'utilize',
      '.replytone.yaml': 'ignore: ["old/**"]\n',
      'old/h.md': 'utilize',
      'picture.png': 'utilize',
    });
    expect(await review(its)).toEqual({
      ...{ files: 3, replies: 3, clean: 1, findings: 2, unreadable: 0, cancelled: false },
    });
    expect(shown(its)).toEqual({ 'a.md': ['jargon'], 'deep/b.txt': ['unexplained-acronym'] });
  });

  it.each([
    ['a folder', at('deep'), { 'deep/b.md': ['jargon'] }],
    ['a file', at('a.md'), { 'a.md': ['jargon'] }],
    ['a file that is asked for by name', at('README.md'), {}],
  ])('may be of %s', async (_, uri, expected) => {
    const its = await start({ 'a.md': 'utilize', 'deep/b.md': 'utilize', 'README.md': 'utilize' });
    await review(its, [uri]);
    expect(shown(its)).toEqual(expected);
  });

  it('names a file that cannot be read, and reads the rest', async () => {
    const its = await start({ 'a.md': unreadable, 'b.md': 'utilize', 'c.md': 'BOOM' });
    const { unreadable: failed } = await review(its);
    expect(failed).toBe(2);
    expect(shown(its)).toEqual({
      'a.md': ['You have no permission for it.'],
      'b.md': ['jargon'],
      'c.md': ['The linter broke'],
    });
  });

  it('compares replies, and names the other place', async () => {
    const its = await start(
      { 'a.md': five, 'b.md': ten },
      { capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } } },
    );
    await review(its);
    const finding = its.published.findLast(({ uri }) => uri === at('b.md'))?.diagnostics[0];
    expect(finding).toMatchObject({
      code: 'inconsistent-macros',
      range: { start: { line: 2, character: 13 }, end: { line: 2, character: 20 } },
      relatedInformation: [
        {
          location: { uri: at('a.md'), range: { start: { line: 2, character: 13 } } },
          message: 'a.md: Refunds take 5 days.',
        },
      ],
    });
  });

  it('shows how far it has come, in order', async () => {
    const its = await start({ 'a.md': 'utilize', 'b.md': 'well', 'c.md': 'SLAs' });
    const told: (string | undefined)[] = [];
    its.connection.onProgress(WorkDoneProgress.type, 'mine', (value) => {
      told.push(value.kind === 'end' ? 'end' : value.message);
    });
    await review(its, [], 'mine');
    expect(told[0]).toBe('Looking for files');
    expect(told.at(-2)).toBe('3 of 3 files, 3 replies');
    expect(told.at(-1)).toBe('end');
  });

  it('makes its own progress where the client gives none, and can be called off there', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [`${String(i).padStart(3, '0')}.md`, 'utilize']),
    );
    const its = await start(files, { capabilities: { window: { workDoneProgress: true } } });
    const created = new Promise<string | number>((resolve) => {
      its.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
        resolve(token);
      });
    });
    const whole = review(its);
    const token = await created;
    await its.next(at('000.md'));
    await its.connection.sendNotification('window/workDoneProgress/cancel', { token });
    const { cancelled, files: read } = await whole;
    expect(cancelled).toBe(true);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(200);
    // What was read stays.
    expect(Object.keys(shown(its))).toHaveLength(read);
  });

  it('lets a keystroke through: its findings come before the last file is read', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`${String(i).padStart(3, '0')}.md`, 'utilize']),
    );
    const its = await start(files);
    const document = await its.open(at('draft.md'), 'All is well.');
    await its.next(document.uri);
    const whole = review(its);
    await its.next(at('000.md'));
    await its.change(document, 'well', 'SLAs');
    await its.next(document.uri);
    const before = Object.keys(shown(its)).length;
    await whole;
    expect(before).toBeLessThan(300);
    expect(Object.keys(shown(its))).toHaveLength(301);
  });
});

describe('a review of one file with many macros', () => {
  const macros = Array.from({ length: 400 }, (_, id) => ({
    ...{ id, title: `Macro ${id}`, active: true },
    actions: [{ field: 'comment_value', value: `Hi,\n\nPlease utilize form ${id} of ours.` }],
  }));
  const files = { 'macros.json': JSON.stringify({ macros }, null, 1) };
  const ask = async ({ connection }: TestClient, times: number): Promise<void> => {
    for (let i = 0; i < times; i++) await connection.sendRequest('replyTone/rules');
  };

  it('answers whoever asks meanwhile, between any two of its replies', async () => {
    const its = await start(files);
    const order: string[] = [];
    const whole = review(its).then(({ findings }) => order.push(`${findings} findings`));
    await ask(its, 300);
    order.push('300 answers');
    await whole;
    expect(order).toEqual(['300 answers', '400 findings']);
  });

  it('shows the findings of a keystroke before those of the file', async () => {
    const its = await start(files);
    const document = await its.open(at('draft.md'), 'All is well.');
    await its.next(document.uri);
    const whole = review(its);
    await ask(its, 10);
    await its.change(document, 'well', 'SLAs');
    await its.next(document.uri);
    expect(shown(its)).toEqual({ 'draft.md': ['unexplained-acronym'] });
    await whole;
    expect(shown(its)['macros.json']).toHaveLength(400);
  });

  it('can be called off in the middle of it', async () => {
    const its = await start(files);
    const cancel = new CancellationTokenSource();
    const answer = its.connection.sendRequest(
      ExecuteCommandRequest.type,
      { command: 'replyTone.review', arguments: [] },
      cancel.token,
    );
    await ask(its, 10);
    cancel.cancel();
    await expect(answer).rejects.toThrow('cancelled');
    await ask(its, 1);
    expect(shown(its)).toEqual({});
    // Nothing of it is left that would be in the way of the next one.
    expect(await review(its)).toMatchObject({ findings: 400, cancelled: false });
  });
});

describe('what was reviewed', () => {
  it('follows files as they change and go', async () => {
    const onDisk: Record<string, string | undefined> = { [at('a.md')]: five, [at('b.md')]: ten };
    client = await connect({ workspaceFolders: [folder], rules, files: onDisk });
    await review(client);
    expect(shown(client)).toEqual({ 'b.md': ['inconsistent-macros'] });
    const tell = async (path: string, type: FileChangeType): Promise<void> => {
      await client!.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: at(path), type }],
      });
    };
    await client.next(at('b.md'));
    onDisk[at('b.md')] = 'Please utilize it.';
    await tell('b.md', FileChangeType.Changed);
    const codes = async (): Promise<unknown> =>
      (await client!.next(at('b.md'))).diagnostics.map(({ code }) => code);
    let last = await codes();
    while (JSON.stringify(last) !== '["jargon"]') last = await codes();
    onDisk[at('b.md')] = undefined;
    await tell('b.md', FileChangeType.Deleted);
    while (JSON.stringify(last) !== '[]') last = await codes();
    expect(last).toEqual([]);
  });

  it('follows what is typed: a promise that agrees again is no finding', async () => {
    const its = await start({ 'a.md': five, 'b.md': ten });
    await review(its);
    const document = await its.open(at('b.md'), ten);
    const codes = async (): Promise<unknown> =>
      (await its.next(at('b.md'))).diagnostics.map(({ code }) => code);
    let last = await codes();
    while (JSON.stringify(last) !== '["inconsistent-macros"]') last = await codes();
    // The finding stays on its words while there is typing before it.
    await its.change(document, 'Refunds take', 'Your refunds take');
    let { version, diagnostics } = await its.next(at('b.md'));
    while (version !== 2) ({ version, diagnostics } = await its.next(at('b.md')));
    expect(drawn(document, diagnostics)).toBe('Hi Tom,\n\nYour refunds take ⟦10 days⟧.\n');
    await its.change(document, '10 days', '5 days');
    while (JSON.stringify(last) !== '[]') last = await codes();
    expect(last).toEqual([]);
  });
});

describe('a client that pulls', () => {
  const capabilities: ClientCapabilities = { textDocument: { diagnostic: {} } };

  const pull = async (
    { connection }: TestClient,
    previousResultIds: { uri: string; value: string }[] = [],
  ): Promise<WorkspaceDiagnosticReport> =>
    connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });

  it('gets the workspace, and then only what is new', async () => {
    const its = await start({ 'a.md': 'utilize', 'b.md': 'SLAs' }, { capabilities });
    const first = await pull(its);
    expect(
      first.items.map((item) => item.kind === 'full' && item.items.map(({ code }) => code)),
    ).toEqual([['jargon'], ['unexplained-acronym']]);
    const ids = first.items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
    const second = await pull(its, ids);
    expect(second.items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
  });

  it('gets the parts as they come, until it has had enough', async () => {
    const its = await start({ 'a.md': 'utilize', 'b.md': 'SLAs' }, { capabilities });
    const cancel = new CancellationTokenSource();
    const parts: string[] = [];
    const both = new Promise<void>((resolve) => {
      its.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'parts', ({ items }) => {
        parts.push(...items.map(({ uri }) => uri));
        if (parts.length === 2) resolve();
      });
    });
    const answer = its.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [], partialResultToken: 'parts' },
      cancel.token,
    );
    await both;
    cancel.cancel();
    await answer.catch(() => undefined);
    expect(parts).toEqual([at('a.md'), at('b.md')]);
  });

  it('finds in an open document what the library says of it', async () => {
    const its = await start({ 'a.md': five, 'b.md': ten }, { capabilities });
    await its.open(at('b.md'), ten);
    await pull(its);
    const report = await its.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: at('b.md') },
    });
    expect(report.kind === 'full' && report.items.map(({ code }) => code)).toEqual([
      'inconsistent-macros',
    ]);
  });
});

describe('fixes of a library', () => {
  it('are one edit, by rule, of the versions that were read', async () => {
    const its = await start(
      { 'a.md': 'Please utilize it.', 'b.md': 'We utilize it, and utilize it.', 'c.md': 'SLAs' },
      {
        capabilities: {
          workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
        },
      },
    );
    await its.open(at('a.md'), 'Please utilize it.');
    await review(its);
    const edits: ApplyWorkspaceEditParams[] = [];
    its.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
      edits.push(params);
      return { applied: true };
    });
    await its.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'replyTone.fixLibraryNow',
    });
    expect(edits[0]).toMatchObject({
      label: '3 safe fixes of Reply Tone',
      edit: {
        changeAnnotations: { jargon: { label: 'jargon (3)', needsConfirmation: true } },
        documentChanges: [
          { textDocument: { uri: at('a.md'), version: 1 }, edits: [{ annotationId: 'jargon' }] },
          { textDocument: { uri: at('b.md'), version: null }, edits: [{}, { newText: 'use' }] },
        ],
      },
    });
  });

  it('are none before there is anything to fix', async () => {
    const its = await start({ 'a.md': 'All is well.' });
    const said: string[] = [];
    its.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      said.push(message);
    });
    await review(its);
    await its.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'replyTone.fixLibraryNow',
    });
    expect(said.at(-1)).toBe('There is nothing that can be fixed safely.');
  });
});
