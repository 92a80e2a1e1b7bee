/** Where a blame stands in its sentence: under a condition, in a clause of its own, denied. */
import { Shape, type RuleContext, type Sentence } from '../api.ts';
import type { Blame } from './relations.ts';

const conditions =
  /^(?:if|unless|whether|whenever|until|till|case|provided|assuming|suppose|supposing|should|lest|than|ever|once)$/;
const embeds =
  /^(?:when|what|whatever|which|who|whom|why|how|where|wherever|while|before|after|or)$/;
/** Before "you", these leave the clause a main one. */
const leads =
  /^(?:and|but|so|as|because|since|although|though|however|yet|then|also|plus|therefore|thus|hence|well|see|seeing|seems|seem|like|appears|looks|look|notice|noticed|think|believe|show|shows|showed|indicate|indicates|suggest|suggests|say|says|confirm|confirms|us|me|fact|is|was|'s|clear|obvious|apparent|evident|afraid|note|noted|found|find|given|while|whereas|oh|hey|hi|unfortunately|again|now|that|said|record|reads|tells|gather|reckon|guess|suspect|mean|means|sorry|where|when|perhaps|ah|for|only|often|even|once|today|yesterday)$/;

/** The norm of a term, '' past the ends. */
export const norm = ({ terms }: Sentence, at: number): string => terms[at]?.norm ?? '';

/** Whether one of a list's phrases ends shortly before the blame. */
export function before(blame: Blame, sentence: Sentence, ctx: RuleContext, list: string): boolean {
  return ctx
    .hits(sentence, list)
    .some(
      ({ terms }) =>
        terms.end <= blame.from &&
        blame.from - terms.end <= (list === 'denied' ? 3 : 6) &&
        !sentence.terms
          .slice(terms.end, blame.from)
          .some(({ norm: word }) => /^(?:[,;:.]|but|and|so)$/.test(word)),
    );
}

/** Whether "if", "unless" and so on governs the clause. */
export function conditional({ from }: Blame, { terms }: Sentence): boolean {
  for (let i = from - 1; i >= 0; i--) {
    const { norm: word, shape } = terms[i]!;
    if (shape & Shape.punctuation) return false;
    if (conditions.test(word)) return true;
  }
  return false;
}

/** Whether "you" is the subject of a clause that is said to be so. */
export function isMain(blame: Blame, sentence: Sentence): boolean {
  if (conditional(blame, sentence)) return false;
  const { terms } = sentence;
  let at = blame.from - 1;
  while (
    at >= 0 &&
    /^(?:(?!reply|supply|family|apply|assembly|july)[a-z]+ly|again|also|then|still|just|once)$/.test(
      terms[at]!.norm,
    )
  )
    at--;
  if (at < 0) return true;
  const { norm: word, shape } = terms[at]!;
  if (shape & (Shape.punctuation | Shape.opaque)) return true;
  if (at <= 2 && shape & Shape.capital && /^(?:hi|hello|hey|dear)$/.test(terms[0]!.norm))
    return true;
  if (embeds.test(word)) return word === 'when' && blame.pattern === 'omission';
  if (word === 'that')
    return (
      at === 0 ||
      /^(?:see|seems|seem|appears|fact|is|was|'s|given|shows?|clear|noted?|reason|afraid|seeing|us|me|found|find|apparent|obvious|evident|notice|noticed|believe|think|say|says|suggests?|indicates?|confirms?|means?|,|remember|and|but)$/.test(
        norm(sentence, at - 1),
      )
    );
  return leads.test(word);
}

/** The words of a sentence from a term on. */
export const wordsFrom = ({ terms }: Sentence, at: number): string =>
  terms
    .slice(at)
    .map(({ norm: word }) => word)
    .join(' ');
