/** Where a reply sends its reader on, to somebody else or to a page, in place of an answer. */
import { Shape, type Reply, type RuleContext, type Sentence, type Span } from '../api.ts';
import { addressed } from './addressed.ts';
import { contentStart, isFormula } from './formula.ts';
import { saidElsewhere } from './handoverSaid.ts';
import { namesFirm, told, type Found } from './handoverTold.ts';

/** A sentence that sends the reader on, and the words that do it (span in term numbers). */
export interface Handover extends Found {
  readonly sentence: Sentence;
}

/** What else the reply does, as far as it bears on sending somebody on. */
interface Rest {
  /** The writer keeps hold of the matter, or has prepared the way. */
  readonly stays: boolean;
  /** Steps or decisions for this person, in sentences that send nobody on. */
  readonly acts: boolean;
  /** The same, or dates and figures. */
  readonly answers: boolean;
  /** A yes or a no; looked for only where it decides. */
  readonly verdict: () => boolean;
}

/** Where a sentence sends its reader on, to whatever comes first in it: one place at most. */
type Part = `parts/${string}` | `#${string}`;

const withAny = (list: Part, others: readonly Part[]): readonly (readonly Part[])[] =>
  others.map((other) => [list, other]);
const page: readonly Part[] = ['parts/pointer', '#opaque'];
const somebody: readonly Part[] = ['parts/party', 'parts/somebody', '#name'];

/** Every sentence that sends its reader on holds one of these. */
export const handoverTriggers: readonly (Part | readonly Part[])[] = [
  ...withAny('parts/turn-to', [...page, ...somebody]),
  ...withAny('parts/go-to', page),
  ...withAny('parts/found-in', [...page, 'parts/online']),
  ...withAny('parts/fill-in', ['parts/form', 'parts/ticket-by']),
  ['parts/party', 'parts/owner'],
  ['parts/pointer', 'parts/page-says'],
  ...(['parts/ring', 'parts/owned-by', 'parts/owned-by-group', 'parts/turned-to'] as const),
  ...(['parts/search-it', 'parts/place-to-ask', 'parts/tried-them', 'parts/asked-them'] as const),
  ...(['parts/asked-whether', 'parts/transfer', 'parts/inverted', 'parts/not-mine'] as const),
];

function handoverIn(reply: Reply, sentence: Sentence, ctx: RuleContext): Handover | undefined {
  if (sentence.role === 'heading' || sentence.role === 'subject') return undefined;
  const before = reply.sentences[sentence.index - 1];
  const isSpokenOf =
    (pronoun.test(sentence.text) && before !== undefined && ctx.has(before, 'parts/party')) ||
    (/\bthem\b/i.test(sentence.text) &&
      (namesFirm(sentence) || (before !== undefined && namesFirm(before))));
  const found = ctx.once(sentence, foundIn, isSpokenOf);
  // A person is a person even if a page or a number says how to reach them.
  const best =
    found.find(({ to, kind }) => to === 'party' && kind === 'turn-to') ??
    found.find(({ kind }) => kind === 'go-to') ??
    found.find(({ to }) => to === 'party') ??
    found[0];
  if (!best) return undefined;
  const statement = best.kind === 'owner' || best.kind === 'told-there';
  return { ...best, sentence, ...(statement && { span: clauseOf(sentence, best.span) }) };
}

/** May stand for somebody whom the sentence before names. */
const pronoun = /\b(?:them|him|her|they)\b/i;

/** @param isSpokenOf whether the sentence or the one before names somebody to turn to */
const foundIn = (sentence: Sentence, ctx: RuleContext, isSpokenOf: boolean): readonly Found[] =>
  [...told(sentence, ctx, isSpokenOf), ...saidElsewhere(sentence, ctx)].filter(({ span }) => {
    const { terms, start } = sentence;
    const place = {
      start: start + terms[span.start]!.start,
      end: start + terms[span.end - 1]!.end,
    };
    return !ctx.marked(place, 'quoted', 'quote', 'code');
  });

/** The clause around some terms, without the mark at its end. */
function clauseOf(sentence: Sentence, { start, end }: Span): Span {
  const { terms } = sentence;
  const first = contentStart(sentence);
  const breaks = (at: number): boolean =>
    /^(?:[,;:.!?…()-]|and|but|so|because|then)$/.test(terms[at]!.norm);
  let from = start;
  while (from > first && !breaks(from - 1)) from--;
  let to = end;
  while (to < terms.length && !breaks(to)) to++;
  return { start: from, end: to };
}

/** Sentences of these parts say the person's own matter back to them. */
const echoes = ['opener', 'apology', 'thanks', 'empathy', 'hours'] as const;

/** Whether a sentence gives a step or a decision. */
function actsIn(sentence: Sentence, ctx: RuleContext): boolean {
  const content = contentStart(sentence);
  if (isFormula(sentence, { start: content, end: sentence.terms.length }, ctx)) return false;
  if (ctx.has(sentence, 'parts/answer-lead')) return true;
  if (ctx.has(sentence, 'parts/settled') && !ctx.has(sentence, 'parts/filed')) return true;
  return ctx.hits(sentence, 'parts/step').some(({ terms: { start }, form }) => {
    // "Sign-in stopped" is a noun.
    const isJoined = ((sentence.terms[start + 1]?.shape ?? 0) & Shape.joined) !== 0;
    return !isJoined && addressed(sentence, start, form) !== undefined;
  });
}

/** Whether a sentence gives a date or a figure that isn't the person's own. */
function informsIn(sentence: Sentence, ctx: RuleContext): boolean {
  const content = contentStart(sentence);
  if (isFormula(sentence, { start: content, end: sentence.terms.length }, ctx)) return false;
  return (
    !echoes.some((part) => ctx.has(sentence, `parts/${part}`)) &&
    !sentence.text.trimEnd().endsWith('?') &&
    (ctx.has(sentence, 'parts/timing') ||
      sentence.terms.slice(content).some(({ shape }) => (shape & Shape.number) !== 0))
  );
}

function restOf(reply: Reply, handovers: readonly Handover[], ctx: RuleContext): Rest {
  const sent = new Set(handovers.map(({ sentence }) => sentence));
  const others = reply.sentences.filter(
    (sentence) => !sent.has(sentence) && sentence.role !== 'subject',
  );
  const acts = others.some((sentence) => ctx.once(sentence, actsIn));
  return {
    stays: reply.sentences.some((sentence) => ctx.has(sentence, 'parts/stays')),
    acts,
    answers: acts || others.some((sentence) => ctx.once(sentence, informsIn)),
    verdict: () => others.some((sentence) => ctx.has(sentence, 'parts/verdict')),
  };
}

/** Whether the reply leaves its reader there: nothing makes it a fallback, an extra or a service. */
function stands(handover: Handover, rest: Rest, ctx: RuleContext): boolean {
  const { sentence, to, kind, free } = handover;
  const fallback = ctx.has(sentence, 'parts/fallback');
  if (to === 'party') {
    if (rest.stays) return false;
    if (fallback || (rest.answers && ctx.has(sentence, 'parts/by-choice'))) return false;
    if (kind === 'owner' && hasBut(handover)) return false;
    if (kind === 'owner' || kind === 'transfer' || free) return !rest.acts;
    return true;
  }
  if (ctx.has(sentence, 'parts/mistaken')) return false;
  if (handover.line && (free || fallback || ctx.has(sentence, 'parts/in-case'))) return false;
  if (ctx.has(sentence, 'parts/aside') && !fallback) return true;
  if (rest.answers && (fallback || ctx.has(sentence, 'parts/by-choice'))) return false;
  if (rest.stays) return false;
  if (kind === 'told-there' && informsBefore(handover, ctx)) return false;
  return !rest.answers && !(ctx.has(sentence, 'parts/adds') && rest.verdict());
}

/** "It starts at nine, and the notes have the full plan": the sentence itself has answered. */
function informsBefore({ sentence, span }: Handover, ctx: RuleContext): boolean {
  const before = { start: contentStart(sentence), end: span.start };
  const said = (at: Span): boolean => at.start >= before.start && at.end <= before.end;
  return (
    ctx.has(sentence, 'parts/adds') &&
    ['timing', 'settled', 'step'].some((part) =>
      ctx.hits(sentence, `parts/${part}`).some(({ terms }) => said(terms)),
    )
  );
}

/** "We don't deal with that, but I can …" */
const hasBut = ({ sentence: { terms }, span }: Handover): boolean =>
  terms.some(({ norm }, at) => at >= span.end && norm === 'but');

/** Two rules ask about each reply in turn, and what they ask of the context is the same for both. */
let last: { readonly reply: Reply; readonly handovers: readonly Handover[] } | undefined;

/** Every sentence of a reply that sends the reader on and leaves them there. */
export function handovers(reply: Reply, ctx: RuleContext): readonly Handover[] {
  if (last?.reply === reply) return last.handovers;
  const found = ctx.candidates.flatMap((sentence) => handoverIn(reply, sentence, ctx) ?? []);
  const rest = found.length > 0 ? restOf(reply, found, ctx) : undefined;
  const left = rest ? found.filter((handover) => stands(handover, rest, ctx)) : [];
  last = { reply, handovers: left };
  return left;
}
