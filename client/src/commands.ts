import {
  commands as editor,
  Uri,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type InputBoxOptions,
  type LogOutputChannel,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commands, type ConfigChange } from '../../server/src/protocol.ts';
import { findingHere, wordsHere } from './findings.ts';
import { fixAll } from './fixAll.ts';
import { ignoreHere } from './ignoring.ts';
import type { Kinds } from './kinds.ts';
import { changeConfiguration, saveConfiguration } from './projectFile.ts';
import { chooseRule, openRulePage } from './rulePages.ts';
import { showSummary } from './summary.ts';
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
    register('replyTone.chooseKind', (kind) => chooseKind(kinds, text(kind))),
    register(menuCommand, () => showStatusMenu(status, kinds)),
    register('replyTone.createConfiguration', () => createConfiguration(options)),
    register('replyTone.acceptWord', (word) => acceptWord(client, text(word))),
    register('replyTone.turnRuleOff', (rule) => turnRuleOff(client, text(rule))),
    register(commands.ignoreHere, (uri, entry, reason) => ignoreHere(client, uri, entry, reason)),
    register(commands.openRulePage, (rule) => openRulePage(context, client, text(rule))),
    register(commands.showSummary, (uri, place) => showSummary(client, uri, place)),
    register(commands.addToGlossary, (uri, acronym, expansion) =>
      addToGlossary(client, {
        uri: text(uri),
        acronym: text(acronym),
        expansion: text(expansion),
      }),
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

async function acceptWord(client: BaseLanguageClient, known: string | undefined): Promise<void> {
  const word = await given(known, {
    prompt: 'Which word or name is fine here?',
    value: wordsHere(window.activeTextEditor),
  });
  if (word !== undefined) await change(client, { type: 'accept', word });
}

async function turnRuleOff(client: BaseLanguageClient, known: string | undefined): Promise<void> {
  const placeHolder = 'Which rule should be off in this project?';
  const ruleId = known ?? (await chooseRule(client, placeHolder, findingHere()?.ruleId));
  if (ruleId !== undefined) await change(client, { type: 'ruleOff', ruleId });
}

interface GlossaryEntry {
  readonly uri: string | undefined;
  readonly acronym: string | undefined;
  readonly expansion: string | undefined;
}

async function addToGlossary(client: BaseLanguageClient, known: GlossaryEntry): Promise<void> {
  const acronym = await given(known.acronym, {
    prompt: 'Which short form?',
    placeHolder: 'RMA',
    value: wordsHere(window.activeTextEditor),
  });
  if (acronym === undefined) return;
  const expansion = await given(known.expansion, {
    prompt: `What does ${acronym} mean, said to a customer?`,
    placeHolder: 'return number',
  });
  if (expansion === undefined) return;
  const document = known.uri === undefined ? undefined : Uri.parse(known.uri);
  await change(client, { type: 'glossary', acronym, expansion }, document);
}

/** What a command was called with, else what the person types; undefined for nothing. */
async function given(
  argument: string | undefined,
  ask: InputBoxOptions,
): Promise<string | undefined> {
  const answer = (argument ?? (await window.showInputBox(ask)))?.trim();
  return answer === '' ? undefined : answer;
}
