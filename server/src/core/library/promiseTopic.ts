/** What the number of a sentence is about. */
import { Shape, type Span, type Term } from '../../../../rules/api.ts';
import { norm, words } from '../../../../rules/shared/terms.ts';
import { anchorOf } from './anchors.ts';
import type { Clause } from './clauses.ts';
import { settle } from './implied.ts';
import type { Quantity } from './quantities.ts';
import { isStory } from './story.ts';
import { addQualifiers, addTokens } from './topics.ts';
import type { Promise } from './types.ts';
import { heads } from './vocabulary.ts';

/** What stands around a reply's sentences: its title, and what was said before. */
export interface Around {
  readonly tokens: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** What the sentence before is about, for "it" and "they". */
  readonly before?: readonly Term[];
}

const skipNone: ReadonlySet<number> = new Set();

/** Words beyond which a sentence is about too much to be compared. */
const mostTokens = 9;

/** A quantity, among the others and the clauses of its sentence. */
export interface Reading {
  readonly quantity: Quantity;
  readonly quantities: readonly Quantity[];
  readonly clauses: readonly Clause[];
}

type Topic = Pick<Promise, 'topic' | 'names' | 'from' | 'stage'>;

/** @returns undefined if it's no promise, or none of which one could tell what it's about */
export function topicOf(
  terms: readonly Term[],
  { quantity, quantities, clauses }: Reading,
  around: Around,
): Topic | undefined {
  const home = clauses.findIndex(
    ({ start, end }) => start <= quantity.start && quantity.end <= end,
  );
  const own = clauses[home];
  if (!own) return undefined;
  const { dimension } = quantity;
  const isSum = dimension.startsWith('money');
  const threshold = isSum && (quantity.least === true || says(terms, own, 'spend'));
  const isLead = own.kind === 'condition' && clauses.every(({ kind }) => kind !== 'main');
  if (own.kind === 'aside' || (own.kind === 'condition' && !threshold && !isLead)) return undefined;
  if (isStory(terms, own)) return undefined;
  const from = anchorOf(terms, quantity);
  const skip = skipped(terms, quantity, from);
  const { core, conditions, tokens, names } = readClauses(terms, clauses, {
    ...{ home, threshold, skip, around },
  });
  const said = isTopic(core) || core.size + (/^(?:count:|data|weight)/.test(dimension) ? 1 : 0) > 1;
  for (const token of conditions) core.add(token);
  addOtherNumbers(core, { quantity, quantities, clauses });
  const stage = settle(core, quantity, { terms, clause: own, threshold });
  if ((!said && !isTopic(core)) || core.size > mostTokens) return undefined;
  for (const token of core) tokens.add(token);
  for (const name of names) if (tokens.has(name)) names.delete(name);
  return {
    topic: [...tokens].sort().join(' '),
    names: [...names].sort().join(' '),
    ...(from && { from: from.class }),
    ...(stage && { stage }),
  };
}

/** Terms that say only how much, and from when. */
function skipped(terms: readonly Term[], quantity: Quantity, from: Span | undefined): Set<number> {
  const skip = new Set<number>();
  const leave = ({ start, end }: Span): void => {
    for (let i = start; i < end; i++) skip.add(i);
  };
  leave(quantity);
  if (from) leave(from);
  // "Order before noon", "expires after an hour": only how the number is meant.
  if (/^(?:before|after|under)$/.test(norm(terms, quantity.start - 1)))
    skip.add(quantity.start - 1);
  if (quantity.least) leave(boundOf(terms, quantity));
  return skip;
}

interface Reader {
  /** The clause with the number. */
  readonly home: number;
  readonly threshold: boolean;
  readonly skip: ReadonlySet<number>;
  readonly around: Around;
}

/** What each clause adds: the promise itself, its conditions, and for whom it is. */
function readClauses(
  terms: readonly Term[],
  clauses: readonly Clause[],
  { home, threshold, skip, around }: Reader,
): Readonly<Record<'core' | 'conditions' | 'tokens' | 'names', Set<string>>> {
  const core = new Set<string>();
  const conditions = new Set<string>();
  const tokens = new Set(around.tokens);
  const names = new Set(around.names);
  clauses.forEach((clause, i) => {
    if (i === home || (threshold && isPromise(terms, clause))) addTokens(core, terms, clause, skip);
    else if (clause.kind !== 'condition') addQualifiers(tokens, names, terms, clause);
    else if (!isTrivial(terms, clause)) addTokens(conditions, terms, clause, skip);
  });
  // "Delivery costs £3.95 and takes 3 days": the second clause has its subject from the first.
  const subject = clauses[home - 1];
  if (!hasNoun(core) && subject?.kind === 'main') addTokens(core, terms, subject, skip);
  // "Order by 4pm and we send it the same day".
  if (core.size < 2 && !isTopic(core))
    for (const [i, clause] of clauses.entries())
      if (i !== home && clause.kind === 'main') addTokens(core, terms, clause, skip);
  // "I've asked for your refund. You'll see it within 5 days."
  if (!isTopic(core) && around.before && hasPronoun(terms, clauses[home]!)) {
    const meant = new Set<string>();
    addTokens(meant, around.before, { start: 0, end: around.before.length }, skipNone);
    for (const token of meant) if (heads.has(token)) core.add(token);
  }
  return { core, conditions, tokens, names };
}

const hasPronoun = (terms: readonly Term[], { start, end }: Span): boolean =>
  terms.slice(start, end).some((term) => /^(?:it|they|this)$/.test(term.norm));

/** "10% off orders over £50": the sum is a part of the promise of ten per cent. */
function addOtherNumbers(core: Set<string>, { quantity, quantities, clauses }: Reading): void {
  const holds = (clause: Clause, { start, end }: Span): boolean =>
    clause.start <= start && end <= clause.end;
  for (const other of quantities) {
    if (other === quantity) continue;
    const isNear = clauses.some(
      (clause) => (clause.kind === 'condition' || holds(clause, quantity)) && holds(clause, other),
    );
    if (isNear) core.add(`${other.dimension}=${other.low}`);
  }
}

/** "We deliver free of charge", beside the clause that says from which sum on. */
function isPromise(terms: readonly Term[], clause: Clause): boolean {
  const tokens = new Set<string>();
  if (clause.kind === 'main') addTokens(tokens, terms, clause, skipNone);
  return isTopic(tokens) || tokens.has('free');
}

/** "Over £50", "£50 or more": with the words that say it's the least. */
const boundOf = (terms: readonly Term[], { start, end }: Span): Span => ({
  start: start - 1,
  end: /^(?:or|and)$/.test(norm(terms, end)) ? end + 2 : end,
});

const isTopic = (core: ReadonlySet<string>): boolean => [...core].some((token) => heads.has(token));

const says = (terms: readonly Term[], { start, end }: Span, word: string): boolean =>
  terms.slice(start, end).some((term) => term.norm === word);

/** "When you book", which everybody does. */
const isTrivial = (terms: readonly Term[], { start, end }: Span): boolean =>
  /^when you (?:book|order|pay|buy|join|apply|check out|sign up|arrive|place your order|place an order)$/.test(
    terms
      .slice(start, end)
      .filter(({ shape }) => (shape & Shape.punctuation) === 0)
      .map(({ norm: word }) => word)
      .join(' '),
  );

const weak = words(
  'arrive process cost contact not never before after under without /day /week /month /year',
);
const hasNoun = (core: ReadonlySet<string>): boolean =>
  [...core].some((token) => !weak.has(token) && !token.includes('='));
