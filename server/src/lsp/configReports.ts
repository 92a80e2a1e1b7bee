import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configDiagnostics } from './diagnostics.ts';
import type { Runner } from './runSafe.ts';
import type { DocumentSettings } from './settings.ts';

export interface ConfigReports {
  /** Publishes what is wrong with a project configuration that no one has open. */
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
  return {
    show: ({ config, configProblems }) => {
      if (!config || documents.get(config.uri)) return;
      const diagnostics = configDiagnostics(config, configProblems);
      const key = JSON.stringify(diagnostics);
      if ((shown.get(config.uri) ?? '[]') === key) return;
      shown.set(config.uri, key);
      runner.background('Reporting the configuration', () =>
        connection.sendDiagnostics({ uri: config.uri, diagnostics }),
      );
    },
    clear: (uri) => {
      if (!shown.delete(uri) || documents.get(uri)) return;
      runner.background('Clearing', () => connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
  };
}
