import {
  commands as editor,
  Uri,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commands, type ConfigChange } from '../../server/src/protocol.ts';
import { findingHere, wordsHere } from './findings.ts';
import { fixAll } from './fixAll.ts';
import type { Kinds } from './kinds.ts';
import { changeConfiguration, saveConfiguration } from './projectFile.ts';
import { chooseRule, openRulePage } from './rulePages.ts';
import type { StatusItem } from './statusItem.ts';
import { chooseKind, menuCommand, showStatusMenu } from './statusMenu.ts';

export interface CommandOptions {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly status: StatusItem;
  readonly kinds: Kinds;
  readonly log: LogOutputChannel;
}

/** Every action of the extension as a command. */
export function registerCommands(options: CommandOptions): readonly Disposable[] {
  const { context, client, status, kinds, log } = options;
  const register = (id: string, run: (...args: readonly unknown[]) => unknown): Disposable =>
    editor.registerCommand(id, run);
  return [
    register('replyTone.fixAll', () => fixAll(client)),
    register('replyTone.restart', () => restart(client)),
    register('replyTone.showLog', () => {
      log.show();
    }),
    register('replyTone.chooseKind', () => chooseKind(kinds)),
    register(menuCommand, () => showStatusMenu(status, kinds)),
    register('replyTone.createConfiguration', () => createConfiguration(options)),
    register('replyTone.acceptWord', () => acceptWord(client)),
    register('replyTone.turnRuleOff', () => turnRuleOff(client)),
    register(commands.openRulePage, (rule) => openRulePage(context, client, text(rule))),
    register(commands.addToGlossary, (uri, acronym) =>
      addToGlossary(client, text(uri), text(acronym)),
    ),
    register(commands.saveConfiguration, (uri) =>
      saveConfiguration(client.protocol2CodeConverter.asUri(String(uri))),
    ),
  ];
}

function text(argument: unknown): string | undefined {
  return typeof argument === 'string' ? argument : undefined;
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}

/** Where a change of the project belongs: the document in front, else the first folder. */
function placeOfChange(): Uri | undefined {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.activeTextEditor?.document.uri ?? (folder && Uri.joinPath(folder, 'reply.md'));
}

async function change(
  client: BaseLanguageClient,
  to: ConfigChange,
  document = placeOfChange(),
): Promise<Uri | undefined> {
  if (document) return changeConfiguration(client, document, to);
  void window.showInformationMessage('Open a folder or a text first.');
  return undefined;
}

async function createConfiguration({ client, status }: CommandOptions): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  const existing = uri && status.of(uri)?.configuration;
  const target =
    existing === undefined ? await change(client, { type: 'create' }) : Uri.parse(existing);
  if (target) await window.showTextDocument(target);
}

async function acceptWord(client: BaseLanguageClient): Promise<void> {
  const word = await window.showInputBox({
    prompt: 'Which word or name is fine here?',
    value: wordsHere(window.activeTextEditor),
  });
  if (word?.trim()) await change(client, { type: 'accept', word: word.trim() });
}

async function turnRuleOff(client: BaseLanguageClient): Promise<void> {
  const placeHolder = 'Which rule should be off in this project?';
  const ruleId = await chooseRule(client, placeHolder, findingHere()?.ruleId);
  if (ruleId !== undefined) await change(client, { type: 'ruleOff', ruleId });
}

async function addToGlossary(
  client: BaseLanguageClient,
  uri: string | undefined,
  known: string | undefined,
): Promise<void> {
  const acronym =
    known ??
    (await window.showInputBox({
      prompt: 'Which short form?',
      placeHolder: 'RMA',
      value: wordsHere(window.activeTextEditor),
    }));
  if (!acronym?.trim()) return;
  const expansion = await window.showInputBox({
    prompt: `What does ${acronym.trim()} mean, said to a customer?`,
    placeHolder: 'return number',
  });
  if (!expansion?.trim()) return;
  const to: ConfigChange = {
    type: 'glossary',
    acronym: acronym.trim(),
    expansion: expansion.trim(),
  };
  await change(client, to, uri === undefined ? undefined : Uri.parse(uri));
}
