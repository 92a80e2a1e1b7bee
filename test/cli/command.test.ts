import { stat, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTextFile, writeFileWhole } from '../../server/src/node/files.ts';
import { allow, command, folderOf, textOf } from './support.ts';

const stiff = 'Please utilize it.';

describe('exit codes', () => {
  test.each<[string, readonly string[], number]>([
    ['warnings have no limit of their own', ['a.txt'], 0],
    ['warnings up to the limit', ['a.txt', '--max-warnings', '1'], 0],
    ['warnings above it', ['a.txt', '--max-warnings', '0'], 1],
    ['warnings count when they are not shown', ['a.txt', '--quiet', '--max-warnings=0'], 1],
    ['lower levels are no warnings', ['a.txt', '--rule=stiff:information', '--max-warnings=0'], 0],
    ['errors', ['a.txt', '--rule', 'stiff:error'], 1],
    ['rules turned off', ['a.txt', '--rule', 'stiff:off,cold:off', '--max-warnings=0'], 0],
    ['a file that is not there', ['a.txt', 'b.txt'], 2],
    ['a pattern that fits nothing', ['*.md'], 2],
    ['a configuration that is not there', ['a.txt', '--config', 'none.yaml'], 2],
    ['an unknown option', ['--fixx'], 2],
    ['help', ['--help'], 0],
    ['version', ['--version'], 0],
  ])('%s', async (_, argv, code) => {
    const folder = await folderOf({ 'a.txt': stiff });
    expect(await command(folder, argv)).toMatchObject({ code });
  });
});

describe('wrong usage is said in a way that helps', () => {
  test.each<[readonly string[], string]>([
    [['--fixx'], 'Did you mean --fix?'],
    [['--format', 'pdf'], 'Allowed choices are stylish, json, html,'],
    [['--rule', 'stif:off'], 'There is no rule "stif". Did you mean "stiff"?'],
    [['--rule', 'stiff:warn'], 'Did you mean "stiff:warning"?'],
    [['--rule', 'stiff'], 'It should look like jargon:warning.'],
    [['--max-warnings', 'few'], 'It should be a whole number, such as 0 or 10.'],
    [['--kind', 'letter'], 'Allowed choices are reply, article.'],
    [['--explain', 'colt'], 'There is no rule "colt". Did you mean "cold"?'],
    [['--stdin', 'a.txt'], '--stdin reads standard input'],
    [['--stdin', '--fix'], '--fix has no file to write'],
    [['--fix', '--fix-dry-run'], 'use one of them'],
    [['--stdin-filename', 'a.md'], '--stdin-filename needs --stdin.'],
  ])('%j', async (argv, words) => {
    const { code, err, out } = await command(await folderOf({}), argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });
});

describe('which files are read', () => {
  const files = {
    'a.txt': '',
    'b.md': '',
    'README.md': '',
    'changelog.md': '',
    'x.csv': '',
    'x.json': '{}',
    'package.json': '{}',
    'macros.json': '{"macros": []}',
    'node_modules/p/a.md': '',
    '.hidden/a.md': '',
    'out/a.md': '',
    'deep/.gitignore': '*.tmp.md\n!keep.tmp.md',
    'deep/a.tmp.md': '',
    'deep/keep.tmp.md': '',
    'deep/out/a.md': '',
    'old/a.md': '',
    '.gitignore': '/out/\n',
    '.git/HEAD': '',
    '.replytone.yaml': 'ignore: [old]\n',
  };
  test.each<[readonly string[], readonly string[]]>([
    [[], ['a.txt', 'b.md', 'macros.json', 'deep/keep.tmp.md', 'deep/out/a.md']],
    [['deep'], ['deep/keep.tmp.md', 'deep/out/a.md']],
    [['*.md'], ['b.md']],
    [['**/*.csv'], ['x.csv']],
    [['README.md'], ['README.md']],
    [['x.json'], ['x.json']],
    [['*.json'], ['x.json', 'macros.json']],
    [
      ['x.csv', 'x.csv', '.'],
      ['x.csv', 'a.txt', 'b.md', 'macros.json', 'deep/keep.tmp.md', 'deep/out/a.md'],
    ],
    [['out'], ['out/a.md']],
    [['out/a.md'], ['out/a.md']],
    [['old/a.md'], ['old/a.md']],
  ])('%j', async (argv, expected) => {
    const folder = await folderOf(files);
    const { out } = await command(folder, ['--format=json', ...argv]);
    const results = JSON.parse(out) as { filePath: string }[];
    expect(results.map(({ filePath }) => filePath.slice(2)).sort()).toEqual([...expected].sort());
  });

  test('a file that the configuration leaves out is named with a note', async () => {
    const folder = await folderOf(files);
    const { out, code } = await command(folder, ['old/a.md']);
    expect(out).toContain('note  The configuration leaves this file out (under "ignore").');
    expect(code).toBe(0);
  });
});

describe('which configuration counts', () => {
  const files = {
    '.replytone.yaml': 'rules: { stiff: off }',
    'a.txt': stiff,
    'sub/a.txt': stiff,
    'own/.replytone.json': '{ "rules": { "stiff": { "severity": "error" } } }',
    'own/a.txt': stiff,
  };
  test.each<[readonly string[], number]>([
    [['a.txt'], 0],
    [['sub/a.txt'], 0],
    [['own/a.txt'], 1],
    [['own/a.txt', '--config', '.replytone.yaml'], 0],
    [['own/a.txt', '--no-config'], 0],
    [['own/a.txt', '--rule', 'stiff:warning'], 0],
    [['a.txt', '--no-config', '--rule', 'stiff:error'], 1],
  ])('%j', async (argv, code) => {
    expect(await command(await folderOf(files), argv)).toMatchObject({ code });
  });

  test('a wrong key costs itself only; all is still linted', async () => {
    const folder = await folderOf({
      'a.txt': stiff,
      '.replytone.yaml': 'ruls: {}\nrules:\n  stiff: error\n',
    });
    const { out, code } = await command(folder, []);
    expect(out).toContain('1:1  problem  "ruls" is not a setting. Did you mean "rules"?');
    expect(out).toContain('1:8  error  “utilize”');
    expect(code).toBe(2);
  });
});

describe('texts of unknown origin', () => {
  test.each<[string, Uint8Array, string]>([
    ['a picture', Buffer.from([0x89, 0x50, 0, 0, 1]), 'This is not text'],
    [
      'Windows-1252',
      Buffer.from('one\ntwo \xe9t\xe9', 'latin1'),
      '2:1  problem  This is not UTF-8',
    ],
    ['UTF-16', Buffer.from(`\uFEFF${stiff}`, 'utf16le'), '1:8  warning'],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${stiff}`, 'utf16le').swap16(), '1:8  warning'],
    ['nothing', Buffer.alloc(0), 'Nothing was found.'],
  ])('%s', async (_, bytes, words) => {
    const folder = await folderOf({ 'a.md': bytes });
    const { out } = await command(folder, ['a.md']);
    expect(out).toContain(words);
  });

  test('a folder of them: the good ones are linted', async () => {
    const folder = await folderOf({ 'a.md': Buffer.from([0, 1]), 'b.md': stiff });
    const { out, code } = await command(folder, []);
    expect(out).toContain('1:8  warning');
    expect(code).toBe(2);
  });

  test('standard input is linted as if it were the file', async () => {
    const folder = await folderOf({ 'own/.replytone.yaml': 'rules: { stiff: off }' });
    const named = await command(folder, ['--stdin', '--stdin-filename=own/a.md'], { stdin: stiff });
    expect(named.out).toContain('Nothing was found.');
    const unnamed = await command(folder, ['--stdin'], { stdin: stiff });
    expect(unnamed.out).toContain('<stdin>\n    1:8  warning');
  });
});

describe('--fix', () => {
  test('keeps byte order mark, line ends and mode, and reports what is left', async () => {
    const folder = await folderOf({ 'a.txt': '\uFEFFutilize\r\npolicy\r\n' });
    await allow(folder, 'a.txt', 0o640);
    const { out } = await command(folder, ['--fix']);
    expect(await textOf(folder, 'a.txt')).toBe('\uFEFFuse\r\npolicy\r\n');
    expect((await stat(join(folder, 'a.txt'))).mode & 0o777).toBe(0o640);
    expect(out).toContain('Fixed 1 finding.\nLeft 1 information.\n');
  });

  test('goes through a link to its file', async () => {
    const folder = await folderOf({ 'real/a.txt': stiff });
    await symlink('real/a.txt', join(folder, 'link.txt'));
    await command(folder, ['--fix', 'link.txt']);
    expect(await textOf(folder, 'real/a.txt')).toBe('Please use it.');
  });

  test('leaves UTF-16 alone and says so', async () => {
    const bytes = Buffer.from(`\uFEFF${stiff}`, 'utf16le');
    const folder = await folderOf({ 'a.txt': bytes });
    const { out } = await command(folder, ['--fix']);
    expect(out).toContain('note     It is saved as UTF-16');
    expect(Buffer.from(await textOf(folder, 'a.txt'))).toEqual(Buffer.from(bytes.toString('utf8')));
  });

  test('refuses a file that has changed since it was read', async () => {
    const folder = await folderOf({ 'a.txt': 'old' });
    const path = join(folder, 'a.txt');
    const read = readTextFile(path);
    await utimes(path, new Date(0), new Date(0));
    expect('fault' in read).toBe(false);
    const fault = 'fault' in read ? undefined : await writeFileWhole(path, 'new', read.stamp);
    expect(fault?.fault).toBe('It changed on disk while it was being read. Run the command again.');
    expect(await textOf(folder, 'a.txt')).toBe('old');
  });
});

describe('the other commands', () => {
  test('--init writes a configuration that is right, and never over another', async () => {
    const folder = await folderOf({ 'a.txt': '' });
    expect(await command(folder, ['--init'])).toMatchObject({ code: 0 });
    expect(await command(folder, [])).toMatchObject({ code: 0 });
    const again = await command(folder, ['--init']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('There is a .replytone.yaml in this folder already');
  });

  test('--list-rules', async () => {
    const { out } = await command(await folderOf({}), ['--list-rules']);
    expect(`\n${out}`).toBe(`
stiff  warning      What stiff finds.
cold   information  What cold finds. (replies only)
fresh  off          What fresh finds.

More about one: reply-tone --explain RULE
`);
  });

  test('--explain shows the page, or what the rule says of itself', async () => {
    const folder = await folderOf({});
    expect((await command(folder, ['--explain', 'stiff'])).out).toBe('# stiff\n');
    expect((await command(folder, ['--explain', 'cold'])).out).toBe(
      '# cold\n\nWhat cold finds.\n\nWhy cold matters.\n',
    );
  });

  test('--output writes the report to a file, and says when it cannot', async () => {
    const folder = await folderOf({ 'a.txt': stiff });
    const { out } = await command(folder, ['--format=json', '--output=report.json'], {});
    expect(out).toBe('');
    expect(JSON.parse(await textOf(folder, 'report.json'))).toHaveLength(1);
    await command(folder, ['--format=csv', '--output=new/reports/tone.csv']);
    expect(await textOf(folder, 'new/reports/tone.csv')).toContain('a.txt');
    const failed = await command(folder, ['--output', 'a.txt/report.txt']);
    expect(failed).toMatchObject({ code: 2 });
    expect(failed.err).toContain(
      'could not be written to a.txt/report.txt. A file is where its folder should be.',
    );
  });
});
