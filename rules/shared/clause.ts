/** Words and steps for reading a clause to the left of a verb. Places are term numbers. */
import { Shape, type Term } from '../api.ts';

export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that stand before a verb and change nothing. */
export const adverbs = words(
  `please kindly pls plz just simply also then now instead first always therefore perhaps maybe rather still only
   re again best better either thus hence do even next all yourself`,
);
export const joiners = words('and or but so then otherwise because as since thus hence plus');
export const writers = words('i we he she they us me it');
export const modals = words(`can could should must may might will would shall need 'd had ought`);
/** Customers spoken of as a kind. */
export const kinds = words(
  `customers guests users members students parents tenants residents patients passengers buyers holders anyone
   everyone subscribers applicants clients players travellers travelers visitors owners owner customer guest
   user member student tenant resident patient passenger buyer holder employees pupils people readers shoppers`,
);
export const asks = words(
  `ask asks asking advise advises advising advised request requests requesting urge urges encourage encourages want wants like
   need require requires invite recommend recommends suggest suggests direct tell prefer beg appreciate implore instruct`,
);
export const offersWay = words(
  `bet option options step way thing move course route choice solution fix advice suggestion recommendation idea
   remedy place port approach`,
);
export const goodToDo = words(
  `best better wise wiser advisable necessary essential important sensible good easiest quickest faster quicker
   easier simplest preferable worth helpful free welcome able required requested advised asked urged encouraged
   invited obliged expected off imperative mandatory vital recommended fastest prudent crucial compulsory placed`,
);
export const conditions = words(
  `if when once until till before after unless whenever whether since because that who which where how whoever while
   as every time`,
);

export const norm = (terms: readonly Term[], at: number): string => terms[at]?.norm ?? '';
export const isPunctuation = (term: Term | undefined): boolean =>
  term !== undefined && (term.shape & Shape.punctuation) !== 0;

/** The nearest term to the left of `at` that isn't an adverb. */
export function skipAdverbs(terms: readonly Term[], at: number): number {
  let i = at;
  while (i >= 0 && (adverbs.has(norm(terms, i)) || /^[a-z]{3,}ly$/.test(norm(terms, i)))) i--;
  return i;
}

/** The nearest of the words of a set to the left, within the clause; -1 if there is none. */
export function nearest(terms: readonly Term[], from: number, set: ReadonlySet<string>): number {
  for (let i = from; i >= 0 && i > from - 12; i--) if (set.has(norm(terms, i))) return i;
  return -1;
}

export const isNegated = (terms: readonly Term[], from: number, to: number): boolean => {
  for (let i = from; i <= to; i++)
    if (/^(?:not|never|no|nothing|without|instead|rather)$/.test(norm(terms, i))) return true;
  return false;
};

/** "It is best", "it would be better": where that starts. */
export function startOfIt(terms: readonly Term[], at: number): number {
  let i = at;
  while (
    i > 0 &&
    /^(?:it|this|is|be|would|will|may|might|'s|most|probably|likely|a|quite|'d|are|you|always|much|also|very|better|best)$/.test(
      norm(terms, i - 1),
    )
  )
    i--;
  return i;
}

/** "May I ask": the modal before the writer. */
export const withModal = (terms: readonly Term[], at: number): number =>
  /^(?:may|can|could|must|might)$/.test(norm(terms, at - 1)) ? at - 1 : at;
