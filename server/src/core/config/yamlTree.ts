import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Alias, Document, ErrorCode, Node, Pair, YAMLMap } from 'yaml';
import type { Span } from '../types.ts';
import type { MapNode, TreeEntry, TreeNode, TreeResult } from './tree.ts';

/** Aliases can stand for aliases: beyond this many the file is no configuration. */
const maxAliases = 200;

/** What to do about the mistakes that people make in YAML, by the library's name for them. */
const remedies: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'There is a tab at the start of this line; YAML wants spaces.',
  BAD_INDENT: 'This line is indented differently from the ones it belongs to; line them up.',
  MISSING_CHAR:
    'Something that was opened before is not closed here: a quote, a bracket, or a comma is missing.',
  BLOCK_AS_IMPLICIT_KEY:
    'Two values on one line. Put quotes round a value that holds a colon, or start a new line.',
  MULTILINE_IMPLICIT_KEY: 'A key has to fit on one line and end in a colon.',
  MULTIPLE_DOCS: 'There is more than one document here; keep the part above the "---" line.',
  BAD_SCALAR_START: 'A value that starts with this character needs quotes round it.',
  UNEXPECTED_TOKEN: 'This does not belong here. Put quotes round a value with special characters.',
};

/** Parses YAML 1.2 into a tree with spans. Never throws. */
export function yamlTree(text: string): TreeResult {
  try {
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
    const error = document.errors[0];
    if (error) {
      return {
        error: {
          message: `This is not YAML. ${hintFor(error.code, error.message)}`,
          span: spanOf(error.pos),
        },
      };
    }
    const unknown = unknownAlias(document);
    if (unknown) return { error: unknown };
    return { tree: document.contents === null ? undefined : reader(document)(document.contents) };
  } catch (error) {
    const why = error instanceof RangeError ? 'It is nested too deeply' : 'It could not be read';
    const message = `This is not a configuration. ${why}; compare it with the one that \`reply-tone --init\` writes.`;
    return { error: { message, span: { start: 0, end: 0 } } };
  }
}

/** @returns what is wrong and what to do, in whole sentences */
export function hintFor(code: ErrorCode, message: string): string {
  if (message.includes('call stack')) return 'It is nested too deeply.';
  if (message.startsWith('Flow ')) return 'A [ or { before this line is not closed.';
  if (message.includes('without - indicator')) {
    return 'This line belongs to no item of the list; indent it like the other lines of its item.';
  }
  return remedies[code] ?? `${message.replace(/[.:]$/, '')}.`;
}

/** `*name` where no `&name` is: a pattern without quotes, mostly. */
function unknownAlias(document: Document): TreeResult['error'] {
  let unknown: Alias | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      unknown = alias;
      return visit.BREAK;
    },
  });
  if (!unknown) return undefined;
  const message = `This is not YAML. A value that starts with * needs quotes round it: "*${unknown.source}".`;
  return { message, span: spanOf(unknown.range ?? []) };
}

function reader(document: Document): (node: unknown) => TreeNode {
  let aliases = 0;
  const read = (node: unknown): TreeNode => {
    if (isAlias(node)) {
      aliases += 1;
      if (aliases > maxAliases) throw new RangeError('Too many aliases');
      const target = node.resolve(document);
      return target ? { ...read(target), ...placeOf(node) } : { kind: 'scalar', value: null };
    }
    if (isMap(node)) return mapNode(node, read);
    if (isSeq(node)) return { kind: 'list', items: node.items.map(read), ...placeOf(node) };
    if (isScalar(node)) return { kind: 'scalar', value: scalarOf(node.value), ...placeOf(node) };
    return { kind: 'scalar', value: null };
  };
  return read;
}

function mapNode(node: YAMLMap, read: (node: unknown) => TreeNode): MapNode {
  const whole = placeOf(node);
  const entry = ({ key, value }: Pair): TreeEntry => {
    const { span = whole.span } = isNode(key) ? placeOf(key) : {};
    return { key: keyOf(key), ...(span && { keySpan: span }), value: read(value) };
  };
  return { kind: 'map', entries: node.items.map(entry), ...whole };
}

/** Keys are text as written: `123:` and `on:` too. */
export function keyOf(key: unknown): string {
  if (!isScalar(key)) return '';
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

function scalarOf(value: unknown): string | number | boolean | null {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      return String(value);
    default:
      return null;
  }
}

function placeOf(node: Node): { readonly span?: Span } {
  return node.range ? { span: spanOf(node.range) } : {};
}

function spanOf(range: readonly number[]): Span {
  return { start: range[0] ?? 0, end: range[1] ?? range[0] ?? 0 };
}
