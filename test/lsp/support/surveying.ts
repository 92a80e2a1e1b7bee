import { createLinter } from '../../../server/src/core/index.ts';
import type { LibraryLinter } from '../../../server/src/core/library/survey.ts';
import type { Linter } from '../../../server/src/core/types.ts';

/** Has a linter look at documents together; what a library compares is really read. */
export function withSurvey(linter: Linter): LibraryLinter {
  const reader = createLinter({
    rules: [],
    shared: { lists: {}, classes: {} },
    tagger: () => ({ tag: () => [] }),
  });
  return {
    ...linter,
    placer: (document, settings) => reader.placer(document, settings),
    placing: (document, settings) => reader.placing(document, settings),
    *survey(document, settings, file) {
      const { facts, placer } = yield* reader.survey(document, settings, file);
      return { result: linter.lint(document, settings), facts, placer };
    },
  };
}
