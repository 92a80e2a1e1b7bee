import type { Span } from '../types.ts';

/** Reads a text in which ⟦ and ⟧ mark spans: the text without them, and where they were. */
export function readMarks(marked: string): {
  readonly text: string;
  readonly spans: readonly Span[];
} {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') start = text.length;
    else if (part === '⟧') spans.push({ start, end: text.length });
    else text += part;
  }
  return { text, spans };
}

/** Draws spans into a text as ⟦ and ⟧, for messages that a reader can compare. */
export function drawMarks(text: string, spans: readonly Span[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    out += `${text.slice(from, start)}⟦${text.slice(start, end)}⟧`;
    from = end;
  }
  return out + text.slice(from);
}
