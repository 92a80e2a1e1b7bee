import { applyEdits } from '../../../server/src/core/fix/applyFixes.ts';
import { withSilencing } from '../../../server/src/core/silence/index.ts';
import type {
  AcceptedEntry,
  Finding,
  Format,
  Linter,
  LintResult,
  Problem,
} from '../../../server/src/core/types.ts';
import { settingsOf } from '../../support/settings.ts';
import { drawMarks } from '../../support/marks.ts';

/** A project that sets nothing. */
export const settings = settingsOf();

const words: Readonly<Record<string, string>> = { utilize: 'jargon', policy: 'policy-blame' };

/**
 * Finds "utilize" (safe fix: "use") and "policy" wherever they stand; a sentence is what stands
 * between two of `.`, `|` and line ends. Each `@id|` starts another reply. "CUT" cannot be read.
 */
const plain: Linter = {
  summarise: () => [],
  lint: ({ text }) => {
    const heads = [...text.matchAll(/@(\w+)/g)];
    const starts = heads.length > 0 ? heads.map(({ index }) => index) : [0];
    const replies = starts.map((start, index) => ({
      ...{ index, kind: 'reply' as const, span: { start, end: starts[index + 1] ?? text.length } },
      ...(heads[index]?.[1] && { id: heads[index][1] }),
    }));
    const findings = [...text.matchAll(/utilize|policy(?!-)/g)].map(
      ({ 0: word, index }): Finding => {
        const span = { start: index, end: index + word.length };
        const reply = replies.findLast((each) => each.span.start <= index)!;
        const sentence = sentenceAt(text, index);
        return {
          ...{ ruleId: words[word]!, severity: 'warning', message: word, span, words: word },
          ...{ sentence, reply, suggestions: [] },
          ...(word === 'utilize' && {
            fix: { title: 'Use “use”', edits: [{ ...span, text: 'use' }] },
          }),
        };
      },
    );
    const problems: Problem[] = text.includes('CUT')
      ? [{ message: 'Cut off.', level: 'error' }]
      : [];
    return { findings, problems, replies };
  },
};

function sentenceAt(text: string, offset: number): string {
  const start = Math.max(...['.', '|', '\n'].map((end) => text.lastIndexOf(end, offset) + 1));
  return text
    .slice(start)
    .split(/[.|\n]/)[0]!
    .trim();
}

export const linter = withSilencing(plain, [...Object.values(words), 'inconsistent-macros']);

export interface Given {
  readonly format?: Format;
  readonly name?: string;
  readonly accepted?: readonly AcceptedEntry[];
}

export const lint = (
  text: string,
  { format = 'markdown', name = 'a', accepted }: Given = {},
): LintResult => linter.lint({ text, format, name, ...(accepted && { accepted }) }, settings);

/** The text with what is still found drawn into it. */
export const drawn = (text: string, given?: Given): string =>
  drawMarks(
    text,
    lint(text, given).findings.map(({ span }) => span),
  );

/** Each problem as `level "words": message`. */
export const problemsOf = (text: string, given?: Given): readonly string[] =>
  lint(text, given).problems.map(
    ({ level, message, span }) => `${level} "${text.slice(span?.start, span?.end)}": ${message}`,
  );

/** The text after the fix of its only problem. */
export function mended(text: string, given?: Given): string {
  const { problems } = lint(text, given);
  if (problems.length !== 1) throw new Error(`${problems.length} problems`);
  return applyEdits(text, problems[0]!.fix?.edits ?? []);
}
