import type { Reply, RuleContext, Sentence, Span } from '../api.ts';
import { defineRule } from '../define.ts';
import { isMark } from '../shared/terms.ts';
import { routeFixes } from './fixes.ts';
import { classes } from './classes.ts';
import { phrases } from './phrases.ts';

const isQuestion = ({ text }: Sentence): boolean => /\?["'”’)]*$/.test(text);

/** A telephone number: seven digits or more with signs between them, or a short one like 555-0142. */
const phone = /(?:\+?\d[\d\s().-]{6,}\d|\b\d{3}[-\s]\d{4}\b)/;
const phoneWords =
  /\b(?:call|ring|phone|tele?(?:phone)?|text|number|mine|whatsapp|line|hotline|reach|on|at|dial|desk|office)\b/i;

const past = /^(?:was|were|had|did|if)$/;

/** The words that shut the door, as term numbers; undefined if none do. */
function doorIn(sentence: Sentence, ctx: RuleContext): Span | undefined {
  if (isQuestion(sentence)) return undefined;
  const bare = ctx
    .hits(sentence, 'bare')
    .filter(({ terms: { end } }) => end >= sentence.terms.length || isMark(sentence.terms[end]));
  const [hit] = [...ctx.hits(sentence, 'door'), ...bare]
    .filter(
      ({ terms: { start, end } }) =>
        !sentence.terms.slice(Math.max(0, start - 1), end).some(({ norm }) => past.test(norm)),
    )
    // "Your old phone line is closed": the reader's own.
    .filter(
      ({ terms: { start } }) =>
        !(
          /^(?:phones?|lines?|telephone|number)$/.test(sentence.terms[start]!.norm) &&
          sentence.terms.slice(Math.max(0, start - 2), start).some(({ norm }) => norm === 'your')
        ),
    )
    .filter(({ terms }) => !/^(?:with|until|unless)$/.test(sentence.terms[terms.end]?.norm ?? ''))
    .filter(
      ({ terms }) =>
        !/^(?:if|unless|when|until|till|because)$/.test(
          sentence.terms[terms.start - 1]?.norm ?? '',
        ),
    )
    .sort((a, b) => a.terms.start - b.terms.start || b.terms.end - a.terms.end);
  if (!hit || ctx.hits(sentence, 'limited').some(({ terms }) => terms.start >= hit.terms.start))
    return undefined;
  return hit.terms;
}

/** Whether a sentence, beside the words that shut the door, tells how to reach a person. */
function opens(sentence: Sentence, door: Span | undefined, ctx: RuleContext): boolean {
  if (phone.test(sentence.text) && phoneWords.test(sentence.text)) return true;
  return ctx
    .hits(sentence, 'person')
    .some(({ terms }) => !door || terms.end <= door.start || terms.start >= door.end);
}

/** The clause that shuts the door, in `reply.text`. */
function saying({ terms, start: base }: Sentence, { start, end }: Span): Span {
  let last = end;
  while (
    last < terms.length &&
    last < end + 6 &&
    !isMark(terms[last]) &&
    !/^(?:and|but|so|because|since|as)$/.test(terms[last]!.norm)
  )
    last++;
  if (last === end + 6) last = end;
  while (last > end && isMark(terms[last - 1])) last--;
  let first = start;
  if (/^(?:we|you|i|it|staff)$/.test(terms[first - 1]?.norm ?? '')) first--;
  while (isMark(terms[first]) && first < last - 1) first++;
  return { start: base + terms[first]!.start, end: base + terms[last - 1]!.end };
}

/** The first sentence that shuts the door, in a reply that opens none. */
function shut(reply: Reply, ctx: RuleContext): { sentence: Sentence; door: Span } | undefined {
  let found: { sentence: Sentence; door: Span } | undefined;
  for (const sentence of ctx.candidates) {
    const door = sentence.role === 'heading' ? undefined : doorIn(sentence, ctx);
    if (door) found ??= { sentence, door };
  }
  // "That text isn't from us. Please don't reply to it."
  if (!found || reply.sentences.some((sentence) => ctx.has(sentence, 'scam'))) return undefined;
  for (const sentence of reply.sentences)
    if (opens(sentence, doorIn(sentence, ctx), ctx)) return undefined;
  return found;
}

export default defineRule({
  meta: {
    id: 'no-human-route',
    summary: 'Leave a way to reach a person.',
    why: 'Behind a closed door people feel alone with their problem, just when something may still be wrong.',
    severity: 'warning',
    kinds: ['reply'],
    status: 'stable',
    messages: {
      shut: '“{text}” leaves the reader with nobody to turn to. Say how to reach a person: a name, a number, hours.',
    },
  },
  classes,
  phrases,
  triggers: ['door', 'bare'],
  *check(reply, ctx) {
    const found = shut(reply, ctx);
    if (!found) return;
    const span = saying(found.sentence, found.door);
    if (ctx.marked(span, 'quoted', 'quote', 'code')) return;
    yield { messageId: 'shut', span, fixes: () => routeFixes(found.sentence) };
  },
});
