import { Shape, type Edit, type Fix, type Reply, type RuleContext, type Sentence } from '../api.ts';
import { styled } from '../shared/apostrophes.ts';
import { contentStart } from '../shared/formula.ts';
import { sentenceParts, type Part } from '../shared/replyModel.ts';
import { capitalise } from '../shared/wording.ts';

const stubs: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Start with what happened: “I’m sorry about …”',
    text: 'I’m sorry about ${1:what happened}, and I’ll look into it now. ',
  },
  {
    title: 'Start with what you’ll do: “I can help with …”',
    text: 'I can help with ${1:your order}, and I’m on it now. ',
  },
];

/** Sentences that lean on the one before them lose their footing when they move. */
const leaning =
  /^(?:then|after|afterwards|that|this|these|those|it|they|once|with|and|so|but|or|when|until|also|otherwise|meanwhile|instead|in|if|as|from|next|finally)$/;

/** Lower-case first words that a sentence may get after "Hi Sam,". */
const plain = /^(?:sorry|apologies|thanks|thank|we|what|your|the|my|our|let|how|you|so)$/;

/** The edit that puts a sentence in front of what a reply's sentence says after its greeting. */
function insertBefore(reply: Reply, sentence: Sentence, text: string): Edit {
  const term = sentence.terms[contentStart(sentence)]!;
  const start = sentence.start + term.start;
  const first = reply.text.slice(start, start + 1);
  const upper = term.shape & Shape.opaque ? first : capitalise(first);
  if (upper === first) return { start, end: start, text };
  return { start, end: start + 1, text: text + upper };
}

/** A later sentence that engages and can stand first, in the same paragraph. */
function engagingLater(reply: Reply, sentence: Sentence, ctx: RuleContext): Sentence | undefined {
  const kinds: readonly Part[] = ['apology', 'empathy', 'commitment', 'thanks'];
  return reply.sentences.slice(sentence.index + 1).find((later) => {
    if (later.segment !== sentence.segment || later.role !== 'paragraph') return false;
    if (leaning.test(later.terms[0]?.norm ?? '') || !/[.!]$/.test(later.text)) return false;
    if (reply.marks.some((mark) => mark.start < later.end && later.start < mark.end)) return false;
    const { parts, engages, request } = sentenceParts(reply, later, ctx);
    return engages && !request && kinds.some((kind) => parts.has(kind)) && !parts.has('sign-off');
  });
}

/** The edits that move a whole sentence in front of the request. */
function moveUp(reply: Reply, sentence: Sentence, later: Sentence): readonly Edit[] {
  const inline = contentStart(sentence) > 0;
  const lower =
    inline &&
    reply.text[sentence.start + sentence.terms[contentStart(sentence) - 1]!.start] !== '!';
  const words = reply.text.slice(later.start, later.end);
  const moved =
    lower && plain.test(later.terms[0]!.norm) ? words[0]!.toLowerCase() + words.slice(1) : words;
  let { start } = later;
  while (start > sentence.end && reply.text[start - 1] === ' ') start--;
  return [insertBefore(reply, sentence, `${moved} `), { start, end: later.end, text: '' }];
}

/**
 * Ways to let the person come first: the reply's own warm sentence moved up, or a stub to fill in.
 * @param sentence the one that asks
 */
export function openingFixes(reply: Reply, sentence: Sentence, ctx: RuleContext): readonly Fix[] {
  const later = engagingLater(reply, sentence, ctx);
  const fixes = stubs.map(({ title, text }): Fix => ({
    title,
    edits: [insertBefore(reply, sentence, styled(text, reply))],
    safe: false,
  }));
  if (!later) return fixes;
  const words = reply.text.slice(later.start, later.end);
  const short = words.length > 40 ? `${words.slice(0, 38).trimEnd()} …` : words;
  return [
    { title: `Put “${short}” first`, edits: moveUp(reply, sentence, later), safe: false },
    ...fixes,
  ];
}
