/** What a review has read and found so far. */
import { createLibrary, type Library } from '../../core/library/library.ts';
import type { Placer } from '../../core/library/place.ts';
import type { Inconsistencies } from './compare.ts';
import type { FileReview } from './fileReview.ts';
import type { Root } from './find.ts';

export interface Shelf {
  /** Files as they were read, by URI. */
  readonly files: Map<string, FileReview>;
  /** A file's name in the library → its URI. */
  readonly uris: Map<string, string>;
  /** What finds words in files, by URI. To find them, a reading is kept alive. */
  readonly placers: Map<string, Placer>;
  /** Folders and files that people asked for. */
  readonly roots: Map<string, Root>;
  readonly library: Library;
  /** What the library doesn't agree on, by URI. */
  found: ReadonlyMap<string, Inconsistencies>;
  /** @returns an id that no other file has had */
  readonly nextId: () => string;
}

export function createShelf(): Shelf {
  let count = 0;
  return {
    files: new Map(),
    uris: new Map(),
    placers: new Map(),
    roots: new Map(),
    library: createLibrary(),
    found: new Map(),
    nextId: () => String((count += 1)),
  };
}

/** A text's own name in the library: for people, it ends in the file's name. */
export const libraryName = (uri: string): string => {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
};
