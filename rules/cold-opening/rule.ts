import type { Reply, RuleContext, Sentence, Span } from '../api.ts';
import { defineRule } from '../define.ts';
import { contentStart, engages } from '../shared/formula.ts';
import { mayNameIdentifier } from '../shared/identifiers.ts';
import { requestIn } from '../shared/replyModel.ts';
import { openingFixes } from './fixes.ts';

/** Where the request stands in `reply.text`. */
const place = ({ start, terms }: Sentence, { start: first, end }: Span): Span => ({
  start: start + terms[first]!.start,
  end: start + terms[end - 1]!.end,
});

/** The sentence that asks for an identifier before anything is about the person, with the request. */
function coldRequest(
  reply: Reply,
  ctx: RuleContext,
): { sentence: Sentence; request: Span } | undefined {
  if (!reply.sentences.some(mayNameIdentifier)) return undefined;
  for (const sentence of reply.sentences) {
    if (sentence.role === 'heading' || sentence.role === 'subject') continue;
    const request = requestIn(reply, sentence, ctx);
    const start = contentStart(sentence);
    const end = request?.start ?? sentence.terms.length;
    if (engages(sentence, { start, end }, ctx)) return undefined;
    if (request) return { sentence, request };
  }
  return undefined;
}

export default defineRule({
  meta: {
    id: 'cold-opening',
    summary: 'Say something about the person’s situation before you ask for an identifier.',
    why: 'It reads as a form to fill in: the number matters, the person waits.',
    severity: 'warning',
    status: 'stable',
    kinds: ['reply'],
    messages: {
      cold: '“{text}” comes before a word about the person’s problem, so it reads like a form. Say something about their situation first.',
    },
  },
  triggers: ['parts/identifier', 'parts/identity-question'],
  *check(reply, ctx) {
    const cold = coldRequest(reply, ctx);
    if (!cold) return;
    const span = place(cold.sentence, cold.request);
    if (ctx.marked(span, 'quoted', 'quote', 'code')) return;
    yield { messageId: 'cold', span, fixes: () => openingFixes(reply, cold.sentence, ctx) };
  },
});
