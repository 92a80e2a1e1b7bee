import { describe, expect, test } from 'vitest';
import { reviewOf } from '../../../server/src/core/review/review.ts';
import { scoreOf } from '../../../server/src/core/review/score.ts';
import type { Severity } from '../../../server/src/core/types.ts';
import { reviewInputOf } from '../../../server/src/cli/reporters/context.ts';
import { contextOf, fileOf } from '../../cli/reporters/support.ts';
import type { DrawnFinding, DrawnReply } from '../../cli/reporters/support.ts';

const warning: DrawnFinding = { says: 'Please ⟦utilize⟧ it.', fixed: 'Please use it.' };
const mild: DrawnFinding = { says: 'A ⟦policy⟧.', rule: 'cold', level: 'information' };

const review = (...files: Parameters<typeof contextOf>[0]) =>
  reviewOf(reviewInputOf(contextOf(files)));

const order = (...replies: readonly DrawnReply[]): readonly string[] =>
  review(fileOf('a.json', replies)).toFix.map(({ name }) => name);

describe('what a review counts', () => {
  const all = review(
    fileOf('b.json', [
      { title: 'Clean' },
      { title: 'Both', found: [warning, warning, mild] },
      { title: 'Mild', kind: 'article', found: [mild] },
    ]),
    fileOf('a.txt', [{ found: [warning] }]),
    fileOf('clean.txt', [{}]),
    fileOf('gone.txt', [], [{ message: 'There is no such file.', level: 'error' }]),
    fileOf(
      'old.json',
      [{}],
      [
        { message: 'Inactive.', level: 'note' },
        { message: 'Inactive.', level: 'note' },
      ],
    ),
  );

  test('texts, clean ones, findings, the worst of each', () => {
    expect(all).toMatchObject({
      ...{ files: 4, replies: 5, articles: 1, clean: 3, findings: 5, fixable: 3, fixed: 0 },
      levels: { error: 0, warning: 3, information: 2, hint: 0 },
      worst: { error: 0, warning: 2, information: 1, hint: 0 },
    });
    expect(all.sent).toBeUndefined();
  });

  test('rules and files, most findings first', () => {
    expect(
      all.byRule.map(({ rule, findings, replies, level }) => [rule.id, findings, replies, level]),
    ).toEqual([
      ['stiff', 3, 2, 'warning'],
      ['cold', 2, 2, 'information'],
    ]);
    expect(all.byFile).toEqual([
      { name: 'b.json', texts: 3, clean: 1, findings: 4 },
      { name: 'a.txt', texts: 1, clean: 0, findings: 1 },
      { name: 'clean.txt', texts: 1, clean: 1, findings: 0 },
      { name: 'old.json', texts: 1, clean: 1, findings: 0 },
    ]);
  });

  test('what was not read, and what was left out', () => {
    expect(all.problems).toEqual([{ file: 'gone.txt', message: 'There is no such file.' }]);
    expect(all.notes).toEqual([{ message: 'Inactive.', count: 2, files: ['old.json'] }]);
  });

  test('a sentence stands once, with everything found in it', () => {
    const [both] = all.toFix;
    expect(both!.sentences.map(({ text, findings }) => [text, findings.length])).toEqual([
      ['Please utilize it.', 2],
      ['A policy.', 1],
    ]);
  });

  test('usage, where an export says so', () => {
    const { sent } = review(
      fileOf('a.json', [{ usage: 30 }, { usage: 10, found: [mild] }, { found: [mild] }]),
    );
    expect(sent).toEqual({ all: 40, withFindings: 10 });
  });
});

describe('what to fix first', () => {
  test.each<[string, readonly DrawnReply[], readonly string[]]>([
    [
      'graver findings',
      [
        { title: 'mild', found: [mild] },
        { title: 'grave', found: [{ ...warning, level: 'error' }] },
        { title: 'warned', found: [warning] },
      ],
      ['grave', 'warned', 'mild'],
    ],
    [
      'more findings',
      [
        { title: 'one', found: [warning] },
        { title: 'three', found: [warning, warning, warning] },
      ],
      ['three', 'one'],
    ],
    [
      'replies that are sent more often',
      [
        { title: 'rare', usage: 3, found: [warning] },
        { title: 'unknown', found: [warning] },
        { title: 'daily', usage: 900, found: [warning] },
      ],
      ['daily', 'rare', 'unknown'],
    ],
    [
      'five warnings in a busy reply before a hint in the busiest',
      [
        { title: 'busiest', usage: 50_000, found: [{ ...mild, level: 'hint' }] },
        { title: 'busy', usage: 500, found: [warning, warning, warning, warning, warning] },
      ],
      ['busy', 'busiest'],
    ],
    [
      'nothing else: equals stay as they stand in the file',
      ['c', 'a', 'b'].map((title) => ({ title, found: [warning] })),
      ['c', 'a', 'b'],
    ],
  ])('%s', (_, replies, wanted) => {
    expect(order(...replies)).toEqual(wanted);
  });

  test('usage that makes no sense counts as none', () => {
    const one: readonly { readonly level: Severity }[] = [{ level: 'warning' }];
    expect(scoreOf(one, -5)).toBe(scoreOf(one, undefined));
    expect(scoreOf(one, 1023)).toBe(11 * scoreOf(one, 0));
  });

  test('a reply is known by its title, its id, its file or its number', () => {
    const named = (file: string, ...replies: readonly DrawnReply[]): readonly string[] =>
      review(fileOf(file, replies)).toFix.map(({ name }) => name);
    expect(named('x.json', { title: 'T', id: '7', found: [mild] })).toEqual(['T']);
    expect(named('x.json', { title: ' ', id: '7', found: [mild] })).toEqual(['7']);
    expect(named('drafts/late.txt', { found: [mild] })).toEqual(['late.txt']);
    expect(named('x.json', {}, { found: [mild] })).toEqual(['Reply 2']);
  });
});
