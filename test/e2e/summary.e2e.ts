/** How a reply sounds: the line above it, and the hover of its greeting. */
import {
  commands,
  Position,
  window,
  type CodeLens,
  type Hover,
  type MarkdownString,
  type Uri,
} from 'vscode';
import { test } from './framework.ts';
import { contains, equal, expectFindings, show } from './support.ts';

const reply = `Hi Ana,

Sorry the charger arrived cracked. We will utilize a courier, and it comes on Friday.

Tom
`;

const lensesOf = async (uri: Uri): Promise<readonly string[]> => {
  const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return lenses.map(({ command }) => command?.title ?? '');
};

test('a line above a reply says how it sounds, its greeting says why', async () => {
  const document = await show('sounds/draft.txt', reply);
  await expectFindings(document, ['jargon: utilize']);
  equal(await lensesOf(document.uri), ['Reply Tone: engages first · owns the problem']);
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    new Position(0, 4),
  );
  const text = hovers.flatMap(({ contents }) => contents as MarkdownString[]);
  contains(
    text.map(({ value }) => value).join('\n'),
    '**owns the problem**: “Sorry the charger arrived cracked”',
  );
});

test('the command goes to the greeting of the reply that the cursor is in', async () => {
  const document = await show('sounds/draft.txt', reply);
  await expectFindings(document, ['jargon: utilize']);
  await commands.executeCommand('cursorBottom');
  await commands.executeCommand('replyTone.showSummary');
  equal(window.activeTextEditor?.selection.active.line, 0);
});
