import { workspace } from 'vscode';
import { test } from './framework.ts';

test('a document opens', async () => {
  const document = await workspace.openTextDocument({ content: 'Hello', language: 'plaintext' });
  if (document.getText() !== 'Hello') throw new Error(`Opened as: ${document.getText()}`);
});
