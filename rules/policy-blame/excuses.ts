/** When words that look like blaming a rule do no harm, or do good. */
import type { Hit, RuleContext, Sentence } from '../api.ts';
import type { Blame } from './blame.ts';

const apart = (hit: Hit, blame: Blame): boolean =>
  hit.terms.end <= blame.from || hit.terms.start >= blame.to;

/** Whether the sentence says no, closes something or asks for something, outside the blame itself. */
function hasConsequence(
  sentence: Sentence,
  ctx: RuleContext,
  { blame, lists }: { readonly blame?: Blame; readonly lists: readonly ('no' | 'demand')[] },
): boolean {
  const relief = ctx.hits(sentence, 'relief');
  const taken = ({ terms }: Hit): boolean =>
    relief.some((hit) => terms.start < hit.terms.end && hit.terms.start < terms.end);
  return lists.some((list) =>
    ctx.hits(sentence, list).some((hit) => (!blame || apart(hit, blame)) && !taken(hit)),
  );
}

const noOrDemand = ['no', 'demand'] as const;

/** Whether a blame is one: it has a no or a demand where it needs one, and nothing excuses it. */
export function stands(blame: Blame, sentence: Sentence, ctx: RuleContext): boolean {
  return (
    !isAside(blame, sentence, ctx) &&
    !hasPurpose(blame, sentence, ctx) &&
    !ctx.has(sentence, 'favour') &&
    isReason(blame, sentence, ctx)
  );
}

/** Whether the rule is the reason for a no or a demand, as its pattern needs. */
function isReason(blame: Blame, sentence: Sentence, ctx: RuleContext): boolean {
  const before = ctx.beside(sentence, -1);
  const near = hasConsequence(sentence, ctx, { blame, lists: noOrDemand });
  const earlier = before !== undefined && hasConsequence(before, ctx, { lists: noOrDemand });
  const gives =
    ctx.has(sentence, 'gives') && !hasConsequence(sentence, ctx, { blame, lists: ['no'] });
  const verb = sentence.terms[blame.verb]?.norm ?? '';
  const last = sentence.terms[blame.to - 1]?.norm ?? '';
  switch (blame.pattern) {
    case 'says':
    case 'reason':
      if (blame.noun?.before.join(' ') === 'a') return false;
      return near && !gives;
    case 'is':
      if (/^an?$/.test(blame.noun?.before[0] ?? '')) return false;
      return /^(?:that|applies|apply|one|two|three|\d.*)$/.test(last) ? near && !gives : !gives;
    case 'fragment':
      return near || earlier || ctx.has(sentence, 'regret');
    case 'verdict':
      return isVerdict(blame, sentence, {
        near,
        earlier,
        gives: gives || givesBefore(before, ctx),
      });
    case 'against':
      if (verb === 'nothing')
        return (
          /^(?:that|which|to)$/.test(sentence.terms[blame.to]?.norm ?? '') &&
          !/^(?:stop|prevent|forbid|prohibit|bar|limit|say)/.test(
            sentence.terms[blame.to + 1]?.norm ?? '',
          )
        );
      return (
        !/^(?:not|nothing|never)$/.test(sentence.terms[blame.from - 1]?.norm ?? '') &&
        !isOwnFault(blame, sentence) &&
        !(ctx.kind === 'article' && /^(?:breach|violat|contraven|infring|break)/.test(verb))
      );
    case 'bound':
      return weAreBound(blame, sentence);
    case 'agreed':
      return ctx.kind === 'reply';
    case 'demands':
      return !isForTheReader(blame, sentence) && !gives;
    case 'denies':
    case 'blocks':
    case 'permission':
    case 'told-no':
      return true;
  }
}

const givesBefore = (before: Sentence | undefined, ctx: RuleContext): boolean =>
  before !== undefined &&
  (ctx.has(before, 'gives') || ctx.has(before, 'favour')) &&
  !hasConsequence(before, ctx, { lists: noOrDemand });

const verdicts =
  /^(?:polic(?:y|ies)|rules?|regulations?|guidelines?|procedures?|protocols?|standards?|process(?:es)?|practices?|requirements?|terms.*|conditions.*|t&cs?|(?:small|fine) print|red tape)$/;

function isVerdict(
  { noun, from, to }: Blame,
  { terms }: Sentence,
  found: { readonly near: boolean; readonly earlier: boolean; readonly gives: boolean },
): boolean {
  if (!noun) return !found.gives;
  if (!verdicts.test(noun.name) || noun.before[0] === 'your') return false;
  const next = terms[to]?.norm ?? '';
  if (next === 'you' && isOnThem.test(norms(terms, to))) return !found.gives;
  if (/^(?:you|i|we|which|called|on|here|page)$/.test(next)) return false;
  if (/^in (?:plain|short|full|brief|simple|a nutshell)\b/.test(norms(terms, to))) return false;
  if (found.gives) return false;
  if (terms.slice(from, noun.start).some(({ norm }) => norm === 'not'))
    return next === 'to' && !asks.test(terms[to + 1]?.norm ?? '');
  if (next === 'to') return found.near || asks.test(terms[to + 1]?.norm ?? '');
  if (next === 'not' || terms.slice(to, to + 6).some(({ norm }) => norm === 'that')) return true;
  if (/^(?:this|these|it)$/.test(terms[from]?.norm ?? '') && next !== 'that')
    return (
      found.near ||
      found.earlier ||
      (terms[from]!.norm === 'it' && terms.length - to <= 4 && !/^an?$/.test(noun.before[0] ?? ''))
    );
  return true;
}

/** "Those are the terms | you're on", and no more. */
const isOnThem =
  /^you (?:(?:are|have) (?:on|under|with us|signed|agreed|accepted|taken|taken out|bound by)|signed|agreed|accepted|joined|took|chose|booked|bought)(?: (?:up|to|for|on|under|with|out|when|at|by)){0,3}(?: you (?:joined|signed up|booked|bought it|signed|started))?(?: [.!,;:-].*)?$/;

const norms = (terms: Sentence['terms'], from: number): string =>
  terms
    .slice(from)
    .map(({ norm }) => norm)
    .join(' ');

const asks =
  /^(?:ask|require|charge|keep|decline|refuse|close|wait|hold|request|check|verify|deduct|reject|cancel|remove|delete|limit|cap|bill|collect|only|take|see)$/;

/** "We broke our own rules": the writer owns up. */
const isOwnFault = ({ from, verb }: Blame, { terms }: Sentence): boolean =>
  /^(?:i|we)$/.test(terms[from - 1]?.norm ?? '') &&
  /^(?:did|broke|breached|violated|went|ignored)$/.test(terms[verb]!.norm);

/** "We have to follow our policy", not "you need to follow the guidelines". */
function weAreBound({ from, verb }: Blame, { terms }: Sentence): boolean {
  if (
    !/^(?:have|must|need|has|had|obliged|required|supposed|got|asked|expected|only|just|simply|merely)$/.test(
      terms[verb]!.norm,
    )
  )
    return true;
  return terms
    .slice(Math.max(0, from - 5), from)
    .some(({ norm }) => /^(?:i|we|us|me|staff|agents|team|everyone|drivers|all)$/.test(norm));
}

/** "Our policy requires us to refund you." */
function isForTheReader({ to }: Blame, { terms }: Sentence): boolean {
  const next = terms[to]?.norm ?? '';
  const to_ = terms[to - 1]?.norm === 'to';
  return to_ && /^(?:us|me|staff)$/.test(terms[to - 2]?.norm ?? '')
    ? /^(?:refund|replace|repair|pay|give|offer|let|help|tell|answer|reply|fix|put|treat|return)$/.test(
        next,
      )
    : false;
}

const conditional = /^(?:if|whether|unless|whenever|until|should|supposing|where)$/;
const asking = /^(?:do|does|did|is|are|was|were|has|have|will|would|why|what|which|how|can|could)$/;

/** Somebody else's words, a question, a condition, a law, a rule that is not the reason. */
function isAside(blame: Blame, sentence: Sentence, ctx: RuleContext): boolean {
  const { terms } = sentence;
  if (ctx.has(sentence, 'law')) return true;
  if (blame.kind === 'system' && ctx.has(sentence, 'fault')) return true;
  if (
    ctx
      .hits(sentence, 'aside')
      .some(
        (hit) =>
          hit.terms.end <= blame.to &&
          hit.terms.start < blame.from &&
          blame.from - hit.terms.end <= 4,
      )
  )
    return true;
  if (terms.at(-1)?.norm === '?' && asking.test(terms[0]?.norm ?? '') && blame.from <= 3)
    return true;
  for (let i = blame.from - 1; i >= 0 && !/^[,;:-]$/.test(terms[i]!.norm); i--)
    if (conditional.test(terms[i]!.norm)) return true;
  return terms[blame.from - 1]?.norm === 'not' && blame.pattern !== 'against';
}

function hasPurpose(blame: Blame, sentence: Sentence, ctx: RuleContext): boolean {
  const next = ctx.beside(sentence, 1);
  if (next && ctx.has(next, 'purpose-next')) return true;
  return ctx
    .hits(sentence, 'purpose')
    .some((hit) => hit.terms.start >= blame.to && isPurpose(hit, sentence));
}

/** "so the driver can find you", not ", so we can't". */
function isPurpose({ terms: place }: Hit, { terms }: Sentence): boolean {
  const [first, second] = [terms[place.start]!.norm, terms[place.start + 1]?.norm ?? ''];
  if (first === 'because' || first === 'since') return !/^(?:you|your|our|of)$/.test(second);
  if (first !== 'so' || second === 'that') return true;
  if (/^(?:can|could)$/.test(second)) return false;
  const result = terms[place.start - 1]?.norm === ',' && /^(?:i|we|you)$/.test(second);
  return (
    !result &&
    !/^(?:not|only|no)$/.test(terms[place.end]?.norm ?? '') &&
    !/^(?:have|has)$/.test(terms[place.end - 1]!.norm)
  );
}
