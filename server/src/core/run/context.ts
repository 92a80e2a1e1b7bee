import type { Hit, MarkType, Reply, RuleContext, Sentence, Span } from '../../../../rules/api.ts';
import { keyOf, type Lists, type NumberedList } from '../analyse/lists.ts';
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
  { analysed: { reply, analyses, notes }, analyser, lists }: Reading,
  settings: Settings,
  candidates: readonly Sentence[] = reply.sentences,
): RuleContext {
  const names = namesFor(ruleId, lists);
  const listOf = (name: string): NumberedList => {
    const known = names.get(name);
    if (known) return known;
    const list = lists.list(keyOf(ruleId, name));
    names.set(name, list);
    return list;
  };
  const hits = (sentence: Sentence, list: string): readonly Hit[] =>
    lists.hits(analyses[sentence.index]!, listOf(list));
  const around = { kind: reply.kind, settings };
  const context: RuleContext = {
    candidates,
    kind: reply.kind,
    audience: settings.audience,
    glossary: settings.glossary,
    accept: settings.accept,
    options: settings.rules.get(ruleId)?.options ?? {},
    hits,
    has: (sentence, list) => hits(sentence, list).length > 0,
    partOfSpeech: (sentence, term) => analyser.parts(analyses[sentence.index]!)[term] ?? 'other',
    marked: (span, ...types) => isMarked(reply, span, types),
    beside: (sentence, step) => {
      const other = reply.sentences[sentence.index + step];
      return other?.segment === sentence.segment ? other : undefined;
    },
    once: <V, A>(sentence: Sentence, find: Find<V, A>, about?: A): V => {
      const its = notes[sentence.index];
      const known = its?.known(find, around, about);
      if (known) return known.value as V;
      const value = find(sentence, context, about as A);
      its?.keep(find, { ...around, about, value });
      return value;
    },
  };
  return context;
}

type Find<V, A> = (sentence: Sentence, context: RuleContext, about: A) => V;

const known = new WeakMap<Lists, Map<string, Map<string, NumberedList>>>();

/** What a rule calls the lists that it has asked about; looked up once, since rules ask at every sentence. */
function namesFor(ruleId: string, lists: Lists): Map<string, NumberedList> {
  const byRule = known.get(lists) ?? new Map<string, Map<string, NumberedList>>();
  known.set(lists, byRule);
  const names = byRule.get(ruleId) ?? new Map<string, NumberedList>();
  byRule.set(ruleId, names);
  return names;
}

/** Whether a span lies inside a mark of one of the types. */
export function isMarked({ marks }: Reply, span: Span, types: readonly MarkType[]): boolean {
  for (const mark of marks) {
    if (mark.start > span.start) return false;
    if (mark.end >= span.end && types.includes(mark.type)) return true;
  }
  return false;
}
