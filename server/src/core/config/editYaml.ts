/** Edits of YAML that touch nothing but the line they add or the value they change. */
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
} from 'yaml';
import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { DocumentEdit } from '../types.ts';
import { keyOf } from './yamlTree.ts';

/** Undefined where the layout leaves no safe place. */
type Edits = readonly DocumentEdit[] | undefined;

/** What to write at the end of a path: a value, or one more item of a list. */
export type Leaf =
  | { readonly value: string; readonly item?: never }
  | { readonly item: string; readonly value?: never };

/** The first line of a file that didn't exist. */
const heading = '# Reply Tone reads this file for everything in this folder and below.';

/**
 * Edits that write a leaf at a path, adding the groups above it where they are missing.
 * @returns undefined where the layout leaves no safe place
 */
export function editYaml(text: string, path: readonly string[], leaf: Leaf): Edits {
  const { contents } = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  if (!isMap(contents)) return isBlank(contents) ? start(text, blockLines(path, leaf)) : undefined;
  let map: YAMLMap = contents;
  for (const [depth, key] of path.entries()) {
    const rest = path.slice(depth + 1);
    const pair = map.items.find((item) => keyOf(item.key) === key);
    if (!pair) return addPair(text, map, { keys: [key, ...rest], leaf, top: map === contents });
    const { value } = pair;
    if (isMap(value) && value.items.length > 0) map = value;
    else if (isSeq(value) && value.items.length > 0) return addItem(text, value, leaf);
    else if (rest.length > 0 || leaf.item !== undefined)
      return fill(text, { map, pair }, rest, leaf);
    else return replaceValue(text, pair, leaf.value);
  }
  return undefined;
}

interface Addition {
  readonly keys: readonly string[];
  readonly leaf: Leaf;
  readonly top: boolean;
}

/** One more pair at the end of a map, in the map's own style. */
function addPair(text: string, map: YAMLMap, { keys, leaf, top }: Addition): Edits {
  const last = map.items.at(-1);
  if (!last) return replaceRange(map, blockLines(keys, leaf).join(eolOf(text)));
  if (map.flow) return afterItem(text, last, flowText(keys, leaf));
  const indent = indentOf(text, endpoint(map.items[0]?.key, 0));
  if (indent === undefined) return undefined;
  const lines = blockLines(keys, leaf).map((line) => indent + line);
  if (top && !/^\.\.\.(\s|$)/m.test(text)) {
    const gap = /\n[ \t]*\r?\n\S/.test(text) && !/\n[ \t]*\r?\n$/.test(text);
    return [linesAt(text, text.length, gap ? ['', ...lines] : lines)];
  }
  return [linesAt(text, endOf(last), lines)];
}

/** One more item at the end of a list, in the list's own style. */
function addItem(text: string, list: YAMLSeq, { item }: Leaf): Edits {
  const last = list.items.at(-1);
  if (item === undefined || last === undefined) return undefined;
  if (list.flow) return afterItem(text, last, scalarText(item));
  const indent = indentOf(text, endpoint(list, 0));
  return indent === undefined
    ? undefined
    : [linesAt(text, endOf(last), [`${indent}- ${scalarText(item)}`])];
}

/** In `[…]` or `{…}`: on the same line, or on a line of its own if the last item has one. */
function afterItem(text: string, last: unknown, added: string): Edits {
  const start = startOf(last);
  const end = endOf(last);
  const indent = start > 0 ? indentOf(text, start) : undefined;
  const glue = indent === undefined ? ' ' : eolOf(text) + indent;
  return [{ start: end, end, text: `,${glue}${added}` }];
}

interface Place {
  readonly map: YAMLMap;
  readonly pair: Pair;
}

/** Writes under a key that holds nothing yet: no value, `{}` or `[]`. */
function fill(text: string, { map, pair }: Place, rest: readonly string[], leaf: Leaf): Edits {
  const { value } = pair;
  if (!isBlank(value) && !(isCollection(value) && value.items.length === 0)) return undefined;
  if (map.flow) return isCollection(value) ? replaceRange(value, flowValue(rest, leaf)) : undefined;
  const indent = indentOf(text, startOf(pair));
  if (indent === undefined) return undefined;
  const lines = blockBody(rest, leaf).map((line) => `${indent}  ${line}`);
  const from = endpoint(value, 0);
  const to = endpoint(value, 1);
  const inserted = linesAt(text, Math.max(to, endpoint(pair.key, 1)), lines);
  if (from === to) return [inserted];
  // The blanks before an empty value go with it.
  const blanks = /[ \t]*$/.exec(text.slice(0, from))?.[0].length ?? 0;
  return [{ start: from - blanks, end: to, text: '' }, inserted];
}

function replaceValue(text: string, { key, value }: Pair, wanted: string): Edits {
  const written = scalarText(wanted);
  if (value !== null && !isScalar(value)) return undefined;
  const start = endpoint(value, 0);
  const end = endpoint(value, 1);
  if (start === end) {
    const colon = text.indexOf(':', endpoint(key, 1)) + 1;
    return colon > 0 ? [{ start: colon, end: colon, text: ` ${written}` }] : undefined;
  }
  const tail = /(\r?\n)+$/.exec(text.slice(start, end))?.[0] ?? '';
  return [{ start, end, text: written + tail }];
}

/** A file that holds nothing but, perhaps, comments. */
function start(text: string, lines: readonly string[]): Edits {
  const whole = text.trim() === '' ? [heading, '', ...lines] : lines;
  return [linesAt(text, text.length, whole)];
}

function replaceRange(node: unknown, text: string): Edits {
  return [{ start: endpoint(node, 0), end: endpoint(node, 1), text }];
}

/** Whole lines, put after the line that `offset` stands in (or at it, if a line begins there). */
function linesAt(text: string, offset: number, lines: readonly string[]): DocumentEdit {
  const eol = eolOf(text);
  const body = lines.join(eol);
  const atStart = offset === 0 || text[offset - 1] === '\n';
  const feed = atStart ? offset - 1 : text.indexOf('\n', offset);
  if (!atStart && feed < 0) return { start: text.length, end: text.length, text: eol + body + eol };
  return { start: feed + 1, end: feed + 1, text: body + eol };
}

/** `rules: / ··jargon: off` */
function blockLines(keys: readonly string[], leaf: Leaf): readonly string[] {
  const [key = '', ...rest] = keys;
  if (rest.length === 0 && leaf.item === undefined)
    return [`${scalarText(key)}: ${scalarText(leaf.value)}`];
  return [`${scalarText(key)}:`, ...blockBody(rest, leaf).map((line) => `  ${line}`)];
}

function blockBody(rest: readonly string[], leaf: Leaf): readonly string[] {
  if (rest.length > 0) return blockLines(rest, leaf);
  return leaf.item === undefined ? [scalarText(leaf.value)] : [`- ${scalarText(leaf.item)}`];
}

function flowText(keys: readonly string[], leaf: Leaf): string {
  const [key = '', ...rest] = keys;
  return `${scalarText(key)}: ${flowValue(rest, leaf)}`;
}

function flowValue(rest: readonly string[], leaf: Leaf): string {
  if (rest.length > 0) return `{ ${flowText(rest, leaf)} }`;
  return leaf.item === undefined ? scalarText(leaf.value) : `[${scalarText(leaf.item)}]`;
}

/** Quoted where YAML would otherwise read something else, in a list in brackets too. */
function scalarText(value: string): string {
  if (/^[a-z]+(-[a-z]+)*$/.test(value) && !/^(true|false|null)$/.test(value)) return value;
  const written = stringify(value, { lineWidth: 0, blockQuote: false, compat: 'yaml-1.1' });
  const plain = written.slice(0, -1);
  return /^[^"'].*[,[\]{}]/.test(plain) ? JSON.stringify(value) : plain;
}

function isBlank(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function startOf(item: unknown): number {
  return isPair(item) ? endpoint(item.key, 0) : endpoint(item, 0);
}

/** Where the last word of a node ends, before any comment and line break. */
function endOf(item: unknown): number {
  if (isPair(item)) return Math.max(endpoint(item.key, 1), endOf(item.value));
  if (isCollection(item) && !item.flow && item.items.length > 0) return endOf(item.items.at(-1));
  return endpoint(item, 1);
}

function endpoint(node: unknown, side: 0 | 1): number {
  return (isNode(node) ? node.range?.[side] : undefined) ?? 0;
}

/** The blanks that a line begins with, if nothing else stands before the offset. */
function indentOf(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).replace(/^\uFEFF/, '');
  return /^[ \t]*$/.test(before) ? before : undefined;
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
