import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  FileChangeType,
  TextDocumentEdit,
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type RelatedFullDocumentDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterEach, describe, expect, it } from 'vitest';
import { connect, drawn, type ClientOptions, type TestClient } from './support/client.ts';
import { fakeRules } from './support/fakes.ts';

const uri = 'file:///work/replies/reply.txt';
const ignoreFile = 'file:///work/.replytone-ignore.json';

const modern: ClientCapabilities = {
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit', 'command'] },
    },
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

let client: TestClient | undefined;
const start = async (options?: ClientOptions): Promise<TestClient> => {
  client = await connect({ capabilities: modern, workspaceFolders: ['file:///work'], ...options });
  return client;
};
afterEach(() => {
  client?.dispose();
});

async function actions(
  { connection }: TestClient,
  document: TextDocument,
): Promise<readonly CodeAction[]> {
  const end = document.positionAt(document.getText().length);
  const answer = await connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: document.uri },
    range: { start: { line: 0, character: 0 }, end },
    context: { diagnostics: [] },
  });
  return (answer ?? []).filter((each): each is CodeAction => typeof each.command !== 'string');
}

const titles = (all: readonly CodeAction[]): readonly string[] => all.map(({ title }) => title);

async function chosen(
  ours: TestClient,
  document: TextDocument,
  title: string,
): Promise<CodeAction> {
  const action = (await actions(ours, document)).find((each) => each.title === title);
  if (!action) throw new Error(`No “${title}”`);
  return ours.connection.sendRequest(CodeActionResolveRequest.type, action);
}

/** The texts after an edit: URI → text. */
function applied(edit: WorkspaceEdit | undefined, ...documents: readonly TextDocument[]) {
  const texts: Record<string, string> = {};
  const edits = (edit?.documentChanges ?? []).filter(TextDocumentEdit.is);
  for (const { textDocument, edits: its } of edits) {
    const held = documents.find((each) => each.uri === textDocument.uri);
    const document = held ?? TextDocument.create(textDocument.uri, '', 0, '');
    texts[textDocument.uri] = TextDocument.applyEdits(
      document,
      its.filter((each) => 'newText' in each),
    );
  }
  return texts;
}

/** The next pushed diagnostics of a document that are so many. */
async function pushed(ours: TestClient, of: string, count: number): Promise<readonly Diagnostic[]> {
  for (;;) {
    const { diagnostics } = await ours.next(of);
    if (diagnostics.length === count) return diagnostics;
  }
}

const entry = (sentence: string, more: object = {}): object => ({
  ...{ file: 'replies/reply.txt', rule: 'jargon', sentence },
  ...more,
});
const file = (...entries: readonly object[]): string => JSON.stringify({ ignore: entries });

describe('an ignore file', () => {
  it('takes findings out, upwards from any folder', async () => {
    const ours = await start({ files: { [ignoreFile]: file(entry('We utilize SLAs.')) } });
    const document = await ours.open(uri, 'We utilize SLAs.', 'plaintext');
    expect(drawn(document, (await ours.next(uri)).diagnostics)).toBe('We utilize ⟦SLAs⟧.');
  });

  it('counts as it stands in the editor, and findings come back when an entry goes', async () => {
    const ours = await start({ files: { [ignoreFile]: file(entry('We utilize it.')), [uri]: '' } });
    const document = await ours.open(uri, 'We utilize it.', 'plaintext');
    expect((await ours.next(uri)).diagnostics).toEqual([]);
    const opened = await ours.open(ignoreFile, file(entry('We utilize it.')), 'json');
    await ours.change(opened, JSON.stringify(entry('We utilize it.')), '');
    expect(drawn(document, await pushed(ours, uri, 1))).toBe('We ⟦utilize⟧ it.');
  });

  it('is read again when it changes on disk', async () => {
    const files: Record<string, string> = {};
    const watched = { ...modern.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    const ours = await start({ files, capabilities: { ...modern, workspace: watched } });
    await ours.open(uri, 'We utilize it.', 'plaintext');
    expect((await ours.next(uri)).diagnostics).toHaveLength(1);
    files[ignoreFile] = file(entry('We utilize it.'));
    await ours.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: ignoreFile, type: FileChangeType.Created }],
    });
    expect((await ours.next(uri)).diagnostics).toEqual([]);
  });

  it('is read again on a save where nothing is watched', async () => {
    const files: Record<string, string> = {};
    const ours = await start({ files });
    await ours.open(uri, 'We utilize it.', 'plaintext');
    expect((await ours.next(uri)).diagnostics).toHaveLength(1);
    files[ignoreFile] = file(entry('We utilize it.'));
    await ours.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri },
    });
    expect((await ours.next(uri)).diagnostics).toEqual([]);
  });

  it('counts in its own folder only', async () => {
    const ours = await start({
      workspaceFolders: ['file:///work', 'file:///other'],
      files: { [ignoreFile]: file(entry('We utilize it.')) },
    });
    const other = 'file:///other/replies/reply.txt';
    await ours.open(other, 'We utilize it.', 'plaintext');
    expect((await ours.next(other)).diagnostics).toHaveLength(1);
  });

  it.each([
    [
      'what is wrong',
      '{ "ignore": [',
      [{ severity: 2, message: 'This is not JSON. A closing ] is missing.' }],
    ],
    [
      'an entry whose file is gone',
      file(entry('x', { file: 'gone.txt' })),
      [
        {
          severity: 3,
          message:
            'There is no file “gone.txt” any more. If its text has not moved elsewhere, this entry is not needed.',
        },
      ],
    ],
    [
      'an entry that matches nothing',
      file(entry('x'), entry('We utilize it.')),
      [
        {
          severity: 3,
          message: 'Nothing in the file matches this entry any more, so it is not needed.',
        },
      ],
    ],
    ['nothing where all is well', file(entry('We utilize it.')), []],
  ])('is told, when it is open: %s', async (_, text, expected) => {
    const ours = await start({ files: { [ignoreFile]: text, [uri]: '' } });
    await ours.open(uri, 'We utilize it.', 'plaintext');
    await ours.next(uri);
    await ours.open(ignoreFile, text, 'json');
    const { diagnostics } = await ours.next(ignoreFile);
    const told = diagnostics.map(({ message, severity }) => ({ message, severity }));
    expect(told).toEqual(expected);
  });

  it('keeps an entry of which only a library knows whether it is needed', async () => {
    const text = file(entry('It takes 5 days.', { rule: 'inconsistent-macros' }));
    const rules = [...fakeRules, { ...fakeRules[0]!, id: 'inconsistent-macros' }];
    const ours = await start({ rules, files: { [ignoreFile]: text, [uri]: '' } });
    await ours.open(uri, 'It takes 5 days.', 'plaintext');
    await ours.next(uri);
    await ours.open(ignoreFile, text, 'json');
    expect((await ours.next(ignoreFile)).diagnostics).toEqual([]);
  });

  it('is told anew when a text changes, and the entry can be taken out', async () => {
    const text = file(entry('We utilize it.'), entry('Other.', { file: 'gone/*.txt' }));
    const ours = await start({ files: { [ignoreFile]: text, [uri]: '' } });
    const document = await ours.open(uri, 'We utilize it.', 'plaintext');
    const opened = await ours.open(ignoreFile, text, 'json');
    expect((await ours.next(ignoreFile)).diagnostics).toEqual([]);
    await ours.change(document, 'utilize', 'use');
    expect(await pushed(ours, ignoreFile, 1)).toHaveLength(1);
    const { edit } = await chosen(ours, opened, 'Remove this entry');
    expect(applied(edit, opened)[ignoreFile]).toBe(file(entry('Other.', { file: 'gone/*.txt' })));
  });

  it('is told to clients that pull', async () => {
    const text = file(entry('x'));
    const pull = { ...modern, textDocument: { ...modern.textDocument, diagnostic: {} } };
    const ours = await start({ capabilities: pull, files: { [ignoreFile]: text, [uri]: '' } });
    await ours.open(uri, 'We utilize it.', 'plaintext');
    await ours.open(ignoreFile, text, 'json');
    const report = await ours.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: ignoreFile },
    });
    expect((report as RelatedFullDocumentDiagnosticReport).items).toHaveLength(1);
  });
});

describe('“Ignore here”', () => {
  const written = `{
  "ignore": [
    {
      "file": "replies/reply.txt",
      "rule": "jargon",
      "sentence": "We utilize it."
    }
  ]
}
`;

  it('makes an ignore file at the top of the workspace', async () => {
    const ours = await start();
    const document = await ours.open(uri, 'We utilize it.', 'plaintext');
    const { edit } = await chosen(ours, document, 'Ignore here');
    expect(applied(edit)).toEqual({ [ignoreFile]: written });
    expect(edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: ignoreFile });
  });

  it('makes it beside the project configuration', async () => {
    const ours = await start({ files: { 'file:///work/replies/.replytone.yaml': '' } });
    const document = await ours.open(uri, 'We utilize it.', 'plaintext');
    const { edit } = await chosen(ours, document, 'Ignore here');
    expect(Object.keys(applied(edit))).toEqual(['file:///work/replies/.replytone-ignore.json']);
  });

  it('adds to the one that is there, open or not', async () => {
    const text = '{\n  "ignore": []\n}\n';
    const ours = await start({ files: { [ignoreFile]: text } });
    const document = await ours.open(uri, 'We utilize it.', 'plaintext');
    const opened = await ours.open(ignoreFile, text, 'json');
    const { edit } = await chosen(ours, document, 'Ignore here');
    expect(applied(edit, opened)).toEqual({ [ignoreFile]: written });
  });

  it('names the reply, and the words where the sentence has several findings', async () => {
    const ours = await start({
      initializationOptions: { commands: ['replyTone.ignoreHere'] },
    });
    const document = await ours.open(uri, 'We utilize it.', 'plaintext');
    const action = (await actions(ours, document)).find(({ title }) => title === 'Ignore here …');
    expect(action?.command).toMatchObject({
      command: 'replyTone.ignoreHere',
      arguments: [uri, { rule: 'jargon', sentence: 'We utilize it.' }],
    });
  });

  it('is refused while the file is broken', async () => {
    const ours = await start({ files: { [ignoreFile]: '{ "ignore": [' } });
    ours.connection.onRequest('window/showMessageRequest', () => null);
    const document = await ours.open(uri, 'We utilize it.', 'plaintext');
    expect((await chosen(ours, document, 'Ignore here')).disabled?.reason).toBe(
      '.replytone-ignore.json, line 1: This is not JSON. A closing ] is missing. Correct that first.',
    );
    // The message to the person is answered too.
    await ours.settled();
  });

  it('is done by the server for clients that cannot create files', async () => {
    const ours = await start({
      capabilities: { ...modern, workspace: { workspaceEdit: { documentChanges: true } } },
    });
    const edits: WorkspaceEdit[] = [];
    ours.connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
      edits.push(edit);
      return { applied: true };
    });
    const document = await ours.open(uri, 'We utilize it.', 'plaintext');
    const { command } = await chosen(ours, document, 'Ignore here');
    await ours.connection.sendRequest(ExecuteCommandRequest.type, {
      command: command!.command,
      arguments: command!.arguments ?? [],
    });
    expect(edits[0]?.changes?.[ignoreFile]?.[0]?.newText).toBe(written);
  });

  it('is not there for a text without a folder', async () => {
    const ours = await start();
    const document = await ours.open('untitled:Draft-1', 'We utilize it.', 'plaintext');
    expect(titles(await actions(ours, document)).join()).not.toContain('Ignore');
  });
});

describe('a comment', () => {
  const md = 'file:///work/reply.md';

  it('is a quick fix where it reaches no customer', async () => {
    const ours = await start();
    const document = await ours.open(md, 'We utilize it.\n\nThey utilize it.');
    const { edit } = await chosen(ours, document, 'Ignore on this line (comment)');
    expect(applied(edit, document)).toEqual({
      [md]: 'We utilize it. <!-- reply-tone-disable-line jargon -->\n\nThey utilize it.',
    });
  });

  it('is none in plain text', async () => {
    const ours = await start();
    const document = await ours.open(uri, 'We utilize it.', 'plaintext');
    expect(titles(await actions(ours, document)).join()).not.toContain('comment');
  });

  it('that silences nothing is shown, and can be taken out', async () => {
    const ours = await start();
    const text = 'We use it. <!-- reply-tone-disable-line jargon -->\n';
    const document = await ours.open(md, text);
    const { diagnostics } = await ours.next(md);
    expect(drawn(document, diagnostics)).toBe(
      'We use it. ⟦<!-- reply-tone-disable-line jargon -->⟧\n',
    );
    expect(diagnostics).toMatchObject([{ severity: 3, tags: [1] }]);
    const { edit } = await chosen(ours, document, 'Remove this comment');
    expect(applied(edit, document)).toEqual({ [md]: 'We use it.\n' });
  });

  it('that would reach the customer is a warning', async () => {
    const ours = await start();
    await ours.open(uri, 'We use it. <!-- reply-tone-disable -->', 'plaintext');
    const { diagnostics } = await ours.next(uri);
    expect(diagnostics).toMatchObject([{ severity: 2 }]);
    expect(diagnostics[0]?.message).toContain('would reach the customer');
  });
});
