/** The halves of a contraction, spelt out; `length` is how much of it is the first half. */
export interface Contraction {
  readonly head: string;
  readonly tail: string;
  readonly length: number;
}

const negated: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall', ai: 'is' };
const endings: Readonly<Record<string, string>> = {
  re: 'are',
  ve: 'have',
  ll: 'will',
  m: 'am',
  d: "'d",
  s: "'s",
};
/** Typed without their apostrophe. */
const bare = new Map(
  'do does did ca wo would could should is are was were has have had must need'
    .split(' ')
    .map((head) => [`${head}nt`, head]),
);

/**
 * Splits a word into the two that it contracts.
 * @param lower the word in lower case, its apostrophe straight
 * @returns undefined if it is no contraction
 */
export function contraction(lower: string): Contraction | undefined {
  const at = lower.lastIndexOf("'");
  if (at < 0) {
    if (lower === 'cannot') return { head: 'can', tail: 'not', length: 3 };
    const head = lower.length < 9 && lower.endsWith('nt') ? bare.get(lower) : undefined;
    return head === undefined
      ? undefined
      : { head: negated[head] ?? head, tail: 'not', length: head.length };
  }
  const tail = lower.slice(at + 1);
  if (tail === 't' && lower[at - 1] === 'n') {
    const head = lower.slice(0, at - 1);
    return { head: negated[head] ?? head, tail: 'not', length: at - 1 };
  }
  const ending = at > 0 ? endings[tail] : undefined;
  return ending === undefined ? undefined : { head: lower.slice(0, at), tail: ending, length: at };
}
