/** What the panel lists: the findings of all files, those that pass the filter, in their order. */
import type { Uri } from 'vscode';
import { isFiltered, noFilter, passes, type Filter } from './filter.ts';
import { allFindings, findingsOf, type Finding } from './findings.ts';
import { groupsOf, pathOf, type Group, type Grouping } from './groups.ts';
import { findingNodes, type FindingNode, type GroupNode, type Node } from './tree.ts';

export interface List {
  /** Takes what there is to say of files now. @returns whether any had or has findings */
  readonly update: (uris: readonly Uri[]) => boolean;
  /** Puts everything in order anew. */
  readonly arrange: () => void;
  /** All findings, shown or not. */
  readonly findings: () => readonly Finding[];
  readonly filter: () => Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly isFiltered: () => boolean;
  readonly grouping: () => Grouping;
  readonly group: (grouping: Grouping) => void;
  readonly groups: () => readonly GroupNode[];
  /** Groups that are there stay in their order, for whoever goes through them; false: worst first. */
  readonly hold: (isHeld: boolean) => void;
  /** Findings that are shown, in the order of the tree. */
  readonly shown: () => readonly FindingNode[];
  /** The rows below a row; the groups below none. */
  readonly below: (node: Node | undefined) => readonly Node[];
}

export function createList(): List {
  const files = new Map(allFindings());
  const children = new WeakMap<GroupNode, readonly FindingNode[]>();
  let filter = noFilter;
  let grouping: Grouping = 'reply';
  let groups: readonly GroupNode[] = [];
  let shown: readonly FindingNode[] = [];
  let held: ReadonlyMap<string, number> | undefined;
  const findings = (): readonly Finding[] => [...files.values()].flat();
  const childrenOf = (node: GroupNode): readonly FindingNode[] => {
    const known = children.get(node) ?? findingNodes(node);
    children.set(node, known);
    return known;
  };
  return {
    findings,
    update: (uris) => {
      let any = false;
      for (const uri of uris) {
        const key = uri.toString();
        const own = findingsOf(uri);
        any ||= own.length > 0 || files.has(key);
        if (own.length > 0) files.set(key, own);
        else files.delete(key);
      }
      return any;
    },
    arrange: () => {
      const passing = findings().filter((each) => passes(each, pathOf(each.uri), filter));
      const sorted = groupsOf(passing, grouping);
      const inOrder = held ? byRank(sorted, held) : sorted;
      groups = inOrder.map((group) => ({ type: 'group', group }));
      shown = groups.flatMap(childrenOf);
    },
    filter: () => filter,
    setFilter: (now) => {
      filter = now;
    },
    isFiltered: () => isFiltered(filter),
    grouping: () => grouping,
    group: (now) => {
      grouping = now;
    },
    groups: () => groups,
    hold: (isHeld) => {
      held = isHeld ? new Map(groups.map(({ group }, i) => [group.id, i])) : undefined;
    },
    shown: () => shown,
    below: (node) => (node === undefined ? groups : node.type === 'group' ? childrenOf(node) : []),
  };
}

/** Those without a rank come last. */
const byRank = (groups: readonly Group[], ranks: ReadonlyMap<string, number>): readonly Group[] =>
  [...groups].sort((a, b) => (ranks.get(a.id) ?? ranks.size) - (ranks.get(b.id) ?? ranks.size));
