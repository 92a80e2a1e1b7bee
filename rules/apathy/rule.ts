import type { Hit, Reply, RuleContext, Sentence } from '../api.ts';
import { defineRule } from '../define.ts';
import { isLed, isQuestion, markedSpan, overlaps } from '../shared/clauses.ts';
import { classes } from './classes.ts';
import { rewordings } from './fixes.ts';
import { phrases } from './phrases.ts';

/** What the reader hears; the first that is found in a sentence is told. */
const families = [
  'not-ours',
  'powerless',
  'indifferent',
  'hopeless',
  'resigned',
  'unknown',
] as const;

type Family = (typeof families)[number];

export default defineRule({
  meta: {
    id: 'apathy',
    summary: 'Do not sound as if you give up, or as if it were nothing to you.',
    why: 'The person wrote because it matters to them. Words that shrug tell them that they are alone with it.',
    severity: 'warning',
    kinds: ['reply', 'article'],
    status: 'stable',
    messages: {
      powerless:
        '“{text}” sounds like giving up, and the reader is left with the problem. Tell them what you’ll do, or who can do it.',
      'not-ours':
        '“{text}” pushes the problem away, and the reader is left alone with it. Tell them what you’ll do about it.',
      resigned:
        '“{text}” sounds like a shrug, as if it did not matter. Tell them what you’ll do, or what will be different.',
      unknown:
        '“{text}” leaves the reader with no answer and nobody looking for one. Tell them what you’ll find out, and by when.',
      indifferent:
        '“{text}” sounds as if you did not care how this ends. Tell them what you’ll do.',
      hopeless:
        '“{text}” takes the reader’s hope away and puts nothing in its place. Tell them what you’ll do, and when you’ll write again.',
    },
  },
  classes,
  phrases,
  triggers: families,
  *check(reply, ctx) {
    for (const [sentence, { family, hit }] of ctx.each(shrugs)) {
      if (family === 'unknown' && isFoundOut(reply, ctx)) continue;
      const span = markedSpan(sentence, hit.terms);
      if (ctx.marked(span, 'quoted', 'quote', 'code')) continue;
      yield {
        messageId: family,
        span,
        fixes: () => rewordings(reply, sentence, family),
      };
    }
  },
});

interface Shrug {
  readonly family: Family;
  readonly hit: Hit;
}

/** The words of a sentence that shrug, with what the reader hears in them; the first counts. */
function shrugs(sentence: Sentence, ctx: RuleContext): readonly Shrug[] {
  if (sentence.role === 'subject' || isQuestion(sentence))
    if (!ctx.has(sentence, 'asks-back')) return [];
  for (const family of families) {
    const hits = ctx.hits(sentence, family);
    if (hits.length === 0) continue;
    const excuses = ctx.hits(sentence, `${family}-not`);
    const hit = hits.find(
      ({ terms }) =>
        !excuses.some((other) => overlaps(other.terms, terms)) &&
        !isLed(sentence, terms, { ctx, list: 'told' }) &&
        !acts(sentence, terms.end, ctx),
    );
    if (!hit) continue;
    if (family === 'unknown' && ctx.has(sentence, 'act')) continue;
    if (family === 'resigned' && isConsoled(sentence, ctx)) continue;
    return [{ family, hit }];
  }
  return [];
}

/** "…, but I've asked Kim": the writer does something in the same sentence after all. */
const acts = (sentence: Sentence, from: number, ctx: RuleContext): boolean =>
  ctx.hits(sentence, 'act').some(({ terms }) => terms.end > from);

/** Whether somebody has found out, or will, what the writer does not know. */
const isFoundOut = ({ sentences }: Reply, ctx: RuleContext): boolean =>
  sentences.some((sentence) => ctx.has(sentence, 'settled'));

/** "Don't worry. It happens." */
const isConsoled = (sentence: Sentence, ctx: RuleContext): boolean =>
  [sentence, ctx.beside(sentence, -1), ctx.beside(sentence, 1)].some(
    (near) => near && ctx.has(near, 'consoles'),
  );
