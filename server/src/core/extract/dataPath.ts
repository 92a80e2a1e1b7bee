import { plainValue, property, type DataNode } from './record.ts';

/** One step of a path. */
type Step =
  | { readonly key: string }
  /** Every item of a list; every value of an object. */
  | { readonly every: 'item' | 'property' }
  | { readonly index: number }
  /** What has this value in a field: the items of a list, or the object itself. */
  | { readonly field: string; readonly is: (value: string) => boolean };

const STEP =
  /\.?(?:(\*)(?![^.[])|([^.[\]]+))|\.?\[\s*(?:(\*)|(-?\d+)|([^=\]]+?)\s*=\s*([^\]]*?)|(["'])(.*?)\7)\s*\]/y;

const parsed = new Map<string, readonly Step[] | undefined>();
const MOST_KEPT = 1000;

/** Paths come from a table or a project's configuration: there are few of them. */
function stepsOf(path: string): readonly Step[] | undefined {
  if (!parsed.has(path)) {
    if (parsed.size >= MOST_KEPT) parsed.clear();
    parsed.set(path, parsePath(path));
  }
  return parsed.get(path);
}

function parsePath(path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const match = STEP.exec(path);
    if (!match) return undefined;
    const [, property, key, item, index, field, value = '', , quoted] = match;
    if (property) steps.push({ every: 'property' });
    else if (key !== undefined) steps.push({ key });
    else if (item) steps.push({ every: 'item' });
    else if (index !== undefined) steps.push({ index: Number(index) });
    else if (quoted !== undefined) steps.push({ key: quoted });
    else steps.push({ field: field!, is: matcher(value.replace(/^(["'])(.*)\1$/, '$2')) });
  }
  return steps;
}

/** `side_*`: anything that begins so. */
const matcher = (wanted: string): ((value: string) => boolean) =>
  wanted.endsWith('*')
    ? (value) => value.startsWith(wanted.slice(0, -1))
    : (value) => value === wanted;

const hasValue = (node: DataNode, { field, is }: Extract<Step, { field: string }>): boolean => {
  const value = plainValue(property(node, field));
  return value !== undefined && is(value);
};

function follow(node: DataNode, step: Step, into: DataNode[]): void {
  if ('key' in step) {
    const found = property(node, step.key);
    if (found) into.push(found);
  } else if ('every' in step) {
    if (step.every === 'item' && node.type === 'list')
      for (const item of node.items()) into.push(item);
    if (step.every === 'property' && node.type === 'object')
      for (const value of node.properties().values()) into.push(value);
  } else if ('index' in step) {
    const item = node.type === 'list' ? node.items().at(step.index) : undefined;
    if (item) into.push(item);
  } else if (node.type === 'list') {
    for (const item of node.items()) if (hasValue(item, step)) into.push(item);
  } else if (node.type === 'object' && hasValue(node, step)) into.push(node);
}

/** @returns all nodes that the path leads to, in order; none for a path that isn't one */
export function select(root: DataNode, path: string): readonly DataNode[] {
  const steps = stepsOf(path);
  let nodes = steps ? [root] : [];
  for (const step of steps ?? []) {
    const next: DataNode[] = [];
    for (const node of nodes) follow(node, step, next);
    nodes = next;
  }
  return nodes;
}

/** @returns whether a text can be read as a path */
export const isPath = (path: string): boolean => stepsOf(path) !== undefined;

/** Where a path ends that leads nowhere. */
export interface DeadEnd {
  /** The name that isn't there; undefined where there is a list without a fitting item. */
  readonly missing: string | undefined;
  /** The names that are there instead. */
  readonly instead: readonly string[];
}

/** @returns why a path leads nowhere; undefined if it does lead somewhere, or to an empty list */
export function deadEnd(root: DataNode, path: string): DeadEnd | undefined {
  let nodes: readonly DataNode[] = [root];
  for (const step of stepsOf(path) ?? []) {
    const next: DataNode[] = [];
    for (const node of nodes) follow(node, step, next);
    if (next.length === 0) {
      const isEmpty = nodes.every((node) => node.type === 'list' && node.items().length === 0);
      return isEmpty
        ? undefined
        : { missing: 'key' in step ? step.key : undefined, instead: namesIn(nodes) };
    }
    nodes = next;
  }
  return undefined;
}

const namesIn = (nodes: readonly DataNode[]): readonly string[] => [
  ...new Set(
    nodes.flatMap((node) => (node.type === 'object' ? [...node.properties().keys()] : [])),
  ),
];

/** `[*]`, or `*` between dots: a step that leads to many. */
const MANY = /\[\s*\*\s*\]|(?<=^|\.)\*(?=[.[]|$)/g;

/** A path in two: one that leads to records, and one that goes on from each. */
export interface SplitPath {
  readonly records: string;
  readonly rest: string;
}

/** @returns all ways to see a path's end as a place in a record; the smallest records first */
export const splits = (path: string): readonly SplitPath[] =>
  [0, ...[...path.matchAll(MANY)].map((match) => match.index + match[0].length)]
    .reverse()
    .map((end) => ({ records: path.slice(0, end), rest: path.slice(end).replace(/^\./, '') }));
