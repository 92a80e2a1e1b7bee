/** Small questions about the words of a reply that findings quote. */
import type { Span } from '../../../../rules/api.ts';
import type { OtherPlace, ReplyFacts, Said } from './types.ts';

export const wordsAt = ({ text }: ReplyFacts, { start, end }: Span): string =>
  text.slice(start, end);

/** A place in a reply, for a finding in another. */
export const otherOf = (facts: ReplyFacts, { span, sentence }: Said): OtherPlace => ({
  place: facts.place,
  words: wordsAt(facts, span),
  sentence: wordsAt(facts, sentence),
  span,
});
