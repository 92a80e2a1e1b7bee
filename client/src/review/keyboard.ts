/** Which row of the panel the keyboard is on: VS Code tells an extension only which one is selected. */
import { commands, type TreeView } from 'vscode';
import type { Panel } from './panel.ts';
import type { FindingNode, Node } from './tree.ts';

/** Milliseconds after which the row is one that opens nothing: a group, selected already. */
const patience = 3000;

/** Has VS Code open the row, and takes note of it instead of opening it. */
export function createKeyboard(view: TreeView<Node>): Pick<Panel, 'focused' | 'opens' | 'dispose'> {
  let asking: ((node: FindingNode | undefined) => void) | undefined;
  const listening = view.onDidChangeSelection(({ selection: [node] }) => {
    if (node?.type === 'group') asking?.(undefined);
  });
  return {
    dispose: () => {
      listening.dispose();
    },
    focused: async () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const answer = new Promise<FindingNode | undefined>((resolve) => {
        asking = resolve;
        timer = setTimeout(resolve, patience);
      });
      await commands.executeCommand('list.selectAndPreserveFocus');
      const node = await answer;
      clearTimeout(timer);
      asking = undefined;
      return node;
    },
    opens: (node) => {
      asking?.(node);
      return asking !== undefined;
    },
  };
}
