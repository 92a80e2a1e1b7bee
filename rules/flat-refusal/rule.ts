import type { Hit, Reply, RuleContext, Sentence } from '../api.ts';
import { defineRule } from '../define.ts';
import { markedSpan } from '../shared/clauses.ts';
import { offers } from '../shared/offer.ts';
import { refusalIn } from '../shared/refusal.ts';
import { openings } from './fixes.ts';

interface Refusal {
  readonly sentence: Sentence;
  readonly hit: Hit;
}

/** The first no of a reply that offers nothing anywhere. */
function flatRefusal(reply: Reply, ctx: RuleContext): Refusal | undefined {
  const refusals = new Map<Sentence, Hit>();
  for (const sentence of ctx.candidates) {
    const hit = refusalIn(reply, sentence, ctx);
    if (hit) refusals.set(sentence, hit);
  }
  const [first] = refusals;
  if (!first || fillsIn(reply)) return undefined;
  const [sentence, hit] = first;
  const helps = reply.sentences.some((other) =>
    offers(reply, other, {
      ctx,
      no: refusals.get(other)?.terms,
      later: other.index > sentence.index,
    }),
  );
  return helps ? undefined : { sentence, hit };
}

/** Whether a placeholder brings words of its own, which may hold the offer. */
const fillsIn = (reply: Reply): boolean =>
  reply.marks.some(
    (mark) =>
      mark.type === 'placeholder' &&
      /message|reason|comment|content|body|solution|alternative|option|detail|answer/i.test(
        reply.text.slice(mark.start, mark.end),
      ),
  );

export default defineRule({
  meta: {
    id: 'flat-refusal',
    summary: 'After a no, offer something: another way, a next step, a reason to hope.',
    why: 'A no with nothing after it ends the talk. The person still has the problem, and now also knows that nobody is working on it.',
    severity: 'warning',
    kinds: ['reply'],
    status: 'stable',
    messages: {
      flat: '“{text}” closes the door, and no other one opens in this reply. Say what you can do, what the person could do, or what comes next.',
    },
  },
  triggers: ['parts/refusal', 'parts/refusal-weak'],
  *check(reply, ctx) {
    const refusal = flatRefusal(reply, ctx);
    if (!refusal) return;
    const { sentence, hit } = refusal;
    const span = markedSpan(sentence, hit.terms);
    if (ctx.marked(span, 'quoted', 'quote', 'code')) return;
    yield { messageId: 'flat', span, fixes: () => openings(reply, sentence) };
  },
});
