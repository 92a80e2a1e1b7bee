/** Finds what is cold in a sentence, and weighs it. */
import { Shape, type Reply, type RuleContext, type Sentence } from '../api.ts';

/** The named lists of `phrases.ts` that are cold, strongest first. */
export const patterns = [
  'repeat',
  'again',
  'feelings',
  'sarcasm',
  'doubt',
  'alone',
  'blunt',
  'nuisance',
  'works-here',
] as const;
export type Pattern = (typeof patterns)[number];

/** Cold words. Numbers are term indexes, `to` exclusive. */
export interface Rebuke {
  readonly pattern: Pattern;
  readonly from: number;
  readonly to: number;
}

/** The rebukes of a sentence that stand, without those that overlap a stronger one. */
export function rebukesIn(sentence: Sentence, reply: Reply, ctx: RuleContext): readonly Rebuke[] {
  const apart: Rebuke[] = [];
  for (const pattern of patterns) {
    const found = ctx
      .hits(sentence, pattern)
      .map(({ terms }): Rebuke => trimmed({ pattern, from: terms.start, to: terms.end }, sentence))
      .sort((a, b) => b.to - b.from - (a.to - a.from));
    for (const rebuke of found) {
      if (apart.some(({ from, to }) => from < rebuke.to && rebuke.from < to)) continue;
      if (stands(rebuke, sentence, { reply, ctx })) apart.push(rebuke);
    }
  }
  return apart.sort((a, b) => a.from - b.from);
}

/** Without marks, "and" and "but" at the edges. */
function trimmed({ pattern, from, to }: Rebuke, { terms }: Sentence): Rebuke {
  let first = from;
  let end = to;
  const loose = (at: number): boolean =>
    (terms[at]!.shape & Shape.punctuation) !== 0 ||
    /^(?:and|but|so|because)$/.test(terms[at]!.norm);
  while (first < end - 1 && loose(first)) first++;
  while (end > first + 1 && loose(end - 1)) end--;
  return { pattern, from: first, to: end };
}

interface Place {
  readonly reply: Reply;
  readonly ctx: RuleContext;
}

function stands(rebuke: Rebuke, sentence: Sentence, { reply, ctx }: Place): boolean {
  const has = (list: string): boolean => ctx.has(sentence, list);
  const words = sentence.terms
    .slice(rebuke.from, rebuke.to)
    .map(({ norm }) => norm)
    .join(' ');
  const before = sentence.terms
    .slice(0, rebuke.from)
    .map(({ norm }) => norm)
    .join(' ');
  const rest = sentence.terms
    .slice(rebuke.to)
    .map(({ norm }) => norm)
    .join(' ');
  if (/\b(?:if|unless|whenever|in case) you$/.test(before) || /\bif$/.test(before)) return false;
  switch (rebuke.pattern) {
    case 'repeat':
      if (reply.kind === 'article' && !/\b(?:already|again|time|times|last|previous)\b/.test(words))
        return false;
      return (
        !has('owned') &&
        isRebuke(words, rest) &&
        !(/\breiterate|restate/.test(words) && has('warm'))
      );
    case 'again':
      return !has('warm');
    case 'feelings':
      return (
        !/^(?:then|after|relax and enjoy)/.test(rest) &&
        isForReader(words, before, rest) &&
        (/^(?:sorry|apolog|regret|pity|shame|sad)/.test(words) || !has('owned'))
      );
    case 'alone':
      return (
        !has('owned') &&
        !/^(?:to|with) you\b/.test(rest) &&
        !(has('warm') && /\bfirst\b/.test(words))
      );
    case 'doubt':
      return !has('owned');
    case 'blunt':
      return !has('owned') && !has('thanked');
    case 'nuisance':
      return !has('owned') && !has('thanked') && isTiresome(words, rest);
    case 'sarcasm':
      return !has('owned') || /\bsorry\b/.test(words);
    case 'works-here':
      return !goesOn(sentence, reply, ctx);
  }
}

function isRebuke(words: string, rest: string): boolean {
  if (
    /^(?:as|like) (?:i|we) (?:said|mentioned|explained)$/.test(words) &&
    /^(?:the route|goodbye)/.test(rest)
  )
    return false;
  if (
    /^as (?:mentioned|stated|explained|noted|advised|discussed)/.test(words) &&
    /^in (?:our|the) (?:chat|call)/.test(rest)
  )
    return false;
  if (
    /\b(?:told|asked|informed|explained)\b/.test(words) &&
    /^(?:i|we) (?:have )?already (?:told|asked|informed)/.test(words)
  )
    return /^(?:you|this|that|so|it|$)/.test(rest) || /\byou$/.test(words);
  if (
    /^(?:i|we) (?:have )?already (?:explained|answered|said|covered|addressed|replied|responded|discussed)/.test(
      words,
    ) ||
    /^(?:i|we) have (?:explained|clarified)/.test(words)
  )
    return !/^(?:this |it |that |everything )?(?:to|with) (?:our|the|my|him|her|them|your (?:bank|landlord|doctor|school|insurer))/.test(
      rest,
    );
  if (/\blet me repeat|to repeat|i repeat|we repeat|will repeat/.test(words))
    return !/^(?:the (?:order|number|details|address|test|steps|booking|name|check|procedure|scan|treatment)|your|that back|it back|this back|these|those|it every|what you)/.test(
      rest,
    );
  return !/^(?:i|we) (?:would|'d)\b/.test(rest);
}

/** Told to the reader, and not as a wish: "sit back and relax" is none. */
function isForReader(words: string, before: string, rest: string): boolean {
  if (/\b(?:sit back and|lie back and|and|or|just)$/.test(before) && /^relax/.test(words))
    return false;
  if (/\brelax$/.test(words) && /^(?:in|by|on|with|at|enjoy|and enjoy)\b/.test(rest)) return false;
  if (/breaths?$/.test(words) && /^(?:and|,)? ?(?:hold|exhale|count|let|in|out)\b/.test(rest))
    return false;
  if (
    /\b(?:water|sea|wind|waters|market|weather|baby|dog|cat|kids|children|him|her|them)\b[^,]*$/.test(
      before,
    )
  )
    return false;
  if (/\b(?:you do|you did|you will|you would|there is no need for you) not need$/.test(before))
    return false;
  return true;
}

function isTiresome(words: string, rest: string): boolean {
  return !(/\ba phone$/.test(words) && /^(?:call|number)\b/.test(rest));
}

/** Whether the same or a later sentence takes the matter further. */
function goesOn({ index }: Sentence, { sentences }: Reply, ctx: RuleContext): boolean {
  return sentences
    .slice(index)
    .some(
      (later) =>
        ctx.has(later, 'carries-on') ||
        later.text.trimEnd().endsWith('?') ||
        (later.index > index && ctx.has(later, 'parts/offer')) ||
        ctx.has(later, 'parts/commitment'),
    );
}
