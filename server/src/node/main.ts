#!/usr/bin/env node
/** `reply-tone-language-server`, and the server process of the extension. */
import { dirname } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { createDefaultLinter } from '../linter.ts';
import { builtInRules, pageOf, shared } from '../rules.ts';
import { createNodeHost } from './host.ts';

const usage = `Usage: reply-tone-language-server --stdio | --node-ipc | --socket=PORT

Reply Tone for editors that speak the Language Server Protocol.
`;

const channels = /^--(stdio|node-ipc|socket(=\d+)?|pipe(=.+)?)$/;

function main(): void {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return;
  }
  if (!args.some((arg) => channels.test(arg))) {
    process.stderr.write(`Say how the editor is connected.\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const connection = createConnection();
  // A fault outside any request is logged and the rest goes on.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      connection.console.error(
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      );
    });
  startServer(connection, createNodeHost(dirname(__dirname)), {
    linter: createDefaultLinter(),
    rules: builtInRules.map(({ meta }) => meta),
    page: pageOf,
    classes: shared.classes,
  });
}

main();
