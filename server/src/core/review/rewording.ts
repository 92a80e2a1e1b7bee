/** A sentence as it could read, with all that was found in it put right. */
import type { Span } from '../types.ts';
import type { ReviewedFinding, Rewording } from './types.ts';

export interface Reworded {
  readonly text: string;
  /** What is new in it. */
  readonly fresh: readonly Span[];
}

type Reworder = Pick<ReviewedFinding, 'fix' | 'suggestions'>;

/** What a person would take: the safe fix, else the best suggestion. */
export function bestOf({ fix, suggestions }: Reworder): Rewording | undefined {
  return fix ?? suggestions[0];
}

/**
 * The sentence with the best rewording of each finding; where two change the same words, the first.
 * @returns undefined if there is no rewording that stays within the sentence
 */
export function reworded(sentence: string, findings: readonly Reworder[]): Reworded | undefined {
  const changes = findings
    .flatMap((finding) => bestOf(finding)?.sentence ?? [])
    .map((after) => difference(sentence, after))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  if (changes.length === 0) return undefined;
  const fresh: Span[] = [];
  let text = '';
  let from = 0;
  for (const { start, end, text: replaced } of changes) {
    if (start < from || (start === from && from > 0)) continue;
    text += sentence.slice(from, start);
    const lead = replaced.length - replaced.trimStart().length;
    const words = replaced.trim().length;
    if (words > 0) fresh.push({ start: text.length + lead, end: text.length + lead + words });
    text += replaced;
    from = end;
  }
  text += sentence.slice(from);
  return text.trim() === '' ? undefined : { text, fresh };
}

/** What turns one text into the other: one stretch, in whole words. */
export function difference(before: string, after: string): Span & { readonly text: string } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  while (head > 0 && (splits(before, head) || splits(after, head))) head--;
  while (tail > 0 && (splits(before, before.length - tail) || splits(after, after.length - tail)))
    tail--;
  return {
    start: head,
    end: before.length - tail,
    text: after.slice(head, after.length - tail),
  };
}

/** Whether an offset lies inside a word, or inside one sign that people see as one. */
function splits(text: string, at: number): boolean {
  return isWord(text[at - 1]) && isWord(text[at]);
}

const isWord = (each: string | undefined): boolean =>
  each !== undefined && /[\p{L}\p{N}\p{M}\p{Cs}'’\u200D\uFE0F]/u.test(each);
