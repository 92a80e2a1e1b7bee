/** What the client asks of a review. */
import {
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  type CancellationToken,
  type ExecuteCommandParams,
  type WorkDoneProgressParams,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { extensions } from '../../core/extract/format.ts';
import { counted } from '../../core/review/words.ts';
import {
  commands,
  libraryFixesRequest,
  reportRequest,
  type ReportParams,
  type ReviewSummary,
} from '../../protocol.ts';
import type { Session } from '../session.ts';
import { libraryFixes } from './libraryFixes.ts';
import { handleWorkspacePull } from './pull.ts';
import { reportPage } from './report.ts';
import type { ScanState } from './scan.ts';

/** Milliseconds between two reports of progress. */
const reportEvery = 100;

/** How a client wants to be told how far work has come. */
export type Asked = WorkDoneProgressParams & { readonly progress?: WorkDoneProgressReporter };

/**
 * Reads what was asked for, else the workspace; shows how far it has come, in the way that the client
 * offers.
 */
export async function scan(
  session: Session,
  uris: readonly string[],
  token: CancellationToken,
  asked: Asked,
): Promise<ReviewSummary> {
  const { connection, features, review, state } = session;
  watchTexts(session);
  const own =
    asked.workDoneToken === undefined && features.workDone
      ? await connection.window.createWorkDoneProgress()
      : undefined;
  const progress = own ?? asked.progress;
  progress?.begin('Reviewing replies', 0, 'Looking for files', true);
  let last = 0;
  try {
    const anyToken = own ? either(token, own.token) : token;
    return await review.scan(uris.length > 0 ? uris : state.folders, {
      token: anyToken,
      report: (now) => {
        if (Date.now() - last < reportEvery && now.done < now.files) return;
        last = Date.now();
        progress?.report(percentOf(now), messageOf(now));
      },
    });
  } finally {
    progress?.done();
  }
}

const percentOf = ({ done, files }: ScanState): number =>
  files === 0 ? 0 : Math.floor((done / files) * 100);

const messageOf = ({ done, files, replies }: ScanState): string =>
  `${done} of ${counted(files, 'file')}, ${counted(replies, 'reply', 'replies')}`;

function either(one: CancellationToken, other: CancellationToken): CancellationToken {
  return {
    get isCancellationRequested() {
      return one.isCancellationRequested || other.isCancellationRequested;
    },
    onCancellationRequested: other.onCancellationRequested,
  };
}

/** Runs a command of a review. @returns undefined if it is none */
export async function reviewCommand(
  session: Session,
  { command, arguments: args = [] }: ExecuteCommandParams,
  token: CancellationToken,
  asked: Asked,
): Promise<ReviewSummary | number | undefined> {
  const { connection, features } = session;
  if (command === commands.review) {
    const uris = (args as readonly unknown[]).flat().filter((each) => typeof each === 'string');
    const summary = await scan(session, uris, token, asked);
    if (features.own.review !== true) await tell(session, spoken(summary));
    return summary;
  }
  if (command !== commands.fixLibrary) return undefined;
  const { edit, fixes } = await fixesOf(session);
  if (fixes === 0) {
    await tell(session, 'There is nothing that can be fixed safely.');
    return 0;
  }
  const label = `${counted(fixes, 'safe fix', 'safe fixes')} of Reply Tone`;
  await connection.workspace.applyEdit({ label, edit });
  return fixes;
}

/** Nobody has to answer it. */
const tell = ({ connection }: Session, message: string): Promise<void> =>
  connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });

const fixesOf = (session: Session): ReturnType<typeof libraryFixes> =>
  libraryFixes({ ...session, rules: session.rulesById });

function spoken({ replies, files, findings, clean, cancelled }: ReviewSummary): string {
  const read = `${counted(replies, 'reply', 'replies')} in ${counted(files, 'file')}`;
  const what = findings === 0 ? 'nothing to change' : counted(findings, 'finding');
  const part = cancelled ? ' It was ended early.' : '';
  return `Reviewed ${read}: ${what}. ${clean} of them are clean.${part}`;
}

export function handleReview(session: Session): void {
  const { connection, review, rules, packs } = session;
  connection.onRequest(reportRequest, (params: ReportParams) => {
    const known = packs.known().map(({ id, summary }) => ({ id, summary, why: '' }));
    return reportPage(review, [...rules, ...known], params);
  });
  connection.onRequest(libraryFixesRequest, () => fixesOf(session));
  if (session.features.pull && session.features.own.review !== true)
    handleWorkspacePull({
      ...session,
      scan: (token, asked) => scan(session, [], token, asked),
      isOpen: (uri) => session.documents.get(uri) !== undefined,
    });
}

const watching = new WeakSet<Session>();

/** Texts are watched once there is something that they may change. */
function watchTexts(session: Session): void {
  const { connection, features, runner } = session;
  if (watching.has(session) || !features.watchedFiles) return;
  watching.add(session);
  const watchers = [{ globPattern: `**/*.{${extensions.join()}}` }];
  runner.background('Registering', async () => {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
}
