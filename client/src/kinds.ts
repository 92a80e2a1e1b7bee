import type { Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { kindNotification, type Kind, type KindParams } from '../../server/src/protocol.ts';

/** What the person said open documents are. */
export interface Kinds {
  readonly dispose: () => void;
  /** @param kind null: decide by the look of the text again */
  readonly choose: (uri: Uri, kind: Kind | null) => Promise<void>;
  readonly of: (uri: Uri) => Kind | undefined;
  readonly forget: (uri: Uri) => void;
  /** Tells a server that has just started. */
  readonly resend: () => void;
}

export function createKinds(client: BaseLanguageClient): Kinds {
  const chosen = new Map<string, Kind>();
  const send = (params: KindParams): Promise<void> =>
    client.sendNotification(kindNotification, params);
  return {
    choose: (uri, kind) => {
      if (kind === null) chosen.delete(uri.toString());
      else chosen.set(uri.toString(), kind);
      return send({ uri: uri.toString(), kind });
    },
    of: (uri) => chosen.get(uri.toString()),
    forget: (uri) => {
      chosen.delete(uri.toString());
    },
    resend: () => {
      for (const [uri, kind] of chosen) void send({ uri, kind });
    },
    dispose: () => {
      chosen.clear();
    },
  };
}
