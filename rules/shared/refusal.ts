/** A no to the reader. Lists: `parts/refusal`, `parts/refusal-weak` and those they are weighed by. */
import type { Hit, Reply, RuleContext, Sentence, Span } from '../api.ts';

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const isQuestion = ({ text }: Sentence): boolean => /\?["'”’)]*$/.test(text);

/** Whether what follows a no in its clause makes it hold only for now, or until something is done. */
const isConditional = (sentence: Sentence, hit: Hit, ctx: RuleContext): boolean =>
  ctx.hits(sentence, 'parts/refusal-until').some(({ terms }) => terms.start >= hit.terms.start);

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
  if (sentence.role === 'heading' || sentence.role === 'subject' || isQuestion(sentence))
    return undefined;
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
        !not.some(({ terms }) => overlaps(terms, hit.terms)) && !isConditional(sentence, hit, ctx),
    )
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)[0];
}
