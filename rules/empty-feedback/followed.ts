/** Whether something follows when feedback is taken in. Places are term numbers. */
import { Shape, type Reply, type RuleContext, type Sentence, type Span } from '../api.ts';
import { tellsTime, exactTimes } from '../shared/exactTime.ts';
import { contentStart, isFormula } from '../shared/formula.ts';
import { isMark, norm, words } from '../shared/terms.ts';

/** Things of the reader's other business: what happens to them is no answer to feedback. */
const otherBusiness = words(
  `refund parcel order delivery package invoice payment card driver booking appointment ticket policy statement
   replacement deposit account engineer technician subscription meter flight room table prescription letter bill claim
   bills miles premium loan contract lease membership credit balance reservation warranty grade transcript cheque voucher
   receipt return returns purchase item items course class lesson seat prescription licence passport pass fine`,
);
/** Wishes and thanks, which answer nothing. */
const goodwill =
  /^(?:we |i |and |all |so )?(?:really |very |do |just )?(?:hope|wish|look(?:ing)? forward|enjoy|good luck|best|happy|glad|pleased|delighted|welcome|cheers|regards|thank|sorry|apolog|have an? |take care|see you|until|stay |it (?:really )?means|that (?:really )?means|this (?:really )?means|yours|love |please accept|rest assured)/i;

/** What is done about a complaint with the reader's own business: a better room, a fee taken off. */
const remedy = /\b(?:now|instead|moved|changed|upgraded|waived|replaced|swapped|credited)\b/i;

/** Whether a sentence's own subject is other business: "Your June bill is paid." */
function isElsewhere({ terms, text }: Sentence, from: number): boolean {
  if (remedy.test(text)) return false;
  const subject = terms.slice(from, from + 6).map(({ norm: word }) => word);
  const at = subject.findIndex((word) => otherBusiness.has(word));
  return (
    (at > 0 &&
      subject.slice(Math.max(0, at - 3), at).some((word) => /^(?:your|the|a)$/.test(word))) ||
    /\byou (?:returned|ordered|bought|booked)\b/.test(subject.join(' '))
  );
}

/** Where the next clause starts, after what the feedback was about. */
function nextClause({ terms }: Sentence, from: number): number {
  const end = terms.findIndex(
    (term, at) => at >= from && (isMark(term) || /^(?:and|but|so)$/.test(term.norm)),
  );
  return end < 0 ? terms.length : end + 1;
}

/** Whether what a sentence says after a term is about other business. */
const goesElsewhere = (sentence: Sentence, from: number): boolean =>
  isElsewhere(sentence, from === 0 ? contentStart(sentence) : nextClause(sentence, from));

/** Whether a sentence says, after a term, what changed or who does something. */
const changes = (sentence: Sentence, from: number, ctx: RuleContext): boolean =>
  ctx.hits(sentence, 'outcome').some(
    ({ terms: { start, end } }) =>
      start >= from &&
      // "When we plan the next tour" is no plan, "from Monday to Friday" no change.
      !/^when(?:ever)?$/.test(norm(sentence.terms, start - 1)) &&
      !(
        norm(sentence.terms, start) === 'from' &&
        /^(?:to|till|until)$/.test(norm(sentence.terms, end))
      ),
  );

/** Whether a sentence, or what it says after a term, tells of a result or of the next step. */
function tellsOutcome(sentence: Sentence, from: number, ctx: RuleContext): boolean {
  if (goesElsewhere(sentence, from)) return false;
  if (changes(sentence, from, ctx)) return true;
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
export function isNamed(sentence: Sentence, { start, end }: Span, ctx: RuleContext): boolean {
  const { terms } = sentence;
  const apposed = ctx.hits(sentence, 'apposed');
  for (let at = Math.max(start, end - 1); at < Math.min(terms.length, end + 8); at++) {
    const term = terms[at]!;
    const name = (term.shape & Shape.capital) !== 0 && (term.shape & Shape.caps) === 0;
    const before = norm(terms, at - 1);
    // "It's on our list, Jo" speaks to Jo.
    if (before === ',' && !apposed.some((hit) => hit.terms.end === at + 1)) continue;
    if (!name || !/^(?:to|with|,)$/.test(before)) continue;
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

/** Whether a sentence before says what changed: "We moved you to room 412. Thanks for your feedback!" */
export const isAnswered = (reply: Reply, sentence: Sentence, ctx: RuleContext): boolean =>
  reply.sentences
    .slice(0, sentence.index)
    .some((earlier) => !goesElsewhere(earlier, 0) && changes(earlier, 0, ctx));

/** Whether a reply says, beside a hit, what happened or will happen about it. */
export function isFollowed(reply: Reply, sentence: Sentence, hit: Span, ctx: RuleContext): boolean {
  if (tellsOutcome(sentence, hit.end, ctx) || isCaused(sentence, hit.start)) return true;
  if (reply.sentences.slice(sentence.index + 1).some((later) => tellsOutcome(later, 0, ctx)))
    return true;
  return reply.sentences
    .slice(0, sentence.index)
    .some((earlier) => isCaused(earlier, earlier.terms.length));
}
