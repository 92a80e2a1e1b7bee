import type { Format } from '../core/types.ts';
import { baseName } from './uris.ts';

const byLanguage: Readonly<Record<string, Format>> = {
  plaintext: 'text',
  text: 'text',
  mail: 'text',
  markdown: 'markdown',
  html: 'html',
  json: 'json',
  jsonc: 'json',
  yaml: 'yaml',
  csv: 'csv',
  tsv: 'csv',
};

const byExtension: Readonly<Record<string, Format>> = {
  txt: 'text',
  eml: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  csv: 'csv',
  tsv: 'csv',
};

/**
 * How a document is read: by the language that the editor gave it, else by its name.
 * @returns undefined if it holds no prose that we can read
 */
export function formatOf(languageId: string, uri: string): Format | undefined {
  const extension = baseName(uri).toLowerCase().split('.').pop() ?? '';
  return byLanguage[languageId] ?? byExtension[extension];
}
