/** The language server: wires a connection to the features. No feature's logic is here. */
import { TextDocuments, type Connection, type InitializeParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RuleMeta, WordClasses } from '../../../rules/api.ts';
import type { LibraryLinter } from '../core/library/survey.ts';
import type { Host } from '../host.ts';
import { readFeatures, readFolders, serverCapabilities } from './features.ts';
import { handleDocuments, handleRequests } from './handlers.ts';
import { createRunner } from './runSafe.ts';
import { handleReview } from './scan/handlers.ts';
import { createSession } from './session.ts';
import { registerWatches } from './watch.ts';

export interface ServerOptions {
  readonly linter: LibraryLinter;
  readonly rules: readonly RuleMeta[];
  /** A rule's page as Markdown, or undefined if there is none. */
  readonly page: (ruleId: string) => string | undefined;
  /** Word classes that the rules of packs may name; none if absent. */
  readonly classes?: WordClasses;
  readonly version?: string;
  /** Milliseconds that typing rests before a document is compared with its library again. */
  readonly rest?: number;
}

/** Serves one client over an open connection until it says goodbye. */
export function startServer(connection: Connection, host: Host, options: ServerOptions): void {
  const documents = new TextDocuments(TextDocument);
  const runner = createRunner(connection.console);

  connection.onInitialize((params: InitializeParams) => {
    const features = readFeatures(params);
    const session = createSession({
      ...options,
      connection,
      documents,
      runner,
      features,
      host,
      folders: readFolders(params),
    });
    handleDocuments(session);
    handleRequests(session);
    handleReview(session);
    connection.onInitialized(() => {
      runner.background('Registering', () => registerWatches(connection, features));
    });
    const { version } = options;
    return {
      capabilities: serverCapabilities(features),
      serverInfo: { name: 'reply-tone', ...(version !== undefined && { version }) },
    };
  });
  documents.listen(connection);
  connection.listen();
}
