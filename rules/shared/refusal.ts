/** A no to the reader. Lists: `parts/refusal`, `parts/refusal-weak` and those they are weighed by. */
import type { Hit, Reply, RuleContext, Sentence } from '../api.ts';
import { isLed, isQuestion, overlaps } from './clauses.ts';
import { words } from './terms.ts';

/** Every no holds one of these. */
const noWords = words(
  `not no never nope nah neither nothing none nor nobody cannot unable unwilling decline declined declining
   declines refuse refused refuses refusing reject rejected rejects rejecting rejection deny denied denies
   denying turn turned turning dismissed disallowed disapproved impossible unfeasible infeasible
   unsuccessful ineligible unavailable non nonrefundable nontransferable nonreturnable nonnegotiable out
   off down rule ruled final stand stands standing stick sticking stuck uphold upheld upholding maintain
   unchanged same regret regrettably unfortunately sadly afraid disqualified uninsured unqualified remain
   remains stay stays kept remaining keep keeping retain retaining withhold withholding fail fails failed
   beyond past unrepairable irreversible irretrievable irrecoverable unrecoverable thrown voted against
   knocked sold booked full discontinued late expired closed closing lapsed passed over gone opted decided
   chosen pass passing only scope withdraw withdrawn revoked terminated suspended cancel cancelled canceled
   removed forfeit forfeited lose lost lack lacks disappoint apologise apologize without zero filled taken leave leaving place rather
   another else outside staying sailed miss`,
);

/** Whether a sentence holds a word that a no needs; cheaper than asking for phrases. */
export const mayRefuse = ({ terms }: Sentence): boolean =>
  terms.some(({ norm }) => noWords.has(norm));

/** Whether what follows a no in its clause makes it hold only for now, or until something is done. */
function isConditional(sentence: Sentence, hit: Hit, ctx: RuleContext): boolean {
  const deadlines = ctx.hits(sentence, 'parts/refusal-deadline');
  return ctx
    .hits(sentence, 'parts/refusal-until')
    .some(
      ({ terms }) =>
        terms.start >= hit.terms.start &&
        !deadlines.some((deadline) => overlaps(deadline.terms, terms)),
    );
}

function regrets(reply: Reply, sentence: Sentence, ctx: RuleContext): boolean {
  return [sentence, reply.sentences[sentence.index - 1], reply.sentences[sentence.index + 1]].some(
    (near) => near !== undefined && ctx.has(near, 'parts/regret'),
  );
}

/**
 * The words of a sentence that say no to the reader; undefined if there are none, or if they hold
 * only for now, are a question, or are in the reader's favour.
 * @returns the hit of the phrase that comes first, its terms and its words
 */
export function refusalIn(reply: Reply, sentence: Sentence, ctx: RuleContext): Hit | undefined {
  if (!mayRefuse(sentence) || isQuestion(sentence)) return undefined;
  if (sentence.role === 'heading' || sentence.role === 'subject') return undefined;
  const said = [
    ...ctx.hits(sentence, 'parts/refusal'),
    ...(ctx.has(sentence, 'parts/refusal-weak') && regrets(reply, sentence, ctx)
      ? ctx.hits(sentence, 'parts/refusal-weak')
      : []),
  ];
  if (said.length === 0) return undefined;
  const not = ctx.hits(sentence, 'parts/refusal-not');
  return said
    .filter(
      (hit) =>
        !not.some(({ terms }) => overlaps(terms, hit.terms)) &&
        !isLed(sentence, hit.terms, { ctx, list: 'parts/refusal-lead' }) &&
        !isConditional(sentence, hit, ctx),
    )
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)[0];
}
