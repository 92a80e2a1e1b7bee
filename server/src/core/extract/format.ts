import type { Format } from '../types.ts';

const EXTENSIONS: Readonly<{ [extension: string]: Format }> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  json: 'json',
  csv: 'csv',
  tsv: 'csv',
  yml: 'yaml',
  yaml: 'yaml',
  xml: 'xml',
  email: 'xml',
  eml: 'mail',
};

/** Endings of the files that are read, without the dot. */
export const extensions: readonly string[] = Object.keys(EXTENSIONS);

const LANGUAGES: Readonly<{ [languageId: string]: Format }> = {
  markdown: 'markdown',
  plaintext: 'text',
  html: 'html',
  json: 'json',
  jsonc: 'json',
  csv: 'csv',
  tsv: 'csv',
  yaml: 'yaml',
  xml: 'xml',
};

const lookUp = (table: Readonly<{ [key: string]: Format }>, key: string): Format | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * @param name file name, path or URI
 * @param languageId what the editor calls it; `plaintext` says little, so the extension comes first
 * @returns the format, or undefined if texts of this sort aren't read
 */
export function formatOf(name: string, languageId?: string): Format | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  const byName = extension === undefined ? undefined : lookUp(EXTENSIONS, extension);
  const byLanguage = languageId === undefined ? undefined : lookUp(LANGUAGES, languageId);
  if (byLanguage !== undefined && languageId !== 'plaintext') return byLanguage;
  return byName ?? (extension === undefined ? byLanguage : undefined);
}
