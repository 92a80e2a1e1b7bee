import { matchesGlob } from '../config/glob.ts';
import type { AcceptedEntry } from '../types.ts';
import type { PlacedEntry } from './ignoreFile.ts';

/** An entry that knows where it is from. */
export interface SourcedEntry extends AcceptedEntry {
  /** The ignore file: a path or URI. */
  readonly source: string;
  /** Its place in the list there. */
  readonly index: number;
}

/** Whether an entry's `file` stands for several. */
export const isPattern = (file: string): boolean => /[*?]/.test(file);

/**
 * Sorts the entries of an ignore file by file, once.
 * @param exists whether there is a file of this name, relative to the ignore file's folder
 * @returns the entries that may count in a file, by its name
 */
export function entriesByFile(
  entries: readonly PlacedEntry[],
  source: string,
  exists: (file: string) => boolean,
): (file: string) => readonly SourcedEntry[] {
  const exact = new Map<string, SourcedEntry[]>();
  const patterns: SourcedEntry[] = [];
  const orphans: SourcedEntry[] = [];
  const there = new Map<string, boolean>();
  const isThere = (file: string): boolean => {
    const known = there.get(file) ?? exists(file);
    there.set(file, known);
    return known;
  };
  for (const { entry, index } of entries) {
    const sourced: SourcedEntry = { ...entry, source, index };
    if (isPattern(entry.file)) patterns.push(sourced);
    else if (!isThere(entry.file)) orphans.push({ ...sourced, orphan: true });
    else {
      const same = exact.get(entry.file);
      if (same) same.push(sourced);
      else exact.set(entry.file, [sourced]);
    }
  }
  return (file) => [
    ...(exact.get(file) ?? []),
    ...patterns.filter((entry) => matchesGlob(file, entry.file)),
    ...orphans,
  ];
}
