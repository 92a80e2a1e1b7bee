import type { Span } from '../types.ts';

/** A configuration as its writer left it, whichever syntax it was in. */
export type TreeNode = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** In the configuration's text; absent for editor settings, which have none. */
  readonly span?: Span;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly TreeNode[];
  readonly span?: Span;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly TreeEntry[];
  readonly span?: Span;
}

export interface TreeEntry {
  readonly key: string;
  readonly keySpan?: Span;
  readonly value: TreeNode;
}

/** What reading gave: a tree, nothing (an empty file), or the first thing that isn't syntax. */
export type TreeResult =
  | { readonly tree: TreeNode | undefined; readonly error?: never }
  | { readonly error: { readonly message: string; readonly span: Span }; readonly tree?: never };

/** The tree of a plain value, such as editor settings. Anything that JSON can't hold is null. */
export function treeOf(value: unknown): TreeNode {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(treeOf) };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => ({ key, value: treeOf(item) }));
    return { kind: 'map', entries };
  }
  const scalar = typeof value === 'string' || typeof value === 'number' || value === true;
  return { kind: 'scalar', value: scalar || value === false ? value : null };
}
