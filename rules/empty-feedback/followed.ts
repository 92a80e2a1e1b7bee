/** Whether something follows when feedback is taken in. Places are term numbers. */
import { Shape, type Reply, type RuleContext, type Sentence, type Span } from '../api.ts';
import { tellsTime, exactTimes } from '../shared/exactTime.ts';
import { contentStart, isFormula } from '../shared/formula.ts';
import { norm, words } from '../shared/terms.ts';

/** Things of the reader's other business: what happens to them is no answer to feedback. */
const otherBusiness = words(
  `refund parcel order delivery package invoice payment card driver booking appointment ticket policy statement
   replacement deposit account engineer technician subscription meter flight room table prescription letter bill claim`,
);
/** Wishes and thanks, which answer nothing. */
const goodwill =
  /^(?:we |i |and |all |so )?(?:really |very |do |just )?(?:hope|wish|look(?:ing)? forward|enjoy|good luck|best|happy|glad|pleased|delighted|welcome|cheers|regards|thank|sorry|apolog|have an? |take care|see you|until|stay |it (?:really )?means|that (?:really )?means|this (?:really )?means|yours|love |please accept|rest assured)/i;

/** Whether a sentence's own subject is other business: "Your refund arrives on Friday." */
const isElsewhere = ({ terms }: Sentence, from: number): boolean =>
  terms
    .slice(from, from + 4)
    .some(
      ({ norm: word }, at, row) =>
        otherBusiness.has(word) && /^(?:your|the|a)$/.test(row[at - 1]?.norm ?? ''),
    );

/** Whether a sentence, or what it says after a term, tells of a result or of the next step. */
function tellsOutcome(sentence: Sentence, from: number, ctx: RuleContext): boolean {
  if (isElsewhere(sentence, from === 0 ? contentStart(sentence) : from)) return false;
  if (ctx.hits(sentence, 'outcome').some(({ terms }) => terms.start >= from)) return true;
  if (
    from > 0 &&
    sentence.terms.slice(from, -3).some(({ norm: mark }) => mark === ':' || mark === '-')
  )
    return true;
  return from === 0
    ? tellsTime(sentence, ctx)
    : exactTimes(sentence, ctx).some(({ start }) => start >= from);
}

/** Whether a sentence starts with what made somebody act: "Because of your note, we …". */
function isCaused(sentence: Sentence, before: number): boolean {
  const start = contentStart(sentence);
  const first = norm(sentence.terms, start);
  return (
    before > start + 3 &&
    (/^(?:because|after|since|following)$/.test(first) ||
      (first === 'thanks' && norm(sentence.terms, start + 1) === 'to'))
  );
}

/** A person by name, who is given the feedback: "to Mia". */
export function isNamed({ terms }: Sentence, { start, end }: Span): boolean {
  for (let at = Math.max(start, end - 1); at < Math.min(terms.length, end + 8); at++) {
    const term = terms[at]!;
    const name = (term.shape & Shape.capital) !== 0 && (term.shape & Shape.caps) === 0;
    if (!name || !/^(?:to|with|,)$/.test(norm(terms, at - 1))) continue;
    if (
      !/^(?:team|department|dept|office|services|relations|management|desk|support|group|committee)$/.test(
        norm(terms, at + 1),
      ) &&
      !notPeople.has(term.norm)
    )
      return true;
  }
  return false;
}
const notPeople = words(
  `product management marketing housekeeping operations customer engineering design sales facilities catering hr it
   development support quality head corporate merchandising reservations maintenance finance legal procurement academic`,
);

/** Whether anything of this person's matter is in a sentence. */
export function isSubstance(sentence: Sentence, ctx: RuleContext): boolean {
  const { terms } = sentence;
  const start = contentStart(sentence);
  if (terms.length - start < 3 || sentence.role === 'heading') return false;
  if (isFormula(sentence, { start, end: terms.length }, ctx)) return false;
  if (ctx.has(sentence, 'parts/sign-off')) return false;
  return !goodwill.test(sentence.text.slice(terms[start]!.start));
}

/** Whether a reply says, beside a hit, what happened or will happen about it. */
export function isFollowed(reply: Reply, sentence: Sentence, hit: Span, ctx: RuleContext): boolean {
  if (tellsOutcome(sentence, hit.end, ctx) || isCaused(sentence, hit.start)) return true;
  if (reply.sentences.slice(sentence.index + 1).some((later) => tellsOutcome(later, 0, ctx)))
    return true;
  return reply.sentences
    .slice(0, sentence.index)
    .some((earlier) => isCaused(earlier, earlier.terms.length));
}
