/** Changes to the project configuration that commands make; the server says which edit it takes. */
import { Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  configEditRequest,
  type ConfigChange,
  type ConfigChangeParams,
} from '../../server/src/protocol.ts';

interface Edit {
  readonly edit: WorkspaceEdit;
  readonly target: string;
  readonly dirty: boolean;
}

/**
 * Writes a change into the project configuration of a document, and tells the person if that was
 * not possible. A configuration with changes of the person's own is left unsaved.
 * @returns the configuration
 */
export async function changeConfiguration(
  client: BaseLanguageClient,
  document: Uri,
  change: ConfigChange,
): Promise<Uri | undefined> {
  const params: ConfigChangeParams = { uri: document.toString(), change };
  const answer = await client.sendRequest<Edit | { refused: string }>(configEditRequest, params);
  if ('refused' in answer) {
    void window.showWarningMessage(answer.refused);
    return undefined;
  }
  const target = client.protocol2CodeConverter.asUri(answer.target);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(
      `${workspace.asRelativePath(target)} could not be changed. Check whether it is read-only.`,
    );
    return undefined;
  }
  if (!answer.dirty) await saveConfiguration(target);
  return target;
}

/** Saves a configuration that a quick fix has just written. */
export async function saveConfiguration(target: Uri): Promise<void> {
  const document = await workspace.openTextDocument(target);
  if (document.isDirty && !(await document.save()))
    void window.showWarningMessage(
      `${workspace.asRelativePath(target)} is changed but could not be saved. Save it by hand.`,
    );
}
