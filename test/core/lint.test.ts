import { describe, expect, test } from 'vitest';
import type { Rule } from '../../rules/api.ts';
import { defineRule } from '../../rules/define.ts';
import { compromiseTagger } from '../../server/src/core/analyse/tagger.ts';
import { createLinter } from '../../server/src/core/index.ts';
import { applyEdits, applyFixes } from '../../server/src/core/fix/applyFixes.ts';
import type { Format } from '../../server/src/core/types.ts';
import { builtInRules, shared } from '../../server/src/rules.ts';
import { lint } from '../support/lint.ts';
import { settingsOf } from '../support/settings.ts';

const broken: Rule = defineRule({
  meta: {
    id: 'always-throws',
    summary: '',
    why: '',
    severity: 'warning',
    kinds: ['reply', 'article'],
    status: 'stable',
    messages: {},
  },
  check: () => {
    throw new Error('out of order');
  },
});

/** Says "teh" is wrong, and mends it. */
const teh: Rule = defineRule({
  meta: { ...broken.meta, id: 'teh', messages: { teh: '“{text}” is a slip.' } },
  phrases: { slip: ['teh'] },
  *check(reply, context) {
    for (const sentence of reply.sentences)
      for (const { span } of context.hits(sentence, 'slip')) {
        const where = { start: sentence.start + span.start, end: sentence.start + span.end };
        const edits = [{ ...where, text: 'the' }];
        yield { messageId: 'teh', span: where, fixes: [{ title: 'Mend it', edits, safe: true }] };
      }
  },
});

const linterOf = (...rules: Rule[]) =>
  createLinter({ rules, shared, tagger: () => compromiseTagger });

test('a rule that throws costs its own findings only, and is named once', () => {
  const text = '# One\n\nteh first reply\n\n# Two\n\nteh second reply';
  const document = { text, format: 'markdown', name: '', kind: 'reply' } as const;
  const { findings, problems } = linterOf(broken, teh).lint(document, settingsOf());
  expect(findings.map(({ words }) => words)).toEqual(['teh', 'teh']);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toMatch(/“always-throws” failed here \(out of order\)/);
});

describe('a fix goes back through every layer of the document', () => {
  const zendesk = (field: string, value: string): string =>
    `{"macros":[{"id":1,"title":"T","active":true,"actions":[{"field":"${field}","value":"${value}"}]}]}`;
  test.each<[Format, string, string]>([
    ['text', 'In teh box.', 'In the box.'],
    ['text', '\uFEFFIn teh box.\r\n', '\uFEFFIn the box.\r\n'],
    ['markdown', 'In *teh* box, see `teh`.', 'In *the* box, see `teh`.'],
    [
      'json',
      zendesk('comment_value', 'In \\"teh\\" box\\u2019s teh'),
      zendesk('comment_value', 'In \\"teh\\" box\\u2019s the'),
    ],
    [
      'json',
      zendesk('comment_value_html', '<p>It&rsquo;s <b>teh</b> box<\\/p>'),
      zendesk('comment_value_html', '<p>It&rsquo;s <b>the</b> box<\\/p>'),
    ],
  ])('%s: %s', (format, text, expected) => {
    const document = { text, format, name: '' };
    expect(applyFixes(document, settingsOf(), linterOf(teh)).text).toBe(expected);
  });
});

test('house words of the project are jargon, in the form that was found', () => {
  const settings = { replace: { seat: 'licence' } };
  const text = 'I added two seats, and the third seat is free.';
  const { findings } = lint(text, { kind: 'reply', settings });
  expect(findings.map(({ words }) => words)).toEqual(['seats', 'seat']);
  expect(
    applyEdits(
      text,
      findings.flatMap(({ fix }) => fix?.edits ?? []),
    ),
  ).toBe('I added two licences, and the third licence is free.');
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\t\r\n '],
  ['a lone surrogate', 'Hi \uD800 Sam, your SLA \uDC00'],
  ['only marks', '?!… —'],
  ['a very long word', 'a'.repeat(100_000)],
  ['ten thousand lines', 'Your parcel left today.\n'.repeat(10_000)],
  ['a NUL', 'a\0b'.repeat(50)],
])('%s is linted without an exception', (_, text) => {
  for (const format of ['text', 'markdown', 'html', 'json'] as const) {
    const { findings, problems } = lint(text, { format });
    for (const { span } of findings) expect(span.end).toBeLessThanOrEqual(text.length);
    for (const { message } of problems) expect(message).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('every built-in pattern compiles, and every rule has a level', () => {
  expect(() => linterOf(...builtInRules)).not.toThrow();
  for (const { meta } of builtInRules)
    expect(['error', 'warning', 'information', 'hint']).toContain(meta.severity);
});
