/** The findings that the editor shows, for commands that act on the one under the cursor. */
import { languages, window, type Diagnostic, type TextEditor, type Uri } from 'vscode';

export const source = 'reply-tone';

export interface FindingHere {
  readonly uri: Uri;
  readonly ruleId: string;
  /** The words of the finding. */
  readonly words: string;
}

/** Our findings in a document. */
export function findingsIn(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter((each) => each.source === source && each.code);
}

/** The finding under the cursor, or the only one of the document. */
export function findingHere(editor = window.activeTextEditor): FindingHere | undefined {
  if (!editor) return undefined;
  const { uri } = editor.document;
  const all = findingsIn(uri);
  const here = all.find(({ range }) => range.contains(editor.selection.active));
  const finding = here ?? (all.length === 1 ? all[0] : undefined);
  return finding && { uri, ruleId: ruleOf(finding), words: editor.document.getText(finding.range) };
}

/** What the person has selected, else the words of the finding under the cursor. */
export function wordsHere(editor: TextEditor | undefined): string {
  if (!editor) return '';
  const selected = editor.document.getText(editor.selection).trim();
  return selected === '' ? (findingHere(editor)?.words ?? '') : selected;
}

export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
