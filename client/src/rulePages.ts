/** The rules' pages, which ship with the extension: they open without a network too. */
import { commands, Uri, window, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { rulesRequest, type RuleInfo } from '../../server/src/protocol.ts';
import { pagesFolder } from './clientOptions.ts';
import { findingHere } from './findings.ts';

/** Shows a rule's page, of the rule under the cursor or one that the person chooses. */
export async function openRulePage(
  context: ExtensionContext,
  client: BaseLanguageClient,
  rule: string | undefined,
): Promise<void> {
  const ruleId = rule ?? findingHere()?.ruleId ?? (await chooseRule(client, 'Which rule?'));
  if (ruleId === undefined) return;
  const page = ruleId.includes('/')
    ? await packPage(client, ruleId)
    : Uri.joinPath(pagesFolder(context), ruleId.replace(/[^\w-]/g, ''), 'README.md');
  if (!page) {
    void window.showInformationMessage(`${ruleId} has no page. A README.md in its folder is one.`);
    return;
  }
  try {
    await commands.executeCommand('markdown.showPreviewToSide', page);
  } catch {
    // The Markdown extension may be off: the page is readable as text.
    await window.showTextDocument(page, { preview: true });
  }
}

/** The page of a rule of a pack; the server knows where it stands. */
async function packPage(client: BaseLanguageClient, ruleId: string): Promise<Uri | undefined> {
  const rules = await client.sendRequest<readonly RuleInfo[]>(rulesRequest);
  const page = rules.find(({ id }) => id === ruleId)?.page;
  return page === undefined ? undefined : Uri.parse(page);
}

/** Lets the person choose a rule; `first` is offered first. */
export async function chooseRule(
  client: BaseLanguageClient,
  placeHolder: string,
  first?: string,
): Promise<string | undefined> {
  const rules = await client.sendRequest<readonly RuleInfo[]>(rulesRequest);
  const items = rules
    .map(({ id, summary }) => ({ label: id, detail: summary }))
    .sort((a, b) => Number(b.label === first) - Number(a.label === first));
  return (await window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.label;
}
