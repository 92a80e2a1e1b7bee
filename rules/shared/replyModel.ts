/** What each sentence of a reply does: read once, shared by the rules that judge a whole reply. */
import type { Reply, RuleContext, Sentence, Span } from '../api.ts';
import { contentStart, engages, isFormula } from './formula.ts';
import { identifierRequest, listRequest } from './identifierRequest.ts';
import { offers } from './offer.ts';
import { refusalIn } from './refusal.ts';

export type Part =
  /** "Hi Sam," and no more. */
  | 'greeting'
  /** Would fit any message: "Thank you for contacting us". */
  | 'formula'
  /** For something this person did or sent. */
  | 'thanks'
  | 'apology'
  | 'empathy'
  /** Takes the matter on: "I can help with that refund". */
  | 'commitment'
  /** What the writer has done or will do. */
  | 'progress'
  /** Asks something about the matter or the person. */
  | 'question'
  /** Asks for an identifier. */
  | 'request'
  /** A no, and nothing that makes it hold only for now. */
  | 'refusal'
  /** Another way, something done, a next step. */
  | 'offer'
  /** An open door to say more, ask again or decide. */
  | 'invitation'
  /** A date, an hour or a duration. */
  | 'timing'
  /** "Soon", "shortly". */
  | 'vague-timing'
  /** A way to reach a person. */
  | 'contact'
  | 'sign-off'
  /** Says something about the matter: an answer, news, the problem's name. */
  | 'statement';

export interface SentenceParts {
  readonly sentence: Sentence;
  readonly parts: ReadonlySet<Part>;
  /** First term after a greeting or a name at the start. */
  readonly content: number;
  /** The terms that ask for an identifier. */
  readonly request?: Span;
  /** Says something about this person's own matter (before the request, if there is one). */
  readonly engages: boolean;
}

export interface ReplyModel {
  /** One for each sentence, in order. */
  readonly sentences: readonly SentenceParts[];
}

const lists = ['apology', 'empathy', 'commitment', 'progress', 'invitation', 'timing'] as const;
const more = ['vague-timing', 'contact', 'sign-off'] as const;

/** The terms of a sentence that ask for an identifier, list lines after it included. */
export const requestIn = (reply: Reply, sentence: Sentence, ctx: RuleContext): Span | undefined =>
  identifierRequest(sentence, ctx) ??
  listRequest(sentence, reply.sentences.slice(sentence.index + 1, sentence.index + 9), ctx);

/** What one sentence does. */
export function sentenceParts(reply: Reply, sentence: Sentence, ctx: RuleContext): SentenceParts {
  const content = contentStart(sentence);
  const whole = { start: content, end: sentence.terms.length };
  const parts = new Set<Part>();
  if (content >= whole.end) {
    parts.add('greeting');
    return { sentence, parts, content, engages: false };
  }
  for (const part of [...lists, ...more]) if (ctx.has(sentence, `parts/${part}`)) parts.add(part);
  const no = refusalIn(reply, sentence, ctx)?.terms;
  if (no) parts.add('refusal');
  if (offers(reply, sentence, { ctx, no })) parts.add('offer');
  const request = requestIn(reply, sentence, ctx);
  if (request) parts.add('request');
  const told = { start: content, end: request?.start ?? whole.end };
  const engaging = sentence.role !== 'subject' && engages(sentence, told, ctx);
  if (isFormula(sentence, whole, ctx)) parts.add('formula');
  else if (engaging) {
    if (ctx.has(sentence, 'parts/thanks')) parts.add('thanks');
    if (!request) parts.add(sentence.text.trimEnd().endsWith('?') ? 'question' : 'statement');
  }
  return { sentence, parts, content, ...(request && { request }), engages: engaging };
}

/** What every sentence of a reply does. */
export const replyModel = (reply: Reply, ctx: RuleContext): ReplyModel => ({
  sentences: reply.sentences.map((sentence) => sentenceParts(reply, sentence, ctx)),
});
