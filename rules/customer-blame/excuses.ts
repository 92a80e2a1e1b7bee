/** Weighs a blame: whether the words around it take it back. */
import type { Reply, RuleContext, Sentence } from '../api.ts';
import { before, conditional, isMain, norm, wordsFrom } from './clause.ts';
import {
  deedsFail,
  failsTo,
  isCause,
  isDeed,
  isOwnDeed,
  isUnreal,
  kindlySaid,
  reproaches,
} from './deeds.ts';
import type { Blame } from './relations.ts';

/** Whether the blame stands as it is said. */
export function stands(blame: Blame, sentence: Sentence, ctx: RuleContext): boolean {
  const asks =
    /\?["'”’)\]]*\s*$/.test(sentence.text) &&
    !/, (?:did|have|had|were|are|do|should|could|was)(?:n['’]t)? you\?/.test(sentence.text);
  if (
    asks !== (blame.pattern === 'rhetorical') &&
    !(blame.pattern === 'rhetorical' && startsSo(sentence))
  ) {
    return false;
  }
  if (ctx.kind === 'article' && (sentence.role === 'heading' || sentence.role === 'item'))
    return false;
  const has = (list: string): boolean => ctx.has(sentence, list);
  if (before(blame, sentence, ctx, 'denied')) return false;
  switch (blame.pattern) {
    case 'omission':
      return (
        !conditional(blame, sentence) &&
        !has('ours') &&
        !has('ease') &&
        !/^(?:take|collect|claim|redeem|cause|deserve|earn|invite|provoke|trigger|merit|warrant)$/.test(
          norm(sentence, blame.to),
        )
      );
    case 'negated':
    case 'unmet':
      return (
        isMain(blame, sentence) &&
        !before(blame, sentence, ctx, 'reported') &&
        !has('ours') &&
        !has('ease') &&
        !kindlySaid(blame, sentence, ctx) &&
        (blame.pattern === 'unmet' || failsTo(blame, sentence))
      );
    case 'hindsight':
      return !conditional(blame, sentence) && !has('ours') && reproaches(blame, sentence, ctx.kind);
    case 'unreal':
      return isUnreal(blame, sentence) && !has('ours');
    case 'cause':
      return (
        !has('ours') && !has('ease') && !conditional(blame, sentence) && isCause(blame, sentence)
      );
    case 'wrongdoing':
    case 'wrong-object':
      return (
        isMain(blame, sentence) &&
        !before(blame, sentence, ctx, 'reported') &&
        !has('ours') &&
        !has('ease') &&
        isDeed(blame, sentence)
      );
    case 'because':
    case 'because-any':
      return (
        !has('favour') &&
        !has('ours') &&
        !has('ease') &&
        (blame.pattern === 'because' || (has('bad-end') && isOwnDeed(blame, sentence))) &&
        deedsFail(blame, sentence)
      );
    case 'doubt':
      return (
        !/^(?:if|when|can|could|may|to)$/.test(norm(sentence, blame.from - 1)) &&
        !/\b(?:is|was) (?:right|correct|true|approved|accepted|fair|valid)\b/.test(
          wordsFrom(sentence, blame.to),
        )
      );
    case 'told':
      return (
        (/^(?:we|i)$/.test(norm(sentence, blame.from)) || !has('ours')) &&
        (ctx.kind === 'reply' || norm(sentence, blame.from) === 'as') &&
        !/\b(?:sorry|wrong|apolog\w+|incorrect)\b/i.test(sentence.text)
      );
    case 'rhetorical':
      return !has('ease') && !has('ours');
  }
}

const startsSo = ({ terms }: Sentence): boolean => /^(?:why|how|what)$/.test(terms[0]?.norm ?? '');

/** An item of "Possible causes:", "This can happen when:". */
export function isPossibleCause({ role, index }: Sentence, { sentences }: Reply): boolean {
  if (role !== 'item') return false;
  let at = index - 1;
  while (at >= 0 && sentences[at]!.role === 'item') at--;
  return /\b(?:may|might|can|could|usually|often|possible|possibly|common|if|when|reasons?|causes?)\b/i.test(
    sentences[at]?.text ?? '',
  );
}
