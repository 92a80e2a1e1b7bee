// The editor's side of a language server, over its standard input and output.
import { spawn } from 'node:child_process';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const uri = 'untitled:article.md';

/**
 * Starts a language server that pushes diagnostics.
 * @param command arguments of Node
 * @returns `readyMs` from the start to its answer to initialize
 */
export async function startServer(command) {
  const start = performance.now();
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let published = () => {};
  connection.onNotification('textDocument/publishDiagnostics', (params) => published(params));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  const readyMs = performance.now() - start;
  await connection.sendNotification('initialized', {});

  let version = 0;
  /** Sends a notification about the next version. @returns what is published for that one */
  const publishedAfter = async (method, params) => {
    version += 1;
    const wanted = version;
    const done = new Promise((resolve) => {
      published = (params) => {
        if (params.uri === uri && params.version === wanted) resolve(params.diagnostics);
      };
    });
    await connection.sendNotification(method, params(wanted));
    return done;
  };

  return {
    readyMs,
    /** @returns the first diagnostics */
    open: (text) =>
      publishedAfter('textDocument/didOpen', (version) => ({
        textDocument: { uri, languageId: 'markdown', version, text },
      })),
    /** @returns milliseconds until the diagnostics of this change were there */
    change: async (change) => {
      const sent = performance.now();
      await publishedAfter('textDocument/didChange', (version) => ({
        textDocument: { uri, version },
        contentChanges: [change],
      }));
      return performance.now() - sent;
    },
    /** Reviews a file or a folder. @returns what it came to, once it is done */
    review: (place) =>
      connection.sendRequest('workspace/executeCommand', {
        command: 'replyTone.review',
        arguments: [place],
      }),
    close: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}
