import { Shape } from '../../../../rules/api.ts';
import { hashOf } from '../analyse/columns.ts';

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashOf));

const greetings = hashes('hi hello hey hiya dear good greetings morning afternoon evening thanks');
const joiners = hashes('and but so also however well now then yes no ok okay sorry sure');
const pauses = hashes(', : ! -');
const comma = hashOf(',');

type Numbers = Int32Array | readonly number[];

/** A sentence in columns. */
export interface Columns {
  readonly count: number;
  /** Bits of `Shape`. */
  readonly shapes: Numbers;
  readonly hashes: Numbers;
}

/**
 * The terms at which a sentence may be said to start: its first word, and the word after a leading
 * greeting ("Hi Sam,"), name ("Jules,") or joiner ("But", "Sorry,").
 */
export function startsOf(sentence: Columns): readonly number[] {
  const { count, shapes, hashes: words } = sentence;
  let at = 0;
  while (at < count && shapes[at]! & Shape.punctuation) at++;
  if (at >= count) return [at];
  const starts = [at];
  const greets = greetings.has(words[at]!);
  const afterComma = commaWithin(sentence, at, greets ? 6 : 1);
  if (afterComma > 0 && (greets || shapes[at]! & (Shape.capital | Shape.opaque)))
    starts.push(afterComma);
  const last = starts.at(-1)!;
  if (last < count && joiners.has(words[last]!))
    starts.push(last + 1 < count && words[last + 1] === comma ? last + 2 : last + 1);
  return starts;
}

/** The term after a comma, dash, colon or exclamation mark at most `most` words on; 0 if none. */
function commaWithin({ count, shapes, hashes: words }: Columns, at: number, most: number): number {
  for (let i = at + 1; i <= at + most && i < count; i++)
    if (shapes[i]! & Shape.punctuation) return pauses.has(words[i]!) ? i + 1 : 0;
  return 0;
}
