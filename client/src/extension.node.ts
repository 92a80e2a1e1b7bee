import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateShared, type ExtensionApi } from './extension.shared.ts';

export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return activateShared(
    context,
    (id, name, options) => new LanguageClient(id, name, { run, debug }, options),
  );
}
