/** Diagnostics of files that nobody has open, for clients that they are pushed to. */
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Runner } from '../runSafe.ts';

export interface Publisher {
  /** What there is to say of a file has changed. */
  readonly file: (uri: string, diagnostics: readonly Diagnostic[]) => void;
  /** A document that is open says all that there is to say. @param clear what was pushed is still shown */
  readonly opened: (uri: string, clear: boolean) => void;
}

export function createPublisher(connection: Connection, runner: Runner): Publisher {
  const shown = new Set<string>();
  const send = (uri: string, diagnostics: readonly Diagnostic[]): void => {
    runner.background('Publishing', () =>
      connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] }),
    );
  };
  return {
    file: (uri, diagnostics) => {
      if (diagnostics.length === 0 && !shown.has(uri)) return;
      if (diagnostics.length === 0) shown.delete(uri);
      else shown.add(uri);
      send(uri, diagnostics);
    },
    opened: (uri, clear) => {
      if (shown.delete(uri) && clear) send(uri, []);
    },
  };
}
