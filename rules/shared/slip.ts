/**
 * Whether a word is one slip of the finger from another: a letter too many, too few, another one,
 * or two that changed places.
 */
export function isOneSlip(typed: string, meant: string): boolean {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  let end = 0;
  const least = Math.min(typed.length, meant.length) - start;
  while (end < least && typed.at(-1 - end) === meant.at(-1 - end)) end++;
  const odd = typed.slice(start, typed.length - end);
  const right = meant.slice(start, meant.length - end);
  if (odd.length <= 1 && right.length <= 1) return true;
  return odd.length === 2 && right.length === 2 && odd[0] === right[1] && odd[1] === right[0];
}

/** The same, or two slips in a word that is long enough to be told all the same. */
export function isSlip(typed: string, meant: string): boolean {
  if (isOneSlip(typed, meant)) return true;
  if (meant.length < 8 || Math.abs(typed.length - meant.length) > 2) return false;
  return variants(typed).some((variant) => isOneSlip(variant, meant));
}

/** The word with one letter left out, or two neighbours swapped. */
function variants(word: string): readonly string[] {
  return Array.from(word, (letter, i) => [
    word.slice(0, i) + word.slice(i + 1),
    word.slice(0, i) + (word[i + 1] ?? '') + letter + word.slice(i + 2),
  ]).flat();
}
