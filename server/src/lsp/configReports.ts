import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { settingsReports, type ShownFiles } from './diagnostics.ts';
import type { Runner } from './runSafe.ts';
import type { DocumentSettings } from './settings.ts';

export interface ConfigReports {
  /** Publishes what is wrong with a project configuration and its packs, where no one has the file open. */
  readonly show: (settings: DocumentSettings) => void;
  /** The file was opened, which reports it as a document from then on, or deleted. */
  readonly clear: (uri: string) => void;
}

/** For clients that diagnostics are pushed to; pulled ones come with a document's report. */
export function createConfigReports(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  runner: Runner,
): ConfigReports {
  const shown = new Map<string, string>();
  const files: ShownFiles = new Map();
  const clear = (uri: string): void => {
    const below = files.get(uri) ?? [];
    files.delete(uri);
    below.forEach(clear);
    if (!shown.delete(uri) || documents.get(uri)) return;
    runner.background('Clearing', () => connection.sendDiagnostics({ uri, diagnostics: [] }));
  };
  return {
    show: (settings) => {
      for (const { uri, diagnostics } of settingsReports(settings, files)) {
        const key = JSON.stringify(diagnostics);
        if (documents.get(uri) || (shown.get(uri) ?? '[]') === key) continue;
        shown.set(uri, key);
        runner.background('Reporting the configuration', () =>
          connection.sendDiagnostics({ uri, diagnostics }),
        );
      }
    },
    clear,
  };
}
