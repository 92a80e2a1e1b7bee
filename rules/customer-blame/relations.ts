/** Finds the words that make the reader the cause. */
import type { Reply, RuleContext, Sentence } from '../api.ts';
import { stands } from './excuses.ts';

/** The named lists of `phrases.ts` that blame, strongest first. */
export const patterns = [
  'omission',
  'unreal',
  'hindsight',
  'told',
  'doubt',
  'because',
  'because-any',
  'wrongdoing',
  'wrong-object',
  'unmet',
  'negated',
  'rhetorical',
  'cause',
] as const;
export type Pattern = (typeof patterns)[number];

/** Words that blame the reader. Numbers are term indexes, `to` exclusive. */
export interface Blame {
  readonly pattern: Pattern;
  readonly from: number;
  readonly to: number;
}

/** The blames of a sentence that stand, without those that overlap a better one. */
export function blamesIn(sentence: Sentence, reply: Reply, ctx: RuleContext): readonly Blame[] {
  const apart: Blame[] = [];
  for (const blame of ctx.once(sentence, wordsIn)) {
    if (apart.some(({ from, to }) => from < blame.to && blame.from < to)) continue;
    if (stands(blame, sentence, { reply, ctx })) apart.push(blame);
  }
  return apart.sort((a, b) => a.from - b.from);
}

/** Words that may blame, the better pattern and the longer words first. */
const wordsIn = (sentence: Sentence, ctx: RuleContext): readonly Blame[] =>
  patterns.flatMap((pattern) =>
    ctx
      .hits(sentence, pattern)
      .map(({ terms }): Blame => ({ pattern, from: terms.start, to: terms.end }))
      .sort((a, b) => b.to - b.from - (a.to - a.from)),
  );
