import { describe, expect, test } from 'vitest';
import type { Rule } from '../../rules/api.ts';
import { TermColumns } from '../../server/src/core/analyse/columns.ts';
import { cut } from '../../server/src/core/analyse/cut.ts';
import { Lists } from '../../server/src/core/analyse/lists.ts';
import { SentenceAnalysis } from '../../server/src/core/analyse/sentence.ts';
import { splitSentences } from '../../server/src/core/analyse/sentences.ts';
import { inflect } from '../../server/src/core/phrases/inflect.ts';
import { createLexicon } from '../../server/src/core/phrases/lexicon.ts';
import { PatternError, parsePattern } from '../../server/src/core/phrases/parse.ts';
import { drawMarks, readMarks } from '../support/marks.ts';

const classes = {
  'rule-noun': ['{policy}', '{rule}', 'terms and conditions', '@paper'],
  paper: ['{handbook}'],
};

const meta: Rule['meta'] = {
  ...{ id: 'test', summary: '', why: '', severity: 'warning', kinds: ['reply'], status: 'stable' },
  messages: {},
};

/** One list of one rule; waking, so that the sweep looks for it, or only asked about. */
const listsOf = (pattern: string, waking: boolean): Lists => {
  const phrases = { list: [pattern] };
  const rule: Rule = { meta, phrases, triggers: waking ? ['list'] : [], check: () => [] };
  return new Lists([rule], { test: { lists: phrases } }, createLexicon(classes));
};

const find = (pattern: string, marked: string, waking: boolean): string => {
  const { text } = readMarks(marked);
  const lists = listsOf(pattern, waking);
  const columns = new TermColumns();
  cut(text, columns);
  const sentence = new SentenceAnalysis(text, lists.waking.sweep(columns));
  return drawMarks(
    text,
    lists.hits(sentence, lists.list('test/list')).map(({ span }) => span),
  );
};

describe('a pattern finds', () => {
  test.each([
    ['as per', '⟦As per⟧ your request'],
    ['do not', 'We ⟦don’t⟧ and ⟦do not⟧ and ⟦dont⟧'],
    ['can not', 'I ⟦can’t⟧, you ⟦cannot⟧'],
    ['we are', '⟦We’re⟧ late, ⟦we are⟧ early'],
    ['it is', '⟦It’s⟧ late'],
    ['back end', 'our ⟦back-end⟧ and ⟦back end⟧'],
    ['e-mail', 'an ⟦e-mail⟧ or ⟦email⟧ or ⟦E-mail⟧'],
    ['{allow}', 'they ⟦allow⟧, it ⟦allows⟧, was ⟦allowed⟧'],
    ['{policy}', 'a ⟦policy⟧, many ⟦policies⟧'],
    ['{end of life}', 'it was end of life'.replace('end of life', '⟦end of life⟧')],
    ['@rule-noun', 'the ⟦rules⟧, the ⟦handbook⟧, the ⟦terms and conditions⟧'],
    ['our (store|company)? policy', '⟦our policy⟧, ⟦our store policy⟧, our big policy'],
    ['policy *2 not', 'the ⟦policy really does not⟧ say; policy, not this'],
    ['the * rule', '⟦the old rule⟧, the rule'],
    ['^ per', '⟦Per⟧ our rules, as per'],
    ['^ per', 'Hi Sam, ⟦per⟧ our rules'],
    ['^ per', 'But ⟦per⟧ our rules'],
    ['whatever $', 'whatever you say, ⟦whatever⟧.'],
    ['our [policy (does|do) not] allow', 'our ⟦policy does not⟧ allow it'],
    ['in order , please', '⟦in order, please⟧'],
    ['at all ?', 'not ⟦at all?⟧'],
    ['(at all)? please', 'now ⟦please⟧ do; ⟦at all please⟧'],
    ['last #number', 'the ⟦last 4⟧ digits'],
    ['your #caps', '⟦your SLA⟧, ⟦your APIs⟧, your iOS, your SaaS'],
    ['was #past', 'it ⟦was closed⟧, it ⟦was sent⟧, it was here'],
    ['hi #opaque', '⟦Hi \uFFFC⟧, hi Sam'],
    ['t&cs', 'our ⟦T&Cs⟧ say'],
  ])('%s in %s', (pattern, marked) => {
    expect(find(pattern, marked, true)).toBe(marked);
    expect(find(pattern, marked, false)).toBe(marked);
  });
});

test.each(['(a|b', 'a) b', 'a {b'])('“%s” is refused with a reason', (pattern) => {
  expect(() => parsePattern(pattern)).toThrow(PatternError);
});

test('an unknown class is refused with its name', () => {
  expect(() => listsOf('@nothing', true)).toThrow(/@nothing/);
});

test.each([
  ['escalate', 'ed', 'escalated'],
  ['pass on', 'ed', 'passed on'],
  ['use', 'ing', 'using'],
  ['stop', 'ing', 'stopping'],
  ['offer', 'ed', 'offered'],
  ['try', 's', 'tries'],
  ['send', 'en', 'sent'],
  ['fix', 'ing', 'fixing'],
  ['tie', 'ing', 'tying'],
  ['agree', 'ing', 'agreeing'],
  ['ship', 'ed', 'shipped'],
  ['look', 'ing', 'looking'],
  ['plan', 'ing', 'planning'],
  ['deny', 'ed', 'denied'],
  ['process', 's', 'processes'],
  ['log', 'ed', 'logged'],
  ['answer', 'ing', 'answering'],
  ['repair', 'ing', 'repairing'],
  ['open', 'ing', 'opening'],
] as const)('%s + %s = %s', (lemma, form, expected) => {
  expect(inflect(lemma, form)).toBe(expected);
});

test.each([
  ['I’m sorry. It’s late!', ['I’m sorry.', 'It’s late!']],
  ['Hi Mr. Osei, see No. 5. Thanks.', ['Hi Mr. Osei, see No. 5.', 'Thanks.']],
  ['At 5 p.m. The van comes.', ['At 5 p.m.', 'The van comes.']],
  ['It costs 3.50 a day, e.g. on Monday.', ['It costs 3.50 a day, e.g. on Monday.']],
  ['He said “no.” Then he left.', ['He said “no.”', 'Then he left.']],
  ['Really?! Yes…  ok', ['Really?!', 'Yes…', 'ok']],
  ['\uFFFC. Next one.', ['\uFFFC.', 'Next one.']],
  ['', []],
  ['   ', []],
  ['J. R. Hartley wrote it.', ['J. R. Hartley wrote it.']],
  ['It is due on the 21st. Then we close.', ['It is due on the 21st.', 'Then we close.']],
  [
    'The answer is no. It is the airport’s. Sorry.',
    ['The answer is no.', 'It is the airport’s.', 'Sorry.'],
  ],
  ['It costs 9p. So do I. OK.', ['It costs 9p.', 'So do I.', 'OK.']],
])('sentences of “%s”', (text, expected) => {
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
