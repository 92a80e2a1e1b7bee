import ignore from 'ignore';
import type { Ignore } from 'ignore';
import type { FileMapping } from '../types.ts';

/**
 * Whether a glob of the project configuration means this file.
 * @param path relative to the configuration's folder, with `/`; one that leads out never matches
 * @param glob as in .gitignore: a bare name counts at any depth, a folder means all in it; also `{a,b}`
 */
export function matchesGlob(path: string, glob: string): boolean {
  return isIgnored(path, [glob]);
}

/** Whether an `ignore:` list means this file; a later `!pattern` takes it back in. */
export function isIgnored(path: string, patterns: readonly string[]): boolean {
  return patterns.length > 0 && ignore.isPathValid(path) && matcherOf(patterns).ignores(path);
}

/** The last `files:` entry that means this file. */
export function mappingOf(files: readonly FileMapping[], path: string): FileMapping | undefined {
  return files.findLast((file) => matchesGlob(path, file.match));
}

/** Building one costs more than asking it; the same few lists are asked for every file. */
const matchers = new Map<string, Ignore>();

function matcherOf(patterns: readonly string[]): Ignore {
  const key = patterns.join('\n');
  const known = matchers.get(key);
  if (known) return known;
  if (matchers.size >= 100) matchers.clear();
  const made = ignore().add(patterns.flatMap((pattern) => alternatives(fromHere(pattern))));
  matchers.set(key, made);
  return made;
}

/** `./drafts` is how people write "in this folder"; .gitignore says `/drafts`. */
function fromHere(pattern: string): string {
  return pattern.replace(/^(!?)\.\//, '$1/');
}

/** `*.{csv,tsv}` as `*.csv` and `*.tsv`, which .gitignore's language has no short form for. */
function alternatives(pattern: string, limit = 64): readonly string[] {
  const braces = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (!braces || limit < 1) return [pattern];
  const [whole, inner = ''] = braces;
  const parts = inner.split(',');
  return parts.flatMap((part) =>
    alternatives(
      pattern.slice(0, braces.index) + part + pattern.slice(braces.index + whole.length),
      Math.floor(limit / parts.length),
    ),
  );
}
