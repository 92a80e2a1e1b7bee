import type {
  Fix,
  Hit,
  PhraseEntry,
  PhraseRule,
  Reply,
  Rule,
  RuleContext,
  Sentence,
  Span,
} from '../../../../rules/api.ts';
import { deleteWords, likeCase, repairArticle } from '../../../../rules/shared/wording.ts';
import { inflect } from './inflect.ts';

/** Conditions of an entry that are phrases. */
const conditions = ['unless', 'when', 'unlessReply'] as const;
type Condition = (typeof conditions)[number];

/** Whether a list is a condition: there are hundreds, asked about only where their entries are found. */
export const isCondition = (list: string): boolean => list.startsWith('condition ');

/**
 * Turns a rule that is data into one that checks. Each entry becomes phrase lists of its own;
 * whatever needs more than an entry can say is a coded rule.
 */
export function dataRule(data: PhraseRule): Rule {
  const { entries, classes, leave = [], ...meta } = data;
  const phrases: Record<string, string[]> = { find: [] };
  /** Which entry each pattern of `find` came from. */
  const owner: number[] = [];
  /** By the text of its patterns: many entries have the same condition. */
  const named = new Map<string, string>();
  const listOf = (patterns: PhraseEntry[Condition]): string => {
    const list = [patterns ?? []].flat();
    const key = list.join('\n');
    const name = named.get(key) ?? `condition ${named.size}`;
    named.set(key, name);
    phrases[name] = list;
    return name;
  };
  const lists = entries.map((entry, index) => {
    const patterns = [entry.find].flat();
    phrases['find']!.push(...patterns);
    owner.push(...patterns.map(() => index));
    const own: Conditions = {};
    for (const condition of conditions)
      if (entry[condition]) own[condition] = listOf(entry[condition]);
    return own;
  });
  const inReply = createReplyMemo();
  return {
    meta,
    ...(classes && { classes }),
    phrases,
    triggers: ['find'],
    *check(reply, context) {
      for (const [sentence, { entry, unlessReply, hit, plain }] of context.each(foundIn)) {
        if (unlessReply !== undefined && inReply(reply, unlessReply, context)) continue;
        const span = spanOf(hit, sentence);
        yield {
          messageId: entry.message ?? Object.keys(meta.messages)[0]!,
          span,
          data: { plain },
          fixes: () => fixesOf(entry, hit, { text: reply.text, span, sentence }),
        };
      }
    },
  };

  function foundIn(sentence: Sentence, context: RuleContext): readonly Found[] {
    return longest(context.hits(sentence, 'find')).flatMap((hit): readonly Found[] => {
      const index = owner[hit.phrase]!;
      const entry = entries[index]!;
      if (!applies(entry, lists[index]!, { sentence, hit, context })) return [];
      if (leave.includes('explained') && isExplained(sentence, hit.span)) return [];
      if (leave.includes('labels') && isLabel(sentence, hit, context)) return [];
      const { unlessReply } = lists[index]!;
      return [
        {
          entry,
          ...(unlessReply !== undefined && { unlessReply }),
          hit,
          plain: plainOf(entry, hit),
        },
      ];
    });
  }
}

/** The names of an entry's conditions that are phrases. */
type Conditions = Partial<Record<Condition, string>>;

/** An entry that applies to a sentence, whatever the rest of the reply says. */
interface Found extends Pick<Conditions, 'unlessReply'> {
  readonly entry: PhraseEntry;
  readonly hit: Hit;
  readonly plain: string;
}

function applies(
  entry: PhraseEntry,
  { unless, when }: Conditions,
  { sentence, hit, context }: { sentence: Sentence; hit: Hit; context: RuleContext },
): boolean {
  if (entry.audience && entry.audience !== context.audience) return false;
  if (unless !== undefined && context.has(sentence, unless)) return false;
  if (when !== undefined && !context.has(sentence, when)) return false;
  return !entry.as || context.partOfSpeech(sentence, hit.terms.start) === entry.as;
}

/** In the reply's text. */
const spanOf = ({ span }: Hit, { start }: Sentence): Span => ({
  start: start + span.start,
  end: start + span.end,
});

/** Whether a phrase of a list stands anywhere in a reply; looked for once. */
function createReplyMemo(): (reply: Reply, list: string, context: RuleContext) => boolean {
  const known = new WeakMap<Reply, Map<string, boolean>>();
  return (reply, list, context) => {
    const its = known.get(reply) ?? new Map<string, boolean>();
    known.set(reply, its);
    const before = its.get(list);
    if (before !== undefined) return before;
    const found = reply.sentences.some((sentence) => context.has(sentence, list));
    its.set(list, found);
    return found;
  };
}

/** "…, which means", "(the number we use to …)", "… – that is, …": said in plain words at once. */
const explanation =
  /^\S{0,3}\s*(?:,|\(|–|—|-|:)?\s*(?:which|that)(?:'s|’s| is| means| just means)\b|^\S{0,3}\s*(?:,|\(|–|—)\s*(?:meaning|i\.e\.|that is|in other words|or\b|(?:the|a|an|your|our) \p{L}+ (?:we|that|which|you|of|for|who|from|to|in|on|where)\b|(?:it|this|they) (?:is|are|means?)\b)/u;

function isExplained(sentence: Sentence, span: Span): boolean {
  return (
    explanation.test(sentence.text.slice(span.end)) ||
    // The words that an acronym stands for are there for the acronym: "bill of lading (BOL)".
    /^[\w\s-]{0,30}\([\p{Lu}\d]{2,}s?\)/u.test(sentence.text.slice(span.end)) ||
    /\b(?:called|known as|we call)\s+(?:an?\s+|the\s+)?["“']?$/.test(
      sentence.text.slice(0, span.start),
    )
  );
}

/** A word that the customer sees on the screen. */
function isLabel(sentence: Sentence, hit: Hit, context: RuleContext): boolean {
  const span = spanOf(hit, sentence);
  const words = sentence.text.slice(hit.span.start, hit.span.end);
  const named = /^\p{Lu}/u.test(words) && hit.span.start > 0;
  if (context.kind === 'article' && context.marked(span, 'strong', 'emphasis')) return true;
  const before = sentence.text.slice(0, hit.span.start);
  return (
    named &&
    (context.marked(span, 'strong') ||
      /\b(?:click|press|select|tap|choose|open|go to|under|in)\s+(?:on\s+|the\s+)?[^,;.]{0,24}$/i.test(
        before,
      ))
  );
}

/** Of hits that overlap, the one with the longest span. */
function longest(hits: readonly Hit[]): readonly Hit[] {
  const chosen: Hit[] = [];
  const size = ({ span }: Hit): number => span.end - span.start;
  for (const hit of [...hits].sort((a, b) => size(b) - size(a)))
    if (!chosen.some(({ span }) => hit.span.start < span.end && span.start < hit.span.end))
      chosen.push(hit);
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

/** A suggestion with its `{lemma}` in the form that was found. */
const spell = (suggestion: string, hit: Hit): string =>
  suggestion.replace(/\$\{\d+:[^}]*\}|\{([^}$]+)\}/g, (whole, word: string | undefined) =>
    word === undefined ? whole : inflect(word, hit.form),
  );

const plainOf = (entry: PhraseEntry, hit: Hit): string =>
  (entry.suggest ?? [])
    .filter((words) => words !== '' && !words.includes('${'))
    .slice(0, 2)
    .map((words) => `“${spell(words, hit)}”`)
    .join(' or ') || 'a plain word';

function fixesOf(
  entry: PhraseEntry,
  hit: Hit,
  { text, span, sentence }: { text: string; span: Span; sentence: Sentence },
): readonly Fix[] {
  return (entry.suggest ?? []).map((suggestion, i) => {
    const words = likeCase(
      spell(suggestion, hit),
      text.slice(sentence.start, span.start),
      text.slice(span.start, span.end),
    );
    const edit =
      words === ''
        ? deleteWords(text, span, sentence)
        : repairArticle(text, { ...span, text: words }, sentence.start);
    const title =
      entry.title ??
      (words === '' ? 'Leave it out' : `Say “${words.replace(/\$\{\d+:([^}]*)\}/g, '…')}”`);
    return { title, edits: [edit], safe: i === 0 && entry.safe === true };
  });
}
