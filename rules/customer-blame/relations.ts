/** Finds the words that make the reader the cause. */
import type { RuleContext, Sentence } from '../api.ts';
import { apart, matchesIn, type Match } from '../shared/matches.ts';
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

/** Words that blame the reader. */
export type Blame = Match<Pattern>;

/** The blames of a sentence that stand, without those that overlap a better one. */
export const blamesIn = (sentence: Sentence, ctx: RuleContext): readonly Blame[] =>
  apart(matchesIn(sentence, patterns, ctx), (blame) => stands(blame, sentence, ctx));
