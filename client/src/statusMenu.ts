/** The menu behind the status item. */
import { commands, Uri, window, type QuickPickItem } from 'vscode';
import type { Kind } from '../../server/src/protocol.ts';
import type { Kinds } from './kinds.ts';
import type { StatusItem } from './statusItem.ts';

export const menuCommand = 'replyTone.showMenu';

interface KindItem extends QuickPickItem {
  readonly value: Kind | null;
}

interface Entry extends QuickPickItem {
  readonly run: () => unknown;
}

export async function showStatusMenu(status: StatusItem, kinds: Kinds): Promise<void> {
  const editor = window.activeTextEditor;
  const now = editor && status.of(editor.document.uri);
  const configuration = now?.configuration;
  const entries: Entry[] = [
    ...(editor && now && now.state !== 'off' && now.state !== 'skipped'
      ? [
          {
            label: '$(symbol-misc) Choose kind',
            description: 'reply or article',
            run: () => chooseKind(kinds),
          },
        ]
      : []),
    configuration === undefined
      ? {
          label: '$(new-file) Create project configuration',
          run: () => commands.executeCommand('replyTone.createConfiguration'),
        }
      : {
          label: '$(settings-gear) Open project configuration',
          run: () => window.showTextDocument(Uri.parse(configuration)),
        },
    {
      label: '$(gear) Open settings',
      run: () => commands.executeCommand('workbench.action.openSettings', 'replyTone.'),
    },
    { label: '$(refresh) Restart', run: () => commands.executeCommand('replyTone.restart') },
    { label: '$(output) Show log', run: () => commands.executeCommand('replyTone.showLog') },
  ];
  const placeHolder = now?.message ?? 'Reply Tone';
  const chosen = await window.showQuickPick(entries, { placeHolder });
  await chosen?.run();
}

/**
 * Has the document in front checked as a reply or an article.
 * @param known `reply`, `article`, or `auto` for what the text looks like; anything else asks
 */
export async function chooseKind(kinds: Kinds, known?: string): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  if (!uri) return;
  if (known === 'reply' || known === 'article') return kinds.choose(uri, known);
  if (known === 'auto') return kinds.choose(uri, null);
  const chosen = kinds.of(uri) ?? null;
  const item = (value: Kind | null, label: string, detail: string): KindItem => ({
    ...{ value, label, detail },
    ...(value === chosen && { description: 'now' }),
  });
  const items = [
    item(null, 'Decide by the text', 'As the project or the text itself says'),
    item('reply', 'Reply', 'A message to one customer, or a library of them'),
    item('article', 'Article', 'A help page that many people read'),
  ];
  const picked = await window.showQuickPick(items, { placeHolder: 'What is this text?' });
  if (picked) await kinds.choose(uri, picked.value);
}
