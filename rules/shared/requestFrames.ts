/** The ways in which a sentence asks: "could you send", "we'll need", "drop". Places are term numbers. */
import { Shape, type Hit, type RuleContext, type Sentence, type Span, type Term } from '../api.ts';
import { contentStart } from './formula.ts';
import { blockers, isMark, norm, words } from './terms.ts';

export const softeners = words(
  'please kindly just simply also first then now quickly do maybe perhaps next so pls plz',
);
const subjects = words('i we it they he she you that which who to');
const insideQuestion = words(
  `your ur the a an of full exact current correct best relevant right other new first last these this that both
   main same associated registered specific actual valid email phone please kind type and or two three four five six 2 3 4
   5 6`,
);
const relations = words('to at from via by in on into under');
const entering = words(
  'enter type put fill key input paste complete write show present quote use include list upload submit update bring leave',
);

/** Whether a verb at `at` starts a clause of its own, and so gives an order. */
function isImperative(sentence: Sentence, hit: Hit): boolean {
  const { terms } = sentence;
  if (hit.form !== 'base') return false;
  let before = hit.terms.start - 1;
  while (before >= 0 && softeners.has(norm(terms, before))) {
    if (/^(?:please|kindly|pls|plz)$/.test(norm(terms, before))) return true;
    before--;
  }
  if (before < contentStart(sentence) || isMark(terms[before])) return true;
  if (!/^(?:and|but|or|then)$/.test(norm(terms, before))) return false;
  for (let at = before - 1; at >= 0 && !isMark(terms[at]); at--)
    if (subjects.has(norm(terms, at))) return false;
  return true;
}

/** What may stand before the colon of a list: "the following details: …". */
const listHeads = words(
  'following details information info below these needed need things documents items us me',
);

/** "I need to change your number" asks for nothing; "what I need to start is your number" does. */
const goesElsewhere = (terms: readonly Term[], at: number): boolean =>
  (norm(terms, at) === 'to' &&
    !/^(?:start|begin|proceed|get|help|continue|assist|you|us|me)$/.test(norm(terms, at + 1))) ||
  (norm(terms, at) === 'that' && /^(?:your|the|my|our|a|this)$/.test(norm(terms, at + 1)));

/** Whether what stands between a frame and an identifier leaves the one asking for the other. */
export function reaches(terms: readonly Term[], frame: Span, id: Span): boolean {
  if (frame.end > id.start) return frame.start < id.start;
  const question = /^(?:what|which|whose)$/.test(norm(terms, frame.start));
  if (id.start - frame.end > (question ? 4 : 10)) return false;
  let heads = false;
  for (let at = frame.start; at < id.start; at++) {
    const word = norm(terms, at);
    heads ||= listHeads.has(word);
    if (at < frame.end) continue;
    if (isMark(terms[at]) && !/^[,/(&+"]$/.test(word) && !(word === ':' && heads)) return false;
    if (question ? !insideQuestion.has(word) : blockers.has(word)) return false;
    // "Type in your …", "send in your …".
    if (question || (at === frame.end && word === 'in')) continue;
    if (goesElsewhere(terms, at) || (relations.has(word) && id.start - at <= 2)) return false;
  }
  return true;
}

/** "We don't need your number." */
export const denied = (terms: readonly Term[], { start, end }: Span): boolean => {
  for (let at = Math.max(0, start - 2); at < end; at++)
    if (
      /^(?:not|never|no|nor|without|why)$/.test(norm(terms, at)) &&
      !(at < start && isMark(terms[at + 1]))
    )
      return true;
  return false;
};

/** Whether the frame asks for now and for the writer, not for later, elsewhere or by taste. */
export function isForWriter(sentence: Sentence, frame: Span, id: Span, ctx: RuleContext): boolean {
  const { terms } = sentence;
  if (ctx.has(sentence, 'parts/elsewhere')) return false;
  const verbs = terms
    .slice(frame.start, Math.max(frame.end, frame.start + 1))
    .map((term) => term.norm);
  if (verbs.some((verb) => entering.has(verb)) && ctx.has(sentence, 'parts/place')) return false;
  if (/^(?:what|which|whose|under)$/.test(verbs[0] ?? '') && ctx.has(sentence, 'parts/preference'))
    return false;
  // "Verify your e-mail address: https://…" is done on a page.
  return !(
    verbs.some((verb) => /^(?:confirm|verify|validate|enter|complete|submit|update)$/.test(verb)) &&
    terms.some(
      (term, at) => at >= id.end && term.shape & Shape.opaque && norm(terms, at - 1) !== ',',
    )
  );
}

/** "Contact your email provider": the last word of the frame is a thing, not what the reader does. */
function endsInNoun(terms: readonly Term[], { start, end }: Span): boolean {
  const determiner = /^(?:your|the|a|an|my|our|this|that|any|of)$/;
  return (
    end - start > 1 &&
    determiner.test(norm(terms, end - 2)) &&
    !determiner.test(norm(terms, end - 1))
  );
}

/** A lead ("could you", "we need to") and the verb that it asks for ("send", "check"), as one. */
function joined(
  terms: readonly Term[],
  leads: readonly Hit[],
  verbs: readonly Hit[],
  most: number,
): readonly Span[] {
  const spans: Span[] = [];
  for (const { terms: lead } of leads)
    for (const { terms: verb } of verbs) {
      const between = verb.start - lead.end;
      if (between < 0 || between > most) continue;
      if (terms.slice(lead.end, verb.start).some(isMark)) continue;
      const span = { start: lead.start, end: verb.end };
      if (!endsInNoun(terms, { start: verb.start - 1, end: verb.start + 1 })) spans.push(span);
    }
  return spans;
}

/** Frames that ask, in order: "could you send", "we'll need", "what's", "drop". */
export function frames(sentence: Sentence, ctx: RuleContext): readonly Span[] {
  const { terms } = sentence;
  const hits = (list: string): readonly Hit[] => ctx.hits(sentence, `parts/${list}`);
  const give = hits('give');
  const asks = [
    ...hits('ask').map((hit) => hit.terms),
    ...joined(terms, hits('ask-you'), give, 6),
    ...joined(terms, hits('ask-to'), give, 3),
    ...joined(terms, hits('ask-me'), hits('get'), 3),
  ]
    // "Do you have to give …?"
    .filter(({ start }) => !(norm(terms, start) === 'you' && norm(terms, start - 1) === 'do'))
    .filter((span) => !endsInNoun(terms, span) && (forgets(terms, span) || !denied(terms, span)));
  const orders = give
    .filter((hit) => isImperative(sentence, hit) && !denied(terms, hit.terms))
    .map((hit) => hit.terms);
  return [...asks, ...orders, ...hits('ask-not').map((hit) => hit.terms)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** "Don't forget to" denies nothing. */
const forgets = (terms: readonly Term[], { start }: Span): boolean =>
  norm(terms, start + 1) === 'forget';
