import type { Hit, MarkType, Reply, RuleContext, Sentence, Span } from '../../../../rules/api.ts';
import { keyOf, type Lists } from '../analyse/lists.ts';
import type { AnalysedReply, Analyser } from '../analyse/reply.ts';
import type { Settings } from '../types.ts';

/** What a reply was read with. */
export interface Reading {
  readonly analysed: AnalysedReply;
  readonly analyser: Analyser;
  readonly lists: Lists;
}

/**
 * What one rule, by its id, may ask about one reply.
 * @param candidates the sentences that its triggers are in; all, if it has none
 */
export function contextFor(
  ruleId: string,
  { analysed: { reply, analyses }, analyser, lists }: Reading,
  settings: Settings,
  candidates: readonly Sentence[] = reply.sentences,
): RuleContext {
  const hits = (sentence: Sentence, list: string): readonly Hit[] =>
    lists.hits(analyses[sentence.index]!, keyFor(ruleId, list));
  return {
    candidates,
    audience: settings.audience,
    glossary: settings.glossary,
    accept: settings.accept,
    options: settings.rules.get(ruleId)?.options ?? {},
    hits,
    has: (sentence, list) => hits(sentence, list).length > 0,
    partOfSpeech: (sentence, term) => analyser.parts(analyses[sentence.index]!)[term] ?? 'other',
    marked: (span, ...types) => isMarked(reply, span, types),
  };
}

const keys = new Map<string, Map<string, string>>();

/** A list's key; joined once, since rules ask at every sentence. */
function keyFor(ruleId: string, list: string): string {
  const own = keys.get(ruleId) ?? new Map<string, string>();
  const known = own.get(list);
  if (known !== undefined) return known;
  const key = keyOf(ruleId, list);
  keys.set(ruleId, own.set(list, key));
  return key;
}

/** Whether a span lies inside a mark of one of the types. */
export function isMarked({ marks }: Reply, span: Span, types: readonly MarkType[]): boolean {
  for (const mark of marks) {
    if (mark.start > span.start) return false;
    if (mark.end >= span.end && types.includes(mark.type)) return true;
  }
  return false;
}
