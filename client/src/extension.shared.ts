/** What the extension does on the desktop and on the web alike. */
import { window, workspace, type ExtensionContext } from 'vscode';
import { State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { statusNotification, type StatusParams } from '../../server/src/protocol.ts';
import { clientOptions } from './clientOptions.ts';
import { registerCommands } from './commands.ts';
import { answerFileRequests } from './hostRequests.ts';
import { createKinds } from './kinds.ts';
import { createReviewParts, type ReviewParts } from './review/index.ts';
import { createStatusItem, type StatusItem } from './statusItem.ts';
import { menuCommand } from './statusMenu.ts';

/** Makes the client for one of the two worlds. */
export type MakeClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

/** What other extensions, and tests, get from `activate`. */
export interface ExtensionApi {
  /** How open documents stand. */
  readonly status: Pick<StatusItem, 'of' | 'onDidChange'>;
  /** The review of a library. */
  readonly review: Pick<ReviewParts, 'panel' | 'report'>;
}

/** Starts the language server and everything around it. */
export async function activateShared(
  context: ExtensionContext,
  makeClient: MakeClient,
): Promise<ExtensionApi> {
  const log = window.createOutputChannel('Reply Tone', { log: true });
  const client = makeClient('replyTone', 'Reply Tone', clientOptions(context, log));
  const status = createStatusItem(menuCommand);
  const kinds = createKinds(client);
  const review = createReviewParts(context, client);
  context.subscriptions.push(
    log,
    status,
    kinds,
    answerFileRequests(client),
    client.onNotification(statusNotification, (params: StatusParams) => {
      status.update(params);
    }),
    client.onDidChangeState(({ newState }) => {
      status.server(stateNames[newState]);
      if (newState === State.Running) kinds.resend();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      status.forget(uri);
      kinds.forget(uri);
    }),
    ...review.disposables,
    ...registerCommands({ context, client, status, kinds, log }),
  );
  await client.start();
  const { panel, report } = review;
  return {
    status: { of: status.of, onDidChange: status.onDidChange },
    review: { panel, report },
  };
}

const stateNames = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
} as const;
