import type { Node } from 'jsonc-parser';
import type { Span } from '../types.ts';
import type { KnownText } from './keeping.ts';
import { readJsonString, type JsonStyle } from './jsonString.ts';
import { rootLayer, sliceLayer, type Layer } from './layer.ts';
import { lazy } from '../lazy.ts';
import type { DataNode, ObjectNode, OwnText } from './record.ts';

/** A text that was parsed. */
export interface JsonTree {
  readonly layer: Layer;
  readonly root: Node;
  /** How strings are written in the file. */
  readonly style: JsonStyle;
  /** Strings that the parser was spared: where they open → where they end. */
  readonly long?: ReadonlyMap<number, number>;
  /** What was taken out of the text: where it was → what it is. */
  readonly parts?: ReadonlyMap<number, JsonPart>;
}

/** An object of a text that is parsed by itself. */
export interface JsonPart {
  /** The layer that it is in. */
  readonly outer: Layer;
  readonly span: Span;
  readonly text: string;
  readonly known: KnownText | undefined;
  readonly root: () => Node | undefined;
}

/** @returns the tree of a JSON text as values that know their place */
export function jsonData({ layer, root, style, long, parts }: JsonTree): DataNode {
  const place = ({ offset, length }: Node): Span => {
    const { start, end } = layer.map.toSource({ start: offset, end: offset + length });
    return { start, end };
  };
  const of = (node: Node, key?: string): DataNode => {
    const placed = { span: place(node), ...(key !== undefined && { key }) };
    const children = node.children ?? [];
    switch (node.type) {
      case 'object': {
        const part = parts?.get(node.offset);
        return part
          ? new PartNode(part, placed, style)
          : { ...placed, type: 'object', properties: lazy(() => new Map(children.flatMap(entry))) };
      }
      case 'array':
        return { ...placed, type: 'list', items: lazy(() => children.map((item) => of(item))) };
      case 'string': {
        const end = long?.get(node.offset);
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

/** An object that was taken out of the text; most are never looked into. */
class PartNode implements ObjectNode {
  readonly type = 'object';
  readonly span: Span;
  readonly key?: string;
  readonly #part: JsonPart;
  readonly #style: JsonStyle;
  #properties: ReturnType<ObjectNode['properties']> | undefined;

  constructor(part: JsonPart, { span, key }: Pick<ObjectNode, 'span' | 'key'>, style: JsonStyle) {
    this.span = span;
    if (key !== undefined) this.key = key;
    this.#part = part;
    this.#style = style;
  }

  properties(): ReturnType<ObjectNode['properties']> {
    const { outer, span } = this.#part;
    return (this.#properties ??= this.#read(sliceLayer(outer, span)).properties());
  }

  get own(): OwnText {
    const { text, known } = this.#part;
    const { unicode, slash } = this.#style;
    return {
      ...{ text, known, start: this.span.start },
      style: `${unicode ?? ''} ${String(slash)}`,
      read: (own) => this.#read(rootLayer(own)),
    };
  }

  #read(layer: Layer): ObjectNode {
    const root = this.#part.root();
    const node = root && jsonData({ layer, root, style: this.#style });
    return node?.type === 'object'
      ? node
      : { type: 'object', span: { start: 0, end: 0 }, properties: () => new Map() };
  }
}
