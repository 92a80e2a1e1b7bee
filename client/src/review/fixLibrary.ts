/** Fix all in library: every safe fix, for the person to look through before any is made. */
import { window, workspace, type Uri, type WorkspaceEdit } from 'vscode';
import type {
  BaseLanguageClient,
  ChangeAnnotation,
  WorkspaceEdit as ProtocolEdit,
} from 'vscode-languageclient';
import {
  libraryFixesRequest,
  textHash,
  type FixedFile,
  type LibraryFixes,
} from '../../../server/src/protocol.ts';

/**
 * Opens VS Code's preview of all safe fixes, by rule.
 * @returns whether they were made
 */
export async function fixLibrary(client: BaseLanguageClient): Promise<boolean> {
  const fixes = await client.sendRequest<LibraryFixes>(libraryFixesRequest);
  if (fixes.fixes === 0) {
    void window.showInformationMessage(
      'There is nothing in the reviewed files that can be fixed safely.',
    );
    return false;
  }
  return applyIfUnchanged(client, await previewed(client, fixes), fixes.files);
}

/**
 * The fixes as an edit that opens the preview with all of them ticked: VS Code opens it only for an
 * edit that needs confirmation, and leaves just that one unticked. So one needs it that is never
 * shown and does nothing: to make a file that is there.
 */
async function previewed(
  client: BaseLanguageClient,
  { edit, files }: LibraryFixes,
): Promise<WorkspaceEdit> {
  const protocol = edit as ProtocolEdit;
  const convert = client.protocol2CodeConverter;
  const uris = files.map(({ uri }): Uri => convert.asUri(uri));
  const saved = uris.find(({ scheme }) => scheme !== 'untitled');
  if (!saved) return convert.asWorkspaceEdit(protocol);
  const ticked = await convert.asWorkspaceEdit({
    ...protocol,
    changeAnnotations: mapped(protocol.changeAnnotations ?? {}, (annotation) => ({
      ...annotation,
      needsConfirmation: false,
    })),
  });
  const label = 'Preview';
  ticked.createFile(saved, { ignoreIfExists: true }, { label, needsConfirmation: true });
  return ticked;
}

const mapped = (
  annotations: Readonly<Record<string, ChangeAnnotation>>,
  change: (annotation: ChangeAnnotation) => ChangeAnnotation,
): Record<string, ChangeAnnotation> =>
  Object.fromEntries(Object.entries(annotations).map(([id, each]) => [id, change(each)]));

/** Refuses all if a file is no longer the one that the fixes were made for. */
export async function applyIfUnchanged(
  client: BaseLanguageClient,
  edit: WorkspaceEdit,
  files: readonly FixedFile[],
): Promise<boolean> {
  const changed = await changedFiles(client, files);
  if (changed.length > 0) {
    void window.showWarningMessage(
      `${changed.join(', ')} changed meanwhile, so nothing was fixed. Run the command again.`,
    );
    return false;
  }
  return workspace.applyEdit(edit, { isRefactoring: true });
}

async function changedFiles(
  client: BaseLanguageClient,
  files: readonly FixedFile[],
): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const { uri: address, hash } of files) {
    const uri = client.protocol2CodeConverter.asUri(address);
    const document = await workspace.openTextDocument(uri).then(undefined, () => undefined);
    if (!document || textHash(document.getText()) !== hash)
      changed.push(workspace.asRelativePath(uri));
  }
  return changed;
}
