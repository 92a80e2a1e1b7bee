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
import { describe, isFiltered, noFilter, passes, type Filter } from './filter.ts';
import { allFindings, findingsOf, type Finding } from './findings.ts';
import { counted, groupsOf, pathOf, type Grouping } from './groups.ts';
import { findingNodes, itemOf, type FindingNode, type GroupNode, type Node } from './tree.ts';

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
  /** Selects a finding, where the panel is in view. */
  readonly select: (node: FindingNode) => Promise<void>;
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
  const files = new Map(allFindings());
  let filter = noFilter;
  let grouping: Grouping = 'reply';
  let summary: ReviewSummary | undefined;
  let tree: readonly GroupNode[] = [];
  let order: readonly FindingNode[] = [];
  let current: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const children = new WeakMap<GroupNode, readonly FindingNode[]>();

  const childrenOf = (node: GroupNode): readonly FindingNode[] => {
    const known = children.get(node) ?? findingNodes(node);
    children.set(node, known);
    return known;
  };
  const item = (node: Node): TreeItem => itemOf(node, grouping, tree.length <= fewGroups);
  const view: TreeView<Node> = window.createTreeView<Node>(viewId, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: item,
      getChildren: (node) => [
        ...(node === undefined ? tree : node.type === 'group' ? childrenOf(node) : []),
      ],
      getParent: (node) => (node.type === 'finding' ? node.parent : undefined),
    },
  });

  const findings = (): readonly Finding[] => [...files.values()].flat();
  const message = (): string => {
    const all = findings().length;
    const parts = [
      ...(isFiltered(filter) ? [`${order.length} of ${all} shown: ${describe(filter)}`] : []),
      ...(summary
        ? [
            `${summary.clean} of ${counted(summary.replies, 'reply', 'replies')} clean`,
            ...(summary.unreadable > 0
              ? [`${counted(summary.unreadable, 'file')} could not be read (see Problems)`]
              : []),
            ...(summary.cancelled ? ['ended early'] : []),
          ]
        : []),
    ];
    return parts.join(' · ');
  };
  const show = (): void => {
    const passing = findings().filter((each) => passes(each, pathOf(each.uri), filter));
    tree = groupsOf(passing, grouping).map((group) => ({ type: 'group', group }));
    order = tree.flatMap(childrenOf);
    const all = findings().length;
    view.badge = { value: all, tooltip: counted(all, 'finding') };
    view.message = message();
    context('hasFindings', all > 0);
    context('filtered', isFiltered(filter));
    context('grouping', grouping);
    context('reviewed', summary !== undefined);
    changed.fire();
  };
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      show();
    }, settling);
  };
  const follow = languages.onDidChangeDiagnostics(({ uris }) => {
    let any = false;
    for (const uri of uris) {
      const key = uri.toString();
      const own = findingsOf(uri);
      any ||= own.length > 0 || files.has(key);
      if (own.length > 0) files.set(key, own);
      else files.delete(key);
    }
    if (any) soon();
  });
  const remember = view.onDidChangeSelection(({ selection: [node] }) => {
    if (node?.type === 'finding') current = node.id;
  });
  show();
  return {
    ...{ findings, item, onDidChange: changed.event },
    reviewed: (now) => {
      summary = now;
      show();
    },
    summary: () => summary,
    filter: () => filter,
    setFilter: (now) => {
      filter = now;
      show();
    },
    grouping: () => grouping,
    group: (now) => {
      grouping = now;
      show();
    },
    shown: () => order,
    current: () => order.find(({ id }) => id === current),
    select: async (node) => {
      current = node.id;
      if (view.visible) await view.reveal(node, { select: true, focus: false });
    },
    says: () => ({ message: view.message ?? '', badge: view.badge?.value ?? 0 }),
    dispose: () => {
      clearTimeout(timer);
      Disposable.from(follow, remember, view, changed).dispose();
    },
  };
}

/** For the `when` clauses of menus and keys. */
function context(name: string, value: unknown): void {
  void commands.executeCommand('setContext', `replyTone.${name}`, value);
}
