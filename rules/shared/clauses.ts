/** Small questions about the clauses of a sentence. Places are term numbers. */
import { Shape, type RuleContext, type Sentence, type Span } from '../api.ts';
import { words } from './terms.ts';

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const isQuestion = ({ text }: Sentence): boolean => /\?["'”’)]*$/.test(text);

/** Where the clause that a term stands in ends: the next mark that parts clauses, or the end. */
export function clauseEnd({ terms }: Sentence, from: number): number {
  let end = from;
  while (end < terms.length && !/^[.,;:!?()-]$/.test(terms[end]!.norm)) end++;
  return end;
}

/**
 * Whether one of a list's phrases stands before some terms in their clause: "she said that …",
 * "if …", "I wish …".
 */
export const isLed = (
  sentence: Sentence,
  { start }: Span,
  { ctx, list }: { readonly ctx: RuleContext; readonly list: string },
): boolean =>
  ctx
    .hits(sentence, list)
    .some(({ terms }) => terms.end <= start && clauseEnd(sentence, terms.end) > start);

const weakEnds = words('the a an your our my any to of in on for with from at his her their');

/**
 * Terms as a reader would mark them: no mark at either end, no half of a contraction, no dangling
 * "the" or "to".
 * @returns offsets in the reply's text
 */
export function markedSpan({ terms, start: offset }: Sentence, { start, end }: Span): Span {
  const bare = (at: number): boolean => ((terms[at]?.shape ?? 0) & Shape.punctuation) !== 0;
  let first = start;
  let last = end - 1;
  while (first < last && bare(first)) first++;
  while (last > first && bare(last)) last--;
  while (last > first + 1 && weakEnds.has(terms[last]!.norm)) last--;
  while (first > 0 && (terms[first]!.shape & Shape.joined) !== 0) first--;
  while ((terms[last + 1]?.shape ?? 0) & Shape.joined && !bare(last + 1)) last++;
  return { start: offset + terms[first]!.start, end: offset + terms[last]!.end };
}
