/** The ignore file: findings that a project has accepted, kept beside the texts and not in them. */
import { checkTree } from '../config/check.ts';
import { jsonTree } from '../config/jsonTree.ts';
import type { Schema } from '../config/schema.ts';
import { closest } from '../config/suggest.ts';
import type { TreeNode } from '../config/tree.ts';
import type { IgnoreEntry, Problem, Span } from '../types.ts';

const text: Schema = { type: 'string' };

const entrySchema: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['file', 'rule', 'sentence'],
  properties: {
    file: {
      ...text,
      description: 'The text’s file, relative to this one. With * it stands for several.',
    },
    reply: {
      ...text,
      description: 'The id of the reply in its export. Without it, the whole file is meant.',
    },
    rule: { ...text, description: 'The rule that finds something here.' },
    sentence: {
      ...text,
      description: 'The sentence that is fine as it is; {…} stands for a placeholder.',
    },
    words: { ...text, description: 'Only what the rule finds on these words of the sentence.' },
    reason: { ...text, description: 'Why it is fine: for whoever looks at it next.' },
  },
};

const fileSchema: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { ...text, description: 'For editors that ask for the schema by its address.' },
    ignore: { type: 'array', description: 'One entry for each finding that is fine as it is.' },
  },
};

/** What editors complete and explain ignore files with. @param rules ids of the built-in rules */
export function ignoreFileSchema(rules: readonly string[]): object {
  const named = { anyOf: [{ enum: rules }, { type: 'string', pattern: '/' }] };
  const { properties } = entrySchema;
  const items = {
    ...entrySchema,
    properties: { ...properties, rule: { ...properties!['rule'], ...named } },
  };
  return {
    ...fileSchema,
    properties: {
      ...fileSchema.properties,
      ignore: { ...fileSchema.properties!['ignore'], items },
    },
  };
}

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
