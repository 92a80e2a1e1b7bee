/** The ignore file: findings that a project has accepted, kept beside the texts and not in them. */
import { checkTree } from '../config/check.ts';
import { jsonTree } from '../config/jsonTree.ts';
import { closest } from '../config/suggest.ts';
import type { TreeNode } from '../config/tree.ts';
import type { IgnoreEntry, Problem, Span } from '../types.ts';
import { entrySchema, fileSchema } from './schema.ts';

/** An entry, where it stands in the ignore file's text, and its place in the list. */
export interface PlacedEntry {
  readonly entry: IgnoreEntry;
  readonly span: Span;
  readonly index: number;
}

export interface IgnoreFile {
  readonly entries: readonly PlacedEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads an ignore file. A wrong entry is one problem with its place; the others hold. Never throws.
 * @param rules ids of the built-in rules; the name of a pack's rule is taken as it is
 */
export function parseIgnoreFile(source: string, rules: readonly string[]): IgnoreFile {
  const { tree, error } = jsonTree(source);
  if (error) return { entries: [], problems: [{ ...error, level: 'error' }] };
  if (!tree) return { entries: [], problems: [] };
  const problems = [...checkTree(tree, fileSchema, { whole: 'The ignore file' }).problems];
  const entries = listOf(tree).flatMap((node, index): PlacedEntry[] => {
    const path = ['ignore', `#${index + 1}`];
    const { value, problems: its } = checkTree(node, entrySchema, { whole: 'This entry', path });
    problems.push(...its);
    if (value === undefined || !node.span) return [];
    // The schema has vouched for the shape.
    const entry = value as IgnoreEntry;
    problems.push(...unknownRule(entry, node, rules));
    return [{ entry, span: node.span, index }];
  });
  return { entries, problems };
}

function listOf(tree: TreeNode): readonly TreeNode[] {
  const list =
    tree.kind === 'map' ? tree.entries.find(({ key }) => key === 'ignore')?.value : undefined;
  return list?.kind === 'list' ? list.items : [];
}

function unknownRule(
  { rule }: IgnoreEntry,
  node: TreeNode,
  rules: readonly string[],
): readonly Problem[] {
  if (rules.includes(rule) || rule.includes('/')) return [];
  const meant = closest(rule, rules);
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  const place =
    node.kind === 'map' ? node.entries.find(({ key }) => key === 'rule')?.value.span : undefined;
  const span = place ?? node.span;
  return [
    { message: `There is no rule "${rule}".${hint}`, level: 'warning', ...(span && { span }) },
  ];
}
