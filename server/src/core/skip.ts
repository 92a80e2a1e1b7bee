import { formatOf } from './extract/format.ts';

/** Files that are about software rather than written to a customer. */
const documents = /^(readme|changelog|license|licence|contributing)(\.[a-z]+)*$/i;

/**
 * Why a file is never linted unless it is asked for by name.
 * @param path with `/`, relative or absolute
 * @returns a sentence for people, or undefined if the file is linted
 */
export function skippedFile(path: string): string | undefined {
  const parts = path.split('/');
  if (parts.includes('node_modules')) return 'Files in node_modules are left alone.';
  const name = parts.at(-1) ?? '';
  return documents.test(name)
    ? `${name} is about the project rather than written to a customer, so it is left alone.`
    : undefined;
}

/** JSON that belongs to tools and never holds replies. */
const toolFiles = /^(package|package-lock|composer|[jt]sconfig(\..+)?|.+\.config)\.json$/i;

/** Whether a folder that is gone through as a whole is gone into. @param name without its path */
export function isOpenFolder(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/**
 * Whether a file is read where nobody named it, but a folder that holds it.
 * @param path with `/`, from that folder
 * @param anyFormat its ending was asked for
 */
export function isReadUnasked(path: string, anyFormat = false): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (toolFiles.test(name)) return false;
  if (!anyFormat && (name.startsWith('.') || formatOf(name) === undefined)) return false;
  return skippedFile(path) === undefined;
}
