import type { WordClasses } from '../../../../rules/api.ts';
import { Measurer, commonWords } from './anchor.ts';
import { Numbering, Vocabulary } from './vocabulary.ts';

/** What phrase sets of one linter share: word numbers, word classes, and their measures. */
export interface Lexicon {
  readonly numbering: Numbering;
  readonly base: Vocabulary;
  readonly measurer: Measurer;
}

/** @param classes those that all patterns may name */
export function createLexicon(classes: WordClasses = {}): Lexicon {
  const numbering = new Numbering();
  const base = new Vocabulary(numbering, classes);
  const common = commonWords.flatMap((word) =>
    base.word(word).flatMap(({ ids }) => [...ids.keys()]),
  );
  return { numbering, base, measurer: new Measurer(new Set(common)) };
}
