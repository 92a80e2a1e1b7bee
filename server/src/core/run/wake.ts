import type { Rule, Sentence, Span } from '../../../../rules/api.ts';
import { writer } from '../phrases/sweep.ts';
import {
  bitsOf,
  isShape,
  sharedBit,
  shapeOf,
  triggersOf,
  type Lists,
  type NumberedList,
} from '../analyse/lists.ts';
import type { AnalysedReply } from '../analyse/reply.ts';
import type { SentenceAnalysis } from '../analyse/sentence.ts';

/** How many terms may stand between the parts of a trigger; a name or a link stands closer. */
const reach = 12;
const shapeReach = 2;
/** Before the first part, which may stand anywhere. */
const everywhere: Span = { start: 0, end: Infinity };

/** One part of a trigger: a list's phrases, or terms of a shape. */
type Part = NumberedList | { readonly shape: number; readonly name: boolean };

/** The sentences that wake a rule, in order; undefined if every reply does. */
export type Wake = (analysed: AnalysedReply) => readonly Sentence[] | undefined;

/** Tells exactly where the triggers of rules occur; the sweep tells where they may. */
export function createWakes(rules: readonly Rule[], lists: Lists): (rule: Rule) => Wake {
  const bits = bitsOf(rules);
  const wakes = new Map(rules.map((rule) => [rule, wakeOf(rule)]));
  return (rule) => wakes.get(rule)!;

  function wakeOf(rule: Rule): Wake {
    const triggers = triggersOf(rule)?.map((parts) => parts.map(partOf));
    if (!triggers) return () => undefined;
    const bit = bits.get(rule)!;
    return ({ reply, analyses, wakes: some }) => {
      const woken: Sentence[] = [];
      if ((some & bit) === 0) return woken;
      for (let i = 0; i < analyses.length; i++)
        if (analyses[i]!.swept.rules & bit && isWoken(analyses[i]!, bit, triggers))
          woken.push(reply.sentences[i]!);
      return woken;
    };
  }

  function partOf(part: string): Part {
    return isShape(part) ? { shape: shapeOf(part), name: part === '#name' } : lists.list(part);
  }

  function isWoken(
    analysis: SentenceAnalysis,
    bit: number,
    triggers: readonly (readonly Part[])[],
  ): boolean {
    if ((analysis.asked & bit) === 0 || bit === sharedBit) {
      analysis.asked |= bit;
      analysis.woken &= ~bit;
      if (triggers.some((parts) => occurs(analysis, parts))) analysis.woken |= bit;
    }
    return (analysis.woken & bit) !== 0;
  }

  /** Whether all parts of a trigger, from one on, stand in a sentence: in order and near each other. */
  function occurs(
    analysis: SentenceAnalysis,
    parts: readonly Part[],
    at = 0,
    before: Span = everywhere,
  ): boolean {
    const part = parts[at];
    if (!part) return true;
    if ('key' in part)
      return lists.hits(analysis, part).some(({ terms }) => {
        const near = terms.start >= before.start && terms.start <= before.end + reach;
        return near && occurs(analysis, parts, at + 1, terms);
      });
    // The sweep has seen a shape that stands alone.
    if (parts.length === 1) return true;
    const { shapes, hashes } = analysis.columns;
    for (let i = before.end; i < shapes.length && i <= before.end + shapeReach; i++)
      if (shapes[i]! & part.shape && !(part.name && hashes[i] === writer))
        if (occurs(analysis, parts, at + 1, { start: i, end: i + 1 })) return true;
    return false;
  }
}
