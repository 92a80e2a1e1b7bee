/** Trims a match to the words that a reader would underline. */
import type { Sentence, Span } from '../api.ts';
import { Shape } from '../api.ts';

const dangling =
  /^(?:the|an?|our|my|your|it|that|this|and|but|when|before|so|is|was|we|i|of|with|for|than|in|on|[,;:])$/;

/**
 * @param terms first and last+1 term of the match
 * @returns the span in `reply.text`: no half contraction at the start, no loose word at the end
 */
export function tidySpan({ terms, start }: Sentence, { start: from, end: to }: Span): Span {
  let first = from;
  let last = to;
  while (first > 0 && terms[first]!.shape & Shape.joined && terms[first]!.shape & Shape.word)
    first--;
  if (
    /^(?:told|inform|advise|remind|warn)/.test(terms[last - 1]!.norm) &&
    terms[last]?.norm === 'you'
  )
    last++;
  while (
    last > first + 2 &&
    dangling.test(terms[last - 1]!.norm) &&
    !(terms[last - 1]!.shape & Shape.joined)
  )
    last--;
  const half = terms[last];
  if (half && half.shape & Shape.joined && half.shape & Shape.word) last++;
  return { start: start + terms[first]!.start, end: start + terms[last - 1]!.end };
}
