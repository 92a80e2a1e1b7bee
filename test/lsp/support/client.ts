/** A client over a real connection in memory, as capable as a test wants it. */
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializeRequest,
  InitializedNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type ConfigurationParams,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RuleMeta } from '../../../rules/api.ts';
import { withSilencing } from '../../../server/src/core/silence/index.ts';
import type { Linter } from '../../../server/src/core/types.ts';
import { serve as serveClient } from '../../../server/src/lsp/serve.ts';
import { startServer } from '../../../server/src/lsp/server.ts';
import { drawMarks } from '../../support/marks.ts';
import { fakeLinter, fakePage, fakeRules } from './fakes.ts';
import { withSurvey } from './surveying.ts';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly workspaceFolders?: readonly string[];
  /** What `workspace/configuration` is answered with, by document URI; '' for all others. */
  readonly settings?: Record<string, unknown>;
  /** Files on the server's disk: URI → text. */
  readonly files?: Record<string, string | undefined>;
  /** Instead of the one that knows three words. */
  readonly linter?: Linter;
  /** Instead of the three. */
  readonly rules?: readonly RuleMeta[];
}

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly linter: ReturnType<typeof fakeLinter>;
  /** Everything that was pushed, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** Methods that the server registered. */
  readonly registered: readonly string[];
  /** Documents that settings were asked for, in order. */
  readonly asked: readonly string[];
  /** What the server wrote to the log. */
  readonly log: readonly string[];
  readonly open: (uri: string, text: string, languageId?: string) => Promise<TextDocument>;
  /** Replaces the first `from` by `to`, as an incremental change. */
  readonly change: (document: TextDocument, from: string, to: string) => Promise<void>;
  readonly close: (document: TextDocument) => Promise<void>;
  /** The next pushed diagnostics of a document, from the last ones on that this has returned. */
  readonly next: (uri: string) => Promise<PublishDiagnosticsParams>;
  /** Resolves once the server has answered a question that it got after everything so far. */
  readonly settled: () => Promise<void>;
  readonly dispose: () => void;
}

/** As a file's text: it can't be read. */
export const unreadable = '\0';

export const pages = 'file:///app/rules';

export async function connect(options: ClientOptions = {}): Promise<TestClient> {
  const linter = fakeLinter();
  const { connection, serve } = pair();
  const files = options.files ?? {};
  const server = serve((server) => {
    startServer(
      server,
      {
        ...{ schemes: ['file'], pages },
        readText: (uri) =>
          files[uri] === unreadable
            ? Promise.reject(new Error('You have no permission for it.'))
            : Promise.resolve(files[uri]),
        list: (uri) => {
          const there = Object.keys(files).filter((each) => files[each] !== undefined);
          return Promise.resolve(entriesOf(uri, there));
        },
      },
      (opening) => {
        serveClient(opening, {
          linter: withSurvey(
            options.linter ??
              withSilencing(
                linter,
                fakeRules.map(({ id }) => id),
              ),
          ),
          rules: options.rules ?? fakeRules,
          rest: 0,
          page: (id) => (id === 'jargon' ? fakePage : undefined),
        });
      },
    );
  });
  const record = listen(connection, options);
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
    workspaceFolders: (options.workspaceFolders ?? []).map((uri) => ({ uri, name: uri })),
  } as InitializeParams);
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    ...{ connection, initialized, linter },
    ...record,
    ...documents(connection),
    settled: async () => {
      // Any request will do: it is answered after all notifications before it were handled.
      await connection.sendRequest('replyTone/rules');
      await connection.sendRequest('replyTone/rules');
    },
    dispose: () => {
      connection.dispose();
      server.dispose();
    },
  };
}

/** What a folder holds whose files are known by their URIs. */
function entriesOf(folder: string, uris: readonly string[]) {
  const below = uris.filter((uri) => uri.startsWith(`${folder}/`));
  const rest = below.map((uri) => uri.slice(folder.length + 1).split('/'));
  const entries = rest.map(([name = '', ...deeper]) => ({ name, folder: deeper.length > 0 }));
  return below.length === 0
    ? undefined
    : entries.filter(({ name }, i) => entries.findIndex((each) => each.name === name) === i);
}

/** Two ends of one connection. */
function pair() {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const server = createConnection(
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  return {
    connection,
    serve: (start: (connection: typeof server) => void) => {
      start(server);
      return server;
    },
  };
}

function listen(connection: ProtocolConnection, { settings = {} }: ClientOptions) {
  const published: PublishDiagnosticsParams[] = [];
  const registered: string[] = [];
  const asked: string[] = [];
  const log: string[] = [];
  const read = new Map<string, number>();
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    waiting.forEach((wake) => {
      wake();
    });
  });
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method));
  });
  connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
    items.map(({ scopeUri = '' }) => {
      asked.push(scopeUri);
      return settings[scopeUri] ?? settings[''] ?? null;
    }),
  );
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  const next = async (uri: string): Promise<PublishDiagnosticsParams> => {
    const seen = read.get(uri) ?? 0;
    const found = published.filter((each) => each.uri === uri)[seen];
    if (found) {
      read.set(uri, seen + 1);
      return found;
    }
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        waiting.delete(wake);
        resolve();
      };
      waiting.add(wake);
    });
    return next(uri);
  };
  return { published, registered, asked, log, next };
}

function documents(connection: ProtocolConnection): Pick<TestClient, 'open' | 'change' | 'close'> {
  return {
    open: async (uri, text, languageId = 'markdown') => {
      const document = TextDocument.create(uri, languageId, 1, text);
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      });
      return document;
    },
    change: async (document, from, to) => {
      const start = document.getText().indexOf(from);
      const range = {
        start: document.positionAt(start),
        end: document.positionAt(start + from.length),
      };
      const version = document.version + 1;
      const contentChanges = [{ range, text: to }];
      TextDocument.update(document, contentChanges, version);
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: document.uri, version },
        contentChanges,
      });
    },
    close: ({ uri }) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
  };
}

/** The text with each diagnostic drawn into it: "the ⟦SLAs⟧ here". */
export function drawn(document: TextDocument, diagnostics: readonly Diagnostic[]): string {
  const spans = diagnostics.map(({ range }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  }));
  return drawMarks(document.getText(), spans);
}
