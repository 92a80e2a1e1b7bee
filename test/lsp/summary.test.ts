import {
  CodeLensRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  HoverRequest,
  ShowMessageNotification,
  type ClientCapabilities,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { connect, drawn, type ClientOptions, type TestClient } from './support/client.ts';

const uri = 'file:///work/reply.md';
const text = 'Hi Ana,\n\nPlease utilize it.';
const textDocument = { uri };

let client: TestClient | undefined;
afterEach(() => {
  client?.dispose();
});

async function opened(options: ClientOptions = {}, content = text) {
  client = await connect(options);
  const document = await client.open(uri, content);
  return { client, document };
}

describe('code lens', () => {
  it('says above each reply how it sounds', async () => {
    const { client } = await opened();
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    const start = { line: 0, character: 0 };
    expect(lenses).toEqual([
      {
        range: { start, end: start },
        command: {
          title: 'Reply Tone: engages first · plain words · lacks a time',
          command: 'replyTone.showSummary',
          arguments: [
            uri,
            start,
            [
              'engages first: “Sorry the *lamp* broke”',
              'plain words: nothing that needs explaining',
              'lacks a day or an hour for what is promised',
              '2 sentences, 9 words; marked: jargon',
            ].join('\n'),
          ],
        },
      },
    ]);
  });

  it('has a command that shows it in any client', async () => {
    const { client } = await opened();
    expect(client.initialized.capabilities.executeCommandProvider?.commands).toContain(
      'replyTone.showSummary',
    );
    const [lens] = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument }))!;
    const shown = new Promise<string>((resolve) => {
      client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
        resolve(message);
      });
    });
    const { command, arguments: args = [] } = lens!.command!;
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
    expect(await shown).toMatch(/^engages first: /);
  });

  it('leaves the command to our client, without the text', async () => {
    const { client } = await opened({
      initializationOptions: { commands: ['replyTone.showSummary'] },
    });
    expect(client.initialized.capabilities.executeCommandProvider?.commands).not.toContain(
      'replyTone.showSummary',
    );
    const [lens] = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument }))!;
    expect(lens!.command!.arguments).toEqual([uri, { line: 0, character: 0 }, '']);
  });

  it.each([
    ['a setting turns it off', { settings: { '': { codeLens: false } } }, text],
    ['an article has none', {}, '# How to\n\nDo it.'],
    ['a text that is not checked has none', { settings: { '': { enable: false } } }, text],
  ])('%s', async (_, options, content) => {
    const capabilities: ClientCapabilities = { workspace: { configuration: true } };
    const { client } = await opened({ capabilities, ...options }, content);
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    expect(lenses).toEqual([]);
  });

  it('is asked for anew when the settings change', async () => {
    const { client } = await opened({
      capabilities: { workspace: { codeLens: { refreshSupport: true } } },
    });
    const asked = new Promise<string>((resolve) => {
      client.connection.onRequest('workspace/codeLens/refresh', () => {
        resolve('asked');
        return null;
      });
    });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    expect(await asked).toBe('asked');
    await client.settled();
  });
});

describe('hover', () => {
  async function hover(at: string) {
    const { client, document } = await opened({
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    });
    const position = document.positionAt(text.indexOf(at));
    const answer = await client.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position,
    });
    const range = answer!.range!;
    return {
      value: (answer!.contents as MarkupContent).value,
      drawn: drawn(document, [{ range, message: '' }]),
    };
  }

  it('sums the reply up on its greeting, in words that no markup slips into', async () => {
    const shown = await hover('Ana');
    expect(shown.drawn).toBe('⟦Hi Ana,⟧\n\nPlease utilize it.');
    expect(shown.value.split('\n').filter(Boolean)).toEqual([
      '**How this reply sounds**',
      '- **engages first**: “Sorry the \\*lamp\\* broke”',
      '- **plain words**: nothing that needs explaining',
      '- **lacks** a day or an hour for what is promised',
      '- 2 sentences, 9 words; marked: jargon',
    ]);
  });

  it('tells only of the finding elsewhere', async () => {
    expect((await hover('utilize')).value).not.toContain('How this reply sounds');
  });
});

describe('outline', () => {
  const library = 'REPLY Late parcel\npolicy\nREPLY\nutilize utilize';

  it('has a library’s replies, by title, else by number', async () => {
    const { client, document } = await opened(
      {
        capabilities: {
          textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
        },
      },
      library,
    );
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    });
    expect(symbols).toMatchObject([
      { name: 'Late parcel', detail: '1 to look at' },
      { name: 'Reply 2', detail: '2 to look at' },
    ]);
    expect(drawn(document, symbols as never)).toBe(
      '⟦REPLY Late parcel\npolicy\n⟧⟦REPLY\nutilize utilize⟧',
    );
  });

  it('is flat for clients that know no tree', async () => {
    const { client } = await opened({}, library);
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    });
    expect(symbols).toMatchObject([
      { name: 'Late parcel', location: { uri, range: { start: { line: 0 } } } },
      { name: 'Reply 2', location: { uri, range: { start: { line: 2 } } } },
    ]);
  });

  it('is empty for a single reply', async () => {
    const { client } = await opened();
    expect(
      await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    ).toEqual([]);
  });
});
