/** Small questions about terms, shared by the files that find requests. */
import { Shape, type Term } from '../api.ts';

/** A set of words from a list with spaces. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** The norm of a term; '' where there is none. */
export const norm = (terms: readonly Term[], at: number): string => terms[at]?.norm ?? '';

export const isMark = (term: Term | undefined): boolean =>
  term !== undefined && (term.shape & Shape.punctuation) !== 0;

/** Words that start another clause, so that what was asked before them is something else. */
export const blockers = words(
  `if whether because when where how why was were has had does did will would can could i we they he she it
   not no never`,
);
