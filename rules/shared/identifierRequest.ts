/** Finds where a sentence asks the reader for an identifier. Places are term numbers. */
import type { RuleContext, Sentence, Span, Term } from '../api.ts';
import { contentStart, isFormula } from './formula.ts';
import { clauseEnd, identifiers, isTold, reported, requestEnd } from './identifiers.ts';
import { denied, frames, isForWriter, reaches, softeners } from './requestFrames.ts';
import { blockers, isMark, norm, words } from './terms.ts';

const leads = words(
  `your ur the a an any and quick please first ok okay so just with full also name what how about valid both email
   account order customer of or phone quickly only now right well got hi hey`,
);

const subjects = words('i we it they he she you that which who if');

/** "Please" and the like belong to the request. */
function withSofteners(terms: readonly Term[], from: number): number {
  let start = from;
  while (start > 0 && /^(?:please|kindly|just|simply|pls|plz)$/.test(norm(terms, start - 1)))
    start--;
  return start;
}

/**
 * Where the reader is first to look for it ("turn it over and …"), that belongs to the request too: it
 * says no more about their matter.
 */
function withSearch(sentence: Sentence, from: number, ctx: RuleContext): number {
  const { terms } = sentence;
  if (!/^(?:and|then|,)$/.test(norm(terms, from - 1))) return from;
  const start = contentStart(sentence);
  const first = terms.slice(start).findIndex((term) => !softeners.has(term.norm)) + start;
  const seeks = ctx.hits(sentence, 'parts/seek').some((hit) => hit.terms.start === first);
  const said = terms.slice(first, from).some((term) => subjects.has(term.norm));
  return seeks && !said ? start : from;
}

/** "Your postcode and full name are required". */
function requiredAfter(
  sentence: Sentence,
  ids: readonly Span[],
  ctx: RuleContext,
): Span | undefined {
  const { terms } = sentence;
  for (const { terms: needed } of ctx.hits(sentence, 'parts/required')) {
    const before = ids.filter((id) => id.end <= needed.start);
    const last = before.at(-1);
    if (!last || needed.start - last.end > 4 || denied(terms, needed)) continue;
    if (terms.slice(last.end, needed.start).some((term) => isMark(term) || blockers.has(term.norm)))
      continue;
    let start = before[0]!.start;
    while (
      start > 0 &&
      /^(?:your|the|both|full|name|and|valid|current)$/.test(norm(terms, start - 1))
    )
      start--;
    // "A postcode is required on each form"; "a postcode would help" asks.
    if (/^(?:a|an|any|some)$/.test(norm(terms, start - 1))) {
      if (norm(terms, needed.start) !== 'would') continue;
      start--;
    }
    if (ctx.has(sentence, 'parts/elsewhere')) continue;
    return { start, end: needed.end };
  }
  return undefined;
}

/** "Order number and postcode, please?": nothing but what is asked for. */
function elliptical(
  sentence: Sentence,
  ids: readonly Span[],
  number: number,
  ctx: RuleContext,
): Span | undefined {
  const { terms } = sentence;
  const first = ids[number]!;
  let start = first.start;
  while (start > 0 && leads.has(norm(terms, start - 1))) start--;
  const from = contentStart(sentence);
  const led =
    start <= from ||
    (isMark(terms[start - 1]) && isFormula(sentence, { start: from, end: start }, ctx));
  if (!led) return undefined;
  const end = requestEnd(sentence, ids, number);
  const rest = terms.slice(end).map((term) => term.norm);
  const goesOn = /^(?:and|so|then)$/.test(rest[0] ?? '') && /^(?:i|we)$/.test(rest[1] ?? '');
  const firstly = terms
    .slice(from, first.start)
    .some((term) => /^(?:first|firstly|next)$/.test(term.norm));
  const asked =
    firstly ||
    rest.at(-1) === '?' ||
    rest.includes('please') ||
    goesOn ||
    norm(terms, start - 1) === ':';
  const closed = /^(?:\?|,|please|\.|so|and|to|then|first|!|-|)$/.test(rest[0] ?? '');
  const phrase = terms.slice(start, end).map((term) => term.norm);
  if (
    !asked ||
    !closed ||
    phrase.some((word) => blockers.has(word) || /^(?:is|'s|are|not)$/.test(word))
  )
    return undefined;
  return { start: Math.max(start, from), end };
}

/** The terms that ask for an identifier in a sentence, if any do: the first such request. */
export function identifierRequest(sentence: Sentence, ctx: RuleContext): Span | undefined {
  const { terms } = sentence;
  const asked = ctx.hits(sentence, 'parts/identity-question')[0];
  if (asked) {
    const { start, end } = reported(sentence, asked);
    return { start, end: clauseEnd(terms, end) };
  }
  const ids = identifiers(sentence, ctx).filter((id) => !isTold(sentence, id));
  if (ids.length === 0) return undefined;
  const all = frames(sentence, ctx);
  for (const [at, id] of ids.entries()) {
    const frame = all.find(
      (span) => reaches(terms, span, id) && isForWriter(sentence, span, id, ctx),
    );
    if (!frame) continue;
    return {
      start: withSearch(sentence, withSofteners(terms, frame.start), ctx),
      end: Math.max(requestEnd(sentence, ids, at), frame.end),
    };
  }
  const required = requiredAfter(sentence, ids, ctx);
  if (required) return required;
  for (const at of ids.keys()) {
    const span = elliptical(sentence, ids, at, ctx);
    if (span) return span;
  }
  return undefined;
}

/** "Please provide the following:", with the identifiers in the lines after it. */
export function listRequest(
  sentence: Sentence,
  after: readonly Sentence[],
  ctx: RuleContext,
): Span | undefined {
  const { terms } = sentence;
  const listed =
    norm(terms, terms.length - 1) === ':' || terms.some(({ norm: word }) => word === 'following');
  if (!listed) return undefined;
  const frame = frames(sentence, ctx)[0];
  if (!frame || !isForWriter(sentence, frame, frame, ctx)) return undefined;
  const asked = after
    .slice(0, 8)
    .some((line) => line.terms.length <= 12 && identifiers(line, ctx).some((id) => id.start <= 3));
  let end = terms.length;
  while (end > frame.end && isMark(terms[end - 1])) end--;
  return asked ? { start: withSofteners(terms, frame.start), end } : undefined;
}
