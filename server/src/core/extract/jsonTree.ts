import type { Node } from 'jsonc-parser';
import type { Span } from '../types.ts';
import { readJsonString, styleOf } from './jsonString.ts';
import type { Layer } from './layer.ts';
import { lazy, type DataNode } from './record.ts';

/** @returns the tree of a JSON text as values that know their place */
export function jsonData(layer: Layer, root: Node): DataNode {
  const style = styleOf(layer.text);
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
        const token = { start: node.offset, end: node.offset + node.length };
        const read = lazy(() => readJsonString(layer, token, style));
        return { ...placed, type: 'text', value: String(node.value), layer: read };
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
