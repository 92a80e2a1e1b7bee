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
    for (const [sentence, { blame, ofInsurer }] of ctx.each(blamesEitherWay)) {
      if (ofInsurer !== undefined) {
        isInsurer ??= reply.sentences.some(speaksOfInsurance);
        if (ofInsurer !== isInsurer) continue;
      }
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
  },
});

interface Said {
  readonly blame: Blame;
  /** Whether it is one in a text about insurance, or in any other; in both, if missing. */
  readonly ofInsurer?: boolean;
}

/** The blames of a sentence, in a text about insurance and in others. */
function blamesEitherWay(sentence: Sentence, ctx: RuleContext): readonly Said[] {
  const usual = chosen(sentence, ctx, false);
  const insurers = /polic/i.test(sentence.text) ? chosen(sentence, ctx, true) : usual;
  if (usual === insurers || JSON.stringify(usual) === JSON.stringify(insurers))
    return usual.map((blame) => ({ blame }));
  return [
    ...usual.map((blame) => ({ blame, ofInsurer: false })),
    ...insurers.map((blame) => ({ blame, ofInsurer: true })),
  ];
}

/** The blames of a sentence that stand, without those that overlap a better one. */
function chosen(sentence: Sentence, ctx: RuleContext, isInsurer: boolean): readonly Blame[] {
  const strongestFirst = [...blamesIn(sentence, ctx, isInsurer)].sort(
    (a, b) => rank[a.pattern] - rank[b.pattern] || b.to - b.from - (a.to - a.from),
  );
  return apart(strongestFirst, (blame) => stands(blame, sentence, ctx));
}
