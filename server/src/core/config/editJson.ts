import { modify } from 'jsonc-parser';
import type { JSONPath, ModificationOptions } from 'jsonc-parser';
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
  const held = /^\s*$/.test(text) ? [] : edits(text, [...path, -1], item, true);
  return held.length > 0 ? held : edits(text, [...path], [item]);
}

function edits(
  text: string,
  path: JSONPath,
  value: string | readonly string[],
  insertion = false,
): readonly DocumentEdit[] {
  const options: ModificationOptions = {
    formattingOptions: layoutOf(text),
    isArrayInsertion: insertion,
  };
  return modify(text.replace(/^\uFEFF/, ' '), path, value, options).map(
    ({ offset, length, content }) => ({ start: offset, end: offset + length, text: content }),
  );
}

function layoutOf(text: string): NonNullable<ModificationOptions['formattingOptions']> {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol };
}
