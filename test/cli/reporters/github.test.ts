import { describe, expect, test } from 'vitest';
import { github } from '../../../server/src/cli/reporters/github.ts';
import { command, folderOf } from '../support.ts';
import { contextOf, fileOf, nasty } from './support.ts';

const linesOf = (...files: Parameters<typeof contextOf>[0][number][]): readonly string[] =>
  github(contextOf(files)).trimEnd().split('\n');

describe('annotations on GitHub', () => {
  test('a command a finding, the gravest first, then a line to read', () => {
    const file = fileOf('a.json', [
      { title: 'Hint', found: [{ says: 'A ⟦policy⟧.', rule: 'cold', level: 'hint' }] },
      { title: 'Warning', found: [{ says: 'Please ⟦utilize⟧ it.' }] },
      { found: [{ says: '⟦utilize⟧', level: 'error' }] },
    ]);
    expect(linesOf(file)).toEqual([
      '::error file=a.json,line=22,endLine=22,col=1,endColumn=8,title=stiff::“utilize” sounds like an office.',
      '::warning file=a.json,line=12,endLine=12,col=8,endColumn=15,title=stiff in “Warning”::“utilize” sounds like an office.',
      '::notice file=a.json,line=2,endLine=2,col=3,endColumn=9,title=cold in “Hint”::“policy” sounds like an office.',
      'Reply Tone found 3 things to look at.',
    ]);
  });

  test('nothing can end a command early, or begin another', () => {
    const [line, ...rest] = linesOf(
      fileOf('a,b:c%.json', [
        { title: 'x,y::z\n::error::', found: [{ says: '⟦x⟧', message: `${nasty}\n::error::%0A` }] },
      ]),
    );
    expect(line).toMatch(
      /^::warning file=a%2Cb%3Ac%25\.json,.*title=stiff in “x%2Cy%3A%3Az%0A%3A%3Aerror%3A%3A”::/,
    );
    expect(line).toMatch(/ abc%0A::error::%250A$/);
    expect(rest).toEqual(['Reply Tone found 1 thing to look at.']);
  });

  test('a finding over several lines has no columns', () => {
    const file = fileOf('a.md', [{ found: [{ says: '⟦utilize⟧' }] }]);
    const findings = file.findings.map((each) => ({ ...each, endLine: each.line + 1 }));
    expect(linesOf({ ...file, findings })[0]).toMatch(
      /^::warning file=a\.md,line=2,endLine=3,title/,
    );
  });

  test('what was not checked is an error; what was left out, a notice', () => {
    const file = fileOf(
      'a.json',
      [],
      [
        { message: 'A macro is inactive.', level: 'note' },
        { message: 'This is cut off.', level: 'error', place: { line: 3, column: 4 } },
      ],
    );
    expect(linesOf(file)).toEqual([
      '::error file=a.json,line=3,col=4,title=Not checked::This is cut off.',
      '::notice file=a.json,title=Left out::A macro is inactive.',
      'Reply Tone found nothing.',
    ]);
  });

  test('files are named from the top of the repository', async () => {
    const folder = await folderOf({ 'macros/a.txt': 'utilize' });
    const env = { GITHUB_WORKSPACE: folder };
    const { out } = await command(`${folder}/macros`, ['--format', 'github'], { env });
    expect(out).toMatch(/^::warning file=macros\/a\.txt,/);
  });
});
