/** Whether "obviously" and its relatives tell the reader what they should know. */
import type { Hit, RuleContext, Sentence } from '../api.ts';
import { contentStart } from '../shared/formula.ts';
import { isMark, norm, words } from '../shared/terms.ts';

const writers = words('i we our my us me');
/** After these the adverb tells how well a thing can be seen. */
const manner =
  /^(?:labelled|labeled|visible|marked|stated|shown|written|printed|said|says|see|defined|explained|seen|displayed|legible|different|better|worse|more|and|enough|as|to|on|in|at|from|the best|audible|signposted|identified|posted|stamped|spelled|spelt|listed|set|mentioned|states|shows|explains|indicated|heard|understood|numbered|separated|dried|aged|sweet|occurring|sourced|gifted|ripened|curly|born)$/;

/** The first term of the clause that a term stands in. */
function clauseStart({ terms }: Sentence, at: number): number {
  let start = at;
  while (start > 0 && !isMark(terms[start - 1])) start--;
  return start;
}

/** Whether the words after the adverb are about the writer. */
function isWriters(sentence: Sentence, from: number): boolean {
  const { terms } = sentence;
  return terms.slice(from, from + 8).some(({ norm: word }) => writers.has(word));
}

/** What the adverb's own clause says, as terms from and to. */
function says(sentence: Sentence, hit: Hit, list: string, ctx: RuleContext): boolean {
  return ctx.hits(sentence, list).some(({ terms }) => terms.start >= hit.terms.start - 4);
}

/** Whether an adverb at the start of a clause, or beside its verb, talks down. */
export function talksDown(sentence: Sentence, hit: Hit, ctx: RuleContext): boolean {
  const { terms } = sentence;
  const { start, end } = hit.terms;
  const adverb = norm(terms, end - 1);
  const next = norm(terms, norm(terms, end) === ',' ? end + 1 : end);
  if (sentence.text.trimEnd().endsWith('?')) return false;
  if (ctx.has(sentence, 'kind')) return false;
  const opens =
    start <= contentStart(sentence) ||
    isMark(terms[start - 1]) ||
    /^(?:and|but|so|because|since|as|well|then|that|which)$/.test(norm(terms, start - 1));
  if (!opens) return besideVerb(sentence, hit, ctx);
  if (manner.test(next) || next === '' || next === 'not') return false;
  const duty = says(sentence, hit, 'duty', ctx);
  const gentle = adverb === 'course' || adverb === 'naturally';
  if (writers.has(next)) return gentle || adverb === 'obviously' ? refuses(sentence, end) : false;
  if (gentle) return duty && !isWriters(sentence, end);
  if (/^(?:you)$/.test(next)) return duty || !feels(sentence, end);
  return !isWriters(sentence, end);
}

/** "Obviously, we can't refund a worn shoe." */
const refuses = ({ terms }: Sentence, from: number): boolean =>
  terms
    .slice(from, from + 5)
    .some(
      ({ norm: word }, i, few) =>
        word === 'not' && /^(?:can|could|will|do)$/.test(few[i - 1]?.norm ?? ''),
    );

/** "Clearly you worked hard on this". */
const feels = ({ terms }: Sentence, from: number): boolean =>
  terms
    .slice(from, from + 5)
    .some(({ norm: word }) =>
      /^(?:put|worked|work|know|spent|took|care|want|did|made|tried|are|were)$/.test(word),
    );

/** "You will of course need to", "you obviously have to". */
function besideVerb(sentence: Sentence, hit: Hit, ctx: RuleContext): boolean {
  const { terms } = sentence;
  const from = clauseStart(sentence, hit.terms.start);
  const subject = terms.slice(from, hit.terms.start).map(({ norm: word }) => word);
  if (subject.some((word) => writers.has(word))) return false;
  const after = hit.terms.end;
  const near = ctx.hits(sentence, 'duty').some(
    ({ terms: duty }) =>
      duty.end >= hit.terms.start &&
      duty.start <= after + 2 &&
      // "…, and yours clearly isn't!": a look at the thing itself.
      terms[duty.end] !== undefined &&
      !isMark(terms[duty.end]),
  );
  if (!near) return false;
  if (manner.test(norm(terms, after))) return false;
  return subject.includes('you') || !isWriters(sentence, after);
}
