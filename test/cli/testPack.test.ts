import { describe, expect, test } from 'vitest';
import { runCommand } from '../../server/src/cli/command.ts';
import { builtInRules, pageOf, shared } from '../../server/src/rules.ts';
import { linter } from '../support/lint.ts';
import { folderOf, type Outcome } from './support.ts';

/** Runs the command line with the real rules. */
async function command(folder: string, ...argv: readonly string[]): Promise<Outcome> {
  const written = { out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  async function* input() {
    yield await Promise.resolve('');
  }
  const io = { cwd: folder, env: {}, stdin: input(), stdout: sink('out'), stderr: sink('err') };
  const rules = builtInRules.map(({ meta }) => meta);
  const parts = { linter, rules, page: pageOf, classes: shared.classes };
  const code = await runCommand(argv, io, () => Promise.resolve(parts));
  return { code, out: written.out.replaceAll(folder, '~'), err: written.err };
}

const good = {
  'style/pack.yml': 'name: house\nversion: 1.2.0\n',
  'style/lamps/rule.yml':
    'summary: A lamp is a lamp.\nwhy: Nobody knows a blorp.\nmessage: Say {plain}.\nentries:\n  - find: blorp\n    suggest: [lamp]\n',
  'style/lamps/cases.yml':
    '- bad: "Your ⟦blorp⟧ is here."\n  fixed: "Your lamp is here."\n- good: Your lamp is here.\n',
  'style/lamps/README.md': '# lamps\n\nSay lamp.\n',
};
const configured = {
  ...good,
  '.replytone.yaml': 'packs: [./style]\nrules: { house/lamps: error }\n',
};

describe('--test-pack', () => {
  test('a pack that keeps its word', async () => {
    const { code, out } = await command(await folderOf(good), '--test-pack', 'style');
    expect({ code, out }).toEqual({ code: 0, out: 'house 1.2.0: 1 rule, 2 cases; all well.\n' });
  });

  test('cases that fail are drawn', async () => {
    const cases =
      '- bad: "⟦Your blorp⟧ is here."\n- good: A blorp.\n- bad: A ⟦blorp⟧.\n  fixed: A light.\n';
    const folder = await folderOf({ ...good, 'style/lamps/cases.yml': cases });
    const { code, out } = await command(folder, '--test-pack', 'style');
    expect(code).toBe(1);
    expect(`\n${out}`).toBe(`
house/lamps  lamps/cases.yml:1
  the case says  ⟦Your blorp⟧ is here.
  is found       Your ⟦blorp⟧ is here.

house/lamps  lamps/cases.yml:2
  the case says  A blorp.
  is found       A ⟦blorp⟧.

house/lamps  lamps/cases.yml:3
  the case says  A light.
  is fixed to    A lamp.

house 1.2.0: 1 rule, 3 cases; 3 cases fail.
`);
  });

  test('a pack with broken files', async () => {
    const rule = 'summary: S.\nwhy: W.\nmesage: M.\nentries:\n  - find: "@lamps"\n';
    const folder = await folderOf({ ...good, 'style/odd/rule.yml': rule });
    const { code, out } = await command(folder, '--test-pack', 'style');
    expect(code).toBe(2);
    expect(`\n${out}`).toBe(`
style/odd/rule.yml:3:1
  "mesage" is not a setting. Did you mean "message"?

style/odd/rule.yml:1:1
  The rule needs a message to show, such as message: "“{text}” sounds like an inventory. Say {plain}."

house 1.2.0: 2 rules, 2 cases; 2 problems in its files.
`);
  });

  test('a folder that is not there', async () => {
    expect(await command(await folderOf({}), '--test-pack', 'none')).toEqual({
      code: 2,
      out: '',
      err: 'There is no folder "none". Check the name.\n',
    });
  });
});

describe('a project with a pack', () => {
  test.each([['packs: [./style]'], ['extends: [recommended, ./style]'], ['extends: ./style']])(
    'has its rules by “%s”',
    async (config) => {
      const files = { ...good, '.replytone.yaml': config, 'deep/a.txt': 'Your blorp is here.' };
      const { code, out } = await command(await folderOf(files), 'deep', '--max-warnings=0');
      expect(code).toBe(1);
      expect(out).toContain('house/lamps');
    },
  );

  test('sets their levels', async () => {
    const folder = await folderOf({ ...configured, 'a.txt': 'Your blorp is here.' });
    expect((await command(folder, 'a.txt')).code).toBe(1);
    expect((await command(folder, 'a.txt', '--rule', 'house/lamps:off')).code).toBe(0);
    expect((await command(folder, 'a.txt', '--rule', 'house/lamp:off')).err).toBe(
      'There is no rule "house/lamp". Did you mean "house/lamps"?\n',
    );
  });

  test('lists and explains them', async () => {
    const folder = await folderOf(configured);
    expect((await command(folder, '--list-rules')).out).toMatch(/house\/lamps +warning +A lamp is/);
    expect((await command(folder, '--explain', 'house/lamps')).out).toBe('# lamps\n\nSay lamp.\n');
  });

  test('says with its place what is wrong, and goes on', async () => {
    const folder = await folderOf({
      ...configured,
      '.replytone.yaml': 'packs:\n  - ./style\n  - ./gone\nrules: { house/odd: hint }\n',
      'style/odd/rule.yml': 'summary: S.\nwhy: W.\nmessage: M.\nentries: [{ find: (a }]\n',
      'a.txt': 'Your blorp is here.',
    });
    const { code, out } = await command(folder, 'a.txt', '--format', 'json');
    expect(code).toBe(2);
    const files = JSON.parse(out) as readonly {
      filePath: string;
      problems: readonly { message: string; line: number }[];
      messages: readonly { ruleId: string }[];
    }[];
    expect(
      files.map(({ filePath, problems, messages }) => [
        filePath,
        ...problems.map(({ line, message }) => `${line}: ${message}`),
        ...messages.map(({ ruleId }) => ruleId),
      ]),
    ).toEqual([
      [
        '~/.replytone.yaml',
        '3: There is no folder "./gone". A pack\'s path counts from the folder of this configuration.',
      ],
      ['~/style/odd/rule.yml', "4: The pattern can't be read: “(a”: a ) is missing."],
      ['~/a.txt', 'house/lamps'],
    ]);
  });
});
