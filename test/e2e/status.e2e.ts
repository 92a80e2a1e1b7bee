/** How the extension says what it is doing, and what a person can tell it. */
import { commands, workspace } from 'vscode';
import { test } from './framework.ts';
import { api, equal, expectFindings, file, manifest, open, show } from './support.ts';
import { eventually } from './waiting.ts';

const draft = 'Hi Ana,\n\nSorry about the lamp. We will utilize a courier.\n';

test('every command of the manifest is there', async () => {
  await api();
  const known = new Set(await commands.getCommands(true));
  const offered = manifest().contributes.commands.map(({ command }) => command);
  equal(
    offered.filter((command) => !known.has(command)),
    [],
  );
});

test('the status says kind and count, and the person may choose the kind', async () => {
  const { status } = await api();
  const document = await show('eleven/draft.md', draft);
  const when = (kind: string, chosen: boolean) =>
    eventually(
      status.onDidChange,
      () => status.of(document.uri),
      (each) => each?.kind === kind && each.chosen === chosen && each.count === 1,
    );
  await when('reply', false);
  await commands.executeCommand('replyTone.chooseKind', 'article');
  await when('article', true);
  await commands.executeCommand('replyTone.chooseKind', 'auto');
  await when('reply', false);
});

test('turning it off for a folder clears its findings', async () => {
  const document = await show('twelve/draft.md', draft);
  await expectFindings(document, ['jargon: utilize']);
  const settings = workspace.getConfiguration('replyTone', document.uri);
  await settings.update('enable', false);
  await expectFindings(document, []);
  await settings.update('enable', undefined);
  await expectFindings(document, ['jargon: utilize']);
});

test('a setting changes one rule', async () => {
  const document = await show('thirteen/draft.md', draft);
  await expectFindings(document, ['jargon: utilize']);
  const settings = workspace.getConfiguration('replyTone', document.uri);
  await settings.update('rules', { jargon: 'off' });
  await expectFindings(document, []);
  await settings.update('rules', undefined);
  await expectFindings(document, ['jargon: utilize']);
});

test('it works again after a restart', async () => {
  const document = await open(file('thirteen/draft.md'));
  await expectFindings(document, ['jargon: utilize']);
  await commands.executeCommand('replyTone.restart');
  await expectFindings(document, ['jargon: utilize']);
});
