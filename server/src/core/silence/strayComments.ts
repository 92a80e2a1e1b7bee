/** Comments in the text of a reply itself: whoever sends the reply sends the comment with it. */
import type { Format, Problem } from '../types.ts';
import type { Comment } from './comments.ts';

/** An HTML comment as it stands in any export: plain, with entities, or with JSON's escapes. */
const STRAY =
  /(?:<|&lt;|\\u003[Cc])!--(?:\s|\\[nrt])*reply-tone-(?:dis|en)able\b[^\n]{0,500}?--(?:>|&gt;|\\u003[Ee])/g;

/** @param comments those of the file itself, which reach nobody */
export function strayComments(
  text: string,
  format: Format,
  comments: readonly Comment[],
): readonly Problem[] {
  if (format === 'markdown' || format === 'html') return [];
  return [...text.matchAll(STRAY)].flatMap(({ 0: whole, index }): Problem[] => {
    const span = { start: index, end: index + whole.length };
    if (comments.some(({ start, end }) => start <= span.start && span.end <= end)) return [];
    return [
      {
        message:
          'This comment would reach the customer, so it silences nothing. Take it out, and use the ignore file instead (“Ignore here”, or .replytone-ignore.json).',
        level: 'warning',
        span,
        fix: { title: 'Remove this comment', edits: [{ ...span, text: '' }] },
      },
    ];
  });
}
