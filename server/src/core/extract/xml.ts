import type { Steps } from '../steps.ts';
import type { Extraction } from '../types.ts';
import { readData, type DataSource } from './data.ts';
import type { Layer } from './layer.ts';
import { formatOfText } from './records.ts';
import { readText } from './text.ts';
import { xmlData } from './xmlData.ts';
import { parseXml } from './xmlTree.ts';

/** Visualforce, or metadata; a body file of any other sort is the mail itself. */
const IS_XML = /^\s*<(?:\?xml\b|messaging:|apex:|EmailTemplate\b)/i;

/** Reads e-mail templates of Salesforce, and XML that the project says where texts are in. */
export function* readXml(layer: Layer, source: DataSource): Steps<Extraction> {
  const { document, mapping } = source;
  if (/\.email$/i.test(document.name) && !IS_XML.test(layer.text)) {
    const format = mapping?.format ?? formatOfText(layer.text);
    return readText(layer, format, { kind: 'reply', ...document }, mapping);
  }
  const { root, problem } = parseXml(layer.text);
  const problems = problem?.span ? [{ ...problem, span: placed(layer, problem.span) }] : [];
  if (root.children.length === 0) return { units: [], problems };
  return yield* readData(xmlData(layer, root), { ...source, problems, syntax: 'XML' });
}

const placed = (layer: Layer, span: { readonly start: number; readonly end: number }) => {
  const { start, end } = layer.map.toSource(span);
  return { start, end };
};
