/** What a stretch of a sentence is about, as tokens: concepts, and the words that no list knows. */
import { Shape, type Span, type Term } from '../../../../rules/api.ts';
import { norm, words } from '../../../../rules/shared/terms.ts';
import { concepts, light, phrases, qualifying, turning, type ConceptPhrase } from './vocabulary.ts';

const irregular = new Map([
  ['kept', 'keep'],
  ['lent', 'lend'],
  ['sold', 'sell'],
  ['built', 'build'],
  ['taught', 'teach'],
  ['children', 'child'],
]);

/** Cuts endings, so that "lamps" and "lamp" are one token; not a linguist's stem. */
export function stem(word: string): string {
  let out = irregular.get(word) ?? word.replace(/'s?$/, '');
  if (out.length > 9) out = out.replace(/ation$/, '');
  if (out.length > 4) out = out.replace(/(?:ies)$/, 'y').replace(/([^s])s$/, '$1');
  if (out.length > 5) out = out.replace(/(?:ing|ed)$/, '');
  return out.length > 4 ? out.replace(/e$/, '') : out;
}

const isWord = (term: Term | undefined): boolean =>
  term !== undefined && (term.shape & (Shape.punctuation | Shape.opaque)) === 0;

/** The end of a phrase that starts at a term, or -1. */
function phraseEnd(
  terms: readonly Term[],
  at: number,
  { rest }: ConceptPhrase,
  end: number,
): number {
  let i = at + 1;
  for (let j = 0; j < rest.length; j++) {
    if (rest[j] !== '_') {
      if (i >= end || terms[i]!.norm !== rest[j]) return -1;
      i++;
      continue;
    }
    const next = rest[j + 1];
    let gap = 0;
    while (gap <= 2 && i + gap < end && terms[i + gap]!.norm !== next && isWord(terms[i + gap]))
      gap++;
    if (gap > 2 || i + gap >= end || terms[i + gap]!.norm !== next) return -1;
    i += gap;
  }
  return i;
}

/** Adds the tokens of a range of terms. @param skip term numbers to leave out */
export function addTokens(
  tokens: Set<string>,
  terms: readonly Term[],
  { start, end }: Span,
  skip: ReadonlySet<number>,
): void {
  for (let i = start; i < end; i++) {
    const term = terms[i]!;
    if (skip.has(i) || !isWord(term)) continue;
    const found = phrases.get(term.norm)?.find((phrase) => phraseEnd(terms, i, phrase, end) > 0);
    if (found) {
      tokens.add(found.concept);
      // What stands in the gap is read too: "send the lamp back".
      const stop = phraseEnd(terms, i, found, end);
      const gaps = found.rest.includes('_');
      for (let j = i + 1; gaps && j < stop; j++)
        if (!found.rest.includes(terms[j]!.norm)) addWord(tokens, terms[j]!);
      i = stop - 1;
      continue;
    }
    if (isCompound(terms, i + 1) && i + 1 < end) {
      tokens.add(compoundAt(terms, i++));
      continue;
    }
    addWord(tokens, term);
    if (isPlan(terms, i)) tokens.add('plan');
  }
}

/** Whether a term is the second half of a hyphenated word. */
export const isCompound = (terms: readonly Term[], at: number): boolean =>
  isWord(terms[at]) &&
  (terms[at]!.shape & Shape.joined) !== 0 &&
  terms[at]!.start === terms[at - 1]!.end + 1;

export const compoundAt = (terms: readonly Term[], at: number): string =>
  `${terms[at]!.norm}-${stem(terms[at + 1]!.norm)}`;

/** "The Student plan", which is not for all students. */
const isPlan = (terms: readonly Term[], at: number): boolean =>
  at > 0 && /^(?:plan|tier)$/.test(terms[at]!.norm) && isName(terms[at - 1]!);

function addWord(tokens: Set<string>, term: Term): void {
  const word = term.norm;
  const concept = concepts.get(word);
  if (concept !== undefined && !isName(term)) tokens.add(concept);
  else if (turning.has(word)) tokens.add(word);
  else if (isName(term) || !light.has(word)) tokens.add(stem(word));
}

/** Written with a capital inside a sentence; names of plans are ordinary words otherwise. */
const isName = (term: Term): boolean =>
  term.start > 0 && (term.shape & Shape.capital) !== 0 && term.norm !== 'i';

const months = words(
  `january february march april may june july august september october november december monday tuesday wednesday thursday
   friday saturday sunday i`,
);
const determiners = words(
  'the a an this that these those my your our their his her its it you us me him them',
);
const forWhom = words('for about regarding');
const plurally = words('with on via through');
const channels = words('email phone telephone post chat letter text fax');

/**
 * Adds what tells for whom or what something holds, from a stretch that is about something else:
 * names, words such as "students" or "overseas", and plain plurals after "for".
 * @param names gets the names, which may only be the firm's own
 */
export function addQualifiers(
  tokens: Set<string>,
  names: Set<string>,
  terms: readonly Term[],
  { start, end }: Span,
): void {
  for (let i = start; i < end; i++) {
    const term = terms[i]!;
    if (!isWord(term)) continue;
    const before = norm(terms, i - 1);
    if (isPlan(terms, i)) tokens.add('plan');
    if (isCompound(terms, i + 1) && i + 1 < end) {
      const compound = compoundAt(terms, i++);
      if (
        qualifying.has(compound) ||
        /^(?:service|delivery|shipping|option)$/.test(norm(terms, i + 1))
      )
        tokens.add(compound);
      else if (forWhom.has(before)) tokens.add(compound);
      continue;
    }
    if (isName(term) && !months.has(term.norm) && !isAddressed(terms, i))
      names.add(stem(term.norm));
    else if (before === 'by' && /^(?:pa(?:y|id|ying)|payment)$/.test(norm(terms, i - 2)))
      addTokens(tokens, terms, { start: i, end: Math.min(end, i + 2) }, new Set());
    else if (before === 'by' && channels.has(term.norm))
      tokens.add(concepts.get(term.norm) ?? term.norm);
    else if (qualifying.has(term.norm) && says(terms, i)) tokens.add(stem(term.norm));
    else if (forWhom.has(before) && !determiners.has(term.norm))
      addNoun(tokens, terms, { start: i, end }, false);
    else if (plurally.has(before) && !determiners.has(term.norm))
      addNoun(tokens, terms, { start: i, end }, true);
    else if (before === 'about' && isAsked(terms, i - 2))
      addNoun(tokens, terms, { start: i + 1, end }, false);
  }
}

/** Words that say for whom only before what they are said of: "the Basic plan", "express delivery". */
const describing = words(
  'free team family personal custom express saver basic plus essential ultimate priority lite holiday summer winter peak digital sale trade subscription student business economy overnight tracked starter pro premium enterprise gold silver bronze platinum vip clearance invoice standard',
);
const described = words(
  'service delivery shipping post postage plan tier package ticket tickets account accounts customer customers member members membership order orders sale sales season rate fare items products holidays version edition card',
);
/** Words that say how somebody came, after "by", "through the" and the like. */
const ways = words('phone app chat online cash');

function says(terms: readonly Term[], at: number): boolean {
  const word = norm(terms, at);
  if (describing.has(word)) return described.has(norm(terms, at + 1));
  if (!ways.has(word)) return true;
  const before = norm(terms, at - 1);
  if (word === 'online') return !/^(?:the|an|our|go|look)$/.test(before);
  return /^(?:by|via|through|over|live|in)$/.test(before === 'the' ? norm(terms, at - 2) : before);
}

/** "Good news, Omar.", "Hi Eli,": who reads. */
const isAddressed = (terms: readonly Term[], at: number): boolean => {
  const before = norm(terms, at - 1);
  const isPause = /^[,.!]?$/.test(norm(terms, at + 1));
  return isPause && /^(?:,|hi|hello|hey|dear|thanks|you|morning|afternoon|evening)$/.test(before);
};

const isAsked = (terms: readonly Term[], at: number): boolean =>
  /^(?:ask|asked|asking|question|questions|enquiry|enquired|interest)$/.test(norm(terms, at));

/** The words of a noun phrase that starts here: "blood tests", "over-65s". */
function addNoun(
  tokens: Set<string>,
  terms: readonly Term[],
  { start, end }: Span,
  isPlural: boolean,
): void {
  let stop = start;
  while (
    stop < end &&
    stop < start + 3 &&
    isWord(terms[stop]) &&
    !light.has(terms[stop]!.norm) &&
    !determiners.has(terms[stop]!.norm)
  )
    stop++;
  const last = norm(terms, stop - 1);
  if (stop === start || last.endsWith('ing') || (isPlural && !/[^s]s$/.test(last))) return;
  addTokens(tokens, terms, { start, end: stop }, new Set());
}
