/** What can be done about a finding of the panel. */
import { TextEditorRevealType, Uri, window, workspace, type TextEditor } from 'vscode';
import {
  CodeActionRequest,
  type BaseLanguageClient,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageclient';
import { commands as ours } from '../../../server/src/protocol.ts';
import { ignoreHere } from '../ignoring.ts';
import type { Finding } from './findings.ts';
import { moveOn } from './moveOn.ts';
import type { Panel } from './panel.ts';
import type { FindingNode } from './tree.ts';

/** Milliseconds that the status bar says something in passing. */
const inPassing = 5000;

/** Shows the words of a finding. */
export async function openFinding(panel: Panel, node: unknown): Promise<void> {
  const target = isFinding(node) ? node : panel.current();
  if (target && !panel.opens(target)) await show(panel, target);
}

/** What a key in the panel is about. */
const isAtKeyboard = (node: unknown): boolean =>
  typeof node === 'object' && node !== null && 'focused' in node;

/** The row of a menu, the one that the keyboard is on, or the one that is selected. */
async function meant(panel: Panel, node: unknown): Promise<FindingNode | undefined> {
  if (isFinding(node)) return node;
  const chosen = panel.current() ?? underCursor(panel);
  const found = isAtKeyboard(node) ? await panel.focused() : chosen;
  if (!found) void window.setStatusBarMessage('Reply Tone: go to a finding first', inPassing);
  return found;
}

interface Showing {
  /** Leaves the keyboard where it is: in the panel, for whoever goes through it. */
  readonly preserveFocus?: boolean;
}

async function show(panel: Panel, target: FindingNode, how: Showing = {}): Promise<void> {
  await panel.select(target);
  await reveal(target.finding, how);
}

async function reveal(
  { uri, range }: Finding,
  { preserveFocus = false }: Showing = {},
): Promise<TextEditor> {
  const editor = await window.showTextDocument(uri, { selection: range, preserveFocus });
  // What is at the very edge is hard to read in context.
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/**
 * Goes through the findings in the order of the panel: from the one under the cursor, else from the
 * selected one, else from the cursor.
 * @param step 1 forwards, -1 back; beyond the last comes the first
 */
export async function stepTo(panel: Panel, step: 1 | -1): Promise<void> {
  const all = panel.shown();
  if (all.length === 0) {
    const none = panel.findings().length > 0 ? 'no finding fits the filter' : 'no findings';
    void window.setStatusBarMessage(`Reply Tone: ${none}`, inPassing);
    return;
  }
  const offered = step === 1 ? panel.offered() : undefined;
  const current = underCursor(panel) ?? panel.current();
  const at = current ? all.indexOf(current) : atCursor(all) - (step === 1 ? 1 : 0);
  const next = offered ? all.indexOf(offered) : (at + step + all.length) % all.length;
  await openFinding(panel, all[next]);
  void window.setStatusBarMessage(`Reply Tone: finding ${next + 1} of ${all.length}`, inPassing);
}

/** The selected finding if several meet at the cursor. */
function underCursor(panel: Panel): FindingNode | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const uri = editor.document.uri.toString();
  const here = panel
    .shown()
    .filter(
      ({ finding }) =>
        finding.uri.toString() === uri && finding.range.contains(editor.selection.active),
    );
  const current = panel.current();
  return current && here.includes(current) ? current : here[0];
}

/** The first finding at or after the cursor in the document in front; else the first of all. */
function atCursor(all: readonly FindingNode[]): number {
  const editor = window.activeTextEditor;
  const uri = editor?.document.uri.toString();
  const found = all.findIndex(
    ({ finding }) =>
      editor !== undefined &&
      finding.uri.toString() === uri &&
      finding.range.end.isAfterOrEqual(editor.selection.active),
  );
  return Math.max(found, 0);
}

/** Takes the safe fix of a finding, else its best suggestion, and shows what has become of it. */
export async function fixFinding(
  client: BaseLanguageClient,
  panel: Panel,
  node: unknown,
): Promise<void> {
  const target = await meant(panel, node);
  if (!target) return;
  await show(panel, target, { preserveFocus: true });
  const actions = await actionsOf(client, target.finding);
  // Changes to the text itself come complete, and before those that silence.
  const edit = actions.find((each) => each.edit && !isSilencing(each))?.edit;
  const following = edit && moveOn(panel, target, isAtKeyboard(node));
  if (!edit) {
    const message = 'There is no ready wording for this one: it takes a sentence of your own.';
    void window.showInformationMessage(message);
    return;
  }
  if (await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit))) return;
  following?.dispose();
  void window.showWarningMessage('The text could not be changed. Is it read-only?');
}

/** Leaves the words as they are. */
const isSilencing = ({ title }: CodeAction): boolean => title.startsWith('Ignore');

/** Writes a finding into the ignore file, with the reason that the person gives. */
export async function ignoreFinding(
  client: BaseLanguageClient,
  panel: Panel,
  node: unknown,
  reason: unknown,
): Promise<void> {
  const target = await meant(panel, node);
  if (!target) return;
  await show(panel, target, { preserveFocus: true });
  const actions = await actionsOf(client, target.finding);
  const command = actions.find((each) => each.command?.command === ours.ignoreHere)?.command;
  moveOn(panel, target, isAtKeyboard(node));
  const [uri, entry] = (command?.arguments ?? []) as readonly unknown[];
  await ignoreHere(client, uri, entry, reason);
}

/** The quick fixes of one finding: VS Code would give those of all that meet in its place. */
async function actionsOf(
  client: BaseLanguageClient,
  { uri, range, ruleId }: Finding,
): Promise<readonly CodeAction[]> {
  const convert = client.code2ProtocolConverter;
  const params: CodeActionParams = {
    textDocument: { uri: convert.asUri(uri) },
    range: convert.asRange(range),
    context: { diagnostics: [], only: ['quickfix'] },
  };
  const all = await client.sendRequest(CodeActionRequest.type, params);
  const { start } = params.range;
  const isOwn = (diagnostic: Diagnostic): boolean =>
    diagnostic.code === ruleId &&
    diagnostic.range.start.line === start.line &&
    diagnostic.range.start.character === start.character;
  return (all ?? []).flatMap((action) =>
    'diagnostics' in action && action.diagnostics.some(isOwn) ? [action] : [],
  );
}

function isFinding(node: unknown): node is FindingNode {
  return (
    typeof node === 'object' &&
    node !== null &&
    'type' in node &&
    node.type === 'finding' &&
    'finding' in node
  );
}

/** Where a group is: its file, at its first finding. */
export async function openGroup(node: unknown): Promise<void> {
  if (typeof node !== 'object' || node === null || !('group' in node)) return;
  const { findings } = node.group as { readonly findings: readonly Finding[] };
  if (findings[0] && findings[0].uri instanceof Uri) await reveal(findings[0]);
}
