import type { WordClasses } from '../../../../rules/api.ts';
import { Measurer } from './needs.ts';
import { Numbering, Vocabulary } from './vocabulary.ts';

/** What phrase lists of one linter share: word numbers, word classes, and their measures. */
export interface Lexicon {
  readonly numbering: Numbering;
  readonly base: Vocabulary;
  readonly measurer: Measurer;
}

/** @param classes those that all patterns may name */
export function createLexicon(classes: WordClasses = {}): Lexicon {
  const numbering = new Numbering();
  const base = new Vocabulary(numbering, classes);
  return { numbering, base, measurer: new Measurer((id) => numbering.wordOf(id)) };
}
