/** A rule wakes where all of these are in one sentence. */
export interface Trigger {
  /** Keys of lists. */
  readonly lists: readonly string[];
  /** Bits of `Shape`; some term has each. */
  readonly shapes: number;
  /** A word in capitals that is neither the first nor "I". */
  readonly name: boolean;
  /** The rules it wakes, a bit each. */
  readonly rules: number;
}

/** What the lists of a sweep wake, by their numbers. */
export interface Waking {
  /** Rules that a list wakes alone. */
  readonly alone: Int32Array;
  /** The bit of a list that triggers of several parts name. */
  readonly bits: Int32Array;
  /** Triggers of several parts, by the bits of their lists. */
  readonly triggers: readonly (Omit<Trigger, 'lists'> & { readonly lists: number })[];
  /** Whether anything is to be woken; else the sweep only finds. */
  readonly isWaking: boolean;
}

/** Triggers by one list alone are told at its phrases; the others when all of a sentence is known. */
export function wakingOf(
  triggers: readonly Trigger[] | undefined,
  keys: readonly string[],
): Waking {
  const alone = new Int32Array(keys.length);
  const bits = new Int32Array(keys.length);
  const parts: (Omit<Trigger, 'lists'> & { readonly lists: number })[] = [];
  let known = 0;
  for (const { lists, ...rest } of triggers ?? []) {
    const numbers = lists.map((key) => keys.indexOf(key));
    // A list without phrases is never found.
    if (numbers.includes(-1)) continue;
    const [first] = numbers;
    if (numbers.length === 1 && first !== undefined && rest.shapes === 0 && !rest.name) {
      alone[first]! |= rest.rules;
      continue;
    }
    let all = 0;
    for (const list of numbers) {
      // Past the last bit lists share it, and wake their rules more often than they need.
      if (bits[list] === 0) bits[list] = 1 << Math.min(known++, 30);
      all |= bits[list]!;
    }
    parts.push({ ...rest, lists: all });
  }
  return { alone, bits, triggers: parts, isWaking: triggers !== undefined };
}
