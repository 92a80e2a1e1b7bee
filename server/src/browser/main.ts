/** The language server as a web worker. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { serve } from '../lsp/serve.ts';
import { startServer } from '../lsp/server.ts';
import { createDefaultLinter } from '../linter.ts';
import { builtInRules, pageOf, shared } from '../rules.ts';
import { browserHost } from './host.ts';

// Set-up is synchronous: no message can arrive before the connection listens.
const connection = createConnection(
  new BrowserMessageReader(globalThis),
  new BrowserMessageWriter(globalThis),
);
startServer(connection, browserHost, (opening) => {
  serve(opening, {
    linter: createDefaultLinter(),
    rules: builtInRules.map(({ meta }) => meta),
    page: pageOf,
    classes: shared.classes,
  });
});
