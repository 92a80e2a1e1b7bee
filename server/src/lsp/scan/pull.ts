/** Diagnostics of a whole workspace, for clients that ask for them. */
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Connection,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
  type ResultProgressReporter,
} from 'vscode-languageserver';
import type { Asked } from './handlers.ts';
import type { Review } from './review.ts';

type Reporter = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;

export interface PullOptions {
  readonly connection: Connection;
  readonly review: Review;
  /** Called with files whose diagnostics have changed. */
  readonly listeners: Set<(uri: string) => void>;
  /** Reads the workspace, which the first question does. */
  readonly scan: (token: CancellationToken, asked: Asked) => Promise<unknown>;
  readonly isOpen: (uri: string) => boolean;
}

/**
 * A client that takes results in parts gets them as they come, and its question stays open until it
 * is called off: nothing has to be asked twice. Others get one answer when all was read.
 */
export function handleWorkspacePull({
  connection,
  review,
  listeners,
  scan,
  isOpen,
}: PullOptions): void {
  const reportOf = (uri: string, previous?: string): WorkspaceDocumentDiagnosticReport => {
    const resultId = review.idOf(uri);
    if (resultId === previous)
      return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
    const items = [...review.diagnosticsOf(uri)];
    return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
  };
  connection.languages.diagnostics.onWorkspace(
    async (params, token, progress, reporter: Reporter) => {
      const { workDoneToken } = params;
      const asked = { progress, ...(workDoneToken !== undefined && { workDoneToken }) };
      const before = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
      const all = (): WorkspaceDocumentDiagnosticReport[] =>
        [...new Set([...review.files.keys(), ...before.keys()])]
          .filter((uri) => !isOpen(uri))
          .map((uri) => reportOf(uri, before.get(uri)));
      if (!reporter) {
        if (review.isEmpty()) await scan(token, asked);
        await review.settled();
        return { items: all() };
      }
      const send = (uri: string): void => {
        if (!isOpen(uri)) reporter.report({ items: [reportOf(uri)] });
      };
      const known = all();
      if (known.length > 0) reporter.report({ items: known });
      listeners.add(send);
      try {
        if (review.isEmpty()) await scan(token, asked);
        await cancelled(token);
      } finally {
        listeners.delete(send);
      }
      return { items: [] };
    },
  );
}

const cancelled = (token: CancellationToken): Promise<void> =>
  token.isCancellationRequested
    ? Promise.resolve()
    : new Promise(
        (resolve) =>
          void token.onCancellationRequested(() => {
            resolve();
          }),
      );
