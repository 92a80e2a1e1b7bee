/** Stretches of a reply, as findings about whole macros show them. */
import type { Span } from '../../../../rules/api.ts';
import type { OtherPlace, ReplyFacts } from './types.ts';
import { wordsAt } from './words.ts';

/** Where a difference is shown: its words, or the word beside a gap. */
export function anchor(
  facts: ReplyFacts,
  span: Span,
): Pick<OtherPlace, 'words' | 'sentence' | 'span'> {
  const { text, body } = facts;
  let { start, end } = span;
  if (start === end) {
    while (start > body.start && /\s/.test(text[start - 1]!)) start--;
    end = start;
    while (start > body.start && !/\s/.test(text[start - 1]!)) start--;
    if (start === end) while (end < body.end && !/\s/.test(text[end]!)) end++;
  }
  // A finding stands in one paragraph.
  const stop = text.indexOf('\n\n', start);
  if (stop >= 0) end = Math.min(end, stop);
  const gap = start === 0 ? -1 : text.lastIndexOf('\n\n', start - 1);
  const from = Math.max(body.start, gap < 0 ? 0 : gap + 2);
  const to = stop < 0 ? body.end : Math.min(stop, body.end);
  return {
    words: text.slice(start, end),
    sentence: sentenceAround(text.slice(from, to), start - from, end - from),
    span: { start, end },
  };
}

/** The sentences of a paragraph that a span stands in. */
function sentenceAround(paragraph: string, start: number, end: number): string {
  const before = paragraph.slice(0, start).search(/[^.!?]*$/);
  const after = /[.!?]/.exec(paragraph.slice(end));
  return paragraph.slice(before, after ? end + after.index + 1 : undefined).trim();
}

/** The place of a whole macro, for a finding in another. */
export const bodyOf = (facts: ReplyFacts): OtherPlace => ({
  place: facts.place,
  ...anchor(facts, facts.body),
});

/** The words of a body alone: equal where two macros say the same. */
export const plainText = (facts: ReplyFacts): string =>
  wordsAt(facts, facts.body)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\uFFFC]+/gu, '');
