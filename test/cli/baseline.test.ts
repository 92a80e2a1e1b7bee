import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command, folderOf, textOf } from './support.ts';

const macros = (...replies: readonly string[]): string =>
  replies.map((reply) => `# ${reply.replace(': ', '\n')}\n`).join('\n');

/** Titles are ids: the first reply is r1. */
const library = macros('Refund: Our policy.', 'Form: Please utilize it.');

const ignoreFile = '.replytone-ignore.json';

describe('--write-baseline', () => {
  it('accepts what is found, so that later runs report only what is new', async () => {
    const folder = await folderOf({ 'macros.txt': library });
    const first = await command(folder, ['--write-baseline']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('.replytone-ignore.json\n    note  2 entries added.');
    expect(JSON.parse(await textOf(folder, ignoreFile))).toEqual({
      ignore: [
        { file: 'macros.txt', reply: 'r1', rule: 'cold', sentence: 'policy' },
        { file: 'macros.txt', reply: 'r2', rule: 'stiff', sentence: 'utilize' },
      ],
    });
    const again = await command(folder, ['--max-warnings', '0']);
    expect(again.out).toContain('Nothing was found.');
    await writeFile(join(folder, 'new.txt'), 'Please utilize it.');
    const later = await command(folder, ['--max-warnings', '0']);
    expect(later).toMatchObject({ code: 1 });
    expect(later.out).toContain('new.txt');
    expect(later.out).not.toContain('macros.txt');
  });

  it('keeps what is there', async () => {
    const held = `{\n\t// Agreed in May.\n\t"ignore": [\n\t\t{ "file": "macros.txt", "reply": "r1", "rule": "cold", "sentence": "policy", "reason": "As agreed." }\n\t]\n}\n`;
    const folder = await folderOf({ 'macros.txt': library, [ignoreFile]: held });
    await command(folder, ['--write-baseline']);
    const text = await textOf(folder, ignoreFile);
    expect(text.startsWith(held.slice(0, held.indexOf('\n\t]')))).toBe(true);
    expect(text).toContain('"rule": "stiff"');
    expect((await command(folder, [])).out).toContain('Nothing was found.');
  });

  it('goes beside the project configuration', async () => {
    const folder = await folderOf({ 'team/.replytone.yaml': '', 'team/a/macros.txt': library });
    await command(folder, ['--write-baseline']);
    expect(await textOf(folder, `team/${ignoreFile}`)).toContain('"file": "a/macros.txt"');
  });

  it('goes to the file of --baseline', async () => {
    const folder = await folderOf({ 'a/macros.txt': library, 'ci/readme': '' });
    const argv = ['--baseline', 'ci/known.json'];
    await command(folder, ['--write-baseline', ...argv]);
    expect(await textOf(folder, 'ci/known.json')).toContain('"file": "../a/macros.txt"');
    expect((await command(folder, argv)).out).toContain('Nothing was found.');
    expect((await command(folder, ['a'])).out).toContain('Found 1 warning, 1 information.');
  });

  it('is missed where it is not there', async () => {
    const folder = await folderOf({ 'a.txt': 'Hi.' });
    const { code, out } = await command(folder, ['--baseline', 'known.json']);
    expect(code).toBe(2);
    expect(out).toContain('There is no such file. --write-baseline makes it.');
  });

  it('writes nothing over a file that is broken', async () => {
    const folder = await folderOf({ 'macros.txt': library, [ignoreFile]: '{ "ignore": ' });
    const { code, out } = await command(folder, ['--write-baseline']);
    expect(code).toBe(2);
    expect(out).toContain('1:13  problem  This is not JSON. A value is missing here.');
    expect(await textOf(folder, ignoreFile)).toBe('{ "ignore": ');
  });

  it('accepts what --fix leaves', async () => {
    const folder = await folderOf({ 'macros.txt': library });
    await command(folder, ['--write-baseline', '--fix']);
    expect(await textOf(folder, ignoreFile)).not.toContain('stiff');
  });

  it.each([
    [['--write-baseline', '--stdin'], '--stdin is no file that a baseline could name.'],
    [['--write-baseline', '--fix-dry-run'], '--fix-dry-run writes nothing, so leave it out'],
  ])('not with %j', async (argv, expected) => {
    const { code, err } = await command(await folderOf({}), argv);
    expect(code).toBe(2);
    expect(err).toContain(expected);
  });
});

const accept = (file: string, rule: string, sentence: string, reply?: string): object => ({
  ...{ file, rule, sentence },
  ...(reply !== undefined && { reply }),
});
const file = (...entries: readonly object[]): string => JSON.stringify({ ignore: entries });

describe('what is accepted', () => {
  const known = file(
    accept('macros.txt', 'cold', 'policy', 'r1'),
    accept('macros.txt', 'stiff', 'utilize', 'r2'),
  );

  it.each([
    ['in another order', macros('Form: Please utilize it.', 'Refund: Our policy.')],
    ['with more around it', macros('New: Hi.', 'Refund: By the policy.', 'Form: Do utilize it.')],
  ])('stays so when an export comes back %s', async (_, text) => {
    const folder = await folderOf({ 'macros.txt': text, [ignoreFile]: known });
    const { out } = await command(folder, ['.']);
    expect(out).toContain('Nothing was found.');
    expect(out).not.toContain('note');
  });

  it('stays so when the file has another name', async () => {
    const folder = await folderOf({ 'macros.txt': library, [ignoreFile]: known });
    await rename(join(folder, 'macros.txt'), join(folder, 'macros-2.txt'));
    const { out } = await command(folder, ['.']);
    expect(out).toContain('Nothing was found.');
    expect(out).not.toContain('note');
  });

  it('does not cover a copy', async () => {
    const folder = await folderOf({
      'macros.txt': library + macros('Copy: Please utilize it.'),
      [ignoreFile]: known,
    });
    expect((await command(folder, ['.'])).out).toContain('Found 1 warning.');
  });

  it('may stand for several files', async () => {
    const folder = await folderOf({
      'a/one.txt': 'utilize',
      'a/two.txt': 'utilize',
      'b.txt': 'utilize',
      [ignoreFile]: file(accept('a/*.txt', 'stiff', 'utilize')),
    });
    expect((await command(folder, ['.'])).out).toContain('Found 1 warning.');
  });

  it('is never fixed', async () => {
    const folder = await folderOf({ 'macros.txt': library, [ignoreFile]: known });
    await command(folder, ['--fix', '.']);
    expect(await textOf(folder, 'macros.txt')).toBe(library);
  });

  it('counts for standard input that has the name of a file', async () => {
    const folder = await folderOf({ 'macros.txt': '', [ignoreFile]: known });
    const argv = ['--stdin', '--stdin-filename', 'macros.txt'];
    const { out } = await command(folder, argv, { stdin: library });
    expect(out).toContain('Nothing was found.');
  });
});

describe('an entry that matches nothing', () => {
  const stale = accept('a.txt', 'stiff', 'Long gone');
  const gone = accept('gone.txt', 'stiff', 'Long gone');
  const note = (name: string): string =>
    `Nothing in ${name} matches this entry any more (stiff: “Long gone”). --prune-baseline takes it out.`;

  it.each([
    ['its file was read', ['a.txt'], [note('a.txt')]],
    ['all was read', ['.'], [note('a.txt'), note('gone.txt')]],
    ['another file was read', ['b.txt'], []],
    ['its rule is off', ['.', '--rule', 'stiff:off'], []],
    ['only errors are wanted', ['.', '--quiet'], []],
  ])('is told of where %s', async (_, argv, expected) => {
    const folder = await folderOf({
      'a.txt': 'Hi.',
      'b.txt': 'Hi.',
      [ignoreFile]: file(stale, gone),
    });
    const { out } = await command(folder, [...argv, '--format', 'json']);
    const results = JSON.parse(out) as { problems: { message: string; level: string }[] }[];
    expect(results.flatMap(({ problems }) => problems.map(({ message }) => message))).toEqual(
      expected,
    );
  });

  it('is taken out by --prune-baseline', async () => {
    const kept = accept('a.txt', 'stiff', 'utilize');
    const folder = await folderOf({ 'a.txt': 'utilize', [ignoreFile]: file(stale, kept, gone) });
    const { code, out } = await command(folder, ['.', '--prune-baseline']);
    expect(code).toBe(0);
    expect(out).toContain('2 entries taken out that matched nothing any more.');
    expect(await textOf(folder, ignoreFile)).toBe(file(kept));
  });

  it('may be all there is', async () => {
    const folder = await folderOf({ 'a.txt': 'utilize', [ignoreFile]: file(stale) });
    await rm(join(folder, 'a.txt'));
    await writeFile(join(folder, 'b.txt'), 'Hi.');
    await command(folder, ['--prune-baseline']);
    expect(await textOf(folder, ignoreFile)).toBe(file());
  });
});
