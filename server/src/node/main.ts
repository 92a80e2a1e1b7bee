#!/usr/bin/env node
/** `reply-tone-language-server`, and the server process of the extension. */
import * as module from 'node:module';
import { dirname } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { keepCompiled } from './compileCache.ts';
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
  keepCompiled();
  startServer(connection, createNodeHost(dirname(__dirname)), (opening) => {
    // Not by `import`: the bundler would put it in here.
    const { serve } = module.createRequire(__filename)('./serve.js') as typeof import('./serve.ts');
    serve(opening);
  });
}

main();
