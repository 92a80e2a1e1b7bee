/** The review panel: the server's findings as a tree, and a way through them one by one. */
import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  window,
  type Event,
  type TreeItem,
  type TreeView,
} from 'vscode';
import type { ReviewSummary } from '../../../server/src/protocol.ts';
import { describe, type Filter } from './filter.ts';
import type { Finding } from './findings.ts';
import { counted, type Grouping } from './groups.ts';
import { createKeyboard } from './keyboard.ts';
import { createList, type List } from './list.ts';
import { itemOf, type FindingNode, type Node } from './tree.ts';

export const viewId = 'replyTone.findings';

export interface Panel {
  readonly dispose: () => void;
  /** What a review came to. */
  readonly reviewed: (summary: ReviewSummary) => void;
  readonly summary: () => ReviewSummary | undefined;
  /** All findings, shown or not. */
  readonly findings: () => readonly Finding[];
  readonly filter: () => Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly grouping: () => Grouping;
  readonly group: (grouping: Grouping) => void;
  /** Findings that are shown, in the order of the tree. */
  readonly shown: () => readonly FindingNode[];
  /** The one that is selected. */
  readonly current: () => FindingNode | undefined;
  /** The one that the keyboard is on, in the panel; undefined for a group. */
  readonly focused: () => Promise<FindingNode | undefined>;
  /** Told of a row that VS Code opens. @returns whether somebody only asked which one it is */
  readonly opens: (node: FindingNode) => boolean;
  /** Selects a finding, where the panel is in view. From now on the order stays as it is. */
  readonly select: (node: FindingNode) => Promise<void>;
  /** Selects the finding to look at next. @param focus whether the keyboard goes there too */
  readonly offer: (node: FindingNode, focus: boolean) => Promise<void>;
  /** The finding to look at next, until another is selected. */
  readonly offered: () => FindingNode | undefined;
  /** Puts the worst first again. */
  readonly sort: () => void;
  readonly onDidChange: Event<void>;
  /** What a row looks like. */
  readonly item: (node: Node) => TreeItem;
  /** What the panel says above its rows, and how many it counts on its icon. */
  readonly says: () => { readonly message: string; readonly badge: number };
}

/** Milliseconds that findings may go on changing before the tree follows. */
const settling = 100;
/** With so few groups, what is in them is shown from the start. */
const fewGroups = 20;

export function createPanel(): Panel {
  const changed = new EventEmitter<void>();
  const list = createList();
  const item = (node: Node): TreeItem =>
    itemOf(node, list.grouping(), list.groups().length <= fewGroups);
  const view = createView(list, item, changed.event);
  const keyboard = createKeyboard(view);
  let summary: ReviewSummary | undefined;
  let current: string | undefined;
  let offered: string | undefined;
  const show = (): void => {
    list.arrange();
    const all = list.findings().length;
    view.badge = { value: all, tooltip: counted(all, 'finding') };
    view.message = [...filterNotes(list), ...reviewNotes(summary)].join(' · ');
    context('hasFindings', all > 0);
    context('filtered', list.isFiltered());
    context('grouping', list.grouping());
    context('reviewed', summary !== undefined);
    changed.fire();
  };
  const follow = followFindings(list, show);
  const remember = view.onDidChangeSelection(({ selection: [node] }) => {
    if (node?.type === 'finding') current = node.id;
  });
  show();
  return {
    ...{ ...keyboard, item, onDidChange: changed.event, summary: () => summary },
    ...{ findings: list.findings, filter: list.filter, grouping: list.grouping, shown: list.shown },
    reviewed: (now) => {
      summary = now;
      show();
    },
    sort: () => {
      list.hold(false);
      show();
    },
    setFilter: (now) => {
      list.hold(false);
      list.setFilter(now);
      show();
    },
    group: (now) => {
      list.hold(false);
      list.group(now);
      show();
    },
    current: () => list.shown().find(({ id }) => id === current),
    select: async (node) => {
      [current, offered] = [node.id, undefined];
      list.hold(true);
      if (view.visible) await view.reveal(node, { select: true, focus: false });
    },
    offer: async (node, focus) => {
      [current, offered] = [node.id, node.id];
      if (view.visible) await view.reveal(node, { select: true, focus });
    },
    offered: () => list.shown().find(({ id }) => id === offered && id === current),
    says: () => ({ message: view.message ?? '', badge: view.badge?.value ?? 0 }),
    dispose: () => {
      Disposable.from(follow, remember, keyboard, view, changed).dispose();
    },
  };
}

function createView(
  list: List,
  item: (node: Node) => TreeItem,
  onDidChangeTreeData: Event<void>,
): TreeView<Node> {
  return window.createTreeView<Node>(viewId, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData,
      getTreeItem: item,
      getChildren: (node) => [...list.below(node)],
      getParent: (node) => (node.type === 'finding' ? node.parent : undefined),
    },
  });
}

/** Shows the findings as they change, once they have settled. */
function followFindings(list: List, show: () => void): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listening = languages.onDidChangeDiagnostics(({ uris }) => {
    if (!list.update(uris)) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      show();
    }, settling);
  });
  return new Disposable(() => {
    clearTimeout(timer);
    listening.dispose();
  });
}

const filterNotes = (list: List): readonly string[] =>
  list.isFiltered()
    ? [
        `${list.shown().length} of ${counted(list.findings().length, 'finding')} shown: ${describe(list.filter())}`,
      ]
    : [];

/** What a review came to. */
function reviewNotes(summary: ReviewSummary | undefined): readonly string[] {
  if (!summary) return [];
  const { clean, replies, unreadable, cancelled } = summary;
  return [
    `${clean} of ${counted(replies, 'reply', 'replies')} clean`,
    ...(unreadable > 0 ? [`${counted(unreadable, 'file')} could not be read (see Problems)`] : []),
    ...(cancelled ? ['ended early'] : []),
  ];
}

/** For the `when` clauses of menus and keys. */
function context(name: string, value: unknown): void {
  void commands.executeCommand('setContext', `replyTone.${name}`, value);
}
