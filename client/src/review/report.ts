/** The report: the page that the command line writes as well, beside the code. */
import {
  Uri,
  ViewColumn,
  window,
  workspace,
  type ExtensionContext,
  type WebviewPanel,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { reportRequest, type ReportParams } from '../../../server/src/protocol.ts';

export const reportType = 'replyTone.report';

export interface Report {
  readonly dispose: () => void;
  /** Shows the report, or brings the one that is shown up to date; false if nothing was reviewed. */
  readonly show: () => Promise<boolean>;
  /** Writes the report into a file. @param target asks for it if undefined */
  readonly save: (target: Uri | undefined) => Promise<Uri | undefined>;
  /** The page that is shown. */
  readonly page: () => string | undefined;
}

export function createReport(context: ExtensionContext, client: BaseLanguageClient): Report {
  let panel: WebviewPanel | undefined;
  const { version } = context.extension.packageJSON as { readonly version: string };
  const ask = async (): Promise<string | null> => {
    const title = workspace.name ?? 'Replies';
    const params: ReportParams = { title, version };
    return client.sendRequest<string | null>(reportRequest, params);
  };
  const open = (): WebviewPanel => {
    const made = window.createWebviewPanel(
      reportType,
      'Reply Tone Report',
      { viewColumn: ViewColumn.Beside, preserveFocus: false },
      // The page's own script only narrows it down; it may load nothing from anywhere.
      { enableScripts: true, localResourceRoots: [], enableFindWidget: true },
    );
    made.iconPath = Uri.joinPath(context.extensionUri, 'media', 'icon.png');
    made.onDidDispose(() => {
      panel = undefined;
    });
    return made;
  };
  return {
    show: async () => {
      const page = await ask();
      if (page === null) return false;
      if (panel) panel.reveal();
      panel ??= open();
      panel.webview.html = page;
      return true;
    },
    save: async (wanted) => {
      const page = panel?.webview.html ?? (await ask());
      if (!page) return undefined;
      const target = wanted ?? (await chooseFile());
      if (!target) return undefined;
      await workspace.fs.writeFile(target, new TextEncoder().encode(page));
      void window.setStatusBarMessage(`Saved ${workspace.asRelativePath(target)}`, 5000);
      return target;
    },
    page: () => panel?.webview.html,
    dispose: () => {
      panel?.dispose();
    },
  };
}

function chooseFile(): Thenable<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.showSaveDialog({
    title: 'Save the report',
    filters: { 'Web page': ['html'] },
    ...(folder && { defaultUri: Uri.joinPath(folder, 'reply-tone-report.html') }),
  });
}
