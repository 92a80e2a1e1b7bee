/** Completes code actions: at once, or when the client asks for the one that was chosen. */
import type { CodeAction, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { commands } from '../protocol.ts';
import type { Checker } from './checker.ts';
import type { ActionData } from './codeActions.ts';
import type { ConfigEdits } from './configEdits.ts';
import { textEdits } from './convert.ts';
import type { ClientFeatures } from './features.ts';

export interface CompleteOptions {
  readonly documents: TextDocuments<TextDocument>;
  readonly checker: Checker;
  readonly configEdits: ConfigEdits;
  readonly features: ClientFeatures;
}

/** Adds the edit of an action that holds data; the action as it is if there is none (any more). */
export async function completeAction(
  action: CodeAction,
  options: CompleteOptions,
): Promise<CodeAction> {
  const data = action.data as ActionData | undefined;
  switch (data?.type) {
    case 'fixAll':
      return completeFixAll(action, data, options);
    case 'config':
      return completeConfig(action, data, options);
    case undefined:
      return action;
  }
}

async function completeFixAll(
  action: CodeAction,
  data: ActionData & { type: 'fixAll' },
  { documents, checker, features }: CompleteOptions,
): Promise<CodeAction> {
  const document = documents.get(data.uri);
  if (document?.version !== data.version) return action;
  const edits = await checker.fixAll(document);
  return { ...action, edit: textEdits(document, edits, features) };
}

async function completeConfig(
  action: CodeAction,
  { uri, change }: ActionData & { type: 'config' },
  { configEdits, features }: CompleteOptions,
): Promise<CodeAction> {
  const { title } = action;
  const result = await configEdits.edit(uri, change);
  if ('refused' in result) return { ...action, disabled: { reason: result.refused } };
  // Without resource operations an edit may not reach a file that does not exist yet.
  if (result.creates && !features.createFiles) {
    const command = commands.changeConfiguration;
    return { ...action, command: { title, command, arguments: [{ uri, change }] } };
  }
  const saves = !result.dirty && features.own.commands?.includes(commands.saveConfiguration);
  const command = { title, command: commands.saveConfiguration, arguments: [result.target] };
  return { ...action, edit: result.edit, ...(saves && { command }) };
}
