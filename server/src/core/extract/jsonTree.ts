import type { Node } from 'jsonc-parser';
import type { Span } from '../types.ts';
import { readJsonString, styleOf } from './jsonString.ts';
import type { Layer } from './layer.ts';
import { lazy, type DataNode } from './record.ts';

/** So much of a file shows how it is written. */
const STYLE_SAMPLE = 200_000;

/**
 * @param long strings that the parser was spared: where they open → where they end
 * @returns the tree of a JSON text as values that know their place
 */
export function jsonData(
  layer: Layer,
  root: Node,
  long: ReadonlyMap<number, number> = new Map(),
): DataNode {
  const style = styleOf(layer.text.slice(0, STYLE_SAMPLE));
  const place = ({ offset, length }: Node): Span => {
    const { start, end } = layer.map.toSource({ start: offset, end: offset + length });
    return { start, end };
  };
  const of = (node: Node, key?: string): DataNode => {
    const placed = { span: place(node), ...(key !== undefined && { key }) };
    const children = node.children ?? [];
    switch (node.type) {
      case 'object':
        return {
          ...placed,
          type: 'object',
          properties: lazy(() => new Map(children.flatMap(entry))),
        };
      case 'array':
        return { ...placed, type: 'list', items: lazy(() => children.map((item) => of(item))) };
      case 'string': {
        const end = long.get(node.offset);
        const token = { start: node.offset, end: end ?? node.offset + node.length };
        const value = end === undefined ? String(node.value) : layer.text.slice(node.offset, end);
        const read = lazy(() => readJsonString(layer, token, style));
        return { ...placed, type: 'text', value, layer: read };
      }
      default:
        return { ...placed, type: 'value', value: node.value as number | boolean | null };
    }
  };
  const entry = ({ children = [] }: Node): readonly (readonly [string, DataNode])[] => {
    const [name, value] = children;
    const key = String(name?.value);
    return value ? [[key, of(value, key)]] : [];
  };
  return of(root);
}
