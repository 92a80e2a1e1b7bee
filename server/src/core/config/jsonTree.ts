import { parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Span } from '../types.ts';
import type { TreeEntry, TreeNode, TreeResult } from './tree.ts';

const remedies: Readonly<Record<string, string>> = {
  CommaExpected: 'A comma is missing before this.',
  ColonExpected: 'A colon is missing before this.',
  CloseBraceExpected: 'A closing } is missing.',
  CloseBracketExpected: 'A closing ] is missing.',
  PropertyNameExpected: 'A name in double quotes is missing here.',
  ValueExpected: 'A value is missing here.',
  UnexpectedEndOfString: 'A closing double quote is missing.',
  InvalidSymbol: 'Text needs double quotes round it.',
};

/** Parses JSON (comments and trailing commas allowed) into a tree with spans. Never throws. */
export function jsonTree(text: string): TreeResult {
  try {
    const errors: ParseError[] = [];
    const options = { allowTrailingComma: true, allowEmptyContent: true };
    // A byte order mark is a character of the text: offsets stay the file's own.
    const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, options);
    const error = errors[0];
    if (error) {
      const hint = remedies[printParseErrorCode(error.error)] ?? 'This does not belong here.';
      const span = { start: error.offset, end: error.offset + error.length };
      return { error: { message: `This is not JSON. ${hint}`, span } };
    }
    return { tree: root && read(root) };
  } catch {
    const message = 'This is not a configuration. It is nested too deeply.';
    return { error: { message, span: { start: 0, end: 0 } } };
  }
}

function read(node: Node): TreeNode {
  const span = spanOf(node);
  const children = node.children ?? [];
  if (node.type === 'array') return { kind: 'list', items: children.map(read), span };
  if (node.type === 'object') return { kind: 'map', entries: children.flatMap(entry), span };
  return { kind: 'scalar', value: node.value as string | number | boolean | null, span };
}

function entry(property: Node): readonly TreeEntry[] {
  const [key, value] = property.children ?? [];
  if (!key || !value) return [];
  return [{ key: String(key.value), keySpan: spanOf(key), value: read(value) }];
}

function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}
