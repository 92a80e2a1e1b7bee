import { Shape, type Term } from '../../../../rules/api.ts';

const greetings = new Set([
  'hi',
  'hello',
  'hey',
  'hiya',
  'dear',
  'good',
  'greetings',
  'morning',
  'afternoon',
  'evening',
  'thanks',
]);
const joiners = new Set([
  'and',
  'but',
  'so',
  'also',
  'however',
  'well',
  'now',
  'then',
  'yes',
  'no',
  'ok',
  'okay',
  'sorry',
  'sure',
]);

/**
 * The terms at which a sentence may be said to start: its first word, and the word after a leading
 * greeting ("Hi Sam,"), name ("Jules,") or joiner ("But", "Sorry,").
 */
export function startsOf(terms: readonly Term[]): readonly number[] {
  let at = 0;
  while (at < terms.length && terms[at]!.shape & Shape.punctuation) at++;
  const starts = [at];
  const first = terms[at];
  if (!first) return starts;
  const afterComma = commaWithin(terms, at, greetings.has(first.norm) ? 6 : 1);
  if (afterComma > 0 && (greetings.has(first.norm) || first.shape & (Shape.capital | Shape.opaque)))
    starts.push(afterComma);
  const joiner = terms[starts.at(-1)!];
  if (joiner && joiners.has(joiner.norm)) {
    const next = starts.at(-1)! + 1;
    starts.push(terms[next]?.norm === ',' ? next + 1 : next);
  }
  return starts;
}

/** The term after a comma, dash, colon or exclamation mark at most `most` words on; 0 if none. */
function commaWithin(terms: readonly Term[], at: number, most: number): number {
  for (let i = at + 1; i <= at + most && i < terms.length; i++)
    if (terms[i]!.shape & Shape.punctuation) return /^[,:!-]$/.test(terms[i]!.norm) ? i + 1 : 0;
  return 0;
}
