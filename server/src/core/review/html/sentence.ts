/** Sentences with words set off. */
import type { Span } from '../../types.ts';
import type { ReviewedFinding } from '../types.ts';
import { html, type Html } from './escape.ts';

/** The words of the findings in a sentence; where two meet, the earlier one. */
export function markedSentence(text: string, findings: readonly ReviewedFinding[]): Html {
  const spans = findings.flatMap(({ at, level }) => (at ? [{ ...at, level }] : []));
  return marked(text, spans);
}

export function marked(text: string, spans: readonly (Span & { readonly level?: string })[]): Html {
  const parts: Html[] = [];
  let from = 0;
  for (const { start, end, level } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < from || end <= start) continue;
    parts.push(
      html`${text.slice(from, start)}<mark class="${level ?? 'warning'}"
          >${text.slice(start, end)}</mark
        >`,
    );
    from = end;
  }
  return html`${parts}${text.slice(from)}`;
}

/** A sentence as it would read, with what is new set off. */
export function rewritten(before: string, after: string): Html {
  const { start, end } = changed(before, after);
  if (start >= end) return html`${after}`;
  return html`${after.slice(0, start)}<ins>${after.slice(start, end)}</ins>${after.slice(end)}`;
}

/** What of the second text is not in the first, in whole words. */
export function changed(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const inWord = (at: number): boolean => isWord(after[at - 1]) && isWord(after[at]);
  while (head > 0 && inWord(head)) head--;
  let end = after.length - tail;
  while (end < after.length && inWord(end)) end++;
  while (head < end && /\s/.test(after[head]!)) head++;
  while (end > head && /\s/.test(after[end - 1]!)) end--;
  return { start: head, end };
}

const isWord = (each: string | undefined): boolean =>
  each !== undefined && /[\p{L}\p{N}\p{M}\p{Cs}'’\u200D]/u.test(each);
