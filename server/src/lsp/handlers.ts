/** What the client says → what happens. Each handler is a few lines: find the document, call. */
import {
  CodeLensRefreshRequest,
  FileChangeType,
  type CodeAction,
  type CodeActionParams,
} from 'vscode-languageserver';
import {
  configEditRequest,
  hiddenNotification,
  kindNotification,
  rulesRequest,
  settingsSection,
  type ConfigChangeParams,
  type KindParams,
  type ReadFileParams,
  type RuleInfo,
} from '../protocol.ts';
import { codeActions } from './codeActions.ts';
import { codeLenses } from './codeLens.ts';
import { executeCommand } from './commands.ts';
import { completeAction } from './completeAction.ts';
import { linksTo } from './convert.ts';
import { hoverAt } from './hover.ts';
import { isIgnoreFileUri } from './ignoreFiles.ts';
import { reviewCommand } from './scan/handlers.ts';
import type { Session } from './session.ts';
import { documentSymbols } from './symbols.ts';
import { isConfigUri } from './watch.ts';

/** Documents, settings and files that come, change and go. */
export function handleDocuments(session: Session): void {
  const { connection, documents, features, diagnostics, checker, settings, state } = session;
  documents.onDidChangeContent(({ document }) => {
    if (isProjectUri(document.uri)) configurationChanged(session);
    diagnostics.changed(document);
    session.review.documentChanged(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    session.kinds.delete(uri);
    checker.forget(uri);
    settings.forget(uri);
    diagnostics.closed(uri);
    session.hidden(uri);
    if (isProjectUri(uri)) configurationChanged(session);
  });
  // Without watched files, a save is the moment to look whether a configuration changed on disk.
  documents.onDidSave(() => {
    if (!features.watchedFiles) configurationChanged(session);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const others = changes.filter(
      ({ uri, type }) => !session.review.fileChanged(uri, type === FileChangeType.Deleted),
    );
    others.forEach(({ uri }) => {
      session.configReports.clear(uri);
    });
    if (others.length > 0) configurationChanged(session);
  });
  connection.onDidChangeConfiguration(({ settings: pushed }: { settings: unknown }) => {
    if (!features.configuration) state.pushedSettings = sectionOf(pushed);
    settings.forgetAll();
    refresh(session);
    session.review.settingsChanged();
  });
  if (features.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      const kept = state.folders.filter((uri) => !gone.has(uri));
      state.folders = [...kept, ...added.map(({ uri }) => uri)];
      configurationChanged(session);
    });
  connection.onNotification(hiddenNotification, ({ uri }: ReadFileParams) => {
    session.hidden(uri);
  });
  connection.onNotification(kindNotification, ({ uri, kind }: KindParams) => {
    if (kind === null) session.kinds.delete(uri);
    else session.kinds.set(uri, kind);
    refresh(session);
  });
}

/** Questions of the client. */
export function handleRequests(session: Session): void {
  const { connection, documents, features, checker, runner, pages, configEdits, rules } = session;
  const { rulesById, page } = session;

  connection.onHover(({ textDocument: { uri }, position }, token) =>
    runner.request('Hover', token, null, async () => {
      const document = documents.get(uri);
      if (!document) return null;
      const checked = await checker.check(document);
      const summaries = () => checker.summarise(document, checked);
      const { settings, packPages } = checked.settings;
      return hoverAt(document, checked, position, {
        ...{ features, summaries, linkOf: linksTo(pages, packPages) },
        rule: (id) =>
          rulesById.get(id) ?? settings.packs?.rules.find((r) => r.meta.id === id)?.meta,
        page: (id) => page(id) ?? settings.packs?.pages.get(id),
      });
    }),
  );
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    runner.request('Code lens', token, [], async () => {
      const document = documents.get(uri);
      if (!document) return [];
      const checked = await checker.check(document);
      if (!checked.settings.codeLens) return [];
      return codeLenses(document, checker.summarise(document, checked), features);
    }),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    runner.request('Outline', token, [], async () => {
      const document = documents.get(uri);
      return document ? documentSymbols(document, await checker.check(document), features) : [];
    }),
  );
  connection.onCodeAction((params, token) =>
    runner.request('Code actions', token, [], () => offerActions(params, session)),
  );
  if (features.resolveEdit)
    connection.onCodeActionResolve((action, token) =>
      runner.request('Code action', token, action, async () => {
        const completed = await completeAction(action, session);
        if (completed.disabled) connection.window.showWarningMessage(completed.disabled.reason);
        return completed;
      }),
    );
  connection.onExecuteCommand((params, token, progress) =>
    runner.request<unknown>('Command', token, null, async () => {
      const { workDoneToken } = params;
      const asked = { progress, ...(workDoneToken !== undefined && { workDoneToken }) };
      const answer = await reviewCommand(session, params, token, asked);
      if (answer !== undefined) return answer;
      return executeCommand(params, {
        ...{ connection, configEdits },
        linkOf: linksTo(pages, packPages(session)),
      });
    }),
  );
  connection.onRequest(configEditRequest, ({ uri, change }: ConfigChangeParams) =>
    configEdits.edit(uri, change),
  );
  connection.onRequest(rulesRequest, (): readonly RuleInfo[] =>
    rules.map(({ id, summary }): RuleInfo => ({ id, summary })).concat(session.packs.known()),
  );
}

/** URIs of the pages of all packs that were met, by rule id. */
function packPages({ packs }: Session): ReadonlyMap<string, string> {
  return new Map(packs.known().flatMap(({ id, page }) => (page === undefined ? [] : [[id, page]])));
}

async function offerActions(params: CodeActionParams, session: Session): Promise<CodeAction[]> {
  const { documents, checker, features, pages } = session;
  const document = documents.get(params.textDocument.uri);
  if (!document) return [];
  const checked = await checker.check(document);
  const actions = codeActions(params, { document, checked, features, pages });
  if (features.resolveEdit) return actions;
  return Promise.all(actions.map((action) => completeAction(action, session)));
}

/** What is said there counts for other documents too. */
const isProjectUri = (uri: string): boolean => isConfigUri(uri) || isIgnoreFileUri(uri);

function configurationChanged(session: Session): void {
  const { projects, ignoreFiles, settings } = session;
  projects.forget();
  ignoreFiles.forget();
  settings.forgetAll();
  refresh(session);
  session.review.settingsChanged();
}

/** What is shown depends on something that changed. */
function refresh({ connection, features, runner, diagnostics }: Session): void {
  diagnostics.refresh();
  if (features.codeLensRefresh)
    runner.background('Refreshing', () => connection.sendRequest(CodeLensRefreshRequest.type));
}

/** Clients push all settings, or our section of them. */
function sectionOf(pushed: unknown): unknown {
  const sections = pushed as Readonly<Record<string, unknown>> | null | undefined;
  return sections?.[settingsSection] ?? pushed ?? {};
}
