/** What the replies of several files don't agree on, as a reviewer gets it. */
import { expect, test } from 'vitest';
import { builtCommand } from './process.ts';
import { folderOf } from './support.ts';

const command = builtCommand();

const macro = (title: string, promise: string): string =>
  `## ${title}\n\nHi {{ticket.requester.first_name}},\n\nThanks for waiting. ${promise}\n\nKind regards,\nAna\n\n`;

const library = {
  'a.md': macro('By card', 'Refunds to your card take 5 working days.') + macro('Hours', 'Bye.'),
  'b.md': macro('Timing', 'Refunds to your card take 10 working days.') + macro('More', 'Hello.'),
};

interface File {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly line: number }[];
}

const found = (out: string): readonly string[] =>
  (JSON.parse(out) as readonly File[]).flatMap(({ filePath, messages }) =>
    messages
      .filter(({ ruleId }) => ruleId === 'inconsistent-macros')
      .map(({ line }) => `${filePath.slice(-4)}:${String(line)}`),
  );

test.each([[[]], [['--jobs=2']], [['--fix']]])('two files that disagree, with %j', async (more) => {
  const folder = await folderOf(library);
  const { out } = await command.run(folder, '--format=json', ...more);
  expect(found(out)).toEqual(['b.md:5']);
  expect(out).toContain('"words":"5 working days"');
});

test.each([
  ['one file of the two', ['b.md']],
  ['the rule is off', ['--rule=inconsistent-macros:off']],
])('nothing is compared: %s', async (_, argv) => {
  const folder = await folderOf(library);
  const { out } = await command.run(folder, '--format=json', ...argv);
  expect(found(out)).toEqual([]);
});

test('what is accepted stays quiet', async () => {
  const folder = await folderOf({ ...library, '.replytone.yaml': '' });
  await command.run(folder, '--write-baseline');
  const { out, code } = await command.run(folder, '--max-warnings=0');
  expect({ code, said: out.includes('inconsistent-macros') }).toEqual({ code: 0, said: false });
});
