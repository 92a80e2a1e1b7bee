import type {
  Fix,
  Hit,
  PhraseEntry,
  PhraseRule,
  Reply,
  Report,
  Rule,
  RuleContext,
  Sentence,
  Span,
} from '../../../../rules/api.ts';
import { deleteWords, likeCase, repairArticle } from '../../../../rules/shared/wording.ts';
import { inflect } from './inflect.ts';

/** Names of the lists that an entry's conditions compile to. */
const lists = ['find', 'unless', 'when', 'unlessReply'] as const;

/** Whether a list is about one entry: there are thousands, asked about only where that entry is found. */
export const isOfOneEntry = (list: string): boolean => list.includes(' ');

/**
 * Turns a rule that is data into one that checks. Each entry becomes phrase lists of its own;
 * whatever needs more than an entry can say is a coded rule.
 */
export function dataRule(data: PhraseRule): Rule {
  const { entries, classes, leave = [], ...meta } = data;
  const phrases: Record<string, string[]> = { find: [] };
  /** Which entry each pattern of `find` came from. */
  const owner: number[] = [];
  entries.forEach((entry, index) => {
    for (const name of lists) {
      const patterns = [entry[name] ?? []].flat() as readonly string[];
      if (name === 'find') {
        phrases['find']!.push(...patterns);
        owner.push(...patterns.map(() => index));
      } else if (patterns.length) phrases[`${name} ${index}`] = [...patterns];
    }
  });
  return {
    meta,
    ...(classes && { classes }),
    phrases,
    triggers: ['find'],
    *check(reply, context) {
      for (const sentence of context.candidates) {
        const hits = context.hits(sentence, 'find');
        if (hits.length) yield* reportsOf(reply, sentence, longest(hits), context);
      }
    },
  };

  function* reportsOf(
    reply: Reply,
    sentence: Sentence,
    hits: readonly Hit[],
    context: RuleContext,
  ): Iterable<Report> {
    for (const hit of hits) {
      const index = owner[hit.phrase]!;
      const entry = entries[index]!;
      if (!applies(entry, index, { reply, sentence, hit, context })) continue;
      const span = { start: sentence.start + hit.span.start, end: sentence.start + hit.span.end };
      if (leave.includes('explained') && isExplained(sentence, hit.span)) continue;
      if (leave.includes('labels') && isLabel(reply, sentence, hit, context)) continue;
      yield {
        messageId: entry.message ?? Object.keys(meta.messages)[0]!,
        span,
        data: { plain: plainOf(entry, hit) },
        fixes: () => fixesOf(entry, hit, { text: reply.text, span, sentence }),
      };
    }
  }

  function applies(
    entry: PhraseEntry,
    index: number,
    {
      reply,
      sentence,
      hit,
      context,
    }: { reply: Reply; sentence: Sentence; hit: Hit; context: RuleContext },
  ): boolean {
    if (entry.audience && entry.audience !== context.audience) return false;
    if (entry.unless && context.has(sentence, `unless ${index}`)) return false;
    if (entry.when && !context.has(sentence, `when ${index}`)) return false;
    if (
      entry.unlessReply &&
      reply.sentences.some((other) => context.has(other, `unlessReply ${index}`))
    )
      return false;
    return !entry.as || context.partOfSpeech(sentence, hit.terms.start) === entry.as;
  }
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
function isLabel(reply: Reply, sentence: Sentence, hit: Hit, context: RuleContext): boolean {
  const span = { start: sentence.start + hit.span.start, end: sentence.start + hit.span.end };
  const words = sentence.text.slice(hit.span.start, hit.span.end);
  const named = /^\p{Lu}/u.test(words) && hit.span.start > 0;
  if (reply.kind === 'article' && context.marked(span, 'strong', 'emphasis')) return true;
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
