import type { Span } from '../types.ts';
import type { KnownText } from './keeping.ts';
import type { Layer } from './layer.ts';

/**
 * A value of a data file, whichever syntax it is in: JSON, YAML, the rows of a table. Paths, known
 * shapes and the project's own mappings work on these.
 */
export type DataNode = ObjectNode | ListNode | TextNode | ValueNode;

interface Placed {
  /** In the document. */
  readonly span: Span;
  /** Its name in the object that it is in. */
  readonly key?: string;
}

export interface ObjectNode extends Placed {
  readonly type: 'object';
  /** In the order of the document; of a name that is there twice, the last. */
  properties(): ReadonlyMap<string, DataNode>;
  /** Of a record whose text says by itself what it says in its document. */
  readonly own?: OwnText;
}

export interface OwnText {
  readonly text: string;
  /** What is known of it, if somebody has looked already. */
  readonly known?: KnownText | undefined;
  /** Where it begins in the document. */
  readonly start: number;
  /** How its file is written, as far as that decides how the text is read and written. */
  readonly style: string;
  /**
   * Reads it alone; places count from its start.
   * @param text the same, as it is to be kept in memory
   */
  readonly read: (text: string) => ObjectNode;
}

export interface ListNode extends Placed {
  readonly type: 'list';
  items(): readonly DataNode[];
}

export interface TextNode extends Placed {
  readonly type: 'text';
  /** What the syntax says it is, escapes resolved. */
  readonly value: string;
  /** The value as a layer of the document: positions, and the way to write into it. */
  layer(): Layer;
}

/** Anything that no customer reads. */
export interface ValueNode extends Placed {
  readonly type: 'value';
  /** A text that stands elsewhere, and is read there: an alias of YAML. */
  readonly value: string | number | boolean | null;
}

/** @returns the value of an object's property, or the item of a list by its number */
export function property(node: DataNode, key: string): DataNode | undefined {
  if (node.type === 'object') return node.properties().get(key);
  return node.type === 'list' && /^\d+$/.test(key) ? node.items()[Number(key)] : undefined;
}

/** @returns a text, number or truth value as text; undefined for anything else */
export function plainValue(node: DataNode | undefined): string | undefined {
  if (node?.type !== 'text' && node?.type !== 'value') return undefined;
  return node.value === null ? undefined : String(node.value);
}
