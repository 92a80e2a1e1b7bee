/** What there is to say of an open ignore file: what is wrong in it, and what matches nothing. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { matchesGlob } from '../core/config/glob.ts';
import { libraryRule } from '../core/library/inconsistencies.ts';
import { isPattern } from '../core/silence/entriesOf.ts';
import { removeEntries } from '../core/silence/ignoreEdits.ts';
import type { Problem } from '../core/types.ts';
import type { Checked } from './checker.ts';
import type { IgnoreFile } from './ignoreFiles.ts';
import { relativePath } from './uris.ts';

/** Places in the list of an ignore file whose entries silence something in a document. */
export function usedIn({ settings, silenced = [] }: Checked): ReadonlySet<number> {
  const used = new Set(silenced.map(({ entry }) => entry));
  return new Set(settings.accepted.filter((each) => used.has(each)).map(({ index }) => index));
}

/**
 * @param open the other open documents, as they were checked: only these are known to hold or not
 *   to hold what an entry is about
 */
export function ignoreProblems(
  file: IgnoreFile,
  open: readonly { readonly document: TextDocument; readonly checked: Checked }[],
): readonly Problem[] {
  const own = open.filter(({ checked }) => checked.settings.ignoreFile?.uri === file.uri);
  const used = new Set(own.flatMap(({ checked }) => [...usedIn(checked)]));
  const names = new Map(
    own.flatMap(({ document, checked }) => {
      const name = checked.replies.length > 0 && relativePath(file.folder, document.uri);
      return name ? [[name, checked] as const] : [];
    }),
  );
  const idle = file.entries.flatMap(({ entry, span, index }): Problem[] => {
    if (used.has(index)) return [];
    const checked = isPattern(entry.file)
      ? [...names].find(([name]) => matchesGlob(name, entry.file))?.[1]
      : names.get(entry.file);
    const isGone = !isPattern(entry.file) && !file.exists(entry.file);
    // What the replies of a library don't agree on, none of its texts knows by itself.
    const isUnknown = !checked || entry.rule === libraryRule;
    if (isUnknown && !isGone) return [];
    if (checked?.settings.settings.rules.get(entry.rule)?.level === 'off') return [];
    const message = isGone
      ? `There is no file “${entry.file}” any more. If its text has not moved elsewhere, this entry is not needed.`
      : 'Nothing in the file matches this entry any more, so it is not needed.';
    const edits = removeEntries(file.text, new Set([index]));
    return [{ message, level: 'note', span, fix: { title: 'Remove this entry', edits } }];
  });
  return [...file.problems, ...idle];
}
