/** What a reply offers the reader. Lists: `parts/offer` and `parts/offer-not`. */
import { Shape, type Hit, type Reply, type RuleContext, type Sentence, type Span } from '../api.ts';
import { clauseEnd, isLed, isQuestion, overlaps } from './clauses.ts';
import { contentStart, isFormula } from './formula.ts';
import { words } from './terms.ts';

const asking = words(
  `you your i we shall would will could can should do does did is are was were has have what which when how
   where who why whether ok okay`,
);

/** Words after which a sentence says something else. */
const turn = /^(?:[,;:()-]|but|so|and|although|though|however|while|yet|instead|or)$/;

/** Whether another clause starts between two terms. */
const turns = ({ terms }: Sentence, from: number, to: number): boolean =>
  terms.slice(from, to + 1).some(({ norm }) => turn.test(norm));

/** Whether a hit stands apart from the words that say no. */
const isApart = (sentence: Sentence, hit: Span, no: Span): boolean =>
  hit.start >= no.end
    ? turns(sentence, no.end, hit.start)
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
function saysMore(sentence: Sentence, no: Span, ctx: RuleContext): boolean {
  const { terms } = sentence;
  const at = terms.findIndex(
    ({ norm }, i) => i >= no.end && /^(?:but|though|although|however)$/.test(norm),
  );
  if (at < 0) return false;
  const rest = { start: at + 1, end: clauseEnd(sentence, at + 1) };
  return (
    rest.end - rest.start > 2 &&
    !terms
      .slice(rest.start, rest.end)
      .some(({ norm }) => /^(?:not|no|never|nothing|sorry|only|rules?|final|gone)$/.test(norm)) &&
    !ctx.hits(sentence, 'parts/offer-lead').some((hit) => overlaps(hit.terms, rest)) &&
    !ctx.hits(sentence, 'parts/offer-not').some((hit) => overlaps(hit.terms, rest)) &&
    !ctx.hits(sentence, 'parts/regret').some((hit) => overlaps(hit.terms, rest))
  );
}

/** Whether a sentence asks the reader something about their matter. */
const asks = (sentence: Sentence, ctx: RuleContext): boolean =>
  isQuestion(sentence) &&
  sentence.terms.some(({ norm }) => asking.has(norm)) &&
  !isFormula(sentence, { start: contentStart(sentence), end: sentence.terms.length }, ctx);

const dayOrTime =
  /^(?:\d{1,2}(?::\d\d)?|two|three|four|five|six|seven|eight|nine|ten|noon|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "The library next door prints for 10p a page": news with a day, an hour or a price in it. */
function tellsFigure({ terms, text }: Sentence): boolean {
  if (terms.length < 5 || !/[.!]["'”’)]*$/.test(text)) return false;
  return (
    terms.some(({ norm, shape }) => (shape & Shape.number) !== 0 || dayOrTime.test(norm)) &&
    !terms.some(({ norm }) =>
      /^(?:no|not|never|was|were|had|did|been|ended|closed|expired|sorry|regret|ago|since|due|reference|ref|anyway|away|ends|expires|deadline|limit|fine|owe|only|nothing|full|must|closing|opening|hours|called)$/.test(
        norm,
      ),
    )
  );
}

/**
 * Whether a sentence offers something: another way, a thing done, a next step, a question, a link.
 * @param no the terms that say no in this sentence, if there are such
 * @param later whether the sentence comes after a no, so that any news with a date or price helps
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
  if (later && tellsFigure(sentence)) return true;
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
