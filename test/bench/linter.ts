/** The linter as the command line has it, for timing inside one process. */
import { splitSentences } from '../../server/src/core/analyse/sentences.ts';
import { compromiseTagger } from '../../server/src/core/analyse/tagger.ts';
import type { LintResult, Tagger } from '../../server/src/core/types.ts';
import { createDefaultLinter } from '../../server/src/linter.ts';
import { settingsOf } from '../support/settings.ts';

const settings = settingsOf();

/** A linter with nothing in its caches, for one text after the other. */
export function freshLinter(tagger: Tagger = compromiseTagger): (text: string) => LintResult {
  const linter = createDefaultLinter(() => tagger);
  return (text) => linter.lint({ text, format: 'text', name: '', kind: 'reply' }, settings);
}

/** How many different sentences the texts have, and how many of them had their words tagged. */
export function countTagged(texts: readonly string[]): {
  readonly sentences: number;
  readonly tagged: number;
} {
  const tagged = new Set<string>();
  const lint = freshLinter({
    tag: (sentence, terms) => {
      tagged.add(sentence);
      return compromiseTagger.tag(sentence, terms);
    },
  });
  const sentences = new Set<string>();
  for (const text of texts) {
    lint(text);
    for (const paragraph of text.split(/\n\s*\n/))
      for (const { start, end } of splitSentences(paragraph))
        sentences.add(paragraph.slice(start, end));
  }
  return { sentences: sentences.size, tagged: tagged.size };
}
