/** Small changes of wording that keep a sentence right. Offsets count from the start of `text`. */
import type { Edit, Span } from '../api.ts';

/** Upper-cases the first letter; leaves anything else alone. */
export const capitalise = (words: string): string =>
  words.replace(
    /^(["'“‘(]*)(\p{Ll})/u,
    (_, lead: string, first: string) => lead + first.toUpperCase(),
  );

/**
 * Gives replacement words the case that their place asks for: a capital where the sentence or a
 * clause after a greeting starts with one, capitals throughout in a sentence of capitals.
 * @param before the sentence up to the words that are replaced
 * @param replaced the words, and the rest of the sentence for its case
 */
export function likeCase(words: string, before: string, replaced: string): string {
  const starts = /(?:^|[,:!]\s*|["“(]\s*)$/.test(before) || before.trim() === '';
  if (starts && /^[^\p{L}]*\p{Lu}/u.test(replaced)) return capitalise(words);
  const letters = replaced.replace(/[^\p{L}]/gu, '');
  const shouted = letters.length > 8 && !/\p{Ll}/u.test(before + replaced);
  return shouted ? words.toUpperCase() : words;
}

/**
 * The edit that takes words out of a text and leaves it tidy: no doubled space, no stray comma at
 * the start, no space before a mark, and the capital passed on to the next word.
 * @param sentence where the sentence stands that the words are taken from
 */
export function deleteWords(text: string, words: Span, sentence: Span): Edit {
  let { start, end } = words;
  const atStart = text.slice(sentence.start, start).trim() === '';
  const after = /^\s*,/.exec(text.slice(end, sentence.end));
  if (atStart && after) end += after[0].length;
  while (end < sentence.end && text[end] === ' ') end++;
  const stops = end >= sentence.end || /[.,;:!?)]/.test(text[end]!);
  if (stops || atStart) {
    if (!atStart) while (start > sentence.start && text[start - 1] === ' ') start--;
    // "…, kindly." must not leave its comma behind.
    if (stops && text[start - 1] === ',') start--;
  }
  if (!atStart || end >= sentence.end) return { start, end, text: '' };
  const first = text.slice(end, end + 1);
  const upper = /\p{Lu}/u.test(text.slice(words.start, words.start + 1));
  return upper && /\p{Ll}/u.test(first)
    ? { start, end: end + 1, text: first.toUpperCase() }
    : { start, end, text: '' };
}

const vowelSound = /^(?:[aeiou](?!ni(?:[tqvfc]|on))|hour|honest|honou?r|heir|x-ray|sms\b|mp)/i;
const consonantSound = /^(?:eu|one\b|once\b|use|usu|uti|ubi|ur[aeiou])/i;

/** "a" or "an", whichever the next words need. */
export const articleFor = (words: string): 'a' | 'an' =>
  vowelSound.test(words) && !consonantSound.test(words) ? 'an' : 'a';

/**
 * Widens a replacement over an "a" or "an" before it that would no longer fit.
 * @param lowest never reaches before this offset (the start of the sentence)
 */
export function repairArticle(text: string, edit: Edit, lowest: number): Edit {
  const before = /(?:^|[^\p{L}])(an?) $/iu.exec(
    text.slice(Math.max(lowest, edit.start - 4), edit.start),
  );
  const article = before?.[1];
  if (article === undefined || edit.text === '') return edit;
  const right = articleFor(edit.text);
  if (right === article.toLowerCase()) return edit;
  const cased = article.startsWith('A') ? right.replace('a', 'A') : right;
  return { start: edit.start - article.length - 1, end: edit.end, text: `${cased} ${edit.text}` };
}
