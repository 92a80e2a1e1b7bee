/** "That's | our policy.", "Keeping it | is our policy.", ", company policy." */
import { Shape, type RuleContext, type Sentence } from '../api.ts';
import type { Blame, Pattern } from './blame.ts';
import { leadsTo } from './leads.ts';
import type { Noun } from './nouns.ts';

/** Blames that give the bare rule and stop there. */
export function asVerdict(noun: Noun, sentence: Sentence, ctx: RuleContext): readonly Blame[] {
  if (noun.kind !== 'rule') return [];
  const blame = (from: number, pattern: Pattern): Blame => ({
    kind: 'policy',
    pattern,
    from,
    to: noun.end,
    verb: from,
    noun,
  });
  const startsOf = (list: string): readonly number[] =>
    ctx
      .hits(sentence, list)
      .filter((hit) => leadsTo(hit, noun, sentence))
      .map(({ terms }) => terms.start);
  return [
    ...startsOf('it-is').map((from) => blame(from, 'verdict')),
    ...(isPredicate(noun, sentence) ? startsOf('x-is').map((from) => blame(from, 'fragment')) : []),
    ...(isFragment(noun, sentence) ? [blame(noun.start, 'fragment')] : []),
  ];
}

/** "… is our policy" after a subject that is a deed: not "here is our policy". */
function isPredicate({ start, end, before }: Noun, { terms }: Sentence): boolean {
  const subject = terms[start - 2]?.norm ?? 'this';
  return (
    /^(?:our|company|standard|store|hotel|the)$/.test(before[0] ?? '') &&
    /^(?:|[.,;!?)]|and|so|but)$/.test(terms[end]?.norm ?? '') &&
    !/^(?:this|here|there|what|where|which|below|attached|that|it|those|these|they)$/.test(subject)
  );
}

const names =
  /^(?:polic(?:y|ies)|rules?|regulations|procedure|guidelines|terms and conditions|t&cs|small print|protocol|practice)$/;

/** Whether the noun is all there is between two marks: "…, hotel regulations!" */
function isFragment(noun: Noun, { terms, role }: Sentence): boolean {
  if (role === 'heading' || role === 'subject' || role === 'cell') return false;
  if (!names.test(noun.name) || noun.before.length === 0) return false;
  const before = terms[noun.start - 1]?.norm;
  const after = terms[noun.end]?.norm;
  const opens =
    before === undefined ||
    /^(?:[,;:()–.!-]|but|sorry|unfortunately|sadly|just|purely|simply|again)$/.test(before);
  const closes =
    after === undefined || /^[,;!.)…]$/.test(after) || (before === undefined && after === ':');
  const rest = terms.slice(noun.end).filter(({ shape }) => !(shape & Shape.punctuation)).length;
  return opens && closes && (rest <= 3 || before === undefined);
}
