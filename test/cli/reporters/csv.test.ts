import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../server/src/cli/reporters/csv.ts';
import { command, folderOf } from '../support.ts';
import { contextOf, fileOf, nasty } from './support.ts';
import type { DrawnReply } from './support.ts';

const tableOf = (...replies: DrawnReply[]): readonly Record<string, string>[] =>
  parse(csv(contextOf([fileOf('macros.json', replies)])), { bom: true, columns: true });

describe('the report for spreadsheets', () => {
  test('a finding a row', () => {
    const [row] = tableOf({
      ...{ id: '36', title: 'Late parcel', usage: 1204 },
      found: [{ says: 'Please ⟦utilize⟧ it.', fixed: 'Please use it.' }],
    });
    expect(row).toEqual({
      file: 'macros.json',
      'reply id': '36',
      title: 'Late parcel',
      usage: '1204',
      line: '2',
      column: '8',
      rule: 'stiff',
      level: 'warning',
      words: 'utilize',
      sentence: 'Please utilize it.',
      message: '“utilize” sounds like an office.',
      suggestion: 'Please use it.',
    });
  });

  test.each([
    ['quotes', 'He said "no", twice'],
    ['lines', 'one\ntwo\r\nthree'],
    ['separators', 'a, b; c\td'],
    ['all sorts', nasty],
    ['spaces at the ends', '  in between  '],
  ])('%s come through', (_, title) => {
    const [row] = tableOf({ title, found: [{ says: '⟦utilize⟧' }] });
    expect(row!['title']).toBe(title);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '＝1'])(
    'a spreadsheet does not compute %j',
    (title) => {
      const [row] = tableOf({ title, found: [{ says: '⟦utilize⟧' }] });
      expect(row!['title']).toBe(`'${title}`);
    },
  );

  test('Excel reads the encoding from a mark; lines end as RFC 4180 says', () => {
    const text = csv(contextOf([]));
    expect(text).toBe(
      '\uFEFFfile,reply id,title,usage,line,column,rule,level,words,sentence,message,suggestion\r\n',
    );
  });

  test('what was not checked is a row as well', async () => {
    const folder = await folderOf({ 'a.txt': 'one\n<cut>' });
    const { out, code } = await command(folder, ['--format', 'csv']);
    const [row] = parse<Record<string, string>>(out, { bom: true, columns: true });
    expect(row).toMatchObject({
      file: 'a.txt',
      line: '2',
      level: 'problem',
      message: 'This is cut off.',
    });
    expect(code).toBe(2);
  });
});
