import type { Reply, RuleContext, Sentence, Span } from '../api.ts';
import { defineRule } from '../define.ts';
import { tellsTime } from '../shared/exactTime.ts';
import { timeStubs } from './fixes.ts';
import { classes } from './classes.ts';
import { phrases } from './phrases.ts';
import { asks, isOpen, isOver, isPromised, promisesToo } from './promise.ts';

interface Found {
  readonly kind: 'vague' | 'open';
  /** Term numbers of what is reported. */
  readonly at: Span;
}

/** Whether the sentence or the next one says when; for a promise to come back, the one before too. */
function saysWhen(
  reply: Reply,
  sentence: Sentence,
  kind: Found['kind'],
  ctx: RuleContext,
): boolean {
  const near = [sentence, reply.sentences[sentence.index + 1]];
  if (kind === 'open') near.push(reply.sentences[sentence.index - 1]);
  return near.some(
    (one) => one !== undefined && tellsTime(one, ctx) && (one === sentence || !isOver(one)),
  );
}

/** The term numbers of a span of a sentence. */
function termSpan({ terms }: Sentence, { start, end }: Span): Span {
  const first = terms.findIndex((term) => term.end > start);
  const after = terms.findIndex((term) => term.start >= end);
  return { start: first, end: after < 0 ? terms.length : after };
}

/** The vague times of a sentence, else its promise to come back. */
function found(sentence: Sentence, ctx: RuleContext): readonly Found[] {
  const apart: Span[] = [];
  for (const { span } of ctx.hits(sentence, 'vague')) {
    const at = termSpan(sentence, span);
    if (apart.some((other) => at.start < other.end && other.start < at.end)) continue;
    if (isPromised(sentence, at, ctx)) apart.push(at);
  }
  if (apart.length > 0) return apart.map((at) => ({ kind: 'vague', at }));
  const hit = ctx.hits(sentence, 'come-back').find(({ terms }) => isOpen(sentence, terms, ctx));
  return hit ? [{ kind: 'open', at: termSpan(sentence, hit.span) }] : [];
}

export default defineRule({
  meta: {
    id: 'vague-timing',
    summary: 'Say when: a promise needs a date, an hour or a number of days.',
    why: 'Who waits for “soon” can plan nothing, and writes again to ask. A date lets them get on with their day.',
    severity: 'information',
    kinds: ['reply'],
    status: 'stable',
    messages: {
      vague:
        '“{text}” leaves the reader guessing when. Give a date or an hour, even a late one that you can keep.',
      open: '“{text}” doesn’t say when, so the reader can only wait. Add a date or an hour that you can keep.',
    },
  },
  classes,
  phrases,
  triggers: ['vague', 'come-back'],
  *check(reply, ctx) {
    for (const sentence of ctx.candidates) {
      if (sentence.role === 'heading' || (asks(sentence) && !promisesToo(sentence))) continue;
      const all = found(sentence, ctx);
      if (all.length === 0 || saysWhen(reply, sentence, all[0]!.kind, ctx)) continue;
      for (const { kind, at } of all) {
        const span = {
          start: sentence.start + sentence.terms[at.start]!.start,
          end: sentence.start + sentence.terms[at.end - 1]!.end,
        };
        if (ctx.marked(span, 'quoted', 'quote', 'code', 'strike')) continue;
        yield { messageId: kind, span, fixes: () => timeStubs(sentence, at, kind) };
      }
    }
  },
});
