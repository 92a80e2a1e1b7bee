/** Cuts a sentence into clauses, as far as numbers and what they're about need it. Offsets are term numbers. */
import { Shape, type Span, type Term } from '../../../../rules/api.ts';
import { norm, words } from '../../../../rules/shared/terms.ts';
import type { Quantity } from './quantities.ts';

export interface Clause extends Span {
  /** `condition`: says when or for whom the rest holds. `aside`: about something else. */
  readonly kind: 'main' | 'condition' | 'aside';
}

const marks = words(', ; : ( ) - [ ] / •');
const conditions = words('if unless when whenever where wherever provided until');
const asides = words(
  'once because so which who as thank thanks sorry while although though but that',
);
const leads = words('for with on in at to by under outside during from');
const subjects = words('i we you they he she it this that there your our the my');
/** "In short," "as a rule," "to answer your question:". */
const discourse =
  /^(?:just so you know|as a (?:rule|reminder)|to (?:answer|confirm|be clear|recap|sum up|let)\b.*|in (?:short|general|brief|case|fact|addition|other words|most cases)\b.*|for (?:your (?:planning|information|reference|records?)|now|reference|clarity)|good news|please note|of course|by the way|at the moment|on average|at most|as (?:promised|mentioned|you asked))$/;

/** @returns clauses in order, without the marks between them */
export function clausesOf(
  terms: readonly Term[],
  quantities: readonly Quantity[],
): readonly Clause[] {
  const inside = new Set<number>();
  for (const { start, end } of quantities) for (let i = start; i < end; i++) inside.add(i);
  const clauses: Clause[] = [];
  let start = 0;
  const close = (end: number, next: number): void => {
    if (end > start) clauses.push({ start, end, kind: kindOf(terms, start, end, clauses) });
    start = next;
  };
  for (let i = 0; i < terms.length; i++) {
    if (inside.has(i)) continue;
    const word = terms[i]!.norm;
    if (terms[i]!.shape & Shape.punctuation) {
      if (marks.has(word) && !(word === '-' && terms[i]!.shape & Shape.joined)) close(i, i + 1);
    } else if (i > start && opensClause(terms, i, quantities)) close(i, i);
  }
  close(terms.length, terms.length);
  return clauses;
}

function opensClause(terms: readonly Term[], at: number, quantities: readonly Quantity[]): boolean {
  const word = norm(terms, at);
  if (word === 'until') return subjects.has(norm(terms, at + 1));
  if (conditions.has(word)) return true;
  if (
    word === 'once' ||
    word === 'because' ||
    word === 'which' ||
    word === 'while' ||
    word === 'although'
  )
    return true;
  if (word === 'so' || word === 'but') return true;
  if (word !== 'and' && word !== 'or') return false;
  if (subjects.has(norm(terms, at + 1)) && !quantities.some(({ end }) => end === at + 1))
    return word === 'and';
  // "Costs £4.95 and takes three days".
  return quantities.some(({ end }) => end <= at) && quantities.some(({ start }) => start > at + 1);
}

function kindOf(
  terms: readonly Term[],
  start: number,
  end: number,
  before: readonly Clause[],
): Clause['kind'] {
  const first = norm(terms, start);
  if (
    discourse.test(
      terms
        .slice(start, end)
        .map((term) => term.norm)
        .join(' '),
    )
  )
    return 'aside';
  if (conditions.has(first)) return 'condition';
  if (asides.has(first)) return 'aside';
  return leads.has(first) && before.every(({ kind }) => kind !== 'main') ? 'condition' : 'main';
}
