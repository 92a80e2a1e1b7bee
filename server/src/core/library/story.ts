/** Whether a clause tells what happened, or what one person does. */
import type { Span, Term } from '../../../../rules/api.ts';
import { norm, words } from '../../../../rules/shared/terms.ts';

const past = words(
  'was were had been did sent paid went came told wrote got made took left said bought found gave saw',
);
const mine = words('i my myself');

/** @returns true for what isn't a promise to all: "I've sent it", "you paid £12" */
export function isStory(terms: readonly Term[], { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    const word = norm(terms, i);
    if (past.has(word) && !/^(?:is|are|be|being|gets?|when|once)$/.test(norm(terms, i - 1)))
      return true;
    if (mine.has(word) && (i === start || /^(?:have|will|am|can)$/.test(norm(terms, i + 1))))
      return true;
    if (word === 'me' && norm(terms, i - 1) === 'from') return true;
    if ((word === 'have' || word === 'has') && isParticiple(terms, i)) return true;
  }
  return false;
}

/** "Have refunded", "has now been sent"; not "have 14 days". */
const isParticiple = (terms: readonly Term[], at: number): boolean => {
  const next = /^(?:now|just|already|also|not)$/.test(norm(terms, at + 1)) ? at + 2 : at + 1;
  return (
    /[a-z]{2}ed$/.test(norm(terms, next)) ||
    /^(?:put|sent|been|had|taken|given|made|got)$/.test(norm(terms, next))
  );
};
