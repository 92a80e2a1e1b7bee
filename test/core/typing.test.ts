import { expect, test } from 'vitest';
import type { Rule, RuleContext, Sentence } from '../../rules/api.ts';
import { defineRule } from '../../rules/define.ts';
import { createLinter } from '../../server/src/core/index.ts';
import type { Finding, Settings, SourceDocument } from '../../server/src/core/types.ts';
import { compromiseTagger } from '../../server/src/core/analyse/tagger.ts';
import { settingsOf } from '../support/settings.ts';

const meta: Rule['meta'] = {
  ...{ id: 'teh', summary: '', why: '', severity: 'warning', status: 'stable' },
  kinds: ['reply', 'article'],
  messages: { teh: '“{text}” is a slip.' },
};

/** Writes down what a rule is asked about; finds "teh". */
function watched(): { readonly rule: Rule; readonly asked: string[]; readonly looked: string[] } {
  const asked: string[] = [];
  const looked: string[] = [];
  const look = ({ text }: Sentence, _: RuleContext, isFirst: boolean): number => {
    looked.push(`${text}${isFirst ? ' (first)' : ''}`);
    return text.indexOf('teh');
  };
  const rule = defineRule({
    meta,
    *check(reply, context) {
      asked.push(reply.text.trim());
      for (const sentence of reply.sentences) {
        const at = context.once(sentence, look, sentence.index === 0);
        if (at < 0) continue;
        const start = sentence.start + at;
        const span = { start, end: start + 3 };
        const edits = [{ ...span, text: 'the' }];
        yield { messageId: 'teh', span, fixes: [{ title: 'Mend it', edits, safe: true }] };
      }
    },
  });
  return { rule, asked, looked };
}

/** Lints one version of a document after another. */
function lintingWith(rule: Rule, settings: Settings = settingsOf()) {
  const linter = createLinter({
    rules: [rule],
    shared: { lists: {}, classes: {} },
    tagger: () => compromiseTagger,
  });
  const keptBy = {};
  return (text: string, more: Partial<SourceDocument> = {}, its = settings) =>
    linter.lint({ text, format: 'markdown', name: 'm.md', keptBy, ...more }, its).findings;
}

function typist() {
  const { rule, asked, looked } = watched();
  const lintNext = lintingWith(rule);
  const lint: typeof lintNext = (...version) => {
    asked.length = 0;
    looked.length = 0;
    return lintNext(...version);
  };
  return { lint, asked, looked };
}

const library = `# One

Hi {{name}}, one waits for {{name}}.

# Two

Hi {{name}}, two is teh next. It comes.

# Three

Hi {{name}}, teh last.
`;

/** The words that each fix takes out. */
const mended = (text: string, findings: readonly Finding[]): readonly string[] =>
  findings.map(({ fix }) => text.slice(fix!.edits[0]!.start, fix!.edits[0]!.end));

test('a keystroke has rules look at the reply that it is in, and what they said moves', () => {
  const { lint, asked } = typist();
  const before = lint(library);
  expect(asked).toHaveLength(3);
  const text = library.replace('two is', 'two is really');
  const after = lint(text);
  expect(asked).toEqual(['Hi \uFFFC, two is really teh next. It comes.']);
  expect(after.map(({ span }) => text.slice(span.start, span.end))).toEqual(['teh', 'teh']);
  expect(mended(text, after)).toEqual(['teh', 'teh']);
  expect(mended(library, before)).toEqual(['teh', 'teh']);
});

test.each<[string, (text: string) => string, readonly string[]]>([
  ['a blank line below a title', (text) => text.replace('# Two\n', '# Two\n\n\n'), []],
  ['a new reply', (text) => `# Zero\n\nHi {{name}}, none.\n\n${text}`, ['Hi \uFFFC, none.']],
  ['a reply less', (text) => text.replace(/# Two[^]*(?=# Three)/, ''), []],
  ['a title', (text) => text.replace('# Two', '# Two and a half'), []],
  [
    'a heading that divides',
    (text) => text.replace(' It comes.', '\n\n# More\n\nHi {{name}}, it comes.'),
    ['Hi \uFFFC, two is teh next.', 'Hi \uFFFC, it comes.'],
  ],
])('%s: only what was not there before is judged', (_, change, judged) => {
  const { lint, asked } = typist();
  lint(library);
  const text = change(library);
  const found = lint(text);
  expect(asked).toEqual(judged);
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(found.map(() => 'teh'));
  expect(mended(text, found)).toEqual(found.map(() => 'teh'));
});

test('all replies are judged anew where the document, its settings or its placeholders change', () => {
  const { lint, asked } = typist();
  lint(library);
  lint(library);
  expect(asked).toEqual([]);
  lint(library, {}, settingsOf());
  expect(asked).toHaveLength(3);
  lint(library, { kind: 'article' });
  expect(asked).toHaveLength(1);
  lint(library);
  expect(asked).toHaveLength(3);
  lint(library.replaceAll('{{name}}', '{{first_name}}'));
  expect(asked).toHaveLength(3);
});

test('what a rule makes of a sentence by itself is asked once', () => {
  const { lint, looked } = typist();
  lint('Hi Ann. Teh bus waits.\n\nIt is red.\n');
  expect(looked).toEqual(['Hi Ann. (first)', 'Teh bus waits.', 'It is red.']);
  lint('Hi Ann. Teh bus waits.\n\nIt is green.\n');
  expect(looked).toEqual(['It is green.']);
  lint('Hi Ann. Teh bus waits.\n\nIt is green.\n', { kind: 'article' });
  expect(looked).toHaveLength(3);
  lint('It is green.\n');
  expect(looked).toEqual(['It is green. (first)']);
});

/** Finds "teh" where no sentence before says "sic". */
function askingOf() {
  const asked: string[] = [];
  const slips = ({ text }: Sentence): readonly number[] => {
    asked.push(text);
    return [...text.matchAll(/teh/g)].map(({ index }) => index);
  };
  const says = ({ text }: Sentence, _: RuleContext, word: string): boolean => {
    asked.push(`${word}? ${text}`);
    return text.includes(word);
  };
  const rule = defineRule({
    meta,
    *check(_, context) {
      const [sic] = context.where(says, 'sic');
      for (const [sentence, at] of context.each(slips)) {
        if (sic && sic.index < sentence.index) continue;
        const start = sentence.start + at;
        yield { messageId: 'teh', span: { start, end: start + 3 } };
      }
    },
  });
  return { rule, asked };
}

test('a rule that asks about each sentence is asked about the paragraph that changed', () => {
  const { rule, asked } = askingOf();
  const lint = lintingWith(rule);
  const found = (text: string): readonly number[] => {
    asked.length = 0;
    return lint(text).map(({ span }) => span.start);
  };
  expect(found('Teh one.\n\nSee teh two. And teh three.\n\nIt is teh four.\n')).toHaveLength(3);
  expect(asked).toHaveLength(8);
  expect(found('Teh one, sic.\n\nSee teh two. And teh three.\n\nIt is teh four.\n')).toEqual([]);
  expect(asked).toEqual(['sic? Teh one, sic.', 'Teh one, sic.']);
  expect(found('Teh one.\n\nSee teh two. It says sic.\n\nSo.\n\nIt is teh four.\n')).toEqual([14]);
});
