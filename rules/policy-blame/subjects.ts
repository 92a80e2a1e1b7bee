/** "Our policy | does not allow": the authority is the subject of a verb that blocks or demands. */
import { Shape, type Hit, type Reply, type RuleContext, type Sentence } from '../api.ts';
import type { Blame, Row } from './blame.ts';
import { isOwner, type Noun } from './nouns.ts';

const auxiliary =
  /^(?:is|are|was|were|'s|has|have|had|will|would|can|could|may|might|must|do|does|did)$/;

/** Words that end the reach of a subject. */
const breaks = new Set(
  `i we he she they it you if when where while because so but to who whose is are was were has have
   had will would can could may might must should gives give explain explains covers says say not no
   never`.split(/\s+/),
);

/** Blames in which the noun does the blocking. */
export function asSubject(noun: Noun, sentence: Sentence, ctx: RuleContext): readonly Blame[] {
  const { terms } = sentence;
  const { kind } = ctx;
  return verbsOf(noun, kind).flatMap(([list, pattern]) =>
    ctx
      .hits(sentence, list)
      .filter(
        (hit) => follows(noun, hit, sentence) && speaksOfUs(noun, hit, sentence, { kind, list }),
      )
      .map((hit) => ({
        kind: noun.kind === 'system' ? ('system' as const) : ('policy' as const),
        pattern,
        // "As our terms state": the "as" belongs to it.
        from:
          pattern === 'says' && terms[noun.start - 1]?.norm === 'as' ? noun.start - 1 : noun.start,
        to: hit.terms.end,
        verb: hit.terms.start,
        noun,
      })),
  );
}

function verbsOf(noun: Noun, kind: Reply['kind']): readonly Row[] {
  if (noun.kind === 'system')
    return [
      ['system-denies', 'denies'],
      ...(kind === 'reply' ? ([['system-limits', 'denies']] as const) : []),
    ];
  return [
    ['denies', 'denies'],
    ['blocks', 'blocks'],
    ['demands', 'demands'],
    ['says', 'says'],
    ...(noun.kind === 'rule' ? ([['is', 'is']] as const) : []),
  ];
}

/** Whether the verb belongs to the noun, over what may stand between the two. */
function follows(noun: Noun, { terms: place }: Hit, { terms }: Sentence): boolean {
  if (place.start < noun.end || place.start - noun.end > 9) return false;
  const between = terms.slice(noun.end, place.start);
  if (auxiliary.test(between.at(-1)?.norm ?? '')) between.pop();
  const joins = /^(?:that|which)$/;
  if (between.length === 2 && between[0]!.norm === ',' && joins.test(between[1]!.norm)) return true;
  // "the terms you agreed to at sign-up say": a clause of its own.
  let from = joins.test(between[0]?.norm ?? '') ? 1 : 0;
  if (/^(?:you|we|i)$/.test(between[from]?.norm ?? '') && between.length > from + 1) from += 2;
  let commas = 0;
  for (const { norm, shape } of between.slice(from)) {
    if (shape & Shape.punctuation) {
      if (!/^[,()-]$/.test(norm)) return false;
      commas++;
    } else if (breaks.has(norm)) return false;
  }
  if (commas % 2 === 1) return false;
  return between.length - from <= 7 && !(from === 1 && between.length > 1);
}

/** Not a rule that the reader sets up, nor a system that fails the reader. */
function speaksOfUs(
  noun: Noun,
  { terms: place }: Hit,
  { terms }: Sentence,
  { kind, list }: { readonly kind: Reply['kind']; readonly list: string },
): boolean {
  const owner = noun.before[0] ?? '';
  if (noun.kind === 'system') {
    const verb = terms.slice(place.start, place.end).map(({ norm }) => norm);
    return list === 'system-limits' ? limitsUs(noun, verb) : !failsReader(verb);
  }
  if (noun.kind === 'authority') return true;
  if (kind === 'article' && /^(?:the|this|these|an?)$/.test(owner)) return false;
  if (kind === 'article') return noun.before.some(isOwner) || noun.name.includes(' ');
  const relative = /^(?:that|which)$/.test(terms[noun.end]?.norm ?? '');
  return !relative || !/^(?:|an?)$/.test(owner)
    ? true
    : /^(?:is|have|has|'s|are)$/.test(terms[noun.start - 1]?.norm ?? '');
}

/** "The system wouldn't let you in": what went wrong, told to the person it went wrong for. */
const failsReader = (verb: readonly string[]): boolean =>
  verb.includes('you') && /^(?:did|would|could|was|were)$/.test(verb[0] ?? '');

/** "The system" always counts; other software where it does not allow something to anyone. */
function limitsUs({ name }: Noun, verb: readonly string[]): boolean {
  if (/^(?:systems?|computers?)$/.test(name)) return !failsReader(verb);
  const tool =
    /^(?:software|platforms?|tools?|portal|till|crm|database|program|pos|terminal|booking engine)$/;
  const allows = verb.some((word) => /^(?:allow|permit|let)/.test(word));
  return tool.test(name) && allows && verb.includes('not') && !verb.includes('you');
}
