/** Findings that are fine as they are: entries beside the text, comments in it. */
import { commands, Selection, window, workspace, WorkspaceEdit } from 'vscode';
import { test } from './framework.ts';
import {
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

const ignoreFile = '.replytone-ignore.json';
const draft = 'Hi Ana,\n\nSorry about the lamp. We will utilize a courier by Friday.\n';

/** Runs a test in a workspace without an ignore file, and leaves it so. */
const silence = (name: string, body: () => Promise<void>): void => {
  test(name, async () => {
    try {
      await body();
    } finally {
      const edit = new WorkspaceEdit();
      edit.deleteFile(file(ignoreFile), { ignoreIfNotExists: true });
      await workspace.applyEdit(edit);
    }
  });
};

silence(
  '“Ignore here” writes an entry with its reason; without the entry the finding is back',
  async () => {
    const document = await show('silence/draft.txt', draft);
    await expectFindings(document, ['jargon: utilize']);
    const at = document.positionAt(document.getText().indexOf('utilize'));
    window.activeTextEditor!.selection = new Selection(at, at);
    const command = 'replyTone.ignoreHere';
    await commands.executeCommand(command, undefined, undefined, 'The courier says so.');
    await expectFindings(document, []);
    const written = await read(ignoreFile);
    contains(written, '"file": "silence/draft.txt"');
    contains(written, '"reason": "The courier says so."');
    await workspace.fs.writeFile(file(ignoreFile), new TextEncoder().encode('{ "ignore": [] }\n'));
    await expectFindings(document, ['jargon: utilize']);
  },
);

silence('an entry that matches nothing any more is told of in the open ignore file', async () => {
  const document = await show('silence/stale.txt', draft);
  await expectFindings(document, ['jargon: utilize']);
  const entry = {
    file: 'silence/stale.txt',
    rule: 'jargon',
    sentence: 'We will utilize a courier by Friday.',
  };
  const text = `${JSON.stringify({ ignore: [entry] })}\n`;
  await workspace.fs.writeFile(file(ignoreFile), new TextEncoder().encode(text));
  await expectFindings(document, []);
  const list = await open(file(ignoreFile));
  await expectFindings(list, []);
  await type(document, 'utilize', 'use');
  await expectFindings(list, [`problem: ${JSON.stringify(entry)}`]);
  await choose(list, '"file"', 'Remove this entry');
  equal(list.getText(), '{"ignore":[]}\n');
});

silence(
  'a comment silences its line in Markdown, and is taken out when it is not needed',
  async () => {
    const document = await show('silence/draft.md', draft);
    await expectFindings(document, ['jargon: utilize']);
    await choose(document, 'utilize', 'Ignore on this line (comment)');
    await expectFindings(document, []);
    contains(document.getText(), 'by Friday. <!-- reply-tone-disable-line jargon -->\n');
    await type(document, 'utilize', 'use');
    await expectFindings(document, ['problem: <!-- reply-tone-disable-line jargon -->']);
    await choose(document, '<!--', 'Remove this comment');
    equal(document.getText(), draft.replace('utilize', 'use'));
  },
);
