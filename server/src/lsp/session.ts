/** Everything that lives from `initialize` on, made in the order in which it depends on each other. */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { RuleMeta } from '../../../rules/api.ts';
import type { Kind } from '../core/types.ts';
import { statusNotification } from '../protocol.ts';
import { createChecker, type Checked, type Checker } from './checker.ts';
import { withClientFiles } from './clientFiles.ts';
import { createConfigEdits, type ConfigEdits } from './configEdits.ts';
import { createConfigReports, type ConfigReports } from './configReports.ts';
import { createDiagnostics, type Diagnostics } from './diagnostics.ts';
import { createIgnoreFiles, isIgnoreFileUri, type IgnoreFiles } from './ignoreFiles.ts';
import { ignoreProblems, usedIn } from './ignoreReports.ts';
import { createPacks, type Packs } from './packs.ts';
import { createProjects, type Projects } from './projects.ts';
import { startReview } from './scan/start.ts';
import type { Review } from './scan/review.ts';
import type { ServerOptions } from './serve.ts';
import type { Opening } from './server.ts';
import { createSettings, type SettingsStore } from './settings.ts';
import { statusOf } from './status.ts';
import { watchPack } from './watch.ts';

export type SessionOptions = Opening & ServerOptions;

export interface Session extends SessionOptions {
  readonly pages: string | undefined;
  readonly rulesById: ReadonlyMap<string, RuleMeta>;
  /** What the person said documents are. */
  readonly kinds: Map<string, Kind>;
  readonly state: SessionState;
  readonly projects: Projects;
  readonly ignoreFiles: IgnoreFiles;
  readonly packs: Packs;
  readonly settings: SettingsStore;
  readonly checker: Checker;
  readonly diagnostics: Diagnostics;
  readonly review: Review;
  /** Called with reviewed files that nobody has open, as what there is to say of them changes. */
  readonly listeners: Set<(uri: string) => void>;
  /** A document is no longer looked at, closed or not. */
  readonly hidden: (uri: string) => void;
  readonly configReports: ConfigReports;
  readonly configEdits: ConfigEdits;
}

/** What the client may change while it is connected. */
export interface SessionState {
  folders: readonly string[];
  /** Settings for clients that cannot be asked for them. */
  pushedSettings: unknown;
}

/** Milliseconds. */
const restOfTyping = 1000;

export function createSession(options: SessionOptions): Session {
  const { connection, documents, runner, features, rules, linter } = options;
  const state: SessionState = {
    folders: options.folders,
    pushedSettings: features.own.settings ?? {},
  };
  const kinds = new Map<string, Kind>();
  const workspaceFolders = (): readonly string[] => state.folders;
  const host = withClientFiles(options.host, connection, features);
  const { pages } = host;
  const openText = (uri: string): string | undefined => documents.get(uri)?.getText();
  const projects = createProjects({ host, openText, workspaceFolders });
  const packs = createPacks({
    ...{ host, rules, classes: options.classes ?? {} },
    watch: (folder) => {
      runner.background('Registering', () => watchPack(connection, features, folder));
    },
  });
  const ignoreFiles = createIgnoreFiles({ host, openText, rules: rules.map(({ id }) => id) });
  const pushedSettings = (): unknown => state.pushedSettings;
  const settings = createSettings({
    ...{
      connection,
      features,
      projects,
      ignoreFiles,
      packs,
      rules,
      workspaceFolders,
      pushedSettings,
    },
  });
  const checker: Checker = createChecker({
    ...{ linter, settings, kindOf: (uri) => kinds.get(uri) },
    inconsistenciesOf: (uri) => review.inconsistenciesOf(uri),
    ignoreProblems: async ({ ignoreFile }) =>
      ignoreFile ? ignoreProblems(ignoreFile, await checkedDocuments(documents, checker)) : [],
  });
  const configReports = createConfigReports(connection, documents, runner);
  const onChecked = (document: TextDocument, checked: Checked): void => {
    if (!features.pull) configReports.show(checked.settings);
    tellIgnoreFile(document, checked);
    shown(document.uri);
    if (features.own.status !== true) return;
    const status = statusOf(document.uri, checked);
    runner.background('Status', () => connection.sendNotification(statusNotification, status));
  };
  const used = new Map<string, string>();
  /** An open ignore file is told what has become of its entries. */
  const tellIgnoreFile = ({ uri }: TextDocument, checked: Checked): void => {
    const file = checked.settings.ignoreFile;
    const target = file && documents.get(file.uri);
    const now = [...usedIn(checked)].join();
    if (!target || file.uri === uri || used.get(uri) === now) return;
    used.set(uri, now);
    if (features.pull) diagnostics.refresh();
    else diagnostics.changed(target);
  };
  const diagnostics = createDiagnostics({
    ...{ connection, documents, features, checker, runner, pages, onChecked },
  });
  const configEdits = createConfigEdits({
    ...{ host, documents, features, projects, ignoreFiles, workspaceFolders },
  });
  const { review, shown, hidden, listeners } = startReview({
    ...{ connection, documents, host, linter, settings, runner, features, pages },
    ...{ rest: options.rest ?? restOfTyping, rules: rules.map(({ id }) => id) },
    kindOf: (uri) => kinds.get(uri),
    refresh: () => {
      diagnostics.refresh();
    },
  });
  const rulesById = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    ...options,
    ...{ host, pages, rulesById, kinds, state, projects, ignoreFiles, packs, settings, checker },
    ...{ diagnostics, review, hidden, listeners, configReports, configEdits },
  };
}

/** All open documents but the ignore files themselves. */
function checkedDocuments(
  documents: TextDocuments<TextDocument>,
  checker: Checker,
): Promise<readonly { readonly document: TextDocument; readonly checked: Checked }[]> {
  const texts = documents.all().filter(({ uri }) => !isIgnoreFileUri(uri));
  return Promise.all(
    texts.map(async (document) => ({ document, checked: await checker.check(document) })),
  );
}
