import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateShared, type ExtensionApi } from './extension.shared.ts';

export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  let worker: Worker | undefined;
  const end = (): void => {
    worker?.terminate();
  };
  context.subscriptions.push({ dispose: end });
  // A worker for each start: a restart must not meet the old one.
  const start = (): Promise<Worker> => {
    end();
    worker = new Worker(script);
    return Promise.resolve(worker);
  };
  return activateShared(
    context,
    (id, name, options) => new LanguageClient(id, name, start, options),
  );
}
