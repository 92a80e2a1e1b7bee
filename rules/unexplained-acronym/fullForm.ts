/** Finds the words that an acronym stands for, in brackets or not. */
import type { RuleContext, Sentence } from '../api.ts';
import { bitsOf, mayHold } from '../shared/wordStarts.ts';
import { hasFullForm, initialsOf, spellingsOf } from './initials.ts';
import { meaningsOf } from './known.ts';
import { lettersOf } from './setting.ts';

/** How the full form of an acronym may be written. */
interface Forms {
  /** In lower case. */
  readonly meanings: readonly string[];
  readonly spellings: readonly string[];
  /** Of each of these, the letters that its words begin with. */
  readonly letters: readonly number[];
  readonly common: number;
}

/**
 * @param ctx to ask the reply with
 * @param use a sentence with an acronym, and where that stands in it
 * @returns whether the full form stands anywhere before
 */
export function isSpeltBefore(
  base: string,
  { sentence, start }: { readonly sentence: Sentence; readonly start: number },
  ctx: RuleContext,
): boolean {
  const [first] = ctx.where(spellsOut, base);
  if (!first || first.index > sentence.index) return false;
  return first.index < sentence.index || holds(sentence, formsOf(base), start);
}

const spellsOut = (sentence: Sentence, _: RuleContext, base: string): boolean => {
  const forms = formsOf(base);
  const { wordStarts } = sentence;
  // Nearly always so: there are as many turns as sentences for each acronym.
  if (!mayHold(wordStarts, forms.common)) return false;
  return forms.letters.some((its) => mayHold(wordStarts, its)) && holds(sentence, forms);
};

/** @param end in the sentence; the form stands before it */
function holds(sentence: Sentence, { meanings, spellings }: Forms, end = Infinity): boolean {
  const initials = initialsOf(sentence);
  const isSpelt = meanings.some((words) => {
    const at = initials.lower.indexOf(words);
    return at >= 0 && at < end;
  });
  return isSpelt || hasFullForm(initials, spellings, { start: 0, end });
}

/** Every sentence of a reply is asked about each of its acronyms. */
const known = new Map<string, Forms>();
const MOST_KNOWN = 1_000;

function formsOf(base: string): Forms {
  const before = known.get(base);
  if (before) return before;
  const meanings = meaningsOf(lettersOf(base)).map((meaning) => meaning.toLowerCase());
  const spellings = spellingsOf(base);
  const letters = [...meanings.map(initialsIn), ...spellings].map(bitsOf);
  const forms = {
    ...{ meanings, spellings, letters },
    common: letters.reduce((all, its) => all & its, -1),
  };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(base, forms);
  return forms;
}

const initialsIn = (words: string): string =>
  (words.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? []).join('');
