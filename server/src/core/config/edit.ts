import { applyEdits } from '../fix/applyFixes.ts';
import type { DocumentEdit, RuleLevel } from '../types.ts';
import { addJsonItem, setJson } from './editJson.ts';
import { editYaml } from './editYaml.ts';
import type { Leaf } from './editYaml.ts';
import { jsonTree } from './jsonTree.ts';
import { isJson } from './parse.ts';
import type { TreeNode } from './tree.ts';
import type { ConfigEdit, ConfigFile } from './types.ts';
import { yamlTree } from './yamlTree.ts';

export { applyEdits };

/** Adds an acronym with its meaning, or changes the meaning that is there. */
export function addToGlossary(file: ConfigFile, acronym: string, meaning: string): ConfigEdit {
  return change(file, { path: ['glossary', acronym], value: meaning });
}

/** Adds a word or name to the accepted ones. */
export function acceptWord(file: ConfigFile, word: string): ConfigEdit {
  return change(file, { path: ['accept'], item: word });
}

/** Sets a rule's level and keeps its options. */
export function setRuleLevel(file: ConfigFile, ruleId: string, level: RuleLevel): ConfigEdit {
  const { tree } = treeOfFile(file);
  const held = tree && find(tree, ['rules', ruleId]);
  const path = held?.kind === 'map' ? ['rules', ruleId, 'severity'] : ['rules', ruleId];
  return change(file, { path, value: level });
}

/** Set a value, or add an item to a list. */
type Change = Leaf & { readonly path: readonly string[] };

function change(file: ConfigFile, wanted: Change): ConfigEdit {
  const { tree, error } = treeOfFile(file);
  if (error) {
    const line = file.text.slice(0, error.span.start).split('\n').length;
    return { refused: `${file.name}, line ${line}: ${error.message} Correct that first.` };
  }
  const blocked = tree && obstacle(tree, wanted);
  if (blocked !== undefined) return { refused: `${file.name}: ${blocked} Correct that first.` };
  if (tree && says(tree, wanted)) return { edits: [] };
  const edits = isJson(file.name)
    ? jsonEdits(file.text, wanted)
    : editYaml(file.text, wanted.path, wanted);
  const after = edits && treeOfFile({ ...file, text: applyEdits(file.text, edits) }).tree;
  if (edits && after && says(after, wanted)) return { edits };
  const what = wanted.item ?? `${wanted.path.at(-1) ?? ''}: ${wanted.value}`;
  return {
    refused: `${file.name} is written in a way that is safer to change by hand. Under "${wanted.path[0] ?? ''}", add: ${what}`,
  };
}

function treeOfFile({ text, name }: ConfigFile): ReturnType<typeof yamlTree> {
  return isJson(name) ? jsonTree(text) : yamlTree(text);
}

function jsonEdits(text: string, { path, value, item }: Change): readonly DocumentEdit[] {
  return item === undefined ? setJson(text, path, value) : addJsonItem(text, path, item);
}

/** What stands where a group or list should be. */
function obstacle(tree: TreeNode, { path, item }: Change): string | undefined {
  const groups = item === undefined ? path.slice(0, -1) : [];
  for (let depth = 0; depth <= groups.length; depth += 1) {
    const node = find(tree, path.slice(0, depth));
    if (node && node.kind !== 'map' && !isEmpty(node)) {
      const what = depth === 0 ? 'The configuration' : `"${path.slice(0, depth).join('.')}"`;
      return `${what} should be a group of "key: value" lines.`;
    }
  }
  const list = item === undefined ? undefined : find(tree, path);
  if (list && list.kind !== 'list' && !isEmpty(list))
    return `"${path.join('.')}" should be a list.`;
  return undefined;
}

function isEmpty(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function says(tree: TreeNode, { path, value, item }: Change): boolean {
  const node = find(tree, path);
  if (item !== undefined)
    return (
      node?.kind === 'list' &&
      node.items.some((each) => each.kind === 'scalar' && each.value === item)
    );
  return node?.kind === 'scalar' && node.value === value;
}

function find(tree: TreeNode, path: readonly string[]): TreeNode | undefined {
  let node: TreeNode | undefined = tree;
  for (const key of path) {
    if (node?.kind !== 'map') return undefined;
    node = node.entries.find((entry) => entry.key === key)?.value;
  }
  return node;
}
