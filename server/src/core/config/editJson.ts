import { findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import type { FormattingOptions, JSONPath, Node } from 'jsonc-parser';
import type { DocumentEdit } from '../types.ts';

/** Edits that set a value in JSON, adding the objects above it where they are missing. */
export function setJson(
  text: string,
  path: readonly string[],
  value: string,
): readonly DocumentEdit[] {
  return edits(text, [...path], value);
}

/** Edits that add an item at the end of a list in JSON. */
export function addJsonItem(
  text: string,
  path: readonly string[],
  item: string,
): readonly DocumentEdit[] {
  const root = parseTree(withoutMark(text));
  const list = root && findNodeAtLocation(root, [...path]);
  return list?.type === 'array' ? edits(text, [...path, -1], item) : edits(text, [...path], [item]);
}

function edits(
  text: string,
  path: JSONPath,
  value: string | readonly string[],
): readonly DocumentEdit[] {
  const isArrayInsertion = path.at(-1) === -1;
  const around = container(text, path);
  const oneLine =
    around !== undefined &&
    (around.children?.length ?? 0) > 0 &&
    !text.slice(around.offset, around.offset + around.length).includes('\n');
  // With formatting, the library would lay out the whole line anew.
  const options = oneLine ? {} : { formattingOptions: layoutOf(text) };
  return modify(withoutMark(text), path, value, { isArrayInsertion, ...options }).map(
    ({ offset, length, content }) => ({
      start: offset,
      end: offset + length,
      text: (oneLine ? content.replace(/^,(?=\S)/, ', ') : content) + (around ? '' : '\n'),
    }),
  );
}

/** The object or list that gets one more: the deepest one of the path that is there. */
function container(text: string, path: JSONPath): Node | undefined {
  const root = parseTree(withoutMark(text));
  if (!root) return undefined;
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, depth));
    if (node?.type === 'object' || node?.type === 'array') return node;
  }
  return root;
}

function layoutOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol };
}

/** A byte order mark is a character of the text: offsets stay the file's own. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, ' ');
}
