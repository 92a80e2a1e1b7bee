/** What a verb's object is: somebody outside, a page or form, or the writer. Places are term numbers. */
import { Shape, type Hit, type RuleContext, type Sentence, type Span, type Term } from '../api.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that end a noun phrase. */
const stops = words(
  `to for about regarding with on if and or who that which when as so because before after but from into through via
   until once directly concerning I i we you he she they it by then instead please should will can could would is are was
   were has have had do does did may might must where while since over re asap again using know get rather than behind near around under between how what why whether not again`,
);
const insideWords = words('of at in within');
const own = words('me us myself ourselves back');
const months = words(
  `january february march april may june july august september october november december monday tuesday wednesday
   thursday friday saturday sunday i`,
);
const titles = words('mr mrs ms miss mx dr prof sir madam');

/** After "that", these start a clause and not a noun. */
const pointing = words('the a an your our my you it we i they he she this these there');

export interface Target {
  readonly kind: 'party' | 'page';
  /** Terms of the noun phrase, up to the word that names it. */
  readonly start: number;
  readonly end: number;
  /** Named by a class, and not only by a capital. */
  readonly sure: boolean;
}

const isOpaque = (term: Term): boolean => (term.shape & Shape.opaque) !== 0;

/** One past the last term of the noun phrase that starts at `at`; `inner` is where "of", "at" or "in" stands. */
function nounPhrase(
  terms: readonly Term[],
  at: number,
): { readonly end: number; readonly inner: number } {
  let end = at;
  let inner = -1;
  let quoted = false;
  while (end < terms.length && end < at + 10) {
    const { norm, shape } = terms[end]!;
    if (norm === '"') quoted = !quoted;
    if (quoted) {
      end++;
      continue;
    }
    const short = norm === '.' && titles.has(terms[end - 1]?.norm ?? '');
    if (shape & Shape.punctuation && !short && !/^["'&/(]$/.test(norm)) break;
    if (end > at && /^an?$/.test(norm)) break;
    if (
      end === at &&
      /^(?:that|those|whose)$/.test(norm) &&
      !pointing.has(terms[at + 1]?.norm ?? '')
    ) {
      end++;
      continue;
    }
    if (stops.has(norm) && !(norm === 'it' && shape & Shape.caps)) break;
    if (insideWords.has(norm) && inner < 0) inner = end;
    end++;
  }
  return { end, inner: inner < 0 ? end : inner };
}

const within = (hits: readonly Hit[], { start, end }: Span): readonly Hit[] =>
  hits.filter(({ terms }) => terms.start >= start && terms.end <= end);

const lastEnd = (hits: readonly Hit[]): number =>
  Math.max(0, ...hits.map(({ terms }) => terms.end));

/**
 * What the noun phrase at a term names; undefined if that is the writer, a person by name, or unknown.
 * @param isSpokenOf whether the sentence before names somebody outside, for "them" to stand for
 */
export function targetAt(
  sentence: Sentence,
  from: number,
  ctx: RuleContext,
  isSpokenOf = false,
): Target | undefined {
  const { terms } = sentence;
  const at = /^(?:to|at|on|in|with|over)$/.test(terms[from]?.norm ?? '') ? from + 1 : from;
  const first = terms[at];
  if (!first || own.has(first.norm)) return undefined;
  const { end, inner } = nounPhrase(terms, at);
  if (isOpaque(first) && isAddress(sentence, first, ctx))
    return { kind: 'page', start: at, end: at + 1, sure: true };
  const party = ctx.hits(sentence, 'parts/party');
  const pages = ctx.hits(sentence, 'parts/pointer');
  if (/^(?:whoever|whomever)$/.test(first.norm))
    return { kind: 'party', start: at, end: at + 1, sure: true };
  if (/^(?:them|him|her|they)$/.test(first.norm) && end === at + 1) {
    const named = within(party, { start: 0, end: at }).length > 0 || isSpokenOf;
    return named ? { kind: 'party', start: at, end, sure: true } : undefined;
  }
  if (
    /^(?:someone|somebody|anyone|the|a|an)$/.test(first.norm) &&
    /^(?:else|local|person|one|people|ones)$/.test(terms[at + 1]?.norm ?? '')
  )
    return { kind: 'party', start: at, end: at + 2, sure: true };
  for (const range of [
    { start: at, end: inner },
    { start: inner, end },
  ]) {
    const parties = lastEnd(within(party, range));
    const pointers = lastEnd(within(pages, range));
    if (parties === 0 && pointers === 0) continue;
    if (parties > pointers && !isHead(terms, parties, range.end)) return undefined;
    if (pointers > 0 && isReaders(terms, { start: at, end: pointers })) return undefined;
    const kind = pointers >= parties ? 'page' : 'party';
    return { kind, start: at, end: Math.max(parties, pointers), sure: true };
  }
  const name = nameAt(terms, { start: at, end: inner });
  return name && { kind: 'party', ...name, sure: false };
}

/** Words that may stand behind a noun without being its head. */
const trailing = words(
  `today tomorrow first again immediately now straight away right asap there here anyway either below above too as well
   next later tonight yourself yourselves "`,
);

/** Whether the noun phrase ends with the word before \`at\`, but for an adverb or a name. */
const isHead = (terms: readonly Term[], at: number, end: number): boolean =>
  terms
    .slice(at, end)
    .every(
      ({ norm, shape }) =>
        trailing.has(norm) ||
        /^[a-z]{3,}ly$/.test(norm) ||
        (shape & (Shape.capital | Shape.opaque | Shape.punctuation)) !== 0,
    );

/** A web or mail address, and not a placeholder. */
/** Whether a term is a web or mail address, and not a placeholder. */
export const isAddress = ({ start }: Sentence, term: Term, ctx: RuleContext): boolean =>
  ctx.marked({ start: start + term.start, end: start + term.end }, 'url');

/** The reader's own page or inbox: part of a step, not an answer put off. */
const isReaders = (terms: readonly Term[], { start, end }: Span): boolean =>
  terms.slice(start, end).some(({ norm }) => norm === 'your') &&
  /^(?:page|pages|inbox|mailbox|app|post|posts|account|address|site|website|pack|channel|blog|line|number|article|application|link)$/.test(
    terms[end - 1]!.norm,
  );

/** A name in capitals that isn't a person's with a title, a day or a placeholder. */
function nameAt(terms: readonly Term[], { start, end }: Span): Span | undefined {
  const from = /^(?:the|your|our)$/.test(terms[start]?.norm ?? '') ? start + 1 : start;
  let to = from;
  while (to < end && (terms[to]!.shape & Shape.capital) !== 0 && !isOpaque(terms[to]!)) to++;
  if (to === from) return undefined;
  const { norm } = terms[from]!;
  return titles.has(norm) || months.has(norm) ? undefined : { start, end: to };
}
