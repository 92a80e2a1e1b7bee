/** The review of a library: its panel, its report, its fixes. */
import { commands, languages, window, workspace, type TreeItemLabel, type Uri } from 'vscode';
import { test } from './framework.ts';
import { api, contains, equal, file, open, ours, read, show, type } from './support.ts';
import { eventually } from './waiting.ts';

const macro = (title: string, text: string): string => `### ${title}\n\nHi Ana,\n\n${text}\n`;

const macros = [
  macro('Refund sent', 'Good news: the refund is on its way. Refunds take 5 days.'),
  macro('Refund status', 'I can see your refund here. Refunds take 10 days.'),
  macro('Courier', 'Sorry the charger arrived cracked. We will utilize a courier on Friday.'),
].join('\n');

const replies = {
  'review/macros.md': macros,
  'review/busy.json': JSON.stringify({
    macros: [
      {
        ...{ id: 7, title: 'Late parcel', active: true, usage_7d: 900 },
        actions: [
          { field: 'comment_value', value: 'Hi Ana, sorry. We will utilize a courier on Friday.' },
        ],
      },
    ],
  }),
  'review/clean.txt': 'Hi Ana,\n\nThe lamp is on its way, and it comes on Friday.\n\nTom\n',
};

async function review(): Promise<void> {
  for (const [path, text] of Object.entries(replies))
    await workspace.fs.writeFile(file(path), new TextEncoder().encode(text));
  const { panel } = (await api()).review;
  await commands.executeCommand('replyTone.clearFilter');
  await commands.executeCommand('replyTone.groupByReply');
  await commands.executeCommand('replyTone.reviewLibrary', file('review'));
  await eventually(panel.onDidChange, rows, (all) => all.length === 3);
}

let panel: Awaited<ReturnType<typeof api>>['review']['panel'];

/** The panel's findings that are of this test's files, drawn as "rule: words". */
const rows = (): readonly string[] =>
  panel
    .shown()
    .filter(({ finding }) => finding.uri.path.includes('/review/'))
    .map(({ finding: { ruleId, words } }) => `${ruleId}: ${words}`);

const found = (uri: Uri): readonly string[] =>
  ours(languages.getDiagnostics(uri)).map(({ code }) =>
    String(typeof code === 'object' ? code.value : code),
  );

const labelOf = (label: string | TreeItemLabel | undefined): string =>
  typeof label === 'object' ? label.label : (label ?? '');

test('a folder is reviewed: nothing has to be open, and replies are compared', async () => {
  ({ panel } = (await api()).review);
  await review();
  equal(rows(), ['jargon: utilize', 'inconsistent-macros: 10 days', 'jargon: utilize']);
  equal([...found(file('review/macros.md'))].sort(), ['inconsistent-macros', 'jargon']);
  const finding = panel.shown().find((each) => each.finding.ruleId === 'inconsistent-macros');
  equal(finding?.finding.related.length, 1);
  contains(finding?.finding.related[0]?.message ?? '', 'Refund sent: ');
  contains(panel.says().message, '2 of 5 replies clean');
});

test('the panel puts the reply first that is sent most, and can be read aloud', async () => {
  await review();
  const [first] = panel.shown();
  const row = first && panel.item(first);
  const group = first && panel.item(first.parent);
  equal(labelOf(group?.label), 'Late parcel');
  contains(String(group?.description), 'sent 900 times');
  const label = row?.accessibilityInformation?.label ?? '';
  contains(label, 'Warning, jargon: “utilize”');
  contains(label, 'In Late parcel, review/busy.json, line 1.');
  await commands.executeCommand('replyTone.groupByRule');
  equal(labelOf(panel.item(panel.shown()[0]!.parent).label), 'jargon');
  await commands.executeCommand('replyTone.groupByFile');
  const files = panel.shown().map(({ parent }) => labelOf(panel.item(parent).label));
  equal(
    files.filter((name) => name === 'busy.json' || name === 'macros.md'),
    ['busy.json', 'macros.md', 'macros.md'],
  );
});

test('findings are filtered by rule, severity and text', async () => {
  await review();
  const rules = new Set(['inconsistent-macros']);
  panel.setFilter({ ...panel.filter(), rules });
  equal(rows(), ['inconsistent-macros: 10 days']);
  panel.setFilter({ ...panel.filter(), rules: new Set(), text: 'late PARCEL' });
  equal(rows(), ['jargon: utilize']);
  contains(panel.says().message, 'shown: “late PARCEL”');
  panel.setFilter({ ...panel.filter(), text: 'no such words' });
  equal(rows(), []);
  await commands.executeCommand('replyTone.clearFilter');
  equal(rows().length, 3);
});

test('next and previous go through the findings, and around', async () => {
  await review();
  panel.setFilter({ ...panel.filter(), text: 'review/' });
  const [one] = panel.shown();
  await commands.executeCommand('replyTone.openFinding', one);
  const seen = async (command: string): Promise<string> => {
    await commands.executeCommand(`replyTone.${command}`);
    const editor = window.activeTextEditor;
    return editor?.document.getText(editor.selection) ?? '';
  };
  equal(
    [
      await seen('nextFinding'),
      await seen('nextFinding'),
      await seen('nextFinding'),
      await seen('previousFinding'),
    ],
    ['10 days', 'utilize', 'utilize', 'utilize'],
  );
});

test('the panel follows what is typed, in the library too', async () => {
  await review();
  const document = await open(file('review/macros.md'));
  await type(document, 'utilize a courier', 'use a courier');
  await eventually(
    panel.onDidChange,
    () => rows().length,
    (count) => count === 2,
  );
  await type(document, '10 days', '5 days');
  await eventually(panel.onDidChange, rows, (all) => all.join() === 'jargon: utilize');
  await commands.executeCommand('workbench.action.files.revert');
  await eventually(
    panel.onDidChange,
    () => rows().length,
    (count) => count === 3,
  );
});

test('a finding of a closed file is fixed, another is ignored with a reason', async () => {
  await review();
  await commands.executeCommand('workbench.action.closeAllEditors');
  await eventually(
    panel.onDidChange,
    () => rows().length,
    (count) => count === 3,
  );
  const busy = panel.shown().find(({ finding }) => finding.uri.path.endsWith('busy.json'));
  await commands.executeCommand('replyTone.fixFinding', busy);
  contains(window.activeTextEditor?.document.getText() ?? '', 'We will use a courier');
  await eventually(
    panel.onDidChange,
    () => rows().length,
    (count) => count === 2,
  );
  await commands.executeCommand('workbench.action.files.revert');
  await eventually(
    panel.onDidChange,
    () => rows().length,
    (count) => count === 3,
  );
  const days = panel.shown().find(({ finding }) => finding.words === '10 days');
  try {
    await commands.executeCommand('replyTone.ignoreFinding', days, 'Agreed with finance');
    await eventually(
      panel.onDidChange,
      () => rows().length,
      (count) => count === 2,
    );
    contains(await read('.replytone-ignore.json'), 'Agreed with finance');
  } finally {
    await workspace.fs.delete(file('.replytone-ignore.json'));
  }
  await eventually(
    panel.onDidChange,
    () => rows().length,
    (count) => count === 3,
  );
});

test('a file that changes on disk is read again', async () => {
  await review();
  await commands.executeCommand('workbench.action.closeAllEditors');
  const clean = new TextEncoder().encode('Hi Ana,\n\nWe will utilize a courier on Friday.\n');
  await workspace.fs.writeFile(file('review/clean.txt'), clean);
  await eventually(
    panel.onDidChange,
    () => rows().length,
    (count) => count === 4,
  );
  await workspace.fs.delete(file('review/clean.txt'));
  await eventually(
    panel.onDidChange,
    () => rows().length,
    (count) => count === 3,
  );
});

test('the report is shown beside the code and saved as a page', async () => {
  await review();
  const { report } = (await api()).review;
  await commands.executeCommand('replyTone.showReport');
  const page = report.page() ?? '';
  for (const part of ['How our replies sound', 'Late parcel', '10 days', 'Refund sent'])
    contains(page, part);
  await commands.executeCommand('replyTone.saveReport', file('review/report.html'));
  equal(await read('review/report.html'), page);
  await workspace.fs.delete(file('review/report.html'));
  await commands.executeCommand('workbench.action.closeAllEditors');
});

test('what is open and not saved is what is reviewed', async () => {
  await review();
  const document = await show('review/draft.txt', 'Hi Ana,\n\nIt comes on Friday.\n');
  await type(document, 'It comes', 'We will utilize a courier. It comes');
  await commands.executeCommand('replyTone.reviewFile');
  await eventually(
    panel.onDidChange,
    () => rows().length,
    (count) => count === 4,
  );
  await commands.executeCommand('workbench.action.files.revert');
  await workspace.fs.delete(file('review/draft.txt'));
});
