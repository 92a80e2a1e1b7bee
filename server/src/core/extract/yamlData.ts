import { isAlias, isMap, isScalar, isSeq, visit, type Document, type Scalar } from 'yaml';
import { keyOf } from '../config/yamlTree.ts';
import type { Span } from '../types.ts';
import type { Layer } from './layer.ts';
import { lazy } from '../lazy.ts';
import type { DataNode, ValueNode } from './record.ts';
import { readYamlScalar, type ScalarToken } from './yamlScalar.ts';

type Value = ValueNode['value'];

const isToken = (token: Scalar['srcToken']): token is ScalarToken =>
  token !== undefined && token.type !== 'alias' && 'source' in token;

const plain = (value: unknown): Value => {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? String(value) : null;
};

/** Scalars by their anchors; the last of a name counts. */
function anchorsOf(document: Document): ReadonlyMap<string, Scalar> {
  const anchors = new Map<string, Scalar>();
  visit(document, {
    Scalar(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return anchors;
}

/**
 * @param layer the one whose text is YAML
 * @param document one of its documents, parsed with its tokens kept
 * @returns its values, which know their place; an alias stands for a text that is read elsewhere
 */
export function yamlData(layer: Layer, document: Document): DataNode | undefined {
  const anchors = lazy(() => anchorsOf(document));
  const place = (node: { readonly range?: readonly number[] | null | undefined }): Span => {
    const [start = 0, end = start] = node.range ?? [];
    const span = layer.map.toSource({ start, end: Math.min(end, layer.text.length) });
    return { start: span.start, end: span.end };
  };
  const of = (
    node: unknown,
    around: { readonly key?: string; readonly inFlow: boolean },
  ): DataNode => {
    const key = around.key === undefined ? {} : { key: around.key };
    if (isMap(node)) {
      const inFlow = node.flow === true || around.inFlow;
      const entries = lazy(
        () =>
          new Map(
            node.items.map((item): [string, DataNode] => {
              const name = keyOf(item.key);
              return [name, of(item.value, { key: name, inFlow })];
            }),
          ),
      );
      return { ...key, type: 'object', span: place(node), properties: entries };
    }
    if (isSeq(node)) {
      const inFlow = node.flow === true || around.inFlow;
      const items = lazy(() => node.items.map((item) => of(item, { inFlow })));
      return { ...key, type: 'list', span: place(node), items };
    }
    if (isScalar(node)) {
      const { value, srcToken: token } = node;
      const span = place(node);
      if (typeof value !== 'string' || !isToken(token)) {
        return { ...key, type: 'value', span, value: plain(value) };
      }
      const read = lazy(() => readYamlScalar(layer, token, value, around.inFlow));
      return { ...key, type: 'text', span, value, layer: read };
    }
    if (isAlias(node)) {
      const value = anchors().get(node.source)?.value;
      const said = typeof value === 'string' ? value : plain(value);
      return { ...key, type: 'value', span: place(node), value: said };
    }
    return { ...key, type: 'value', span: place({}), value: null };
  };
  return document.contents === null ? undefined : of(document.contents, { inFlow: false });
}
