/** What the in-editor tests do again and again. */
import {
  commands,
  extensions,
  languages,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type Diagnostic,
  type Event,
  type Extension,
  type TextDocument,
} from 'vscode';
import type { ExtensionApi } from '../../client/src/extension.shared.ts';
import type { StatusParams } from '../../server/src/protocol.ts';
import { diagnosticsOf } from './waiting.ts';

export interface Api {
  readonly status: {
    readonly of: (uri: Uri) => StatusParams | undefined;
    readonly onDidChange: Event<StatusParams>;
  };
  readonly review: ExtensionApi['review'];
}

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** The extension's own interface, once it has started. */
export async function api(): Promise<Api> {
  return extension().activate();
}

/** The extension's package.json. */
export function manifest(): Manifest {
  return extension().packageJSON as Manifest;
}

function extension(): Extension<Api> {
  const found = extensions.getExtension<Api>('reply-tone.reply-tone');
  if (!found) throw new Error('The extension is not installed');
  return found;
}

/** A file of the workspace. */
export function file(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('No folder is open');
  return Uri.joinPath(folder, path);
}

/** Writes a file and shows it. Each test uses a folder of its own. */
export async function show(path: string, text: string): Promise<TextDocument> {
  const uri = file(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return open(uri);
}

export async function open(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  return document;
}

export async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file(path)));
}

/** Replaces the first `from` in a document, as typing does. */
export async function type(document: TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  if (at < 0) throw new Error(`No “${from}” in: ${document.getText()}`);
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(document.uri, range, to);
  if (!(await workspace.applyEdit(edit))) throw new Error('The edit was refused');
}

/** Our findings, drawn as "rule: words", in the order of the text. */
export function findings(document: TextDocument): readonly string[] {
  return ours(languages.getDiagnostics(document.uri))
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((each) => `${ruleOf(each)}: ${document.getText(each.range)}`);
}

/** Waits until a document has these findings and no other. */
export async function expectFindings(
  document: TextDocument,
  expected: readonly string[],
): Promise<void> {
  const wanted = JSON.stringify(expected);
  try {
    await diagnosticsOf(document.uri, () => JSON.stringify(findings(document)) === wanted);
  } catch (error) {
    const message = `Wanted ${wanted}, found ${JSON.stringify(findings(document))}`;
    throw new Error(message, { cause: error });
  }
}

/** Waits for any findings of ours. */
export async function someFindings(document: TextDocument): Promise<readonly Diagnostic[]> {
  return ours(await diagnosticsOf(document.uri, (all) => ours(all).length > 0));
}

export function ours(all: readonly Diagnostic[]): Diagnostic[] {
  return all.filter(({ source }) => source === 'reply-tone');
}

/** The rule of a finding; `problem` for what is none. */
export function ruleOf({ code = 'problem' }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The quick fixes at a word, complete with their edits. */
export async function quickFixes(document: TextDocument, word: string): Promise<CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(word));
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(at, at),
    'quickfix',
    20,
  );
}

/** Takes a quick fix whose title holds `title`, as choosing it from the menu does. */
export async function choose(document: TextDocument, word: string, title: string): Promise<void> {
  const all = await quickFixes(document, word);
  const action = all.find((each) => each.title.includes(title));
  if (!action) throw new Error(`No “${title}” among: ${all.map((a) => a.title).join(' · ')}`);
  if (action.edit && !(await workspace.applyEdit(action.edit)))
    throw new Error(`“${action.title}” could not be applied`);
  const { command } = action;
  if (command)
    await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

export function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual, null, 2), JSON.stringify(expected, null, 2)];
  if (a !== b) throw new Error(`Expected\n${b}\nbut got\n${a}`);
}

export function contains(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`No “${part}” in:\n${text}`);
}
