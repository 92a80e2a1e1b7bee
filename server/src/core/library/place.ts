/** From a span of a reply's text to the words in the document. */
import type { Span } from '../../../../rules/api.ts';
import type { AnalysedReply } from '../analyse/reply.ts';
import { opaqueOf, spanOf } from '../run/locate.ts';
import type { Finding, ReplyPlace, Unit } from '../types.ts';

/** Words of a reply, as a finding names them. */
export type PlacedWords = Pick<Finding, 'span' | 'words' | 'sentence' | 'at' | 'opaque' | 'reply'>;

/**
 * Finds words of a document.
 * @param reply place among the replies of the document
 * @param span in the text of the reply, within one paragraph
 * @returns undefined if they are not there
 */
export type Placer = (reply: number, span: Span) => PlacedWords | undefined;

/** @param units those of the document, with what a finding says of each */
export function createPlacer(
  units: readonly { readonly unit: Unit; readonly place: ReplyPlace }[],
  analyse: (unit: Unit) => AnalysedReply,
): Placer {
  return (index, span) => {
    const { unit, place } = units[index] ?? {};
    if (!unit || !place) return undefined;
    const analysed = analyse(unit);
    const { sentences, text } = analysed.reply;
    const where = spanOf(span, analysed, unit);
    if (!where) return undefined;
    const first = sentences.findLast(({ start }) => start <= span.start);
    const last = sentences.find(({ end }) => end >= span.end);
    if (!first || !last) return undefined;
    const sentence = {
      text: text.slice(first.start, Math.max(first.end, last.end)),
      start: first.start,
    };
    return {
      span: where,
      words: text.slice(span.start, span.end),
      sentence: sentence.text,
      at: { start: span.start - first.start, end: span.end - first.start },
      ...opaqueOf(sentence, where.start, analysed, unit),
      reply: place,
    };
  };
}

/**
 * Where a span of a text is after the text was changed.
 * @returns undefined if the change touched it
 */
export function carried(span: Span, before: string, after: string): Span | undefined {
  if (before === after) return span;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (span.end <= head) return span;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (span.start < before.length - tail) return undefined;
  const shift = after.length - before.length;
  return { start: span.start + shift, end: span.end + shift };
}
