import type {
  Hit,
  Mark,
  MarkType,
  Reply,
  RuleContext,
  Sentence,
  Span,
} from '../../../../rules/api.ts';
import type { AnalysedReply, Analyser } from '../analyse/reply.ts';
import type { Settings } from '../types.ts';

const none: readonly Hit[] = [];

/** What one rule, by its id, may ask about one reply. */
export function contextFor(
  ruleId: string,
  { reply, analyses }: AnalysedReply,
  analyser: Analyser,
  settings: Settings,
): RuleContext {
  const keys = analyser.keysOf(ruleId);
  const hits = (sentence: Sentence, list: string): readonly Hit[] => {
    const analysis = analyses[sentence.index]!;
    const key = keys.get(list) ?? keyOf(ruleId, list, keys);
    if (key === list) return analyser.shared(analysis, list);
    return analysis.hits.get(key) ?? none;
  };
  return {
    audience: settings.audience,
    glossary: settings.glossary,
    accept: settings.accept,
    options: settings.rules.get(ruleId)?.options ?? {},
    hits,
    has: (sentence, list) => hits(sentence, list).length > 0,
    partOfSpeech: (sentence, term) => analyser.parts(sentence.text)[term] ?? 'other',
    marked: (span, ...types) => isMarked(reply, span, types),
  };
}

/** What a list is kept under: shared lists by their own name, others behind the rule's id. */
function keyOf(ruleId: string, list: string, keys: Map<string, string>): string {
  const key = list.includes('/') ? list : `${ruleId}/${list}`;
  keys.set(list, key);
  return key;
}

/** Whether a span lies inside a mark of one of the types. */
export function isMarked({ marks }: Reply, span: Span, types: readonly MarkType[]): boolean {
  return marks.some(
    (mark: Mark) => mark.start <= span.start && mark.end >= span.end && types.includes(mark.type),
  );
}
