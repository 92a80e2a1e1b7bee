import { window, workspace } from 'vscode';
import type { BaseLanguageClient, CodeAction } from 'vscode-languageclient';

const kind = 'source.fixAll.replyTone';

/** Applies every safe fix to the document in front. */
export async function fixAll(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const whole = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const actions = await client.sendRequest<readonly CodeAction[] | null>(
    'textDocument/codeAction',
    {
      textDocument: whole,
      range: { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } },
      context: { diagnostics: [], only: [kind] },
    },
  );
  const action = actions?.[0];
  if (!action) {
    void window.setStatusBarMessage('Reply Tone: nothing that can be fixed safely', 5000);
    return;
  }
  const { edit } = await client.sendRequest<CodeAction>('codeAction/resolve', action);
  if (edit) await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}
