/** Has the server read a library, with progress and a way to call it off. */
import { FileType, ProgressLocation, Uri, window, workspace, type CancellationToken } from 'vscode';
import {
  ExecuteCommandRequest,
  WorkDoneProgress,
  type BaseLanguageClient,
} from 'vscode-languageclient';
import { commands, type ReviewSummary } from '../../../server/src/protocol.ts';
import { counted } from './groups.ts';

/**
 * Reviews files and folders.
 * @param chosen what the person pointed at, if anything: a URI, and all URIs of the selection
 * @returns undefined if it was called off, or there is nothing to review
 */
export async function reviewLibrary(
  client: BaseLanguageClient,
  chosen: readonly unknown[],
): Promise<ReviewSummary | undefined> {
  const uris = targetsOf(chosen);
  if (uris.length === 0) {
    void window.showInformationMessage('Open a folder or a file with replies first.');
    return undefined;
  }
  return window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: `Reviewing ${await nameOf(uris)}`,
      cancellable: true,
    },
    (progress, token) => scan(client, uris, token, progress),
  );
}

/** The file in front. */
export function openFile(): readonly unknown[] {
  const uri = window.activeTextEditor?.document.uri;
  return uri ? [uri] : [];
}

function targetsOf([one, selection]: readonly unknown[]): readonly Uri[] {
  const many = Array.isArray(selection) ? (selection as readonly unknown[]) : [one];
  const pointedAt = many.filter((each): each is Uri => each instanceof Uri);
  if (pointedAt.length > 0) return pointedAt;
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const file = window.activeTextEditor?.document.uri;
  return folders.length > 0 || !file ? folders : [file];
}

async function nameOf(uris: readonly Uri[]): Promise<string> {
  const [first] = uris;
  if (!first || uris.length > 1) return counted(uris.length, 'place');
  if (workspace.workspaceFolders?.some(({ uri }) => uri.toString() === first.toString()))
    return 'the workspace';
  const stat = await workspace.fs.stat(first).then(undefined, () => undefined);
  const name = workspace.asRelativePath(first);
  return stat?.type === FileType.Directory ? `folder ${name}` : name;
}

interface Reporter {
  readonly report: (value: { readonly message?: string; readonly increment?: number }) => void;
}

async function scan(
  client: BaseLanguageClient,
  uris: readonly Uri[],
  token: CancellationToken,
  progress: Reporter,
): Promise<ReviewSummary | undefined> {
  const workDoneToken = `review-${Date.now()}`;
  let percent = 0;
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'end') return;
    const { message = '', percentage = percent } = value;
    progress.report({ message, increment: percentage - percent });
    percent = percentage;
  });
  try {
    const params = {
      ...{ command: commands.review, workDoneToken },
      arguments: uris.map((uri) => client.code2ProtocolConverter.asUri(uri)),
    };
    const answer: unknown = await client.sendRequest(ExecuteCommandRequest.type, params, token);
    return answer as ReviewSummary;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listening.dispose();
  }
}

/** What a review came to, in a sentence. */
export function spoken({ replies, files, findings, clean }: ReviewSummary): string {
  if (replies === 0) return 'There are no replies or articles here that Reply Tone can read.';
  const read = `${counted(replies, 'reply', 'replies')} in ${counted(files, 'file')}`;
  if (findings === 0) return `Reviewed ${read}: nothing to change.`;
  return `Reviewed ${read}: ${counted(findings, 'finding')}; ${clean} are clean.`;
}
