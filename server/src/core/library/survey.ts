/** Reading many documents, each of which belongs to a library. */
import { silence } from '../silence/index.ts';
import type { Steps } from '../steps.ts';
import type { Linter, LintResult, Settings, SourceDocument } from '../types.ts';
import type { Placer } from './place.ts';
import type { ReplyFacts } from './types.ts';

/** What a library is made from. */
export interface Survey {
  readonly result: LintResult;
  /** Of each reply; none where `inconsistent-macros` is off. */
  readonly facts: readonly ReplyFacts[];
  readonly placer: Placer;
}

export type SurveySteps = Generator<number | undefined, Survey>;

export interface Surveyor {
  /**
   * Lints a document and reads what a library needs to know of it, in steps: each reads or judges
   * about one reply. Yields how many replies were judged so far, once they are counted.
   * @param file how the library names the document
   */
  survey(document: SourceDocument, settings: Settings, file: string): SurveySteps;
  /** What finds the words of a library's findings in a document. */
  placer(document: SourceDocument, settings: Settings): Placer;
  /** The same in steps. */
  placing(document: SourceDocument, settings: Settings): Steps<Placer>;
}

/** A linter that can look at documents together. */
export interface LibraryLinter extends Linter, Surveyor {}

/** @param rules ids of the linter's own rules */
export function withSilencedSurvey(surveyor: Surveyor, rules: readonly string[]): Surveyor {
  return {
    ...surveyor,
    *survey(document, settings, file) {
      const survey = yield* surveyor.survey(document, settings, file);
      return { ...survey, result: silence(survey.result, { document, settings, rules }) };
    },
  };
}
