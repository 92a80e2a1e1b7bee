/** Takes a whole sentence out of a reply. */
import type { Edit, Reply, Sentence } from '../api.ts';

/**
 * The edit that takes a sentence out, with the space on one side of it.
 * @returns undefined where its paragraph, item or cell would be left empty
 */
export function sentenceOut(reply: Reply, sentence: Sentence): Edit | undefined {
  if (sentence.role !== 'paragraph') return undefined;
  const beside = (index: number): Sentence | undefined => {
    const other = reply.sentences[index];
    return other?.segment === sentence.segment ? other : undefined;
  };
  const next = beside(sentence.index + 1);
  if (next) return { start: sentence.start, end: next.start, text: '' };
  const before = beside(sentence.index - 1);
  return before && { start: before.end, end: sentence.end, text: '' };
}
