/** The language server: introduces itself to a client before anything large is loaded. */
import {
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lazy } from '../core/lazy.ts';
import type { Host } from '../host.ts';
import { readFeatures, readFolders, serverCapabilities, type ClientFeatures } from './features.ts';
import { createRunner, type Runner } from './runSafe.ts';
import { registerWatches } from './watch.ts';

/** A client that has introduced itself. */
export interface Opening {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly runner: Runner;
  readonly features: ClientFeatures;
  readonly host: Host;
  /** Folders of the workspace, as URIs. */
  readonly folders: readonly string[];
}

/**
 * Serves one client over an open connection until it says goodbye.
 * @param serve called once, when the client has its answer to `initialize` and before it can ask
 *   for anything: what it loads delays no greeting
 */
export function startServer(
  connection: Connection,
  host: Host,
  serve: (opening: Opening) => void,
): void {
  const documents = new TextDocuments(TextDocument);
  const runner = createRunner(connection.console);

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const features = readFeatures(params);
    const folders = readFolders(params);
    const start = lazy(() => {
      serve({ connection, documents, runner, features, host, folders });
    });
    connection.onInitialized(() => {
      start();
      runner.background('Registering', () => registerWatches(connection, features));
    });
    // For clients that need a while for their own set-up; not before the answer is on its way.
    setTimeout(start, 50);
    return {
      capabilities: serverCapabilities(features),
      serverInfo: { name: 'reply-tone' },
    };
  });
  documents.listen(connection);
  connection.listen();
}
