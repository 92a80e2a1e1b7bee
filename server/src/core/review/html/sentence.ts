/** Sentences with words set off. */
import type { Span } from '../../types.ts';
import type { Reworded } from '../rewording.ts';
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
  for (const { start, end, level = 'warning' } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < from || end <= start) continue;
    const words = text.slice(start, end);
    parts.push(html`${text.slice(from, start)}<mark class="${level}">${words}</mark>`);
    from = end;
  }
  return html`${parts}${text.slice(from)}`;
}

/** A sentence as it could read, with what is new set off. */
export function renewed({ text, fresh }: Reworded): Html {
  const parts: Html[] = [];
  let from = 0;
  for (const { start, end } of fresh) {
    parts.push(html`${text.slice(from, start)}<ins>${text.slice(start, end)}</ins>`);
    from = end;
  }
  return html`${parts}${text.slice(from)}`;
}
