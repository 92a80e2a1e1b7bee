import type { Fix, Hit, Reply, RuleContext, Sentence, Span } from '../api.ts';
import { defineRule } from '../define.ts';
import { talksDown } from './adverbs.ts';
import { classes } from './classes.ts';
import { leaveOutAdverb, leaveOutClause, leaveOutWord, order, rephrase, sayCan } from './fixes.ts';
import { isKindEase, isNotEveryone, isOffer } from './leave.ts';
import { isOrder, isRareOrder, isToldOff } from './minimisers.ts';
import { phrases } from './phrases.ts';

type MessageId = 'minimiser' | 'easy' | 'known' | 'lecture' | 'actually';

/** A phrase list: what it tells the reader, whether a hit stands, and what to say instead. */
interface Family {
  readonly list: keyof typeof phrases;
  readonly message: MessageId;
  readonly stands?: (sentence: Sentence, hit: Hit, ctx: RuleContext) => boolean;
  readonly fixes: (reply: Reply, span: Span, sentence: Sentence) => readonly Fix[];
}

const isQuestion = ({ text }: Sentence): boolean => /\?["'”’)]*$/.test(text);

const families: readonly Family[] = [
  {
    list: 'all-you-do',
    message: 'easy',
    stands: (sentence, hit) =>
      !/^(?:relax|enjoy|wait|ask|nothing|say|smile)$/.test(
        sentence.terms[hit.terms.end]?.norm ?? '',
      ),
    fixes: order,
  },
  {
    list: 'order',
    message: 'minimiser',
    stands: (sentence, hit) => !isQuestion(sentence) && isOrder(sentence, hit),
    fixes: leaveOutWord,
  },
  {
    list: 'order-any',
    message: 'minimiser',
    stands: (sentence, hit, ctx) => !isQuestion(sentence) && isRareOrder(sentence, hit, ctx),
    fixes: leaveOutWord,
  },
  {
    list: 'told',
    message: 'minimiser',
    stands: (sentence, hit) => !isQuestion(sentence) && !isToldOff(sentence, hit),
    fixes: leaveOutWord,
  },
  { list: 'asked', message: 'minimiser', fixes: leaveOutWord },
  { list: 'matter-of', message: 'easy', fixes: rephrase('easy') },
  {
    list: 'easy-to',
    message: 'easy',
    stands: (sentence, hit) => !isKindEase(sentence, hit) && !isOffer(sentence, hit),
    fixes: sayCan,
  },
  {
    list: 'easy-is',
    message: 'easy',
    stands: (sentence, hit) => !isOffer(sentence, hit),
    fixes: rephrase('easy'),
  },
  {
    list: 'anyone',
    message: 'easy',
    stands: (sentence, hit) => !isNotEveryone(sentence, hit),
    fixes: leaveOutClause,
  },
  { list: 'adverb', message: 'known', stands: talksDown, fixes: leaveOutAdverb },
  { list: 'goes-without', message: 'known', fixes: leaveOutClause },
  { list: 'known', message: 'known', fixes: leaveOutClause },
  { list: 'lecture', message: 'lecture', fixes: rephrase('lecture') },
  { list: 'scoff', message: 'lecture', fixes: leaveOutWord },
  { list: 'actually', message: 'actually', fixes: leaveOutWord },
];

interface Found {
  readonly family: Family;
  readonly hit: Hit;
}

export default defineRule({
  meta: {
    id: 'condescension',
    summary: 'Leave out words that say it was easy, or that the reader should have known.',
    why: 'Whoever asks did not find it easy. Words that call it easy or known make them feel slow.',
    severity: 'information',
    kinds: ['reply', 'article'],
    status: 'stable',
    messages: {
      minimiser:
        '“{text}” makes the step sound small, and whoever gets stuck on it feel slow. Leave it out.',
      easy: '“{text}” calls it easy, so whoever found it hard feels slow. Say how it’s done, and leave the verdict to them.',
      known:
        '“{text}” says that the reader should have known or seen it. Leave it out and tell them.',
      lecture:
        '“{text}” talks down to the reader. Say the thing itself, as you would to a colleague.',
      actually: '“{text}” sounds like a correction of the reader. Leave it out.',
    },
  },
  classes,
  phrases,
  triggers: families.map(({ list }) => list),
  *check(reply, ctx) {
    for (const [sentence, { family, hit }] of ctx.each(found)) {
      const span = { start: sentence.start + hit.span.start, end: sentence.start + hit.span.end };
      yield {
        messageId: family.message,
        span,
        fixes: () => family.fixes(reply, span, sentence),
      };
    }
  },
});

/** Families whose fixes may reach over the whole sentence: one finding for a sentence. */
const wide = new Set<string>([
  'matter-of',
  'easy-is',
  'anyone',
  'goes-without',
  'known',
  'lecture',
]);

/** What talks down in a sentence; of words that overlap, the family that comes first. */
function found(sentence: Sentence, ctx: RuleContext): readonly Found[] {
  const chosen: Found[] = [];
  for (const family of families)
    for (const hit of ctx.hits(sentence, family.list)) {
      const { start, end } = hit.span;
      if (wide.has(family.list) && chosen.some((other) => wide.has(other.family.list))) break;
      if (chosen.some((other) => other.hit.span.start < end && start < other.hit.span.end))
        continue;
      if (family.stands && !family.stands(sentence, hit, ctx)) continue;
      chosen.push({ family, hit });
    }
  return chosen.sort((a, b) => a.hit.span.start - b.hit.span.start);
}
