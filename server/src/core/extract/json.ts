import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type {
  Extraction,
  FileMapping,
  Format,
  Kind,
  Problem,
  Segment,
  SourceDocument,
  Span,
  Unit,
} from '../types.ts';
import { select, splitAtRecords } from './jsonPath.ts';
import { jsonProblem } from './jsonProblems.ts';
import { readJsonString, styleOf, type JsonStyle } from './jsonString.ts';
import type { Layer } from './layer.ts';
import { proseOf } from './sections.ts';
import { shapes, type Shape, type ShapeField } from './shapes.ts';
import { readerOf } from './text.ts';

/** What reading a record needs to know of its file. */
interface Context {
  readonly layer: Layer;
  readonly style: JsonStyle;
  readonly kind: Kind;
  readonly problems: Problem[];
}

const spanIn = (layer: Layer, { offset, length }: Node): Span => {
  const { start, end } = layer.map.toSource({ start: offset, end: offset + length });
  return { start, end };
};

const valueAt = (node: Node, paths: readonly string[]): string | undefined => {
  for (const path of paths) {
    const value: unknown = select(node, path)[0]?.value;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return undefined;
};

const HTML_TAG = /<\/?(?:p|div|br|a|ul|ol|li|strong|b|em|i|span|table|h[1-6]|attribute)\b[^>]*>/i;

function readString(context: Context, node: Node, format: Format | undefined): readonly Segment[] {
  const token = { start: node.offset, end: node.offset + node.length };
  const layer = readJsonString(context.layer, token, context.style);
  const read = readerOf(format ?? (HTML_TAG.test(layer.text) ? 'html' : 'text'));
  return read ? proseOf({ blocks: read(layer) }).map(({ segment }) => segment) : [];
}

const stringsAt = (record: Node, path: string): readonly Node[] =>
  select(record, path).filter((node) => node.type === 'string' && String(node.value).trim() !== '');

const named = (id: string | undefined, title: string | undefined): Pick<Unit, 'id' | 'title'> => ({
  ...(id === undefined ? {} : { id }),
  ...(title === undefined ? {} : { title }),
});

const note = (context: Context, node: Node, message: string): void => {
  context.problems.push({ level: 'note', message, span: spanIn(context.layer, node) });
};

/** Whether a field is the plain twin of one that is read; says so. */
function isTwin(context: Context, record: Node, field: ShapeField, title: string): boolean {
  const twins = stringsAt(record, field.path);
  const others = (field.twinOf ?? []).some((path) => stringsAt(record, path).length > 0);
  if (others && twins[0]) {
    note(context, twins[0], `${title} has its text twice; the one with markup is read.`);
  }
  return others;
}

function readShaped(context: Context, shape: Shape, record: Node): readonly Unit[] {
  const title = valueAt(record, shape.title);
  const id = valueAt(record, [shape.id]);
  const called = title === undefined ? 'This entry' : `“${title}”`;
  for (const { path, is, because } of shape.skips) {
    const reason = select(record, path).find(({ value }) => is.includes(value as string | boolean));
    if (!reason) continue;
    note(context, reason, `${called} isn’t read: ${because}.`);
    return [];
  }
  const segments = shape.fields.flatMap((field): readonly Segment[] => {
    if (isTwin(context, record, field, called)) return [];
    const read = stringsAt(record, field.path).flatMap((node) =>
      readString(context, node, field.format),
    );
    return field.subject ? read.map((segment) => ({ ...segment, role: 'subject' })) : read;
  });
  const span = spanIn(context.layer, record);
  return segments.length > 0 ? [{ kind: context.kind, ...named(id, title), span, segments }] : [];
}

/** Records of the fields that the project names, each with all of its fields, in document order. */
function readMapped(context: Context, root: Node, mapping: FileMapping): readonly Unit[] {
  const byRecord = new Map<Node, string[]>();
  for (const path of mapping.fields ?? []) {
    const { records, rest } = splitAtRecords(path);
    for (const record of select(root, records)) {
      byRecord.set(record, [...(byRecord.get(record) ?? []), rest]);
    }
  }
  const titleRest = splitAtRecords(mapping.title ?? '').rest;
  const titlePaths = mapping.title === undefined ? [] : [titleRest, mapping.title];
  return [...byRecord].flatMap(([record, paths]): readonly Unit[] => {
    const nodes = paths.flatMap((path) => stringsAt(record, path));
    const segments = nodes.flatMap((node) => readString(context, node, mapping.format));
    const name = named(valueAt(record, ['id']), valueAt(record, titlePaths));
    const span = spanIn(context.layer, record);
    return segments.length > 0 ? [{ kind: context.kind, ...name, span, segments }] : [];
  });
}

/** The shape of a file, and its records. */
function recognise(
  root: Node,
): { readonly shape: Shape; readonly records: readonly Node[] } | undefined {
  for (const shape of shapes) {
    for (const path of shape.records) {
      const records = select(root, path);
      const fits = records.some((record) =>
        shape.has.every((has) => select(record, has).length > 0),
      );
      if (fits) return { shape, records };
    }
  }
  return undefined;
}

const UNKNOWN =
  'This JSON isn’t an export that is known here, so nothing in it was checked. ' +
  'Say where its replies are with “files:” in .replytone.yaml.';
const NOT_FOUND =
  'None of the fields that “files:” names for this file is in it. ' +
  'Check the paths in .replytone.yaml against the file.';

/** Reads the replies of an export in JSON. */
export function readJson(
  layer: Layer,
  document: SourceDocument,
  mapping: FileMapping | undefined,
): Extraction {
  const errors: ParseError[] = [];
  const root = parseTree(layer.text, errors, { allowTrailingComma: true });
  const problem = jsonProblem(errors);
  const problems = problem ? [{ ...problem, span: placed(layer, problem.span) }] : [];
  if (!root) return { units: [], problems };

  const style = styleOf(layer.text);
  const declared = document.kind ?? mapping?.kind;
  if (mapping?.fields) {
    const context = { layer, style, kind: declared ?? 'reply', problems };
    const units = readMapped(context, root, mapping);
    if (units.length === 0 && !problem)
      problems.push({ level: 'note', message: NOT_FOUND, span: top });
    return { units, problems };
  }
  const known = recognise(root);
  if (!known) {
    if (!problem && root.children?.length !== 0) {
      problems.push({ level: 'note', message: UNKNOWN, span: top });
    }
    return { units: [], problems };
  }
  const context = { layer, style, kind: declared ?? known.shape.kind, problems };
  const units = known.records.flatMap((record) => readShaped(context, known.shape, record));
  return { units, problems };
}

const top: Span = { start: 0, end: 0 };

const placed = (layer: Layer, span: Span = top): Span => {
  const end = Math.min(span.end, layer.text.length);
  const place = layer.map.toSource({ start: Math.min(span.start, end), end });
  return { start: place.start, end: place.end };
};
