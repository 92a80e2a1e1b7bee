import { Uri, workspace, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateShared, type ExtensionApi } from './extension.shared.ts';

export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const server = createWorker(Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js'));
  context.subscriptions.push({ dispose: server.end });
  return activateShared(
    context,
    (id, name, options) => new LanguageClient(id, name, server.start, options),
  );
}

/** The server's worker: a new one for each start, because a restart must not meet the old one. */
function createWorker(script: Uri): {
  readonly start: () => Promise<MessageTransports>;
  readonly end: () => void;
} {
  let running: { readonly worker: Worker; readonly address: string } | undefined;
  const end = (): void => {
    if (!running) return;
    running.worker.terminate();
    URL.revokeObjectURL(running.address);
    running = undefined;
  };
  const start = async (): Promise<MessageTransports> => {
    end();
    // Read and handed over, because VS Code starts no worker from a remote machine's address.
    const text = (await workspace.fs.readFile(script)) as Uint8Array<ArrayBuffer>;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    const worker = new Worker(address);
    running = { worker, address };
    // As transports: VS Code's own Worker is not an instance of the class of that name.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return { start, end };
}
