/** Finds where a sentence asks the reader for an identifier. Places are term numbers. */
import { Shape, type Hit, type RuleContext, type Sentence, type Span, type Term } from '../api.ts';
import { contentStart, isFormula } from './formula.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const softeners = words(
  'please kindly just simply also first then now quickly do maybe perhaps next so pls plz',
);
const subjects = words('i we it they he she you that which who to');
/** Words that start another clause, so that what was asked before them is something else. */
const blockers = words(
  `if whether because when where how why was were has had does did will would can could i we they he she it
   not no never`,
);
const insideQuestion = words(
  `your ur the a an of full exact current correct best relevant right other new first last these this that both
   main same associated registered specific actual valid email phone please kind type and or`,
);
const relations = words('to at from via by in on into under');
const stops = words(
  `so and but before because if when then to we while as once please pls or first i real quick quickly asap now
   today thanks thank right again too straight`,
);
const entering = words(
  'enter type put fill key input paste complete write show present quote use include list upload submit update bring',
);
const listTails = words(
  'address email phone name number surname id town city country street telephone mobile',
);
const leads = words(
  `your ur the a an any and quick please first ok okay so just with full also name what how about valid both email
   account order customer of or phone quickly only now right well got hi hey`,
);

const norm = (terms: readonly Term[], at: number): string => terms[at]?.norm ?? '';
const isMark = (term: Term | undefined): boolean =>
  term !== undefined && (term.shape & Shape.punctuation) !== 0;

/** The terms that a hit's reported part covers. */
function reported({ terms }: Sentence, hit: Hit): Span {
  let { start, end } = hit.terms;
  while (start < end && terms[start]!.start < hit.span.start) start++;
  while (end > start && terms[end - 1]!.end > hit.span.end) end--;
  return { start, end };
}

/** Identifiers in order, overlapping ones joined. */
function identifiers(sentence: Sentence, ctx: RuleContext): readonly Span[] {
  const { terms } = sentence;
  const spans: { start: number; end: number }[] = [];
  const found = ctx.hits(sentence, 'parts/identifier').map((hit) => reported(sentence, hit));
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (terms.slice(start, end).some((term) => /^(?:favou?rite|lucky)$/.test(term.norm))) continue;
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** "Your order number is 44718": the writer says it, and asks for nothing. */
function isTold({ terms }: Sentence, id: Span): boolean {
  let next = id.end;
  if (/^(?:is|'s|was|:|\(|#|no|-)$/.test(norm(terms, next))) next++;
  const term = terms[next];
  if (!term || /^(?:my|our|his|her|its)$/.test(norm(terms, id.start - 1)))
    return term !== undefined;
  return (term.shape & Shape.number) !== 0 || (term.shape & Shape.opaque && next === id.end) !== 0
    ? norm(terms, terms.length - 1) !== '?'
    : false;
}

/** Whether a verb at `at` starts a clause of its own, and so gives an order. */
function isImperative(sentence: Sentence, hit: Hit): boolean {
  const { terms } = sentence;
  if (hit.form !== 'base') return false;
  let before = hit.terms.start - 1;
  while (before >= 0 && softeners.has(norm(terms, before))) {
    if (/^(?:please|kindly|pls|plz)$/.test(norm(terms, before))) return true;
    before--;
  }
  if (before < contentStart(sentence) || isMark(terms[before])) return true;
  if (!/^(?:and|but|or|then)$/.test(norm(terms, before))) return false;
  for (let at = before - 1; at >= 0 && !isMark(terms[at]); at--)
    if (subjects.has(norm(terms, at))) return false;
  return true;
}

/** Whether what stands between a frame and an identifier leaves the one asking for the other. */
function reaches(terms: readonly Term[], frame: Span, id: Span): boolean {
  if (frame.end > id.start) return frame.start < id.start;
  const question = /^(?:what|which|whose)$/.test(norm(terms, frame.start));
  if (id.start - frame.end > (question ? 4 : 10)) return false;
  for (let at = frame.end; at < id.start; at++) {
    const word = norm(terms, at);
    const listed = word === ',' || word === '/' || word === '(' || word === '&' || word === '+';
    const named =
      word === ':' &&
      /^(?:following|details|information|info|below|these|needed|things|us|me)$/.test(
        norm(terms, at - 1),
      );
    if (isMark(terms[at]) && !listed && !named && word !== '"') return false;
    if (question ? !insideQuestion.has(word) : blockers.has(word)) return false;
    if (!question && relations.has(word) && id.start - at <= 2 && !/^you/.test(norm(terms, at + 1)))
      return false;
    if (!question && relations.has(word) && id.start - at <= 2 && norm(terms, at + 1) === 'your')
      return false;
  }
  return true;
}

const denied = (terms: readonly Term[], { start, end }: Span): boolean => {
  for (let at = Math.max(0, start - 2); at < end; at++)
    if (
      /^(?:not|never|no|nor|without|why)$/.test(norm(terms, at)) &&
      !(at < start && isMark(terms[at + 1]))
    )
      return true;
  return false;
};

/** Whether the frame asks for now and for the writer, not for later, elsewhere or by taste. */
function isForWriter(sentence: Sentence, frame: Span, id: Span, ctx: RuleContext): boolean {
  const { terms } = sentence;
  if (ctx.has(sentence, 'parts/elsewhere')) return false;
  const verbs = terms
    .slice(frame.start, Math.max(frame.end, frame.start + 1))
    .map((term) => term.norm);
  if (verbs.some((verb) => entering.has(verb)) && ctx.has(sentence, 'parts/place')) return false;
  if (/^(?:what|which|whose|under)$/.test(verbs[0] ?? '') && ctx.has(sentence, 'parts/preference'))
    return false;
  // "Verify your e-mail address: https://…" is done on a page.
  return !(
    verbs.some((verb) => /^(?:confirm|verify|validate|enter|complete|submit|update)$/.test(verb)) &&
    terms.some(
      (term, at) => at >= id.end && term.shape & Shape.opaque && norm(terms, at - 1) !== ',',
    )
  );
}

/** "Contact your email provider": the last word of the frame is a thing, not what the reader does. */
function endsInNoun(terms: readonly Term[], { start, end }: Span): boolean {
  const determiner = /^(?:your|the|a|an|my|our|this|that|any|of)$/;
  return (
    end - start > 1 &&
    determiner.test(norm(terms, end - 2)) &&
    !determiner.test(norm(terms, end - 1))
  );
}

/** Frames that ask, in order: "could you send", "we'll need", "what's", "drop". */
function frames(sentence: Sentence, ctx: RuleContext): readonly Span[] {
  const { terms } = sentence;
  const asks = ctx
    .hits(sentence, 'parts/ask')
    .filter((hit) => !denied(terms, hit.terms) && !endsInNoun(terms, hit.terms));
  const orders = ctx
    .hits(sentence, 'parts/give')
    .filter((hit) => isImperative(sentence, hit) && !denied(terms, hit.terms));
  return [...asks, ...orders, ...ctx.hits(sentence, 'parts/ask-not')]
    .map((hit) => hit.terms)
    .sort((a, b) => a.start - b.start);
}

/** A word after which another clause starts; "linked to" goes on. */
const isStop = (terms: readonly Term[], at: number): boolean =>
  stops.has(norm(terms, at)) &&
  !/^(?:linked|attached|tied|connected|assigned|registered)$/.test(norm(terms, at - 1));

/** Takes in what belongs to the last thing asked for ("the e-mail you registered with"). */
function clauseEnd(terms: readonly Term[], end: number): number {
  for (let at = end; at <= end + 9; at++)
    if (at >= terms.length || isMark(terms[at]) || isStop(terms, at)) return at;
  return end;
}

/** "Please" and the like belong to the request. */
function withSofteners(terms: readonly Term[], from: number): number {
  let start = from;
  while (start > 0 && /^(?:please|kindly|just|simply|pls|plz)$/.test(norm(terms, start - 1)))
    start--;
  return start;
}

/** The end of what is asked for: further identifiers of the list, and what belongs to the last. */
function requestEnd({ terms }: Sentence, ids: readonly Span[], first: number): number {
  let { end } = ids[first]!;
  for (const id of ids.slice(first + 1)) {
    const between = terms.slice(end, id.start).map((term) => term.norm);
    const joined = between.some((word) => /^(?:,|and|or|&|plus|\/|\+|with)$/.test(word));
    if (!joined || between.length > 6 || between.some((word) => blockers.has(word))) break;
    end = id.end;
  }
  // "… and address", "… and the e-mail": short for an identifier at the end of a list.
  const tail = /^(?:,|and|or|&|\+|\/|plus)$/;
  let at = end;
  while (tail.test(norm(terms, at)) || (at > end && /^(?:your|the|a)$/.test(norm(terms, at)))) at++;
  if (at > end && listTails.has(norm(terms, at))) end = at + 1;
  return clauseEnd(terms, end);
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
    if (/^(?:a|an|any|some)$/.test(norm(terms, start - 1))) continue;
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
  if (asked) return { start: asked.terms.start, end: clauseEnd(terms, asked.terms.end) };
  const ids = identifiers(sentence, ctx).filter((id) => !isTold(sentence, id));
  if (ids.length === 0) return undefined;
  const all = frames(sentence, ctx);
  for (const [at, id] of ids.entries()) {
    const frame = all.find(
      (span) => reaches(terms, span, id) && isForWriter(sentence, span, id, ctx),
    );
    if (!frame) continue;
    return {
      start: withSofteners(terms, frame.start),
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
