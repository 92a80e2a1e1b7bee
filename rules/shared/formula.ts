/** Tells what would fit any message from what is about this person. Places are term numbers. */
import { Shape, type RuleContext, type Sentence, type Span, type Term } from '../api.ts';
import { formulaWords } from './formulaWords.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const greetings = words('hi hello hey hiya heya howdy dear greetings morning afternoon evening yo');
const dayTimes = words('morning afternoon evening day');
/** Words that may follow a greeting in place of a name. */
const addressed = words(
  `there all everyone everybody team folks again mr mrs ms miss mx dr prof sir madam ma'am mate and friend
   customer valued user member guest to you .`,
);
/** Answers, apologies and sighs that look like a name before a comma. */
const notNames = words(
  `yes yep yeah no nope sorry apologies ugh oh ouch yikes argh wow congratulations congrats done sorted fixed
   understood noted gotcha agreed absolutely sure certainly definitely brilliant excellent awesome amazing
   ah aha hmm oops whoops eek gosh bummer unfortunately luckily hooray yay phew true indeed refunded
   resolved cancelled canceled shipped sent gone found confirmed also however first secondly next finally`,
);
const pauses = words(', ! : -');
const subjects = words('i we you your please could can would may');
const stands = words('your about regarding concerning re over');

const has = (term: Term | undefined, bits: number): boolean =>
  term !== undefined && (term.shape & bits) !== 0;

/** A word that may be a name: a capital that no formula explains, or a placeholder. */
const nameLike = (term: Term | undefined): boolean =>
  has(term, Shape.opaque) ||
  (has(term, Shape.capital) && !formulaWords.has(term!.norm) && !notNames.has(term!.norm));

/** The term after a name that a pause ends: "Hey, Amy! …". */
function afterName(terms: readonly Term[], from: number): number {
  let end = from;
  while (end < from + 3 && nameLike(terms[end])) end++;
  const paused = terms[end] === undefined || pauses.has(terms[end]!.norm);
  if (end === from || !paused) return from;
  while (has(terms[end], Shape.punctuation)) end++;
  return end;
}

/** The term after a greeting or name at the start of a sentence ("Hi Sam, …", "Jules, …"). */
export function contentStart({ terms }: Sentence): number {
  let at = 0;
  while (has(terms[at], Shape.punctuation)) at++;
  const first = terms[at];
  if (!first) return at;
  const greets =
    greetings.has(first.norm) ||
    (first.norm === 'good' && dayTimes.has(terms[at + 1]?.norm ?? '')) ||
    (first.norm === "g'day" && true);
  if (!greets && !nameLike(first) && !/^(?:mr|mrs|ms|mx|miss|dr|prof)$/.test(first.norm)) return at;
  let end = at + (first.norm === 'good' ? 2 : 1);
  const most = end + (greets ? 7 : 3);
  while (end < most && (nameLike(terms[end]) || addressed.has(terms[end]?.norm ?? ''))) end++;
  const next = terms[end];
  if (next === undefined || pauses.has(next.norm)) {
    while (has(terms[end], Shape.punctuation)) end++;
    return greets ? afterName(terms, end) : end;
  }
  return greets ? end : at;
}

/** "Your request for …", "your message that …": what comes is the matter. */
const isPurpose = (terms: readonly Term[], at: number): boolean =>
  /^(?:for|to|that|of|on)$/.test(terms[at]?.norm ?? '') &&
  /^(?:request|enquiry|inquiry|query|question|application|complaint|order)$/.test(
    terms[at - 1]?.norm ?? '',
  );

/** Where an opener that swallows the rest of its clause stops. */
function clauseEnd(terms: readonly Term[], from: number, topics: readonly Span[]): number {
  let end = from;
  while (end < terms.length) {
    const term = terms[end]!;
    if (has(term, Shape.punctuation) && /^[,;:!?-]$/.test(term.norm)) break;
    if (topics.some((topic) => topic.start === end)) break;
    if (isPurpose(terms, end)) break;
    if (/^(?:and|but|so)$/.test(term.norm) && subjects.has(terms[end + 1]?.norm ?? '')) break;
    end++;
  }
  return end;
}

/** Whether a term says nothing by itself: a formula's word, a mark, or somebody's name. */
function isEmpty(terms: readonly Term[], at: number, from: number): boolean {
  const term = terms[at]!;
  const before = terms[at - 1]?.norm ?? '';
  if (has(term, Shape.punctuation) || formulaWords.has(term.norm)) return true;
  const matter =
    stands.has(before) ||
    (before === 'from' && terms[at - 2]?.norm === 'back') ||
    (before === 'with' && /^(?:help|assist|you)$/.test(terms[at - 2]?.norm ?? ''));
  if (matter) return false;
  return has(term, Shape.opaque) || (at > from && has(term, Shape.capital));
}

/** Whether the terms from `from` to `to` would fit any message. True of no terms at all. */
export function isFormula(sentence: Sentence, { start, end }: Span, ctx: RuleContext): boolean {
  const { terms } = sentence;
  const open: number[] = [];
  for (let at = start; at < end; at++) if (!isEmpty(terms, at, start)) open.push(at);
  if (open.length === 0) return true;
  const covers: Span[] = ctx.hits(sentence, 'parts/formula').map((hit) => hit.terms);
  const topics = ctx.hits(sentence, 'parts/topic').map((hit) => hit.terms);
  for (const { terms: at } of ctx.hits(sentence, 'parts/opener'))
    if (!topics.some((topic) => topic.start >= at.start && topic.start < at.end))
      covers.push({ start: at.start, end: clauseEnd(terms, at.end, topics) });
  return open.every((at) => covers.some((cover) => at >= cover.start && at < cover.end));
}

const dependent = words('so that before until till once if when while where because as to');

/** Whether a hit lies between two terms, and is not what a purpose clause says ("so that I can …"). */
const isSaid = (terms: readonly Term[], hit: Span, { start, end }: Span): boolean =>
  hit.start >= start && hit.start < end && !dependent.has(terms[hit.start - 1]?.norm ?? '');

/** Whether the terms of a span say something about the person's own matter. */
export function engages(sentence: Sentence, span: Span, ctx: RuleContext): boolean {
  const { terms } = sentence;
  const said = (list: string): boolean =>
    ctx.hits(sentence, list).some((hit) => isSaid(terms, hit.terms, span));
  if (!terms.slice(span.start, span.end).some((term) => has(term, Shape.word | Shape.opaque)))
    return false;
  if (said('parts/empathy') || said('parts/commitment')) return true;
  return !isFormula(sentence, span, ctx);
}
