import { describe, expect, test } from 'vitest';
import { command, folderOf } from './support.ts';

const parsed = async (folder: string, ...argv: string[]) => {
  const { out, code } = await command(folder, ['--format', 'json', ...argv]);
  return { results: JSON.parse(out) as Record<string, unknown>[], code };
};

const summary = {
  does: [{ quality: 'engages-first', words: 'Sorry it broke' }],
  lacks: ['time'],
  sentences: 1,
  words: 3,
};

describe('the report for machines', () => {
  test('every file, in the result shape of ESLint', async () => {
    const folder = await folderOf({ 'a.md': '# Title\r\nutilize policy\r\n', 'b.txt': 'Fine.' });
    const { results } = await parsed(folder);
    expect(results).toEqual([
      {
        filePath: '~/a.md',
        errorCount: 0,
        warningCount: 2,
        fixableErrorCount: 0,
        fixableWarningCount: 1,
        messages: [
          {
            ruleId: 'stiff',
            severity: 1,
            level: 'warning',
            message: '“utilize” sounds like an office. Say “use”.',
            line: 2,
            column: 1,
            endLine: 2,
            endColumn: 8,
            reply: { id: 'r1', title: 'Title', summary },
            fix: { range: [9, 16], text: 'use' },
            suggestions: [],
          },
          {
            ruleId: 'cold',
            severity: 1,
            level: 'information',
            message:
              '“policy” puts the rulebook in front of the person who wrote. Say what you can do for them instead.',
            line: 2,
            column: 9,
            endLine: 2,
            endColumn: 15,
            reply: { id: 'r1', title: 'Title', summary },
            suggestions: [
              { desc: 'Use “rule”', fix: { range: [17, 23], text: 'rule' } },
              // Two edits with the word between them are one range.
              { desc: 'Say more', fix: { range: [17, 23], text: 'our policy here' } },
            ],
          },
        ],
        replies: [{ id: 'r1', title: 'Title', kind: 'reply', line: 1, summary }],
        problems: [],
      },
      {
        filePath: '~/b.txt',
        errorCount: 0,
        warningCount: 0,
        fixableErrorCount: 0,
        fixableWarningCount: 0,
        messages: [],
        // Without a finding, and here all the same.
        replies: [{ kind: 'reply', line: 1, summary }],
        problems: [],
      },
    ]);
  });

  test('an article has no summary', async () => {
    const folder = await folderOf({ 'a.md': 'Intro\n\n# One\n' });
    const { results } = await parsed(folder, '--kind', 'article');
    expect(results[0]!['replies']).toEqual([{ id: 'r1', title: 'One', kind: 'article', line: 3 }]);
  });

  test('problems have a place; a configuration is a file as well', async () => {
    const folder = await folderOf({
      'a.txt': 'one\n<cut>',
      '.replytone.yaml': 'rules:\n  stif: off\n',
    });
    const { results, code } = await parsed(folder);
    expect(results.map(({ filePath, problems }) => [filePath, problems])).toEqual([
      [
        '~/.replytone.yaml',
        [
          {
            message: '"stif" is not a rule. Did you mean "stiff"?',
            level: 'error',
            line: 2,
            column: 3,
          },
        ],
      ],
      ['~/a.txt', [{ message: 'This is cut off.', level: 'error', line: 2, column: 1 }]],
    ]);
    expect(code).toBe(2);
  });

  test('ranges count a byte order mark, columns do not', async () => {
    const folder = await folderOf({ 'a.txt': '\uFEFFutilize' });
    const { results } = await parsed(folder);
    expect(results[0]).toMatchObject({ messages: [{ column: 1, fix: { range: [1, 8] } }] });
  });

  test('--fix-dry-run gives the fixed text and what is left', async () => {
    const folder = await folderOf({ 'a.txt': '\uFEFFutilize policy' });
    const { results } = await parsed(folder, '--fix-dry-run');
    expect(results).toMatchObject([
      { output: '\uFEFFuse policy', warningCount: 1, messages: [{ ruleId: 'cold', column: 5 }] },
    ]);
  });

  test('errors count as errors', async () => {
    const folder = await folderOf({ 'a.txt': 'utilize policy' });
    const { results, code } = await parsed(folder, '--rule', 'stiff:error', '--quiet');
    expect(results).toMatchObject([
      {
        errorCount: 1,
        fixableErrorCount: 1,
        warningCount: 0,
        messages: [{ severity: 2, level: 'error' }],
      },
    ]);
    expect(code).toBe(1);
  });
});
