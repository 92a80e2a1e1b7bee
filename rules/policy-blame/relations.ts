/** Everything in a sentence that ties an authority to a no, a closing or a demand. */
import type { RuleContext, Sentence } from '../api.ts';
import type { Blame, BlameKind, Pattern } from './blame.ts';
import { afterLead } from './leads.ts';
import { nounsOf } from './nouns.ts';
import { asSubject } from './subjects.ts';
import { asVerdict } from './verdicts.ts';

/** All that may blame in a sentence; `excuses.ts` says what stands. */
export function blamesIn(
  sentence: Sentence,
  ctx: RuleContext,
  isInsurer: boolean,
): readonly Blame[] {
  const nouns = nounsOf(sentence, ctx, isInsurer);
  const blames = nouns.flatMap((noun) => [
    ...asSubject(noun, sentence, ctx).filter(
      ({ verb }) => !nouns.some(({ head }) => head >= noun.end && head < verb),
    ),
    ...afterLead(noun, sentence, ctx),
    ...asVerdict(noun, sentence, ctx),
  ]);
  return [...blames, ...fixedWords(sentence, ctx)];
}

/** The named lists of `phrases.ts` that blame whole. */
export const fixedLists = ['reasons', 'verdict', 'permission', 'told-no'] as const;

/** Wordings that blame whole: "rules are rules", "I'm not authorised to". */
function fixedWords(sentence: Sentence, ctx: RuleContext): readonly Blame[] {
  const rows: readonly (readonly [(typeof fixedLists)[number], Pattern, BlameKind])[] = [
    ['reasons', 'reason', 'policy'],
    ['verdict', 'verdict', 'policy'],
    ['permission', 'permission', 'permission'],
    ...(ctx.kind === 'reply' ? ([['told-no', 'told-no', 'permission']] as const) : []),
  ];
  return rows.flatMap(([list, pattern, blamed]) =>
    ctx.hits(sentence, list).map(({ terms }) => ({
      kind: blamed,
      pattern,
      from: terms.start,
      to: terms.end,
      verb: terms.start,
    })),
  );
}
