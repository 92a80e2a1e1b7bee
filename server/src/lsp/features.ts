import {
  CodeActionKind,
  TextDocumentSyncKind,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { commands, type InitializationOptions } from '../protocol.ts';

/** What the client can do, and what our own client offers on top. */
export interface ClientFeatures {
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly watchedFiles: boolean;
  readonly relativePatterns: boolean;
  readonly pull: boolean;
  readonly pullRefresh: boolean;
  readonly relatedDocuments: boolean;
  readonly codeActionLiterals: boolean;
  readonly resolveEdit: boolean;
  readonly snippets: boolean;
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  readonly showDocument: boolean;
  readonly workspaceFolders: boolean;
  readonly markdownHover: boolean;
  readonly codeLensRefresh: boolean;
  readonly symbolTree: boolean;
  readonly relatedInformation: boolean;
  /** Edits may say what they are for, and wait for a person. */
  readonly annotations: boolean;
  readonly workDone: boolean;
  readonly own: InitializationOptions;
}

/** Reads `initialize`; whatever is missing counts as not there. */
export function readFeatures({
  capabilities,
  initializationOptions,
}: InitializeParams): ClientFeatures {
  const { workspace, textDocument, window } = capabilities;
  const edit = workspace?.workspaceEdit;
  const action = textDocument?.codeAction;
  return {
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    pull: textDocument?.diagnostic !== undefined,
    pullRefresh: workspace?.diagnostics?.refreshSupport === true,
    relatedDocuments: textDocument?.diagnostic?.relatedDocumentSupport === true,
    codeActionLiterals: action?.codeActionLiteralSupport !== undefined,
    resolveEdit:
      action?.dataSupport === true && (action.resolveSupport?.properties ?? []).includes('edit'),
    snippets: edit?.snippetEditSupport === true && edit.documentChanges === true,
    documentChanges: edit?.documentChanges === true,
    createFiles:
      edit?.documentChanges === true && (edit.resourceOperations ?? []).includes('create'),
    showDocument: window?.showDocument?.support === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    annotations: edit?.changeAnnotationSupport !== undefined && edit.documentChanges === true,
    workDone: window?.workDoneProgress === true,
    own: isObject(initializationOptions) ? initializationOptions : {},
  };
}

/** Folders of the workspace, as URIs; older clients name one root. */
export function readFolders(params: InitializeParams): readonly string[] {
  const { rootUri }: { readonly rootUri?: string | null } = params;
  const folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
  return folders.length > 0 || typeof rootUri !== 'string' ? folders : [rootUri];
}

/** The kind of the code action that applies every safe fix. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.replyTone`;

export function serverCapabilities(features: ClientFeatures): ServerCapabilities {
  const ours = new Set(features.own.commands);
  return {
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    hoverProvider: true,
    codeLensProvider: {},
    documentSymbolProvider: { label: 'Replies' },
    codeActionProvider: features.codeActionLiterals
      ? {
          codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
          resolveProvider: features.resolveEdit,
        }
      : true,
    executeCommandProvider: {
      commands: [
        commands.changeConfiguration,
        commands.openRulePage,
        commands.showSummary,
        commands.review,
        commands.fixLibrary,
      ].filter((id) => !ours.has(id)),
      workDoneProgress: true,
    },
    ...(features.pull
      ? {
          diagnosticProvider: {
            identifier: 'reply-tone',
            interFileDependencies: false,
            workspaceDiagnostics: features.own.review !== true,
          },
        }
      : {}),
    ...(features.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}

function isObject(value: unknown): value is InitializationOptions {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
