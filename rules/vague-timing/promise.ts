/** Whether what a sentence leaves to "soon" is a promise. Places are term numbers. */
import type { RuleContext, Sentence, Span, Term } from '../api.ts';
import { contentStart } from '../shared/formula.ts';
import { isMark, norm, words } from '../shared/terms.ts';

const subjects = words(
  'i we you they he she it this that these those there someone somebody nobody one everyone the your our my his her its their a an',
);
const joiners = words(
  'and but so or because since as while though although however yet whereas which who that',
);
const hopes = words(
  'hope hopes hoping hoped hopeful hopefully wish wishing wishes luck fingers inshallah thank thanks sorry apologies apologise apologize glad forgive',
);
const events = words(
  'if unless until till whenever provided providing assuming once when after before whether each pending upon only',
);
const strongFuture = words('will shall gonna wo going to about due set scheduled');
const modals = words('should may might could can would');
const musts = words(
  'must need needs ought required require requires have has want wants like asked urge ask asks request kindly please',
);
const delegates = words(
  'ask asked asking told tell telling instructed requested promised promise promises agreed arranged urged chasing nudged reminded plan plans planning aim aims aiming try tries trying intend intends working work endeavour endeavor strive strives undertake expect expects',
);
const perfect = words('was were had did has have');
const present = words('is are am being');
const receives = words(
  'receive receiving get getting hear have see be find know learn collect enjoy expect',
);
/** What happens by itself, or to the reader: a fact. */
const facts = words(
  `expire expires expiring expired end ends ending lapse lapses lapsing run runs running finish finishes close closes closing
   stop stops fade fades melt melts notice birthday baby trip holiday wedding exam exams moving`,
);
const duties = words(
  'returned paid completed signed submitted filled settled vacated renewed activated',
);

/** Where the clause starts that a term stands in; `wide` goes on over "that" and "which". */
function clauseStart(terms: readonly Term[], at: number, wide: boolean): number {
  for (let i = at - 1; i >= 0; i--) {
    const word = norm(terms, i);
    if (isMark(terms[i])) {
      if (word !== ',' && word !== "'" && word !== '"') return i + 1;
      if (word === ',' && (subjects.has(norm(terms, i + 1)) || joiners.has(norm(terms, i + 1))))
        return i + 1;
      continue;
    }
    if (wide && /^(?:that|which|who|as|since)$/.test(word)) continue;
    if (word === 'but') return i + 1;
    if (
      joiners.has(word) &&
      i + 1 <= at &&
      (subjects.has(norm(terms, i + 1)) || strongFuture.has(norm(terms, i + 1)))
    )
      return i + 1;
  }
  return 0;
}

/** Where the clause ends that goes on after a term. */
function clauseEnd(terms: readonly Term[], from: number): number {
  for (let i = from; i < terms.length; i++) {
    if (isMark(terms[i]) && !(i === from && norm(terms, i) === ',')) return i;
    if (i > from && /^(?:and|but|so|because|which)$/.test(norm(terms, i))) return i;
  }
  return terms.length;
}

const find = (
  terms: readonly Term[],
  { start, end }: Span,
  test: (word: string, at: number) => boolean,
): number => {
  for (let at = end - 1; at >= start; at--) if (test(norm(terms, at), at)) return at;
  return -1;
};

/** "To be sent", "asked them to ring": not "needs to be sent", "asked you to ring". */
function opensFuture(terms: readonly Term[], to: number): boolean {
  if (musts.has(norm(terms, to - 1))) return false;
  if (/^(?:be|follow|come)$/.test(norm(terms, to + 1))) return true;
  for (let at = to - 1; at >= to - 6 && at >= 0 && !isMark(terms[at]); at--) {
    if (norm(terms, at) === 'you') return false;
    if (delegates.has(norm(terms, at))) return true;
  }
  return false;
}

/** A word that opens the future: "will", "is going to", "is to be", "are opening". */
function futureAt(terms: readonly Term[], span: Span): number {
  return find(terms, span, (word, at) => {
    if (word === 'to') return opensFuture(terms, at);
    // "Write about the fee" is no "about to write".
    if (word === 'about') return norm(terms, at + 1) === 'to';
    if (strongFuture.has(word) && word !== 'to') return true;
    return (
      present.has(word) &&
      (norm(terms, at + 1).endsWith('ing') || norm(terms, at + 2).endsWith('ing'))
    );
  });
}

/** What the subject "you" does there is a promise only if something comes to the reader. */
function comesToReader(terms: readonly Term[], future: number): boolean {
  for (let at = future + 1; at <= future + 4 && at < terms.length; at++) {
    const word = norm(terms, at);
    if (word === 'be')
      return !/^(?:\w+ing|home|better|fine|back|okay|ok|up|out)$/.test(passOver(terms, at + 1));
    if (receives.has(word)) return true;
    if (!/ly$|^(?:soon|also|then|all|both|not|to)$/.test(word)) return false;
  }
  return false;
}

const passOver = (terms: readonly Term[], at: number): string =>
  /ly$|^(?:soon|also|then|all|both)$/.test(norm(terms, at)) ? norm(terms, at + 1) : norm(terms, at);

const isPast = (word: string): boolean =>
  /^[a-z]{2,}ed$/.test(word) ||
  /^(?:became|came|went|got|found|saw|wrote|sent|left|rang|took|made|began|began|ran|gave|told|said|knew|fell|broke|felt|met|brought|lost|held|kept)$/.test(
    word,
  );

/** Whether a sentence asks something. */
export const asks = ({ text }: Sentence): boolean => /\?["'”’)]*\s*$/.test(text);

/** A question that goes on to promise: "Could you send it, and we'll look soon?" */
export const promisesToo = ({ text }: Sentence): boolean =>
  /^.*\b(?:could|can|would|will) you\b.*\b(?:and|then) (?:we|i)(?:['’]ll| will| shall)\b/i.test(
    text,
  );

const bookings = words(
  'booked scheduled set agreed arranged moved put promised confirmed made fixed planned reserved held got',
);

/** Whether a sentence tells of what is over: "Your letter reached us on Monday." */
export function isOver({ terms }: Sentence): boolean {
  const span = { start: 0, end: terms.length };
  const past = find(terms, span, (word) => isPast(word) || /^(?:reached|was|were|did)$/.test(word));
  return (
    past >= 0 &&
    find(
      terms,
      span,
      (word) =>
        bookings.has(word) ||
        strongFuture.has(word) ||
        present.has(word) ||
        modals.has(word) ||
        /^(?:by|within|until|till|from|have|has|next|tomorrow|back)$/.test(word),
    ) < 0
  );
}

/** Whether an order stands at a term: "please …", or a verb in its base form. */
export function isOrder(sentence: Sentence, at: number, ctx: RuleContext): boolean {
  const word = norm(sentence.terms, at);
  if (/^(?:please|kindly|do|pls)$/.test(word)) return true;
  if (
    /ing$|ed$|^(?:will|shall|can|is|are|expect|watch|update|refund|repair|answer|reply|news|back|more|work)$/.test(
      word,
    )
  )
    return false;
  return ctx.partOfSpeech(sentence, at) === 'verb';
}

/** Whether a vague time at `hit` belongs to what the writer's side promises. */
export function isPromised(sentence: Sentence, hit: Span, ctx: RuleContext): boolean {
  const { terms } = sentence;
  const after = norm(terms, hit.end);
  if (
    /^(?:after|before|thereafter|afterwards|afterward|prior|following|followed|enough)$/.test(after)
  )
    return false;
  const prior = norm(terms, hit.start - 1);
  if (/^(?:so|too|how|as|no|not|than|any|anytime)$/.test(prior)) return false;
  if (norm(terms, hit.end - 1) === 'time' && after === 'for') return false;
  const content = contentStart(sentence);
  const wide = Math.max(content, clauseStart(terms, hit.start, true));
  const start = Math.max(content, clauseStart(terms, hit.start, false));
  const end = clauseEnd(terms, hit.end);
  const before = { start: wide, end: hit.start };
  if (find(terms, before, (word) => hopes.has(word) || events.has(word)) >= 0) return false;
  if (find(terms, { start: hit.end, end }, (word) => events.has(word)) >= 0) return false;
  let future = futureAt(terms, { start, end: hit.start });
  if (future < 0) future = futureAt(terms, { start: hit.end, end });
  const clause = { start, end };
  if (ctx.hits(sentence, 'warm').some((warm) => warm.terms.start < end && start < warm.terms.end))
    return false;
  if (
    find(terms, clause, (word) => facts.has(word)) >= 0 &&
    find(terms, clause, (word) => word === 'we' || word === 'i') < 0
  )
    return false;
  if (future >= 0) return isOurs(terms, future);
  return hasNoFuture(sentence, clause, ctx, hit);
}

/** Whether the subject of a future is not the reader doing something. */
function isOurs(terms: readonly Term[], future: number): boolean {
  if (norm(terms, future + 1) === 'not' && norm(terms, future + 2) !== 'be') return false;
  let at = future - 1;
  while (at >= 0 && /ly$|^(?:soon|is|are|am|also|all|both)$/.test(norm(terms, at))) at--;
  return norm(terms, at) !== 'you' || comesToReader(terms, future);
}

/** A clause without "will": a promise still, unless somebody is asked, or it is over. */
function hasNoFuture(sentence: Sentence, clause: Span, ctx: RuleContext, hit: Span): boolean {
  const { terms } = sentence;
  const has = (set: ReadonlySet<string>): boolean =>
    find(terms, clause, (word) => set.has(word)) >= 0;
  if (has(musts)) return false;
  const you = find(terms, clause, (word) => word === 'you');
  const modal = find(
    terms,
    clause,
    (word, at) => modals.has(word) && (at < hit.start || at >= hit.end),
  );
  if (modal >= 0)
    return (
      !has(duties) &&
      (you < 0 ||
        you > modal ||
        (/^(?:should|may|might)$/.test(norm(terms, modal)) && comesToReader(terms, modal)))
    );
  if (has(perfect) || (you >= 0 && you < hit.start)) return false;
  if (has(present)) return true;
  if (find(terms, clause, (word, at) => at !== clause.start && isPast(word)) >= 0) return false;
  return clause.start >= hit.start || !isOrder(sentence, clause.start, ctx);
}

/** Whether nothing is said that a promise to come back hangs on, or that it is for now. */
export function isOpen(sentence: Sentence, hit: Span, ctx: RuleContext): boolean {
  const { terms } = sentence;
  const content = contentStart(sentence);
  const wide = clauseStart(terms, hit.start, true);
  const at = find(
    terms,
    { start: content, end: terms.length },
    (word, i) =>
      ((i < hit.start || i >= hit.end) &&
        (events.has(word) ||
          (i >= wide && hopes.has(word)) ||
          /^(?:immediately|now|instantly|straightaway)$/.test(word))) ||
      (/^(?:right|straight)$/.test(word) && norm(terms, i + 1) === 'away') ||
      (word === 'at' && norm(terms, i + 1) === 'once') ||
      (word === 'as' && /^(?:soon|quickly)$/.test(norm(terms, i + 1))),
  );
  if (at >= 0) return false;
  if (/^(?:how|that|where|about-how)$/.test(norm(terms, hit.end))) return false;
  // "Send me the receipt and I'll look into it."
  const joined = find(terms, { start: content, end: hit.start }, (word) =>
    /^(?:and|then|so)$/.test(word),
  );
  return (
    joined < 0 ||
    /^(?:leave|bear|hang|hold|wait|rest|sit|relax|stay|allow|give)$/.test(
      norm(terms, /^(?:please|kindly)$/.test(norm(terms, content)) ? content + 1 : content),
    ) ||
    !isOrder(sentence, content, ctx)
  );
}
