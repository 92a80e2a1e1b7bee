/** Finds what is cold in a sentence, and weighs it. */
import { Shape, type Reply, type RuleContext, type Sentence } from '../api.ts';
import { apart, matchesIn, type Match } from '../shared/matches.ts';

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

/** Cold words. */
export type Rebuke = Match<Pattern>;

/** The rebukes of a sentence that stand by themselves, without those that overlap a stronger one. */
export const rebukesIn = (sentence: Sentence, ctx: RuleContext): readonly Rebuke[] =>
  apart(
    matchesIn(sentence, patterns, ctx).map((match) => trimmed(match, sentence)),
    (rebuke) => stands(rebuke, sentence, ctx),
  );

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

function stands(rebuke: Rebuke, sentence: Sentence, ctx: RuleContext): boolean {
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
      if (ctx.kind === 'article' && !/\b(?:already|again|time|times|last|previous)\b/.test(words))
        return false;
      return (
        !has('owned') &&
        isRebuke(words, rest) &&
        !(/\breiterate|restate/.test(words) && has('warm'))
      );
    case 'again':
      return ctx.kind === 'reply' && !has('warm');
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
        !/\bbut (?:i|we) (?:will|can|have)\b/.test(rest) &&
        !(has('warm') && /\bfirst\b/.test(words))
      );
    case 'doubt':
      return (
        !has('owned') &&
        !(/\b(?:unlikely|doubtful|improbable)\b/.test(words) && has('carries-on')) &&
        !/\bsupposed (?:end|start|arrival|departure|date|time|delivery|due|opening|closing|to)\b/.test(
          words,
        )
      );
    case 'blunt':
      return !has('owned') && !has('thanked');
    case 'nuisance':
      return !has('owned') && !has('thanked') && !denies.test(before) && isTiresome(words, rest);
    case 'sarcasm':
      return !has('owned') || /\bsorry\b/.test(words);
    case 'works-here':
      // "Works fine for us, thank you": the time suits.
      return !(/^works/.test(words) && has('thanked'));
  }
}

function isRebuke(words: string, rest: string): boolean {
  if (
    /^(?:as|like) (?:i|we) (?:said|mentioned|explained)$/.test(words) &&
    /^(?:the route|goodbye|to (?!you\b))/.test(rest)
  )
    return false;
  if (
    /^as (?:mentioned|stated|explained|noted|advised)/.test(words) &&
    /^in (?:our|the) (?:chat|call)/.test(rest)
  )
    return false;
  // "I've already told the driver", "I've explained your case to the landlord": good news.
  if (
    /^(?:i|we) have (?:\S+ )?(?:told|informed|asked|reminded) (?!you|this|that|so|it)\S/.test(words)
  )
    return false;
  if (/\balready (?:\S+ )?(?:told|asked|informed)$/.test(words))
    return (
      /^(?:you|this|that|so|it)?\b/.test(rest) &&
      !/^(?:the|our|my|him|her|them|your|[a-z]+ (?:to|about))\b/.test(rest)
    );
  if (
    /\balready (?:\S+ )?(?:explained|mentioned|said|answered|stated|replied|discussed)/.test(
      words,
    ) &&
    toOthers.test(rest)
  )
    return false;
  if (/\b(?:let me|will|to|i|we) repeat\b/.test(words))
    return !/^(?:the (?:order|number|details|address|test|steps|booking|name|check|procedure|scan|treatment)|your|that back|it back|this back|these|those|it every|what you)/.test(
      rest,
    );
  return !/^(?:i|we) (?:would|'d)\b/.test(rest);
}

const toOthers = /^(?:\S+ ){0,5}(?:to|with) (?:the|our|my|him|her|them|your \S+)\b/;

/** Told to the reader, and not as a wish: "sit back and relax" is none. */
function isForReader(words: string, before: string, rest: string): boolean {
  if (/\b(?:sit back and|lie back and|and|or|just)$/.test(before) && /^relax/.test(words))
    return false;
  if (
    /\bcalm$/.test(words) &&
    /^(?:if|when|and|until|in)\b/.test(rest) &&
    /\b(?:alarm|fire|emergency|evacuat|lift|stuck|water)/.test(rest)
  )
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

/** "Not a silly question at all". */
const denies = /\b(?:not|never|no|hardly)(?: at all)?(?: such)?(?: an?)?$/;

function isTiresome(words: string, rest: string): boolean {
  if (/\b(?:only|just|merely) a\b/.test(words) && /\b(?:i|we) (?:have|will|am|are)\b/.test(rest))
    return false;
  return !(/\ba phone$/.test(words) && /^(?:call|number)\b/.test(rest));
}

/** Whether the same or a later sentence takes the matter further. */
export function goesOn({ index }: Sentence, { sentences }: Reply, ctx: RuleContext): boolean {
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
