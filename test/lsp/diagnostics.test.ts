import {
  DocumentDiagnosticRequest,
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  type ClientCapabilities,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { connect, drawn, pages, type ClientOptions, type TestClient } from './support/client.ts';

const uri = 'file:///work/reply.md';
const pull: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

let client: TestClient | undefined;
const start = async (options?: ClientOptions): Promise<TestClient> => {
  client = await connect(options);
  return client;
};
afterEach(() => {
  client?.dispose();
});

describe('pushed', () => {
  it('follow a document from opening to closing', async () => {
    const { open, change, close, next } = await start();
    const document = await open(uri, 'Please utilize the form.');
    const first = await next(uri);
    expect(drawn(document, first.diagnostics)).toBe('Please ⟦utilize⟧ the form.');
    expect(first.diagnostics[0]).toMatchObject({
      source: 'reply-tone',
      code: 'jargon',
      codeDescription: { href: `${pages}/jargon/README.md` },
      severity: DiagnosticSeverity.Warning,
      message: '“utilize” is not plain.',
    });

    await change(document, 'form', 'SLAs');
    const second = await next(uri);
    expect(second.version).toBe(2);
    expect(drawn(document, second.diagnostics)).toBe('Please ⟦utilize⟧ the ⟦SLAs⟧.');

    await change(document, 'utilize the SLAs', 'wait');
    expect((await next(uri)).diagnostics).toEqual([]);
    await close(document);
    expect((await next(uri)).diagnostics).toEqual([]);
  });

  it.each([
    [{ review: true }, { reply: { index: 0, kind: 'reply' }, words: 'utilize' }],
    [{}, undefined],
  ])('have for a client with %j the data %j', async (initializationOptions, data) => {
    const { open, next } = await start({ initializationOptions });
    await open(uri, 'Please utilize the form.');
    const { diagnostics } = await next(uri);
    expect(diagnostics.map((each) => each.data as unknown)).toEqual([data]);
  });

  it('never show an old version, however fast the changes come', async () => {
    const { open, change, published, settled } = await start();
    const document = await open(uri, 'word 0 utilize');
    for (let i = 0; i < 50; i++) await change(document, `word ${i} `, `word ${i + 1} `);
    await settled();
    const versions = published.map(({ version }) => version ?? -1);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.at(-1)).toBe(51);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it.each([
    ['markdown', 'file:///a/x.md', true],
    ['plaintext', 'untitled:Untitled-1', true],
    ['html', 'vscode-remote://host/a/x.html', true],
    ['json', 'vscode-vfs://github/a/x.json', true],
    ['typescript', 'file:///a/x.ts', false],
    ['markdown', 'file:///a/README.md', false],
    ['markdown', 'file:///a/CHANGELOG.md', false],
    ['plaintext', 'file:///a/LICENSE', false],
    ['markdown', 'file:///a/CONTRIBUTING.md', false],
    ['markdown', 'file:///a/node_modules/b/x.md', false],
  ])('%s at %s: checked %s', async (language, where, checked) => {
    const { open, next } = await start();
    await open(where, 'Please utilize it.', language);
    expect((await next(where)).diagnostics).toHaveLength(checked ? 1 : 0);
  });

  it('say at its place what could not be read', async () => {
    const { open, next } = await start();
    const document = await open(uri, 'utilize CUT');
    const { diagnostics } = await next(uri);
    expect(drawn(document, diagnostics)).toBe('⟦utilize⟧ ⟦CUT⟧');
    expect(diagnostics[0]).toEqual({
      range: expect.anything() as unknown,
      severity: DiagnosticSeverity.Warning,
      source: 'reply-tone',
      message: 'The rest cannot be read.',
    });
  });

  it('go on after a failure, which is logged once', async () => {
    const { open, change, next, log, settled } = await start();
    const document = await open(uri, 'utilize BOOM');
    await change(document, 'BOOM', 'BOOM BOOM');
    await settled();
    expect(log.filter((line) => line.includes('The linter broke'))).toHaveLength(1);
    await change(document, ' BOOM BOOM', '');
    expect(drawn(document, (await next(uri)).diagnostics)).toBe('⟦utilize⟧');
  });
});

describe('pulled', () => {
  const report = ({ connection }: TestClient, previousResultId?: string) =>
    connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  const full = (answer: DocumentDiagnosticReport) => {
    if (answer.kind !== 'full') throw new Error(`The report is ${answer.kind}`);
    return answer;
  };

  it('are never pushed as well', async () => {
    const pulling = await start({ capabilities: pull });
    expect(pulling.initialized.capabilities.diagnosticProvider).toMatchObject({
      workspaceDiagnostics: true,
    });
    const document = await pulling.open(uri, 'utilize');
    expect(drawn(document, full(await report(pulling)).items)).toBe('⟦utilize⟧');
    await pulling.close(document);
    await pulling.settled();
    expect(pulling.published).toEqual([]);
  });

  it('say so when nothing has changed', async () => {
    const pulling = await start({ capabilities: pull });
    const document = await pulling.open(uri, 'utilize');
    const { resultId } = full(await report(pulling));
    expect(await report(pulling, resultId)).toEqual({ kind: 'unchanged', resultId });
    await pulling.change(document, 'utilize', 'policy');
    const after = full(await report(pulling, resultId));
    expect(after.items.map(({ code }) => code)).toEqual(['policy-blame']);
    expect(after.resultId).not.toBe(resultId);
  });

  it('are to be asked for again when the settings change', async () => {
    const settings: Record<string, unknown> = {};
    const pulling = await start({
      capabilities: { ...pull, workspace: { ...pull.workspace, configuration: true } },
      settings,
    });
    const refreshed = new Promise<void>((resolve) => {
      pulling.connection.onRequest(DiagnosticRefreshRequest.type, () => {
        resolve();
      });
    });
    await pulling.open(uri, 'utilize');
    const { resultId } = full(await report(pulling));
    settings[''] = { rules: { jargon: 'off' } };
    await pulling.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await refreshed;
    expect(full(await report(pulling, resultId)).items).toEqual([]);
  });

  it('bring the faults of the project configuration along where the client takes them', async () => {
    const config = 'file:///work/.replytone.yaml';
    const pulling = await start({
      capabilities: { textDocument: { diagnostic: { relatedDocumentSupport: true } } },
      files: { [config]: 'rulse: {}\n' },
    });
    await pulling.open(uri, 'utilize');
    const answer = await report(pulling);
    const related = 'relatedDocuments' in answer ? answer.relatedDocuments : undefined;
    expect(related?.[config]).toMatchObject({ kind: 'full', items: [{ severity: 2 }] });
  });

  it('are empty for a document that is not open', async () => {
    expect(full(await report(await start({ capabilities: pull }))).items).toEqual([]);
  });
});
