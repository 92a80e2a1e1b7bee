import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type ExecuteCommandParams,
} from 'vscode-languageserver';
import { commands, type ConfigChangeParams } from '../protocol.ts';
import type { ConfigEdits } from './configEdits.ts';
import type { LinkOf } from './convert.ts';

export interface CommandOptions {
  readonly connection: Connection;
  readonly configEdits: ConfigEdits;
  /** The URI of a rule's page. */
  readonly linkOf: LinkOf;
}

/** Runs a command of a code action for clients that have none of their own. */
export async function executeCommand(
  { command, arguments: args = [] }: ExecuteCommandParams,
  options: CommandOptions,
): Promise<null> {
  const [argument] = args as readonly unknown[];
  if (command === commands.changeConfiguration && isChange(argument))
    await changeConfiguration(argument, options);
  if (command === commands.openRulePage && typeof argument === 'string')
    await openPage(argument, options);
  if (command === commands.showSummary && typeof args[2] === 'string')
    await options.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Info,
      message: args[2],
    });
  return null;
}

async function changeConfiguration(
  { uri, change }: ConfigChangeParams,
  { connection, configEdits }: CommandOptions,
): Promise<void> {
  const result = await configEdits.edit(uri, change);
  if ('refused' in result) {
    connection.window.showWarningMessage(result.refused);
    return;
  }
  const { applied, failureReason } = await connection.workspace.applyEdit(result.edit);
  if (applied) return;
  const reason = failureReason === undefined ? '' : ` (${failureReason})`;
  connection.window.showErrorMessage(
    `The editor could not change ${result.target}${reason}. Create the file and try again.`,
  );
}

async function openPage(ruleId: string, { connection, linkOf }: CommandOptions): Promise<void> {
  const uri = /^[a-z][a-z0-9-]*(\/[a-z0-9-]+)?$/.test(ruleId) ? linkOf(ruleId) : undefined;
  if (uri !== undefined) await connection.window.showDocument({ uri, takeFocus: true });
}

function isChange(value: unknown): value is ConfigChangeParams {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'change' in value
  );
}
