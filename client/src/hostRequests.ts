import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  listFolderRequest,
  readFileRequest,
  type FolderEntry,
  type ReadFileParams,
} from '../../server/src/protocol.ts';

/** Reads files and folders for the server, which may have no file system of its own. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(readFileRequest, ({ uri }: ReadFileParams) =>
      orNull(async () => new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)))),
    ),
    client.onRequest(listFolderRequest, ({ uri }: ReadFileParams) =>
      orNull(async () => {
        const entries = await workspace.fs.readDirectory(Uri.parse(uri));
        return entries.map(([name, type]): FolderEntry => {
          const link = (type & FileType.SymbolicLink) !== 0;
          return { name, folder: (type & FileType.Directory) !== 0, ...(link && { link }) };
        });
      }),
    ),
  );
}

async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    // A virtual file system may report a missing file or folder under any of these.
    if (error instanceof FileSystemError && missing.has(error.code)) return null;
    throw error;
  }
}

const missing: ReadonlySet<string> = new Set([
  'FileNotFound',
  'FileNotADirectory',
  'FileIsADirectory',
  'Unavailable',
]);
