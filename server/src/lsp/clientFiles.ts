import type { Connection } from 'vscode-languageserver';
import type { Host } from '../host.ts';
import { readFileRequest, type ReadFileParams } from '../protocol.ts';
import type { ClientFeatures } from './features.ts';

/** A host that reads what it can itself, and asks a client that offers it for the rest. */
export function withClientFiles(host: Host, connection: Connection, { own }: ClientFeatures): Host {
  const pages = own.pages ?? host.pages;
  const { schemes } = host;
  return {
    schemes,
    pages,
    readText: async (uri) => {
      if (schemes.includes(uri.slice(0, uri.indexOf(':')))) return host.readText(uri);
      if (own.readFiles !== true) return undefined;
      const params: ReadFileParams = { uri };
      return (await connection.sendRequest<string | null>(readFileRequest, params)) ?? undefined;
    },
  };
}
