/** What a reply offers the reader. Lists: `parts/offer` and `parts/offer-not`. */
import type { Hit, Reply, RuleContext, Sentence, Span } from '../api.ts';
import { clauseEnd, isLed, isQuestion, overlaps } from './clauses.ts';
import { contentStart, isFormula } from './formula.ts';
import { tellsFigure, tellsMore, tellsNews } from './news.ts';
import { words } from './terms.ts';

const asking = words(
  `you your i we shall would will could can should do does did is are was were has have what which when how
   where who why whether ok okay`,
);

/** Words after which a sentence says something else. */
const turn = /^(?:[.,;:()-]|but|so|and|although|though|however|while|yet|instead|or)$/;

/** Whether another clause starts between two terms. */
const turns = ({ terms }: Sentence, from: number, to: number): boolean =>
  terms.slice(from, to + 1).some(({ norm }) => turn.test(norm));

/** Whether a hit stands apart from the words that say no. */
const isApart = (sentence: Sentence, hit: Span, no: Span): boolean =>
  hit.start >= no.end
    ? turns(sentence, no.end - 1, hit.start)
    : hit.end <= no.start && turns(sentence, hit.end - 1, no.start);

/**
 * The first words of a sentence that offer another way, a thing done or a next step.
 * @param no the terms that say no in this sentence, if there are such
 */
export function offerIn(sentence: Sentence, ctx: RuleContext, no?: Span): Hit | undefined {
  if (sentence.role === 'heading' || sentence.role === 'subject') return undefined;
  const hits = ctx.hits(sentence, 'parts/offer');
  if (hits.length === 0) return undefined;
  const not = ctx.hits(sentence, 'parts/offer-not');
  return hits.find(
    ({ terms }) =>
      !not.some((other) => overlaps(other.terms, terms)) &&
      !isLed(sentence, terms, { ctx, list: 'parts/offer-lead' }) &&
      (!no || isApart(sentence, terms, no)),
  );
}

/** "We can't hold the flat, but a similar one is free": what comes after the turn is no other no. */
const saysMore = (sentence: Sentence, no: Span, ctx: RuleContext): boolean =>
  sentence.terms.some(({ norm }, at) => {
    if (at < no.end || !/^(?:but|though|although|however|[,;:])$/.test(norm)) return false;
    const clause = { start: at + 1, end: clauseEnd(sentence, at + 1) };
    return tellsMore(sentence, clause, { ctx, least: /^[a-z]/.test(norm) ? 3 : 6 });
  });

/** Whether a sentence asks the reader something about their matter. */
const asks = (sentence: Sentence, ctx: RuleContext): boolean =>
  isQuestion(sentence) &&
  sentence.terms.some(({ norm }) => asking.has(norm)) &&
  !isFormula(sentence, { start: contentStart(sentence), end: sentence.terms.length }, ctx);

/**
 * Whether a sentence offers something: another way, a thing done, a next step, a question, a link.
 * @param no the terms that say no in this sentence, if there are such
 * @param later whether the sentence comes after a no, so that plain good news helps
 */
export function offers(
  reply: Reply,
  sentence: Sentence,
  {
    ctx,
    no,
    later,
  }: { readonly ctx: RuleContext; readonly no?: Span | undefined; readonly later?: boolean },
): boolean {
  if (offerIn(sentence, ctx, no)) return true;
  if (no) return saysMore(sentence, no, ctx);
  if (asks(sentence, ctx) || ctx.has(sentence, 'parts/invitation')) return true;
  if (later && (tellsFigure(sentence) || tellsNews(sentence, ctx))) return true;
  return (
    sentence.terms.length > 3 &&
    reply.marks.some(
      (mark) =>
        (mark.type === 'url' || mark.type === 'link') &&
        mark.start < sentence.end &&
        sentence.start < mark.end,
    )
  );
}
