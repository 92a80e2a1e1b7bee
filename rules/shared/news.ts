/** News in a reply that says no: what may be a way on, and what only gives a reason or takes leave. */
import { Shape, type RuleContext, type Sentence, type Span } from '../api.ts';
import { overlaps } from './clauses.ts';
import { contentStart, isFormula } from './formula.ts';
import { words } from './terms.ts';

/** Words of reasons, regrets, leave-taking and further noes. */
const empty = words(
  `no not never nothing none nobody neither nor without was were had did been ended closed expired sorry regret
   regrets afraid unfortunately sadly apologies apologise apologize ago since due because reason reasons
   anyway away ends expires deadline limit limited fine owe only full must closing opening closes close
   thank thanks appreciate understand hope wish wishing wishes enjoy luck best regards kind sincerely
   faithfully yours cheers fair unfair everyone everybody rule rules policy terms standard fixed final strict
   busy always already important safety demand decision happy birthday see welcome sure know realise
   realize disappointing disappointed frustrating frustration upsetting upset hard difficult tough pity shame
   costs expensive risk dangerous impossible unable refused declined rejected denied gone lost broken sold
   required requires needed needs mandatory applies apply means looks seems feels great nice lovely
   reference ref regarding concerning re dear hi hello good bad news consider considered feedback note
   noted kept value values valued care cares serious seriously trust loyal loyalty custom business patience
   understanding interest team department please`,
);

const pastTense = /^[a-z]{2,}ed$/;
const present = words(
  'need speed proceed exceed succeed feed indeed attached enclosed included used',
);

/** Whether the terms of a clause tell something that no reason, regret or further no is about. */
export function tellsMore(
  sentence: Sentence,
  clause: Span,
  { ctx, least }: { readonly ctx: RuleContext; readonly least: number },
): boolean {
  const said = sentence.terms.slice(clause.start, clause.end);
  if (said.length < least || said.some(({ norm }) => empty.has(norm))) return false;
  if (said.some(({ norm }) => pastTense.test(norm) && !present.has(norm))) return false;
  for (const list of ['parts/offer-not', 'parts/offer-lead', 'parts/regret'])
    if (ctx.hits(sentence, list).some(({ terms }) => overlaps(terms, clause))) return false;
  return !isFormula(sentence, clause, ctx);
}

/**
 * "The library next door prints for 10p a page": after a no, plain good news is some way on, unless it
 * gives a reason, looks back or only takes leave.
 */
export function tellsNews(sentence: Sentence, ctx: RuleContext): boolean {
  const { terms, text } = sentence;
  const all = { start: contentStart(sentence), end: terms.length };
  return /[.!]["'”’)]*$/.test(text) && tellsMore(sentence, all, { ctx, least: 6 });
}

const dayOrTime =
  /^(?:\d{1,2}(?::\d\d)?|two|three|four|five|six|seven|eight|nine|ten|noon|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "Breakfast is 4 euros at the bakery": news with a day, an hour or a price in it. */
export function tellsFigure({ terms, text }: Sentence): boolean {
  if (terms.length < 5 || !/[.!]["'”’)]*$/.test(text)) return false;
  return (
    terms.some(({ norm, shape }) => (shape & Shape.number) !== 0 || dayOrTime.test(norm)) &&
    !terms.some(({ norm }) =>
      /^(?:no|not|never|was|were|had|did|been|ended|closed|expired|sorry|regret|ago|since|due|reference|ref|anyway|away|ends|expires|deadline|limit|fine|owe|only|nothing|full|must|closing|opening|hours|called|fixed|final|strict|policy|rules?)$/.test(
        norm,
      ),
    )
  );
}
