import { FileSystemError, Uri, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readFileRequest, type ReadFileParams } from '../../server/src/protocol.ts';

/** Reads files for the server, which may have no file system of its own. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  return client.onRequest(readFileRequest, async ({ uri }: ReadFileParams) => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    } catch (error) {
      // A virtual file system may report a missing file or folder under any of these.
      if (error instanceof FileSystemError && missing.has(error.code)) return null;
      throw error;
    }
  });
}

const missing: ReadonlySet<string> = new Set([
  'FileNotFound',
  'FileNotADirectory',
  'FileIsADirectory',
  'Unavailable',
]);
