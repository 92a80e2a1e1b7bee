import { defineRule } from '../define.ts';
import type { RuleContext, Sentence } from '../api.ts';
import { apart } from '../shared/matches.ts';
import type { Blame, Pattern } from './blame.ts';
import { classes } from './classes.ts';
import { stands } from './excuses.ts';
import { phrases } from './phrases.ts';
import { nounLists, speaksOfInsurance } from './nouns.ts';
import { blamesIn, fixedLists } from './relations.ts';
import { rewordings } from './rewordings.ts';

/** Which of two overlapping blames is told: the one that says more. */
const rank: Readonly<Record<Pattern, number>> = {
  denies: 0,
  blocks: 1,
  demands: 2,
  against: 3,
  bound: 4,
  is: 5,
  verdict: 6,
  permission: 7,
  reason: 8,
  says: 9,
  agreed: 10,
  'told-no': 11,
  fragment: 12,
};

export default defineRule({
  meta: {
    id: 'policy-blame',
    summary: 'Do not give a rule, the terms or “the system” as the reason for a no.',
    why: 'A rule is no reason to the person it stands in the way of. It sounds final, as if the writer had stopped thinking.',
    severity: 'warning',
    kinds: ['reply', 'article'],
    status: 'stable',
    messages: {
      policy:
        '“{text}” makes a rule the reason, which sounds final. Say what you can do, and the real reason.',
      system:
        '“{text}” makes a machine the reason, as if nobody could help. Say what you can do yourself.',
      permission:
        '“{text}” leaves the reader with somebody who can’t decide. Say what you can do, and who will do the rest.',
    },
  },
  classes,
  phrases,
  triggers: [...nounLists, ...fixedLists],
  *check(reply, ctx) {
    let isInsurer: boolean | undefined;
    for (const sentence of ctx.candidates) {
      const { usual, ofInsurer } = ctx.once(sentence, bothWays);
      if (ofInsurer) isInsurer ??= reply.sentences.some(speaksOfInsurance);
      for (const blame of ofInsurer && isInsurer ? ofInsurer : usual) {
        const { terms, start } = sentence;
        yield {
          messageId: blame.kind,
          span: {
            start: start + terms[blame.from]!.start,
            end: start + terms[blame.to - 1]!.end,
          },
          fixes: () => rewordings(blame, sentence, reply),
        };
      }
    }
  },
});

/** The blames of a sentence; those in a text about insurance, where they are others. */
function bothWays(
  sentence: Sentence,
  ctx: RuleContext,
): { readonly usual: readonly Blame[]; readonly ofInsurer?: readonly Blame[] } {
  const usual = chosen(sentence, ctx, false);
  if (!/polic/i.test(sentence.text)) return { usual };
  const ofInsurer = chosen(sentence, ctx, true);
  const isSame = JSON.stringify(usual) === JSON.stringify(ofInsurer);
  return { usual, ...(!isSame && { ofInsurer }) };
}

/** The blames of a sentence that stand, without those that overlap a better one. */
function chosen(sentence: Sentence, ctx: RuleContext, isInsurer: boolean): readonly Blame[] {
  const strongestFirst = [...blamesIn(sentence, ctx, isInsurer)].sort(
    (a, b) => rank[a.pattern] - rank[b.pattern] || b.to - b.from - (a.to - a.from),
  );
  return apart(strongestFirst, (blame) => stands(blame, sentence, ctx));
}
