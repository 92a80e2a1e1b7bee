import type { Rule, Span } from '../../../../rules/api.ts';
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
import { ask } from '../analyse/answered.ts';
import type { AnalysedReply } from '../analyse/reply.ts';
import type { SentenceAnalysis } from '../analyse/sentence.ts';

/** How many terms may stand between the parts of a trigger; a name or a link stands closer. */
const reach = 12;
const shapeReach = 2;
/** Before the first part, which may stand anywhere. */
const everywhere: Span = { start: 0, end: Infinity };

interface Shaped {
  readonly shape: number;
  readonly name: boolean;
}

/** One part of a trigger: a list's phrases, or terms of a shape. */
type Part = NumberedList | Shaped;

/** A part, and what may follow it; nothing need follow if that is empty. */
interface Branch {
  readonly part: Part;
  readonly then: readonly Branch[];
}

/** Places of the sentences that wake a rule, in order; undefined if every reply does. */
export type Wake = (analysed: AnalysedReply) => readonly number[] | undefined;

/** Tells exactly where the triggers of rules occur; the sweep tells where they may. */
export function createWakes(rules: readonly Rule[], lists: Lists): (rule: Rule) => Wake {
  const bits = bitsOf(rules);
  const wakes = new Map(rules.map((rule) => [rule, wakeOf(rule)]));
  return (rule) => wakes.get(rule)!;

  function wakeOf(rule: Rule): Wake {
    const rows = triggersOf(rule)?.map((parts) => parts.map(partOf));
    if (!rows) return () => undefined;
    const triggers = branchesOf(rows);
    const bit = bits.get(rule)!;
    return ({ analyses, waking, wakes: some, answered }) => {
      if ((some & bit) === 0) return [];
      const answer = (place: number): true | undefined => {
        const analysis = analyses[place]!;
        return (
          ((analysis.swept.rules & bit) !== 0 && isWoken(analysis, bit, triggers)) || undefined
        );
      };
      const question = { key: triggers, places: waking, answer };
      return (answered?.to(question) ?? ask(question, 0, analyses.length)).at;
    };
  }

  function partOf(part: string): Part {
    return isShape(part) ? { shape: shapeOf(part), name: part === '#name' } : lists.list(part);
  }

  function isWoken(analysis: SentenceAnalysis, bit: number, triggers: readonly Branch[]): boolean {
    if ((analysis.asked & bit) === 0 || bit === sharedBit) {
      analysis.asked |= bit;
      analysis.woken &= ~bit;
      if (occurs(analysis, triggers, everywhere)) analysis.woken |= bit;
    }
    return (analysis.woken & bit) !== 0;
  }

  /** Whether the parts of a branch stand in a sentence: in order and near each other. */
  function occurs(analysis: SentenceAnalysis, branches: readonly Branch[], before: Span): boolean {
    for (const { part, then } of branches)
      if (
        'key' in part
          ? isFound(analysis, part, then, before)
          : isShown(analysis, part, then, before)
      )
        return true;
    return false;
  }

  function isFound(
    analysis: SentenceAnalysis,
    list: NumberedList,
    then: readonly Branch[],
    before: Span,
  ): boolean {
    for (const { terms } of lists.hits(analysis, list)) {
      const near = terms.start >= before.start && terms.start <= before.end + reach;
      if (near && (then.length === 0 || occurs(analysis, then, terms))) return true;
    }
    return false;
  }

  function isShown(
    analysis: SentenceAnalysis,
    { shape, name }: Shaped,
    then: readonly Branch[],
    before: Span,
  ): boolean {
    // The sweep has seen a shape that stands alone.
    if (before === everywhere && then.length === 0) return true;
    const { shapes, hashes } = analysis.columns;
    const end = Math.min(shapes.length, before.end + shapeReach + 1);
    for (let i = before === everywhere ? 0 : before.end; i < end; i++)
      if (shapes[i]! & shape && !(name && hashes[i] === writer))
        if (then.length === 0 || occurs(analysis, then, { start: i, end: i + 1 })) return true;
    return false;
  }
}

/** Triggers by what they begin with, so that it is looked for once. */
function branchesOf(triggers: readonly (readonly Part[])[]): readonly Branch[] {
  const rest = new Map<Part, (readonly Part[])[]>();
  for (const [part, ...others] of triggers) {
    if (!part) continue;
    const known = rest.get(part) ?? [];
    rest.set(part, known);
    known.push(others);
  }
  return [...rest].map(([part, others]) => ({
    part,
    then: others.some(({ length }) => length === 0) ? [] : branchesOf(others),
  }));
}
