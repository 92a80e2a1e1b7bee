/** Reading a pack's folder through whoever can read files. */
import type { PackFile, PackProblem } from './core/packs/types.ts';
import type { Problem } from './core/types.ts';
import type { FolderEntry } from './host.ts';

/** A folder to read: paths are relative to it, with `/`; '' is the folder itself. */
export interface PackFolder {
  /** @returns undefined if there is no such folder */
  readonly list: (path: string) => Promise<readonly FolderEntry[] | undefined>;
  /** @throws if it can't be read; the message is for people */
  readonly read: (path: string) => Promise<string | undefined>;
  /** The folder's or a file's own name for reports: a path or URI. */
  readonly locate: (path: string) => string;
}

/** A file of a pack that has something wrong. */
export interface BrokenFile {
  /** A path or URI. */
  readonly location: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Files of a pack that are read; more than any pack has. */
const mostFiles = 500;
/** Characters of a file of a pack: a million. */
const mostText = 1_000_000;

/**
 * Reads a pack's folder.
 * @param cases whether to read the rules' cases as well, which only testing needs
 * @returns undefined if there is no such folder
 */
export async function readPackFiles(
  folder: PackFolder,
  cases = false,
): Promise<
  { readonly files: readonly PackFile[]; readonly problems: readonly PackProblem[] } | undefined
> {
  const top = await folder.list('');
  if (!top) return undefined;
  const isHead = ({ name }: FolderEntry): boolean => /^pack\.ya?ml$/.test(name);
  const head = top.find((entry) => !entry.folder && isHead(entry));
  // Without it, the folder may be anything, and as large as anything.
  const below = head
    ? top.filter((entry) => entry.folder && !/^(\.|_|node_modules$)/.test(entry.name))
    : [];
  const inside = await Promise.all(
    below.map(async ({ name }) =>
      ((await folder.list(name)) ?? [])
        .filter((entry) => !entry.folder && isRuleFile(entry.name, cases))
        .map((entry) => `${name}/${entry.name}`),
    ),
  );
  const paths = [...(head ? [head.name] : []), ...inside.flat().sort()];
  const problems: PackProblem[] = [];
  const report = (path: string, message: string): void => {
    problems.push({ path, message, level: 'error' });
  };
  if (paths.length > mostFiles)
    report(paths[0]!, `The pack has more than ${mostFiles} files; the first ${mostFiles} count.`);
  const files = await Promise.all(
    paths.slice(0, mostFiles).map(async (path): Promise<readonly PackFile[]> => {
      try {
        const text = await folder.read(path);
        if (text === undefined) return [];
        if (text.length <= mostText) return [{ path, text }];
        report(path, 'This file is too large for a rule. Split it into several.');
      } catch (error) {
        report(path, error instanceof Error ? error.message : String(error));
      }
      return [];
    }),
  );
  return { files: files.flat(), problems };
}

const isRuleFile = (name: string, cases: boolean): boolean =>
  name === 'README.md' || (/\.ya?ml$/.test(name) && (cases || !/^cases\./.test(name)));

/** The problems of a pack by file, each file with its text. */
export function brokenFiles(
  folder: PackFolder,
  files: readonly PackFile[],
  problems: readonly PackProblem[],
): readonly BrokenFile[] {
  const paths = [...new Set(problems.map(({ path }) => path))];
  return paths.map((path) => ({
    location: folder.locate(path),
    text: files.find((file) => file.path === path)?.text ?? '',
    problems: problems.filter((problem) => problem.path === path),
  }));
}
