import type { Connection } from 'vscode-languageserver';
import type { FolderEntry, Host } from '../host.ts';
import { listFolderRequest, readFileRequest, type ReadFileParams } from '../protocol.ts';
import type { ClientFeatures } from './features.ts';

/** A host that reads what it can itself, and asks a client that offers it for the rest. */
export function withClientFiles(host: Host, connection: Connection, { own }: ClientFeatures): Host {
  const pages = own.pages ?? host.pages;
  const { schemes } = host;
  const isOwn = (uri: string): boolean => schemes.includes(uri.slice(0, uri.indexOf(':')));
  return {
    schemes,
    pages,
    list: async (uri) => {
      if (isOwn(uri)) return host.list(uri);
      if (own.listFolders !== true) return undefined;
      const params: ReadFileParams = { uri };
      const entries = connection.sendRequest<readonly FolderEntry[] | null>(
        listFolderRequest,
        params,
      );
      return (await entries) ?? undefined;
    },
    readText: async (uri) => {
      if (isOwn(uri)) return host.readText(uri);
      if (own.readFiles !== true) return undefined;
      const params: ReadFileParams = { uri };
      return (await connection.sendRequest<string | null>(readFileRequest, params)) ?? undefined;
    },
  };
}
