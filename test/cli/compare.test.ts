/** What the replies of several files don't agree on, as a reviewer gets it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

test.each([
  ['one file of the two', ['b.md'], library, true],
  ['both files', ['a.md', 'b.md'], { ...library, 'a.md': macro('By card', 'Bye.') }, true],
  [
    'the folder, where they agree by now',
    ['.'],
    { ...library, 'a.md': macro('Hours', 'Bye.') },
    false,
  ],
])('what is accepted is kept by a run over %s', async (_, wanted, texts, isKept) => {
  const folder = await folderOf({ ...library, '.replytone.yaml': '' });
  await command.run(folder, '--write-baseline');
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  await command.run(folder, '--prune-baseline', ...wanted);
  const kept = await readFile(join(folder, '.replytone-ignore.json'), 'utf8');
  expect(kept.includes('inconsistent-macros')).toBe(isKept);
});

test('a comment that silences what replies disagree on is no comment too many', async () => {
  const silenced = library['b.md'].replace(
    'working days.',
    'working days. <!-- reply-tone-disable-line inconsistent-macros -->',
  );
  const folder = await folderOf({ ...library, 'b.md': silenced });
  for (const wanted of ['.', 'b.md']) {
    const { out } = await command.run(folder, '--format=json', wanted);
    expect({ found: found(out), isNeedless: out.includes('not needed') }).toEqual({
      ...{ found: [], isNeedless: false },
    });
  }
});

test('two exports of one library are told once', async () => {
  const all = Array.from({ length: 12 }, (_, i) =>
    macro(
      `Lamp ${i}`,
      `Lamp number ${i} goes to the address that you gave us when you ordered it.`,
    ),
  ).join('');
  const folder = await folderOf({ 'macros-2026-10.md': all, 'macros-2026-11.md': all });
  const { out } = await command.run(folder, '--format=json');
  expect(found(out)).toEqual(['1.md:5']);
  expect(out).toContain('12 macros in this file are also in macros-2026-10.md, word for word.');
});

test('what is accepted stays quiet', async () => {
  const folder = await folderOf({ ...library, '.replytone.yaml': '' });
  await command.run(folder, '--write-baseline');
  const { out, code } = await command.run(folder, '--max-warnings=0');
  expect({ code, said: out.includes('inconsistent-macros') }).toEqual({ code: 0, said: false });
});
