/** Wires an initialized connection to the features. No feature's logic is here. */
import type { RuleMeta, WordClasses } from '../../../rules/api.ts';
import type { LibraryLinter } from '../core/library/survey.ts';
import { handleDocuments, handleRequests } from './handlers.ts';
import { handleReview } from './scan/handlers.ts';
import type { Opening } from './server.ts';
import { createSession } from './session.ts';

export interface ServerOptions {
  readonly linter: LibraryLinter;
  readonly rules: readonly RuleMeta[];
  /** A rule's page as Markdown, or undefined if there is none. */
  readonly page: (ruleId: string) => string | undefined;
  /** Word classes that the rules of packs may name; none if absent. */
  readonly classes?: WordClasses;
  /** Milliseconds that typing rests before a document is compared with its library again. */
  readonly rest?: number;
}

/** Serves a client that has introduced itself. */
export function serve(opening: Opening, options: ServerOptions): void {
  const session = createSession({ ...options, ...opening });
  handleDocuments(session);
  handleRequests(session);
  handleReview(session);
}
