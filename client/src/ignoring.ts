/** “Ignore here”: the one part of it that only an editor can do is to ask why. */
import { commands, Uri, window, type CodeAction } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commands as ours, type Acceptance } from '../../server/src/protocol.ts';
import { changeConfiguration } from './projectFile.ts';

/**
 * Writes a finding into the ignore file of its text; without arguments the one under the cursor.
 * @param reason asks for it if undefined; '' for none
 */
export async function ignoreHere(
  client: BaseLanguageClient,
  uri: unknown,
  acceptance: unknown,
  reason: unknown,
): Promise<void> {
  const [of, entry] = isAcceptance(acceptance) ? [uri, acceptance] : await findingHere();
  if (typeof of !== 'string' || !isAcceptance(entry)) {
    void window.showInformationMessage('Put the cursor on a finding of a saved text first.');
    return;
  }
  const why = typeof reason === 'string' ? reason : await ask();
  if (why === undefined) return;
  const given = why.trim();
  await changeConfiguration(client, Uri.parse(of), {
    type: 'ignore',
    entry: { ...entry, ...(given !== '' && { reason: given }) },
  });
}

const ask = (): Thenable<string | undefined> =>
  window.showInputBox({
    title: 'Ignore here',
    prompt: 'Why is it fine here? The reason is kept for whoever reads this next.',
    placeHolder: 'Enter without a reason is all right too',
  });

/** The arguments of the quick fix at the cursor. */
async function findingHere(): Promise<readonly unknown[]> {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    ...[editor.document.uri, editor.selection, 'quickfix'],
  );
  const own = actions.find(({ command }) => command?.command === ours.ignoreHere);
  return (own?.command?.arguments ?? []) as readonly unknown[];
}

function isAcceptance(value: unknown): value is Acceptance {
  return (
    typeof value === 'object' &&
    value !== null &&
    'rule' in value &&
    typeof value.rule === 'string' &&
    'sentence' in value &&
    typeof value.sentence === 'string'
  );
}
