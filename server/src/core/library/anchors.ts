/** What a time counts from: "of delivery", "after they arrive", "of the day we have your papers". */
import { Shape, type Span, type Term } from '../../../../rules/api.ts';
import { norm } from '../../../../rules/shared/terms.ts';
import type { Quantity } from './quantities.ts';

const anchors: readonly (readonly [string, RegExp])[] = [
  ['delivery', /^(?:deliver|arriv|receipt|receiv|getting|they|it)/],
  ['purchase', /^(?:purchas|buy|bought|order|checkout)/],
  ['return', /^(?:return|inspect)/],
];

/** @returns its terms, after the quantity, and what it comes to; '' for what no list knows */
export function anchorOf(
  terms: readonly Term[],
  { dimension, end }: Quantity,
): (Span & { readonly class: string }) | undefined {
  if (dimension !== 'time' || !/^(?:of|after|from|since)$/.test(norm(terms, end))) return undefined;
  // "Of the day we have your papers".
  const isDay =
    norm(terms, end + 1) === 'the' && /^(?:day|date|moment|time)$/.test(norm(terms, end + 2));
  for (let i = end + 1; i < Math.min(terms.length, end + 6); i++) {
    if (terms[i]!.shape & Shape.punctuation) return undefined;
    const found = anchors.find(([, pattern]) => pattern.test(terms[i]!.norm));
    if (!found) continue;
    const isPronoun = /^(?:they|it)$/.test(norm(terms, i));
    return { start: end, end: isPronoun ? i + 2 : i + 1, class: found[0] };
  }
  if (isDay) {
    const stop = terms.findIndex((term, i) => i > end && (term.shape & Shape.punctuation) !== 0);
    return { start: end, end: stop < 0 ? terms.length : stop, class: '' };
  }
  return undefined;
}
