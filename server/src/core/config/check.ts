import type { Problem, Span } from '../types.ts';
import type { Schema } from './schema.ts';
import { closest } from './suggest.ts';
import type { MapNode, TreeEntry, TreeNode } from './tree.ts';

/** Marks a part that was wrong and is left out. */
const wrong = Symbol('wrong');

interface Context {
  /** What the whole of the tree is, at the start of a sentence. */
  readonly whole: string;
  readonly report: (message: string, span: Span | undefined) => void;
}

/** How messages name what is checked, if it isn't a project configuration from its root. */
export interface Naming {
  /** What the tree is: “This rule”. */
  readonly whole?: string;
  /** Where it stands: keys, and `#3` for the third of a list. */
  readonly path?: readonly string[];
}

/**
 * Checks a tree against a schema.
 * @returns the value without its wrong parts (undefined if it is wrong as a whole), and a problem
 *   for each of those
 */
export function checkTree(
  tree: TreeNode,
  schema: Schema,
  { whole = 'The configuration', path = [] }: Naming = {},
): { readonly value: unknown; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report: Context['report'] = (text, span) => {
    const message = text.charAt(0).toUpperCase() + text.slice(1);
    problems.push({ message, level: 'error', ...(span && { span }) });
  };
  const value = checkNode(tree, schema, path, { report, whole });
  return { value: value === wrong ? undefined : value, problems };
}

type Path = readonly string[];

function checkNode(node: TreeNode, schema: Schema, path: Path, context: Context): unknown {
  const fitting = schema.anyOf?.find((each) => hasType(node, each)) ?? schema;
  if (!hasType(node, fitting)) {
    // A key with nothing after it is a list or map that nobody has filled yet.
    if (node.kind === 'scalar' && node.value === null && takesMany(schema)) return wrong;
    context.report(`${nameOf(path, context)} ${typeMessage(node, schema)}`, node.span);
    return wrong;
  }
  if (node.kind === 'map') return checkMap(node, fitting, path, context);
  if (node.kind === 'list') {
    const { items } = fitting;
    const checked = node.items.map((item, index) =>
      items ? checkNode(item, items, [...path, `#${index + 1}`], context) : plain(item),
    );
    return checked.filter((item) => item !== wrong);
  }
  const fault = scalarFault(node.value, fitting, schema);
  if (fault === undefined) return node.value;
  context.report(`${nameOf(path, context)} ${fault}`, node.span);
  return wrong;
}

function checkMap(node: MapNode, schema: Schema, path: Path, context: Context): unknown {
  const seen = new Map<string, unknown>();
  for (const entry of node.entries) {
    const { key } = entry;
    const below = schemaOfKey(schema, key);
    if (seen.has(key)) {
      context.report(`"${key}" is set twice. Keep one; the first counts.`, entry.keySpan);
    } else if (below === false) {
      context.report(unknownKey(entry, schema, path, context), entry.keySpan);
    } else {
      const value =
        below === true
          ? plain(entry.value)
          : checkNode(placed(entry), below, [...path, key], context);
      seen.set(key, value);
    }
  }
  const missing = schema.required?.find((key) => !seen.has(key) || seen.get(key) === wrong);
  if (missing !== undefined) {
    if (!seen.has(missing))
      context.report(`${nameOf(path, context)} needs "${missing}".`, node.span);
    return wrong;
  }
  return Object.fromEntries([...seen].filter(([, value]) => value !== wrong));
}

/** An empty value has no place of its own: its key stands for it. */
function placed({ value, keySpan }: TreeEntry): TreeNode {
  const empty = value.span?.start === value.span?.end;
  return empty && keySpan ? { ...value, span: keySpan } : value;
}

function schemaOfKey(schema: Schema, key: string): Schema | boolean {
  const { properties } = schema;
  if (properties && Object.hasOwn(properties, key)) return properties[key]!;
  return schema.additionalProperties ?? true;
}

function unknownKey({ key }: TreeEntry, schema: Schema, path: Path, context: Context): string {
  const known = Object.keys(schema.properties ?? {}).filter((each) => !each.startsWith('$'));
  const guess = closest(key, known);
  const inRules = path.join('.') === 'rules';
  const what =
    path[0] === 'rules' ? (inRules ? 'a rule' : `an option of ${path[1] ?? ''}`) : 'a setting';
  const where = path.length === 0 || path[0] === 'rules' ? '' : ` of ${nameOf(path, context)}`;
  const rest = inRules
    ? '`reply-tone --list-rules` shows all rules.'
    : `There is ${listed(known, 'and')}.`;
  return `"${key}" is not ${what}${where}. ${guess === undefined ? rest : `Did you mean "${guess}"?`}`;
}

function hasType(node: TreeNode, { type, anyOf, pattern }: Schema): boolean {
  if (anyOf) return false;
  if (pattern !== undefined)
    return typeof plain(node) === 'string' && new RegExp(pattern).test(plain(node) as string);
  if (type === undefined) return true;
  if (node.kind === 'list') return type === 'array';
  if (node.kind === 'map') return type === 'object';
  if (type === 'integer') return Number.isInteger(node.value);
  return typeof node.value === type;
}

function takesMany({ type, anyOf }: Schema): boolean {
  return type === 'array' || type === 'object' || (anyOf?.some(takesMany) ?? false);
}

function typeMessage(node: TreeNode, schema: Schema): string {
  const wanted = `should be ${describe(schema)}`;
  if (node.kind === 'list') return `${wanted}, but is a list.`;
  if (node.kind === 'map') return `${wanted}, but holds keys of its own.`;
  if (node.value === null) return `is empty; it ${wanted}.`;
  if (schema.type === 'string' && !schema.enum)
    return `${wanted}. Put quotes round it: "${node.value}".`;
  return `${wanted}, but is ${JSON.stringify(node.value)}.`;
}

function describe(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(describe).join(', or ');
  if (schema.enum) return listed(schema.enum, 'or');
  if (schema.pattern !== undefined) return 'a folder, such as ./tone-rules';
  if (schema.type === 'array')
    return schema.items?.type === 'object' ? 'a list' : 'a list, such as [one, two]';
  if (schema.type === 'object') return 'a group of "key: value" lines';
  return {
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
  }[schema.type ?? 'string'];
}

function scalarFault(value: unknown, schema: Schema, whole: Schema): string | undefined {
  if (schema.enum && typeof value === 'string' && !schema.enum.includes(value)) {
    const guess = closest(value, schema.enum);
    const hint = guess === undefined ? '' : ` Did you mean "${guess}"?`;
    const wanted = whole.anyOf?.some(({ pattern }) => pattern !== undefined)
      ? describe({ anyOf: whole.anyOf.filter(({ type }) => type === 'string') })
      : describe(schema);
    return `should be ${wanted}, but is "${value}".${hint}`;
  }
  if (typeof value === 'string' && value.trim() === '' && schema.minLength !== 0)
    return 'is empty.';
  if (typeof value !== 'number') return undefined;
  if (schema.minimum !== undefined && value < schema.minimum)
    return `should be ${schema.minimum} or more, but is ${value}.`;
  if (schema.maximum !== undefined && value > schema.maximum)
    return `should be ${schema.maximum} or less, but is ${value}.`;
  return undefined;
}

function plain(node: TreeNode): unknown {
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'scalar') return node.value;
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

/** `rules.jargon`, `entry 2 of files`, `kind in entry 2 of files`. */
function nameOf(path: Path, context: Context): string {
  const at = path.findLastIndex((part) => part.startsWith('#'));
  if (at < 0) return path.length === 0 ? context.whole : path.join('.');
  const list = at === 0 ? '' : ` of ${nameOf(path.slice(0, at), context)}`;
  const entry = `entry ${path[at]!.slice(1)}${list}`;
  const below = path.slice(at + 1).join('.');
  return below === '' ? entry : `${below} in ${entry}`;
}

function listed(words: readonly string[], joint: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`;
}
