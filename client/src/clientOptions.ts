import { Uri, type Diagnostic, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import {
  commands,
  configNames,
  ignoreFileName,
  type InitializationOptions,
} from '../../server/src/protocol.ts';

/** Languages that replies and articles are written in; data files count by their shape. */
export const languages = [
  'markdown',
  'plaintext',
  'html',
  'json',
  'jsonc',
  'yaml',
  'xml',
  'csv',
  'tsv',
] as const;

/** The folder of the rules' pages in the packaged extension. */
export function pagesFolder(context: ExtensionContext): Uri {
  return Uri.joinPath(context.extensionUri, 'rules');
}

export function clientOptions(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
): LanguageClientOptions {
  const own: InitializationOptions = {
    pages: pagesFolder(context).toString(),
    readFiles: true,
    listFolders: true,
    status: true,
    review: true,
    commands: Object.values(commands),
  };
  return {
    documentSelector: [
      ...languages.map((language) => ({ language })),
      ...[...configNames, ignoreFileName].map((name) => ({ pattern: `**/${name}` })),
    ],
    outputChannel,
    initializationOptions: own,
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: true },
    markdown: { isTrusted: { enabledCommands: [commands.openRulePage] } },
    middleware,
  };
}

/** The link of a finding shows the rule's page as a page; as a file it would show its source. */
const middleware: Middleware = {
  provideDiagnostics: async (document, previousResultId, token, next) => {
    const report = await next(document, previousResultId, token);
    if (report && 'items' in report) report.items.forEach(linkPage);
    return report;
  },
  handleDiagnostics: (uri, diagnostics, next) => {
    diagnostics.forEach(linkPage);
    next(uri, diagnostics);
  },
};

function linkPage({ code }: Diagnostic): void {
  if (typeof code === 'object') code.target = pageCommand(String(code.value));
}

function pageCommand(ruleId: string): Uri {
  const query = encodeURIComponent(JSON.stringify([ruleId]));
  return Uri.parse(`command:${commands.openRulePage}?${query}`);
}
