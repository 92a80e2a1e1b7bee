import {
  CodeActionRequest,
  CodeActionResolveRequest,
  ExecuteCommandRequest,
  SnippetTextEdit,
  TextDocumentEdit,
  type ClientCapabilities,
  type CodeAction,
  type Command,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterEach, describe, expect, it } from 'vitest';
import { connect, type ClientOptions, type TestClient } from './support/client.ts';

const uri = 'file:///work/reply.md';
const config = 'file:///work/.replytone.yaml';

const literals: NonNullable<ClientCapabilities['textDocument']> = {
  codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
};
const plain: ClientCapabilities = { textDocument: literals };
const modern: ClientCapabilities = {
  textDocument: {
    codeAction: {
      ...literals.codeAction,
      dataSupport: true,
      resolveSupport: { properties: ['edit', 'command'] },
    },
  },
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      snippetEditSupport: true,
    },
  },
  window: { showDocument: { support: true } },
};
const own = {
  commands: [
    'replyTone.addToGlossary',
    'replyTone.openRulePage',
    'replyTone.saveConfiguration',
    'replyTone.changeConfiguration',
  ],
};

let client: TestClient | undefined;
const start = async (options?: ClientOptions): Promise<TestClient> => {
  client = await connect(options);
  return client;
};
afterEach(() => {
  client?.dispose();
});

/** The actions on a whole document, or on the first `at` in it. */
async function actions(
  { connection }: TestClient,
  document: TextDocument,
  { at, only }: { readonly at?: string; readonly only?: readonly string[] } = {},
): Promise<readonly CodeAction[]> {
  const text = document.getText();
  const from = at === undefined ? 0 : text.indexOf(at);
  const to = at === undefined ? text.length : from + at.length;
  const answer = await connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: document.uri },
    range: { start: document.positionAt(from), end: document.positionAt(to) },
    context: { diagnostics: [], ...(only && { only: [...only] }) },
  });
  return (answer ?? []).filter((action): action is CodeAction => !isCommand(action));
}

const isCommand = (action: CodeAction | Command): action is Command =>
  typeof action.command === 'string';

const titled = (all: readonly CodeAction[], title: string): CodeAction => {
  const found = all.find((action) => action.title === title);
  if (!found) throw new Error(`No “${title}” among: ${all.map((a) => a.title).join(' · ')}`);
  return found;
};

const resolve = ({ connection }: TestClient, action: CodeAction): Promise<CodeAction> =>
  connection.sendRequest(CodeActionResolveRequest.type, action);

/** The texts after an edit: URI → text. Stops come out as they are written. */
function applied(edit: WorkspaceEdit | undefined, ...documents: readonly TextDocument[]) {
  const texts: Record<string, string> = {};
  const textOf = (of: string): TextDocument =>
    documents.find((each) => each.uri === of) ?? TextDocument.create(of, '', 0, '');
  for (const change of edit?.documentChanges ?? []) {
    if (!TextDocumentEdit.is(change)) continue;
    const edits = change.edits.map((each) =>
      SnippetTextEdit.is(each) ? { range: each.range, newText: each.snippet.value } : each,
    );
    texts[change.textDocument.uri] = TextDocument.applyEdits(
      textOf(change.textDocument.uri),
      edits,
    );
  }
  for (const [of, edits] of Object.entries(edit?.changes ?? {}))
    texts[of] = TextDocument.applyEdits(textOf(of), edits);
  return texts;
}

describe('quick fixes', () => {
  it('come safe ones first, then suggestions, then the project, then the page', async () => {
    const ours = await start({ capabilities: modern, initializationOptions: own });
    const document = await ours.open(uri, 'utilize SLAs');
    const all = await actions(ours, document, { only: ['quickfix'] });
    expect(all.map(({ title, isPreferred }) => (isPreferred ? `★ ${title}` : title))).toEqual([
      '★ Use “use”',
      'Use “work with”',
      'Accept “utilize” here',
      'Ignore here',
      'Ignore on this line (comment)',
      'Turn off jargon in this project',
      'Add “SLA” to the glossary',
      'Accept “SLA” here',
      'Ignore here',
      'Ignore on this line (comment)',
      'Turn off unexplained-acronym in this project',
      'Open the page of jargon',
      'Open the page of unexplained-acronym',
    ]);
    expect(all.every(({ diagnostics }) => diagnostics?.length === 1)).toBe(true);
  });

  it.each([
    ['a finding', 'utilize', ['Use “use”', 'Use “work with”', 'Ignore on this line (comment)']],
    ['its edge', 'zz utilize', ['Use “use”', 'Use “work with”', 'Ignore on this line (comment)']],
    ['elsewhere', 'zzz', []],
  ])('are for the findings that the range touches: %s', async (_, at, expected) => {
    const ours = await start({ capabilities: modern });
    const document = await ours.open(uri, 'zzz zz utilize.');
    const all = await actions(ours, document, { at, only: ['quickfix'] });
    expect(all.filter(({ edit }) => edit).map(({ title }) => title)).toEqual(expected);
  });

  it.each([
    ['with versions', modern],
    ['plain', plain],
  ])('change the words of the finding: %s', async (_, capabilities) => {
    const ours = await start({ capabilities });
    const document = await ours.open(uri, 'Please utilize it.');
    const fix = titled(await actions(ours, document), 'Use “use”');
    expect(applied(fix.edit, document)).toEqual({ [uri]: 'Please use it.' });
  });

  it.each([
    ['are stops where the client knows snippets', modern, '${1:what you can do} \\\\ \\$5'],
    ['are in brackets elsewhere', plain, '[what you can do] \\ $5'],
  ])('what is left to fill in: %s', async (_, capabilities, expected) => {
    const ours = await start({ capabilities });
    const document = await ours.open(uri, 'policy');
    const fix = titled(await actions(ours, document), 'Say what you can do');
    expect(applied(fix.edit, document)).toEqual({ [uri]: expected });
  });

  it('are left out for clients that only know commands', async () => {
    const old = await start();
    const document = await old.open(uri, 'utilize');
    expect(await actions(old, document)).toEqual([]);
  });
});

describe('fix all', () => {
  const kind = 'source.fixAll.replyTone';

  it.each([
    [['source.fixAll'], [kind]],
    [['source.fixAll.replyTone'], [kind]],
    [['source'], [kind]],
    [['source.fixAll.eslint'], []],
    [['source.organizeImports'], []],
    [['refactor'], []],
  ])('answers to %j', async (only, kinds) => {
    const ours = await start({ capabilities: modern });
    const document = await ours.open(uri, 'utilize');
    expect((await actions(ours, document, { only })).map((action) => action.kind)).toEqual(kinds);
  });

  it('applies safe fixes and nothing else, worked out when it is chosen', async () => {
    const ours = await start({ capabilities: modern });
    const document = await ours.open(uri, 'utilize the policy, utilize SLAs');
    const [action] = await actions(ours, document, { only: [kind] });
    expect(action?.edit).toBeUndefined();
    const { edit } = await resolve(ours, action!);
    expect(applied(edit, document)).toEqual({ [uri]: 'use the policy, use SLAs' });
  });

  it('is worked out at once for a client that cannot ask again', async () => {
    const ours = await start({ capabilities: plain });
    const document = await ours.open(uri, 'utilize');
    const [action] = await actions(ours, document, { only: [kind] });
    expect(applied(action?.edit, document)).toEqual({ [uri]: 'use' });
    expect(ours.initialized.capabilities.codeActionProvider).toMatchObject({
      resolveProvider: false,
    });
  });

  it('leaves a text alone that has changed since', async () => {
    const ours = await start({ capabilities: modern });
    const document = await ours.open(uri, 'utilize');
    const [action] = await actions(ours, document, { only: [kind] });
    await ours.change(document, 'utilize', 'utilize it');
    expect((await resolve(ours, action!)).edit).toBeUndefined();
  });

  it('is not offered where nothing is safe', async () => {
    const ours = await start({ capabilities: modern });
    const document = await ours.open(uri, 'policy');
    expect(await actions(ours, document, { only: [kind] })).toEqual([]);
  });
});

describe('edits of the project configuration', () => {
  const existing = '# Ours.\naccept: [ACH] # a name\n';
  const file = TextDocument.create(config, 'yaml', 0, existing);

  it.each([
    ['Accept “SLA” here', '# Ours.\naccept: [ACH, SLA] # a name\n'],
    ['Add “SLA” to the glossary', `${existing}glossary:\n  SLA: "[what it stands for]"\n`],
    [
      'Turn off unexplained-acronym in this project',
      `${existing}rules:\n  unexplained-acronym: off\n`,
    ],
  ])('%s', async (title, expected) => {
    for (const capabilities of [plain, modern]) {
      const any = await start({ capabilities, files: { [config]: existing } });
      const document = await any.open(uri, 'SLAs');
      const offered = titled(await actions(any, document), title);
      const { edit } = capabilities === modern ? await resolve(any, offered) : offered;
      expect(applied(edit, file)[config]).toBe(expected);
      any.dispose();
    }
  });

  it('create the file where the client can', async () => {
    const ours = await start({ capabilities: modern, initializationOptions: own });
    const document = await ours.open(uri, 'SLAs');
    const offered = titled(await actions(ours, document), 'Accept “SLA” here');
    const { edit, command } = await resolve(ours, offered);
    expect(edit?.documentChanges?.[0]).toEqual({
      kind: 'create',
      uri: config,
      options: { ignoreIfExists: true },
    });
    expect(applied(edit)[config]).toMatch(/^accept: *\[SLA\]|^accept:\n +- SLA/m);
    expect(command).toMatchObject({ command: 'replyTone.saveConfiguration', arguments: [config] });
  });

  it('create the file anew where it has gone without a word from the client', async () => {
    const files: Record<string, string> = { [config]: existing };
    const ours = await start({ capabilities: modern, files });
    const document = await ours.open(uri, 'SLAs');
    const offered = titled(await actions(ours, document), 'Accept “SLA” here');
    Reflect.deleteProperty(files, config);
    const { edit } = await resolve(ours, offered);
    expect(edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: config });
  });

  it('go through a command where the client cannot create files', async () => {
    const any = await start({ capabilities: plain });
    const edits: WorkspaceEdit[] = [];
    any.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      edits.push(edit);
      return { applied: true };
    });
    const document = await any.open(uri, 'SLAs');
    const { command, edit } = titled(await actions(any, document), 'Accept “SLA” here');
    expect(edit).toBeUndefined();
    expect(any.initialized.capabilities.executeCommandProvider?.commands).toContain(
      command?.command,
    );
    await any.connection.sendRequest(ExecuteCommandRequest.type, {
      command: command!.command,
      ...(command?.arguments && { arguments: command.arguments }),
    });
    expect(applied(edits[0])[config]).toContain('SLA');
  });

  it('leave saving to a person who has the file open with other changes', async () => {
    const ours = await start({
      capabilities: modern,
      initializationOptions: own,
      files: { [config]: existing },
    });
    const document = await ours.open(uri, 'SLAs');
    const dirty = await ours.open(config, `${existing}# and more\n`, 'yaml');
    const offered = titled(await actions(ours, document), 'Accept “SLA” here');
    const { edit, command } = await resolve(ours, offered);
    expect(applied(edit, dirty)[config]).toBe('# Ours.\naccept: [ACH, SLA] # a name\n# and more\n');
    expect(command).toBeUndefined();
  });

  it('say why when the file is better left alone', async () => {
    const broken = 'accept: [ACH\nrules: {\n';
    const any = await start({ capabilities: plain, files: { [config]: broken } });
    const document = await any.open(uri, 'SLAs');
    const action = titled(await actions(any, document), 'Accept “SLA” here');
    expect(action.edit).toBeUndefined();
    expect(action.disabled?.reason).toMatch(/\.replytone\.yaml, line \d/);
  });

  it('ask a person for what an acronym stands for, in our client', async () => {
    const ours = await start({ capabilities: modern, initializationOptions: own });
    const document = await ours.open(uri, 'SLAs');
    const { command } = titled(await actions(ours, document), 'Add “SLA” to the glossary');
    expect(command).toMatchObject({ command: 'replyTone.addToGlossary', arguments: [uri, 'SLA'] });
  });

  it.each([
    ['the nearest workspace folder', 'file:///work/a/b/x.md', 'file:///work/a/.replytone.yaml'],
    ['the folder of a file outside', 'file:///else/x.md', 'file:///else/.replytone.yaml'],
    ['the first folder, for an unsaved text', 'untitled:One', 'file:///work/.replytone.yaml'],
  ])('put a new file in %s', async (_, where, expected) => {
    const ours = await start({
      capabilities: { ...modern, workspace: { ...modern.workspace, workspaceFolders: true } },
      workspaceFolders: ['file:///work', 'file:///work/a'],
    });
    const document = await ours.open(where, 'utilize');
    const offered = titled(await actions(ours, document), 'Turn off jargon in this project');
    expect(Object.keys(applied((await resolve(ours, offered)).edit))).toEqual([expected]);
  });
});

describe('the page of a rule', () => {
  it('is shown by a client that can show documents', async () => {
    const any = await start({ capabilities: modern });
    const shown: string[] = [];
    any.connection.onRequest('window/showDocument', ({ uri: page }: { uri: string }) => {
      shown.push(page);
      return { success: true };
    });
    const document = await any.open(uri, 'utilize');
    const { command } = titled(await actions(any, document), 'Open the page of jargon');
    await any.connection.sendRequest(ExecuteCommandRequest.type, {
      command: command!.command,
      arguments: command!.arguments ?? [],
    });
    expect(shown).toEqual(['file:///app/rules/jargon/README.md']);
  });

  it('is not offered elsewhere: the finding has the link', async () => {
    const any = await start({ capabilities: plain });
    const document = await any.open(uri, 'utilize');
    const titles = (await actions(any, document)).map(({ title }) => title);
    expect(titles).not.toContain('Open the page of jargon');
  });
});
