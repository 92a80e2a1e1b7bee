/** Ignore files of documents: found upwards from their folder, an open one as it stands. */
import { entriesByFile, isPattern, type SourcedEntry } from '../core/silence/entriesOf.ts';
import { parseIgnoreFile, type IgnoreFile as Parsed } from '../core/silence/ignoreFile.ts';
import type { Host } from '../host.ts';
import { ignoreFileName } from '../protocol.ts';
import { baseName, foldersUp, joinUri, parentUri, relativePath, resolveUri } from './uris.ts';

export interface IgnoreFile extends Parsed {
  readonly uri: string;
  /** The folder it stands in, as a URI without a slash at the end. */
  readonly folder: string;
  readonly text: string;
  /** Why it could not be read; `text` is '' then. */
  readonly unreadable?: string;
  /** Whether there is a file of this name; true where nobody can tell. */
  readonly exists: (file: string) => boolean;
  /** The entries that may count in a file, by its name relative to the folder. */
  readonly entriesFor: (file: string) => readonly SourcedEntry[];
}

export interface IgnoreFiles {
  readonly find: (uri: string) => Promise<IgnoreFile | undefined>;
  /** Forgets what was found: some ignore file came, went or changed. */
  readonly forget: () => void;
}

export interface IgnoreFilesOptions {
  readonly host: Host;
  /** The text of a document that is open in the client. */
  readonly openText: (uri: string) => string | undefined;
  /** Ids of the built-in rules. */
  readonly rules: readonly string[];
}

export function isIgnoreFileUri(uri: string): boolean {
  return baseName(uri) === ignoreFileName;
}

/** What an ignore file accepts in a document. */
export function acceptedIn(file: IgnoreFile | undefined, uri: string): readonly SourcedEntry[] {
  const name = file && relativePath(file.folder, uri);
  return name === undefined ? [] : file!.entriesFor(name);
}

export function createIgnoreFiles(options: IgnoreFilesOptions): IgnoreFiles {
  const found = new Map<string, Promise<IgnoreFile | undefined>>();
  const inFolder = (folder: string): Promise<IgnoreFile | undefined> => {
    const known = found.get(folder);
    if (known) return known;
    const search = readIn(folder, options);
    found.set(folder, search);
    return search;
  };
  return {
    find: async (uri) => {
      for (const folder of foldersUp(uri)) {
        const file = await inFolder(folder);
        if (file) return file;
      }
      return undefined;
    },
    forget: () => {
      found.clear();
    },
  };
}

async function readIn(
  folder: string,
  { host, openText, rules }: IgnoreFilesOptions,
): Promise<IgnoreFile | undefined> {
  const uri = joinUri(folder, ignoreFileName);
  const base = { uri, folder, entriesFor: () => [], exists: () => true };
  try {
    const text = openText(uri) ?? (await host.readText(uri));
    if (text === undefined) return undefined;
    const parsed = parseIgnoreFile(text, rules);
    const names = parsed.entries.map(({ entry }) => entry.file);
    const exists = await existing(folder, names, host);
    const entriesFor = entriesByFile(parsed.entries, uri, exists);
    return { ...base, ...parsed, text, exists, entriesFor };
  } catch (error) {
    const unreadable = error instanceof Error ? error.message : String(error);
    const problems = [{ message: unreadable, level: 'error' as const }];
    return { ...base, text: '', entries: [], problems, unreadable };
  }
}

/** Which of these files there are, asking once for each folder. */
async function existing(
  folder: string,
  files: readonly string[],
  host: Host,
): Promise<(file: string) => boolean> {
  const uris = new Map(files.map((file) => [file, resolveUri(folder, file)]));
  const single = [...uris].filter(([file]) => !isPattern(file));
  const folders = new Set([folder, ...single.flatMap(([, uri]) => parentUri(uri) ?? [])]);
  const listed = await Promise.all(
    [...folders].map(async (each) => [each, await host.list(each)] as const),
  );
  const there = new Map(
    listed.map(([each, entries]) => [each, new Set((entries ?? []).map(({ name }) => name))]),
  );
  // Some clients can't list folders: nothing is known to be gone then.
  if (there.get(folder)?.size === 0) return () => true;
  return (file) => {
    const uri = uris.get(file);
    const parent = uri === undefined ? undefined : parentUri(uri);
    return parent !== undefined && there.get(parent)?.has(baseName(uri!)) === true;
  };
}
