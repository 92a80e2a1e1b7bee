import type { FileMapping } from '../types.ts';

/**
 * Whether a glob of the project configuration means this file.
 * @param path relative to the configuration's folder, with `/`; one that leads out never matches
 * @param glob as in .gitignore: a bare name counts at any depth, a folder means all in it; also `{a,b}`
 */
export function matchesGlob(path: string, glob: string): boolean {
  void [path, glob];
  return false;
}

/** Whether the configuration's `ignore:` list means this file; a later `!pattern` takes it back in. */
export function isIgnored(path: string, patterns: readonly string[]): boolean {
  void [path, patterns];
  return false;
}

/** The last `files:` entry that means this file. */
export function mappingOf(files: readonly FileMapping[], path: string): FileMapping | undefined {
  return files.findLast((file) => matchesGlob(path, file.match));
}
