/** Words of a sentence that phrase lists find, and which of them are told where they overlap. */
import type { RuleContext, Sentence } from '../api.ts';

/** Terms of a sentence, by number; `to` exclusive. */
export interface TermRange {
  readonly from: number;
  readonly to: number;
}

/** Terms, with the list that found them. */
export interface Match<List extends string> extends TermRange {
  readonly pattern: List;
}

/**
 * @param lists strongest first
 * @returns what they find, the stronger list and the longer words first
 */
export const matchesIn = <List extends string>(
  sentence: Sentence,
  lists: readonly List[],
  ctx: RuleContext,
): readonly Match<List>[] =>
  lists.flatMap((pattern) =>
    ctx
      .hits(sentence, pattern)
      .map(({ terms }): Match<List> => ({ pattern, from: terms.start, to: terms.end }))
      .sort((a, b) => b.to - b.from - (a.to - a.from)),
  );

/**
 * @param strongestFirst some of them overlap
 * @returns those that stand and overlap none that is stronger and stands; in order
 */
export function apart<T extends TermRange>(
  strongestFirst: readonly T[],
  stands: (match: T) => boolean,
): readonly T[] {
  const chosen: T[] = [];
  for (const match of strongestFirst) {
    const overlaps = chosen.some(({ from, to }) => from < match.to && match.from < to);
    if (!overlaps && stands(match)) chosen.push(match);
  }
  return chosen.sort((a, b) => a.from - b.from);
}
