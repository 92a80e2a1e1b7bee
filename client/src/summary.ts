/** The tone summary of a reply: the server tells it as the hover of the greeting. */
import { commands, Position, Selection, window, workspace, type CodeLens, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commands as ours } from '../../server/src/protocol.ts';

/** Shows the summary of the reply at a place, else of the one that the cursor is in. */
export async function showSummary(
  client: BaseLanguageClient,
  uri: unknown,
  place: unknown,
): Promise<void> {
  const target =
    typeof uri === 'string'
      ? client.protocol2CodeConverter.asUri(uri)
      : window.activeTextEditor?.document.uri;
  if (!target) return;
  const editor = await window.showTextDocument(await workspace.openTextDocument(target));
  const here = isPlace(place)
    ? new Position(place.line, place.character)
    : await replyBefore(target, editor.selection.active);
  if (!here) {
    void window.showInformationMessage('There is no reply here to sum up.');
    return;
  }
  editor.selection = new Selection(here, here);
  editor.revealRange(editor.selection);
  await commands.executeCommand('editor.action.showHover', { focus: 'focusIfVisible' });
}

/** Where the last reply begins that begins before a position, by its lens. */
async function replyBefore(uri: Uri, position: Position): Promise<Position | undefined> {
  const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return lenses
    .filter(({ command }) => command?.command === ours.showSummary)
    .map(({ range }) => range.start)
    .filter((start) => start.line <= position.line)
    .sort((a, b) => b.compareTo(a))[0];
}

function isPlace(value: unknown): value is { readonly line: number; readonly character: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'line' in value &&
    typeof value.line === 'number' &&
    'character' in value &&
    typeof value.character === 'number'
  );
}
