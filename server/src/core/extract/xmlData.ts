import type { Span } from '../types.ts';
import { sliceLayer, type Layer } from './layer.ts';
import { MOST_TEXT } from './limits.ts';
import { lazy } from '../lazy.ts';
import type { DataNode, TextNode } from './record.ts';
import { readXmlText, type XmlPlace } from './xmlText.ts';
import { isRaw, type XmlElement } from './xmlTree.ts';

/** @returns an element as an object of its children and attributes, or as the text it holds */
export function xmlData(layer: Layer, root: XmlElement): DataNode {
  const place = ({ start, end }: Span): Span => {
    const span = layer.map.toSource({ start, end });
    return { start: span.start, end: span.end };
  };
  const text = (key: string, span: Span, where: XmlPlace | 'raw'): TextNode => {
    const read = lazy(() =>
      where === 'raw' ? sliceLayer(layer, span) : readXmlText(layer, span, where),
    );
    return {
      key,
      type: 'text',
      span: place(span),
      get value() {
        // What is too long to be read needs no decoding to be that.
        return span.end - span.start > 2 * MOST_TEXT
          ? layer.text.slice(span.start, span.end)
          : read().text;
      },
      layer: read,
    };
  };
  const of = (element: XmlElement): DataNode => {
    const { name, children, attributes, content } = element;
    if (isRaw(name)) return text(name, content, 'raw');
    if (children.length === 0 && (attributes.length === 0 || content.end > content.start)) {
      return text(name, content, 'text');
    }
    const properties = lazy(() => {
      const found = new Map<string, DataNode>();
      for (const attribute of attributes) {
        found.set(attribute.name, text(attribute.name, attribute.value, 'attribute'));
      }
      for (const [key, elements] of byName(children)) {
        const [first, ...others] = elements;
        const span = { start: first!.start, end: elements.at(-1)!.end };
        const items = lazy(() => elements.map(of));
        found.set(
          key,
          others.length === 0 ? of(first!) : { key, type: 'list', span: place(span), items },
        );
      }
      return found;
    });
    return { key: name, type: 'object', span: place(element), properties };
  };
  return of(root);
}

/** Elements of a name that is there several times are a list. */
function byName(elements: readonly XmlElement[]): ReadonlyMap<string, readonly XmlElement[]> {
  const groups = new Map<string, XmlElement[]>();
  for (const element of elements) {
    const group = groups.get(element.name);
    if (group) group.push(element);
    else groups.set(element.name, [element]);
  }
  return groups;
}
