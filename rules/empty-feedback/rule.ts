import type { Reply, RuleContext, Sentence, Span } from '../api.ts';
import { defineRule } from '../define.ts';
import { followUps } from './fixes.ts';
import { isAnswered, isFollowed, isNamed, isSubstance } from './followed.ts';
import { isMark } from '../shared/terms.ts';
import { classes } from './classes.ts';
import { phrases } from './phrases.ts';

interface Taken {
  readonly kind: 'received' | 'valued';
  readonly sentence: Sentence;
  /** Term numbers. */
  readonly at: Span;
}

const isQuestion = ({ text }: Sentence): boolean => /\?["'”’)]*$/.test(text);

/** Words of a fault report, which is not feedback. */
const fault =
  /\b(?:bugs?|crash(?:es|ed|ing)?|logs?|outages?|errors?|glitch(?:es)?|faults?|defects?|broken|leak(?:s|ing|ed)?|not working|stopped working)\b/i;

/** Whether a reply is about an opinion, a complaint or a wish, so that "it" may stand for it. */
const isAboutFeedback = (reply: Reply, ctx: RuleContext): boolean =>
  !reply.sentences.some(({ text }) => fault.test(text)) &&
  reply.sentences.some((sentence) => ctx.has(sentence, 'topic'));

/** "Noted that you'd like …", "tell me and I'll pass it on": not about what was said. */
function standsAlone({ terms }: Sentence, { start, end }: Span): boolean {
  if (terms.slice(0, start).some(({ norm }) => /^(?:if|tell|send|let|give)$/.test(norm)))
    return false;
  return (
    terms[end - 1]!.norm !== 'that' ||
    !/^(?:you|your|the|it|we|they|he|she|a|an|this|there)$/.test(terms[end]?.norm ?? '')
  );
}

/** Whether the words of a hit are denied, asked for, or only supposed. */
function isSaid(sentence: Sentence, at: Span, ctx: RuleContext): boolean {
  const before = sentence.terms.slice(Math.max(0, at.start - 6), at.end);
  if (
    before.some(
      ({ norm }, i) =>
        norm === 'please' && !/^(?:be|note|know|rest)$/.test(before[i + 1]?.norm ?? ''),
    )
  )
    return false;
  if (before.some(({ norm }, i) => norm === 'had' && before[i + 1]?.norm === 'to')) return false;
  if (
    before.some(
      ({ norm }, i) =>
        /^(?:not|never|if|whether|would|'d|could|unless)$/.test(norm) &&
        // "That you'd like one": the wish itself.
        before[i - 1]?.norm !== 'you',
    )
  )
    return false;
  // "We wish you a pleasant stay."
  if (before.at(-1)?.norm === 'wish' && sentence.terms[at.end]?.norm === 'you') return false;
  // "You will want to raise this with …": the reader does it.
  if (sentence.terms.slice(Math.max(0, at.start - 3), at.start).some(({ norm }) => norm === 'you'))
    return false;
  return !ctx
    .hits(sentence, 'asking')
    .some(({ terms }) => terms.start <= at.start && at.start < terms.end);
}

/** The clause around a hit, in `reply.text`: "We value your opinion", "has been added to our list". */
function saying({ terms, start: base }: Sentence, { start, end }: Span): Span {
  const subject = /^(?:i|we|i'm|we're|are|am|have|customer)$/;
  let first = start;
  while (first > 0 && start - first < 2 && subject.test(terms[first - 1]!.norm)) first--;
  let last = end;
  while (
    last < terms.length &&
    !isMark(terms[last]) &&
    !/^(?:and|but|so|which|who|when|because)$/.test(terms[last]!.norm)
  )
    last++;
  if (last - end > 7) last = end;
  return { start: base + terms[first]!.start, end: base + terms[last - 1]!.end };
}

function takenIn(reply: Reply, ctx: RuleContext): readonly Taken[] {
  const taken: Taken[] = [];
  const add = (kind: Taken['kind'], sentence: Sentence, list: string): void => {
    const hit = ctx
      .hits(sentence, list)
      .filter(({ terms }) => list === 'unlost' || isSaid(sentence, terms, ctx))
      .filter(({ terms }) => list !== 'received-it' || standsAlone(sentence, terms))
      .sort((a, b) => a.terms.start - b.terms.start || b.terms.end - a.terms.end)[0];
    if (hit && !taken.some((other) => other.sentence === sentence))
      taken.push({ kind, sentence, at: hit.terms });
  };
  for (const sentence of ctx.candidates) {
    if (sentence.role === 'heading' || isQuestion(sentence)) continue;
    add('received', sentence, 'received');
    add('received', sentence, 'unlost');
    if (ctx.has(sentence, 'received-it') && isAboutFeedback(reply, ctx))
      add('received', sentence, 'received-it');
    add('valued', sentence, 'valued');
  }
  return taken;
}

/** Whether a taking-in is all that there is. */
function isEmpty(
  reply: Reply,
  { kind, sentence, at }: Taken,
  all: readonly Taken[],
  ctx: RuleContext,
): boolean {
  if (isFollowed(reply, sentence, at, ctx)) return false;
  if (kind === 'received') return !isNamed(sentence, at, ctx);
  if (isAnswered(reply, sentence, ctx)) return false;
  return !reply.sentences
    .slice(sentence.index + 1)
    .some((later) => !all.some((other) => other.sentence === later) && isSubstance(later, ctx));
}

export default defineRule({
  meta: {
    id: 'empty-feedback',
    summary: 'Say what happens to feedback, and when the person hears of it.',
    why: 'Someone took the time to tell you. “Noted” sounds like a drawer; they want to know what changes, who does it, and when.',
    severity: 'information',
    kinds: ['reply'],
    status: 'stable',
    messages: {
      received:
        '“{text}” sounds as if it went into a drawer. Say who does what about it, and when the reader hears.',
      valued:
        '“{text}” is kind, but nothing follows from it. Say what you’ll do about what they told you, and by when.',
    },
  },
  classes,
  phrases,
  triggers: ['received', 'received-it', 'unlost', 'valued'],
  *check(reply, ctx) {
    const taken = takenIn(reply, ctx);
    const received = taken.some(({ kind }) => kind === 'received');
    for (const one of taken) {
      if (received && one.kind === 'valued') continue;
      const { sentence, at, kind } = one;
      const place = saying(sentence, at);
      if (
        ctx.marked(place, 'quoted', 'quote', 'code', 'strike') ||
        !isEmpty(reply, one, taken, ctx)
      )
        continue;
      yield { messageId: kind, span: place, fixes: () => followUps(reply, sentence) };
    }
  },
});
