/** Small questions about a reply that its summary asks. */
import { Shape, type Hit, type Reply, type RuleContext, type Sentence, type Span } from '../api.ts';
import { clauseEnd } from './clauses.ts';
import { contentStart } from './formula.ts';
import type { SentenceParts } from './replyModel.ts';

/** A reply as the summary reads it. */
export interface Reading {
  readonly reply: Reply;
  readonly ctx: RuleContext;
  /** Without headings and subjects. */
  readonly all: readonly SentenceParts[];
  readonly has: (rule: string) => boolean;
  /** Whether a rule found fault with how a sentence treats the reader. */
  readonly isFaulty: (sentence: Sentence) => boolean;
}

/** Whether a sentence is more than "Hi Sam," or "Best, Kim". */
export const isTold = ({ parts }: SentenceParts): boolean =>
  !parts.has('greeting') && !parts.has('sign-off');

/** The clause that a hit stands in, as a person would quote it; a bare "I’m sorry" with what follows. */
export function clauseOf(sentence: Sentence, { terms: at }: Hit): Span {
  const { terms } = sentence;
  let start = at.start;
  while (start > 0 && !/^[,;:!?()-]$/.test(terms[start - 1]!.norm)) start--;
  while (start < at.start && /^(?:and|but|so|then)$/.test(terms[start]!.norm)) start++;
  const end = clauseEnd(sentence, Math.max(at.end - 1, at.start));
  return end - start < 4
    ? quotable(sentence, { start: Math.min(start, contentStart(sentence)), end: terms.length })
    : quotable(sentence, { start, end });
}

/** Terms without the marks at either end, contractions whole, as a span of the reply. */
function quotable({ terms, start: offset }: Sentence, { start, end }: Span): Span {
  const is = (at: number, shape: number): boolean => ((terms[at]?.shape ?? 0) & shape) !== 0;
  let first = start;
  let last = Math.max(end - 1, start);
  while (first < last && is(first, Shape.punctuation)) first++;
  while (last > first && is(last, Shape.punctuation)) last--;
  while (first > 0 && is(first, Shape.joined)) first--;
  while (is(last + 1, Shape.joined) && !is(last + 1, Shape.punctuation)) last++;
  return { start: offset + terms[first]!.start, end: offset + terms[last]!.end };
}

export const meets = (a: Hit, b: Hit): boolean =>
  a.terms.start < b.terms.end && b.terms.start < a.terms.end;

/** The first hit of a list in a sentence that no hit of its `summary/…-not` meets, and no quote holds. */
export function hitIn(
  { ctx, isFaulty }: Reading,
  { sentence }: SentenceParts,
  list: string,
): Hit | undefined {
  const hits = ctx.hits(sentence, list);
  if (hits.length === 0 || isFaulty(sentence)) return undefined;
  const not = ctx.hits(sentence, `summary/${list.slice(list.indexOf('/') + 1)}-not`);
  return hits.find(
    (hit) => !not.some((other) => meets(other, hit)) && !isQuoted(sentence, hit, ctx),
  );
}

export const isQuoted = ({ start }: Sentence, { span }: Hit, ctx: RuleContext): boolean =>
  ctx.marked(
    { start: start + span.start, end: start + span.end },
    ...(['quoted', 'quote', 'code', 'strike'] as const),
  );

/** A sentence without its greeting and its marks at either end. */
export const wholeOf = (sentence: Sentence): Span =>
  quotable(sentence, { start: contentStart(sentence), end: sentence.terms.length });
