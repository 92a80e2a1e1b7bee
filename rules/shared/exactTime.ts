/** Dates, hours and durations that say when something will happen. Places are term numbers. */
import type { RuleContext, Sentence, Span, Term } from '../api.ts';
import { isMark, norm, words } from './terms.ts';

/** "Two days ago", "three weeks old": over, or an age. */
const pastAfter = words('ago old earlier back before');
/** "Last Monday", "your letter of 3 May", "since Friday": over, or the name of something. */
const pastBefore = words('last past previous since dated of yesterday');
/** "A 12-month plan": what a thing is called. */
const named = words(
  `warranty guarantee plan plans contract contracts pass passes trial subscription policy membership course tour
   ticket lease term loan mortgage old history anniversary notice`,
);
const tellers = words('you i we they he she');
const future = words('will shall be get gets been is are am');

/** A number that may be an hour, a day or a year: not a price, a share or a long code. */
const mayBeTime = (word: string): boolean =>
  /^\d{1,2}(?:[:.]\d{2})?(?:st|nd|rd|th|am|pm|h|hrs|d)?$/.test(word) || /^20\d\d$/.test(word);

/** "The form you sent on Monday": the time of what is over. */
function toldOf(terms: readonly Term[], start: number): boolean {
  for (let at = start - 1; at >= 0 && at >= start - 5; at--) {
    if (isMark(terms[at]) || future.has(norm(terms, at))) return false;
    if (tellers.has(norm(terms, at))) return at + 1 < start && isPast(norm(terms, at + 1));
  }
  return false;
}

const irregular = words(
  `wrote sent bought paid rang spoke came went gave had made took got left told saw were was met brought called did put`,
);
const isPast = (word: string): boolean =>
  irregular.has(word) ||
  (/^[a-z]{2,}ed$/.test(word) && !/^(?:posted|updated|informed|need)$/.test(word));

const follows = words(
  'at by from to and or before after in on when between of for as with we you i morning afternoon evening night next this that if the',
);

/** "The Sunday bus": a day that says which thing is meant. */
const namesThing = (terms: readonly Term[], { start, end }: Span): boolean =>
  end === start + 1 &&
  /^(?:the|a|an|our|your|every)$/.test(norm(terms, start - 1)) &&
  /^[a-z]+$/.test(norm(terms, end)) &&
  !follows.has(norm(terms, end));

/** What a match of `parts/exact-time` needs beside its words to be a time to come. */
function isToCome({ terms }: Sentence, { start, end }: Span): boolean {
  const inside = terms.slice(start, end).map((term) => term.norm);
  const numbers = inside.filter((word) => /\d/.test(word));
  if (numbers.some((word) => /[£$€¥₹%#]/.test(word))) return false;
  const last = inside.at(-1)!;
  if (/\d/.test(last) && !mayBeTime(last)) return false;
  if ((inside[0] === 'on' || inside[0] === 'in') && /\d/.test(last)) {
    const number = inside[0] === 'on' ? /^\d{1,2}(?:st|nd|rd|th)$/ : /^20\d\d$/;
    if (!number.test(last)) return false;
  }
  if (pastAfter.has(norm(terms, end)) || pastBefore.has(norm(terms, start - 1))) return false;
  if (inside.some((word) => word === 'last' || word === 'since')) return false;
  if (named.has(norm(terms, end)) || namesThing(terms, { start, end })) return false;
  // "24 hours a day".
  if (
    /^(?:a|an|per)$/.test(norm(terms, end)) &&
    /^(?:day|week|month|year|night)$/.test(norm(terms, end + 1))
  )
    return false;
  return !toldOf(terms, start);
}

/**
 * The times in a sentence that a reader could put in a diary: "by Friday", "within two hours",
 * "on 3 May". Past ones ("two days ago", "the form you sent on Monday") are left out.
 */
export const exactTimes = (sentence: Sentence, ctx: RuleContext): readonly Span[] =>
  ctx
    .hits(sentence, 'parts/exact-time')
    .map((hit) => hit.terms)
    .filter((span) => isToCome(sentence, span));

/** Whether a sentence names a time to come. */
export const tellsTime = (sentence: Sentence, ctx: RuleContext): boolean =>
  exactTimes(sentence, ctx).length > 0 ||
  sentence.terms.some(({ norm: word }) =>
    /^\d{1,2}:\d{2}(?:am|pm)?$|^\d{1,2}(?:am|pm)$/.test(word),
  );
