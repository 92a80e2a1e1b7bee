/** A draft, from opening it to a clean text. */
import {
  commands,
  languages,
  window,
  workspace,
  type Hover,
  type MarkdownString,
  type Tab,
} from 'vscode';
import { test } from './framework.ts';
import {
  choose,
  contains,
  equal,
  expectFindings,
  file,
  open,
  quickFixes,
  read,
  show,
  type,
} from './support.ts';
import { eventually } from './waiting.ts';

const draft = `Hi Ana,

Sorry the charger arrived cracked. We will utilize a courier, and your SLA is two days.

Tom
`;

test('a draft is checked as one types, and fixed', async () => {
  const document = await show('one/draft.md', draft);
  await expectFindings(document, ['jargon: utilize', 'unexplained-acronym: SLA']);
  await type(document, 'your SLA is two days', 'it comes on Friday');
  await expectFindings(document, ['jargon: utilize']);
  await type(document, 'on Friday', 'on Friday with a POD');
  await expectFindings(document, ['jargon: utilize', 'unexplained-acronym: POD']);
  await type(document, ' with a POD', '');
  const [preferred] = await quickFixes(document, 'utilize');
  equal(preferred?.isPreferred, true);
  await choose(document, 'utilize', preferred?.title ?? '');
  await expectFindings(document, []);
  contains(document.getText(), 'We will use a courier, and it comes on Friday.');
});

test('a text that is not saved is checked as a reply', async () => {
  const content = 'Hi Ana,\n\nSorry about the lamp. We will utilize a courier.\n';
  const document = await workspace.openTextDocument({ content, language: 'plaintext' });
  await window.showTextDocument(document);
  await expectFindings(document, ['jargon: utilize']);
});

test('fix all changes what is safe, from the command and on saving', async () => {
  const text =
    'Hi Ana,\n\nSorry about the lamp. We will utilize a courier, and utilize it today.\n';
  const document = await show('two/draft.md', text);
  await expectFindings(document, ['jargon: utilize', 'jargon: utilize']);
  await commands.executeCommand('replyTone.fixAll');
  equal(document.getText(), text.replaceAll('utilize', 'use'));
  await expectFindings(document, []);

  const onSave = workspace.getConfiguration('editor', document.uri);
  await onSave.update('codeActionsOnSave', { 'source.fixAll.replyTone': 'explicit' }, true);
  try {
    await type(document, 'use a courier', 'utilize a courier');
    await expectFindings(document, ['jargon: utilize']);
    await document.save();
    equal(await read('two/draft.md'), text.replaceAll('utilize', 'use'));
  } finally {
    await onSave.update('codeActionsOnSave', undefined, true);
  }
});

test('a finding says why when one points at it, and leads to its page', async () => {
  const document = await show('three/draft.md', draft);
  await expectFindings(document, ['jargon: utilize', 'unexplained-acronym: SLA']);
  const at = document.positionAt(draft.indexOf('utilize') + 2);
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at,
  );
  const said = hovers.flatMap(({ contents }) =>
    contents.map((part) => (part as MarkdownString).value),
  );
  for (const part of ['**Why:**', '**Before**', '**After**', 'command:replyTone.openRulePage'])
    contains(said.join('\n'), part);

  const code = languages.getDiagnostics(document.uri).map((each) => each.code)[0];
  const target = typeof code === 'object' ? code.target.toString(true) : '';
  equal(target, 'command:replyTone.openRulePage?["jargon"]');
  await commands.executeCommand('replyTone.openRulePage', 'jargon');
  const page = (): Tab | undefined =>
    window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ label }) => label.includes('README.md'));
  const tab = await eventually(window.tabGroups.onDidChangeTabs, page, (found) => !!found);
  if (tab) await window.tabGroups.close(tab);
});

test('README, CHANGELOG and the like are left alone', async () => {
  const readme = await show('four/README.md', draft);
  const other = await show('four/draft.md', draft);
  await expectFindings(other, ['jargon: utilize', 'unexplained-acronym: SLA']);
  await open(readme.uri);
  await expectFindings(readme, []);
});

test('a Zendesk export is fixed inside its JSON', async () => {
  const before = await read('macros/zendesk-macros.json');
  const document = await open(file('macros/zendesk-macros.json'));
  await eventually(
    languages.onDidChangeDiagnostics,
    () => languages.getDiagnostics(document.uri).length,
    (count) => count > 3,
  );
  await commands.executeCommand('replyTone.fixAll');
  const after = document.getText();
  if (after === before) throw new Error('Nothing was fixed');
  equal(shape(JSON.parse(after)), shape(JSON.parse(before)));
  contains(after, 'we will use the \\u201csoft\\u201d brake pads');
  await commands.executeCommand('workbench.action.files.revert');
});

/** A value with its texts left out. */
function shape(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? '' : each)),
  );
}
