import type { Node } from 'jsonc-parser';

/** One step of a path: a key, every element, one element, or the elements with a field's value. */
type Step =
  | { readonly key: string }
  | { readonly every: true }
  | { readonly index: number }
  | { readonly field: string; readonly value: string };

const STEP = /\.?([^.[\]]+)|\[\s*(?:(\*)|(-?\d+)|([^=\]]+?)\s*=\s*([^\]]*?))\s*\]/y;

const parsed = new Map<string, readonly Step[] | undefined>();

/** Paths come from a table or a project's configuration: there are few of them. */
function stepsOf(path: string): readonly Step[] | undefined {
  if (!parsed.has(path)) parsed.set(path, parsePath(path));
  return parsed.get(path);
}

/** @returns the steps of a path such as `macros[*].actions[field=comment_value].value`, or undefined */
function parsePath(path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const match = STEP.exec(path);
    if (!match) return undefined;
    const [, key, every, index, field, value] = match;
    if (key !== undefined) steps.push({ key });
    else if (every) steps.push({ every: true });
    else if (index !== undefined) steps.push({ index: Number(index) });
    else steps.push({ field: field!, value: (value ?? '').replace(/^(["'])(.*)\1$/, '$2') });
  }
  return steps;
}

/** @returns the value of an object's property */
export const property = (node: Node, key: string): Node | undefined =>
  node.type === 'object'
    ? node.children?.find((entry) => entry.children?.[0]?.value === key)?.children?.[1]
    : undefined;

const hasValue = (node: Node, field: string, value: string): boolean => {
  const found = property(node, field);
  return found !== undefined && String(found.value) === value;
};

function follow(node: Node, step: Step, into: Node[]): void {
  if ('key' in step) {
    const found = property(node, step.key);
    if (found) into.push(found);
    return;
  }
  const elements = node.type === 'array' ? (node.children ?? []) : [];
  if ('index' in step) {
    const element = elements.at(step.index);
    if (element) into.push(element);
    return;
  }
  for (const element of elements) {
    if ('every' in step || hasValue(element, step.field, step.value)) into.push(element);
  }
}

/** @returns all nodes that the path leads to, in order; none for a path that isn't one */
export function select(root: Node, path: string): readonly Node[] {
  const steps = stepsOf(path);
  let nodes = steps ? [root] : [];
  for (const step of steps ?? []) {
    const next: Node[] = [];
    for (const node of nodes) follow(node, step, next);
    nodes = next;
  }
  return nodes;
}

/** @returns the path up to its last `[*]`, which leads to records, and the rest of it */
export function splitAtRecords(path: string): { readonly records: string; readonly rest: string } {
  const end = path.lastIndexOf('[*]') + 3;
  return end < 3
    ? { records: '', rest: path }
    : { records: path.slice(0, end), rest: path.slice(end).replace(/^\./, '') };
}
