/** The project configuration, written by quick fixes and commands and read as it stands. */
import { commands, window, workspace, WorkspaceEdit, type Uri } from 'vscode';
import { test } from './framework.ts';
import {
  api,
  choose,
  contains,
  equal,
  expectFindings,
  file,
  open,
  read,
  show,
  type,
} from './support.ts';
import { eventually } from './waiting.ts';

const draft =
  'Hi Ana,\n\nSorry about the lamp. We will utilize a courier, and your SLA is two days.\n';
const config = '.replytone.yaml';
const both = ['jargon: utilize', 'unexplained-acronym: SLA'];

/** Runs a test in a workspace without a project configuration, and leaves it so. */
const project = (name: string, body: () => Promise<void>): void => {
  test(name, async () => {
    await forget(file(config));
    try {
      await body();
    } finally {
      await forget(file(config));
    }
  });
};

/** Deletes a file, which closes it wherever it is open. */
async function forget(uri: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.deleteFile(uri, { ignoreIfNotExists: true });
  await workspace.applyEdit(edit);
}

project('“accept here” makes the project file, and the next one adds to it', async () => {
  const document = await show('five/draft.md', draft);
  await expectFindings(document, both);
  await choose(document, 'SLA', 'Accept “SLA”');
  await expectFindings(document, ['jargon: utilize']);
  await choose(document, 'utilize', 'Accept “utilize”');
  await expectFindings(document, []);
  const written = await read(config);
  contains(written, '# Words and names that are fine here.');
  contains(written, 'SLA');
  contains(written, 'utilize');
});

project('a rule is turned off where the file has comments of its own', async () => {
  const own = '# The team wrote this.\naccept: [ACH] # a payment\n';
  await workspace.fs.writeFile(file(config), new TextEncoder().encode(own));
  const document = await show('six/draft.md', draft);
  await expectFindings(document, both);
  await choose(document, 'utilize', 'Turn off jargon');
  await expectFindings(document, ['unexplained-acronym: SLA']);
  equal(await read(config), `${own}rules:\n  jargon: off\n`);
});

project('an acronym in the glossary counts as explained, or is written out', async () => {
  const document = await show('seven/draft.md', draft);
  await expectFindings(document, both);
  await commands.executeCommand(
    'replyTone.addToGlossary',
    document.uri.toString(),
    'SLA',
    'reply-time promise',
  );
  contains(await read(config), 'SLA: reply-time promise');
});

project('a configuration counts as it stands in the editor, saved or not', async () => {
  await workspace.fs.writeFile(file(config), new TextEncoder().encode('accept: []\n'));
  const document = await show('eight/draft.md', draft);
  await expectFindings(document, both);
  const open = await workspace.openTextDocument(file(config));
  await type(open, '[]', '[SLA]');
  await expectFindings(document, ['jargon: utilize']);
  await open.save();
  await expectFindings(document, ['jargon: utilize']);
});

project('a wrong key is one problem at its place', async () => {
  const text = 'rules:\n  jargn: off\naccept: [SLA]\n';
  await workspace.fs.writeFile(file(config), new TextEncoder().encode(text));
  const configuration = await open(file(config));
  await expectFindings(configuration, ['problem: jargn']);
  const document = await show('nine/draft.md', draft);
  await expectFindings(document, ['jargon: utilize']);
  const { status } = await api();
  const seen = await eventually(
    status.onDidChange,
    () => status.of(document.uri),
    (each) => each?.state === 'problem',
  );
  contains(seen?.message ?? '', 'jargn');
});

project('a project configuration is made and shown by a command', async () => {
  await expectFindings(await show('ten/draft.md', draft), both);
  await commands.executeCommand('replyTone.createConfiguration');
  equal(window.activeTextEditor?.document.uri.toString(), file(config).toString());
  contains(await read(config), 'extends: [recommended]');
});
