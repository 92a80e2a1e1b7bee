/** Macros that are the same, and macros that were the same once. */
import { differencesOf, type Comparison } from './differences.ts';
import { isDrift, leastAlike } from './drift.ts';
import { bands, hashOf, rows } from './hash.ts';
import { driftMessage, duplicateMessage, nameOf } from './messages.ts';
import type { LibraryFinding, LibraryPlace, OtherPlace, ReplyFacts } from './types.ts';
import { wordsAt } from './words.ts';

/** Replies with a sentence in common that are looked at; a sentence that more have is nobody's own. */
const mostSharing = 8;
/** Replies of one band of signatures that are looked at. */
const mostAlike = 4;
/** Candidates of one reply that are compared word by word. */
const mostCompared = 4;
/** Share of equal places of two signatures from which a comparison is worth its time. */
const leastShare = 0.35;
const mostOthers = 3;

/** What was found between two replies before, so that a change costs only its own comparisons. */
export type Comparisons = WeakMap<ReplyFacts, WeakMap<ReplyFacts, LibraryFinding | null>>;

/** Replies between two steps: some milliseconds. */
const step = 64;

/** In steps, since this takes most of the time. */
export function* twinFindings(
  replies: readonly ReplyFacts[],
  known: Comparisons,
): Generator<undefined, readonly LibraryFinding[]> {
  const { firsts, findings } = duplicates(replies);
  const sharing = new Map<number, ReplyFacts[]>();
  const alike = new Map<number, ReplyFacts[]>();
  for (const [i, facts] of firsts.entries()) {
    if (i % step === 0) yield;
    const found = driftedFrom(facts, candidatesOf(facts, sharing, alike), known);
    if (found) findings.push(found);
    for (const hash of facts.sentences) add(sharing, hash, facts, mostSharing + 1);
    for (const band of bandsOf(facts)) add(alike, band, facts, mostAlike);
  }
  return findings;
}

function add(index: Map<number, ReplyFacts[]>, key: number, facts: ReplyFacts, most: number): void {
  const list = index.get(key);
  if (!list) index.set(key, [facts]);
  else if (list.length < most) list.push(facts);
}

const bandsOf = ({ signature }: ReplyFacts): readonly number[] =>
  signature.length === 0
    ? []
    : Array.from({ length: bands }, (_, i) =>
        hashOf(`${String(i)} ${signature.slice(i * rows, (i + 1) * rows).join(' ')}`),
      );

/** Earlier replies that are worth a look, most alike first. */
function candidatesOf(
  facts: ReplyFacts,
  sharing: ReadonlyMap<number, readonly ReplyFacts[]>,
  alike: ReadonlyMap<number, readonly ReplyFacts[]>,
): readonly ReplyFacts[] {
  if (facts.signature.length === 0) return [];
  const found = new Set<ReplyFacts>();
  for (const hash of facts.sentences) {
    const list = sharing.get(hash);
    if (list && list.length <= mostSharing) for (const other of list) found.add(other);
  }
  for (const band of bandsOf(facts)) for (const other of alike.get(band) ?? []) found.add(other);
  return [...found]
    .map((other) => ({ other, share: shareOf(facts, other) }))
    .filter(({ other, share }) => share >= leastShare && !isRendition(facts.place, other.place))
    .sort((a, b) => b.share - a.share)
    .slice(0, mostCompared)
    .map(({ other }) => other);
}

/** The plain and the HTML side of one mail: "welcome.txt", "welcome.html". */
const isRendition = (one: LibraryPlace, other: LibraryPlace): boolean =>
  one.file !== other.file && nameOnly(one.file) === nameOnly(other.file);

const nameOnly = (file: string): string => file.replace(/\.(?:txt|text|html?|md|eml|ltxt)$/i, '');

/** How much two bodies have in common, as far as their signatures tell. */
function shareOf(one: ReplyFacts, other: ReplyFacts): number {
  let same = 0;
  for (let i = 0; i < one.signature.length; i++)
    if (one.signature[i] === other.signature[i]) same++;
  return same / one.signature.length;
}

function driftedFrom(
  facts: ReplyFacts,
  candidates: readonly ReplyFacts[],
  known: Comparisons,
): LibraryFinding | undefined {
  const mine = known.get(facts) ?? new WeakMap<ReplyFacts, LibraryFinding | null>();
  known.set(facts, mine);
  for (const other of candidates) {
    let found = mine.get(other);
    if (found === undefined) {
      const comparison = differencesOf(facts, other, leastAlike);
      const isTwin = comparison && isDrift(comparison, facts.place, other.place);
      found = isTwin ? driftFinding(facts, other, comparison) : null;
      mine.set(other, found);
    }
    if (found) return found;
  }
  return undefined;
}

function driftFinding(
  facts: ReplyFacts,
  other: ReplyFacts,
  { differences }: Comparison,
): LibraryFinding {
  const [first] = differences;
  const { here, there } = first!;
  const where = nameOf(other.place, facts.place);
  return {
    kind: 'drifted',
    message: driftMessage({
      where,
      here: cut(here),
      there: cut(there),
      more: differences.length - 1,
    }),
    place: facts.place,
    ...anchor(facts, first!.span),
    others: [{ place: other.place, ...anchor(other, first!.otherSpan) }],
    differs: differences,
  };
}

/** Where a difference is shown: its words, or the word beside a gap. */
function anchor(
  facts: ReplyFacts,
  span: { readonly start: number; readonly end: number },
): Pick<OtherPlace, 'words' | 'sentence' | 'span'> {
  const { text, body } = facts;
  let { start, end } = span;
  if (start === end) {
    while (start > body.start && /\s/.test(text[start - 1]!)) start--;
    end = start;
    while (start > body.start && !/\s/.test(text[start - 1]!)) start--;
    if (start === end) while (end < body.end && !/\s/.test(text[end]!)) end++;
  }
  // A finding stands in one paragraph.
  const stop = text.indexOf('\n\n', start);
  if (stop >= 0) end = Math.min(end, stop);
  const gap = start === 0 ? -1 : text.lastIndexOf('\n\n', start - 1);
  const from = Math.max(body.start, gap < 0 ? 0 : gap + 2);
  const to = stop < 0 ? body.end : Math.min(stop, body.end);
  return {
    words: text.slice(start, end),
    sentence: sentenceAround(text.slice(from, to), start - from, end - from),
    span: { start, end },
  };
}

/** The sentences of a paragraph that a span stands in. */
function sentenceAround(paragraph: string, start: number, end: number): string {
  const before = paragraph.slice(0, start).search(/[^.!?]*$/);
  const after = /[.!?]/.exec(paragraph.slice(end));
  return paragraph.slice(before, after ? end + after.index + 1 : undefined).trim();
}

const cut = (words: string): string =>
  words.length > 60 ? `${words.slice(0, words.lastIndexOf(' ', 57))} …` : words;

function duplicates(replies: readonly ReplyFacts[]): {
  readonly firsts: readonly ReplyFacts[];
  readonly findings: LibraryFinding[];
} {
  const groups = new Map<number, ReplyFacts[]>();
  const firsts: ReplyFacts[] = [];
  for (const facts of replies) {
    if (facts.whole === 0) continue;
    const group = groups.get(facts.whole);
    if (group) group.push(facts);
    else {
      groups.set(facts.whole, [facts]);
      firsts.push(facts);
    }
  }
  const findings = [...groups.values()].flatMap(([first, ...others]) => {
    const copies = others.filter((copy) => !isRendition(copy.place, first!.place));
    return copies.flatMap((copy): LibraryFinding[] => {
      // Hashes of different texts may be equal.
      if (
        plain(copy) !== plain(first!) &&
        differencesOf(copy, first!, leastAlike)?.hunks.length !== 0
      )
        return [];
      const words = anchor(copy, { start: copy.body.start, end: copy.body.end });
      const same = [first!, ...copies.filter((other) => other !== copy)].slice(0, mostOthers);
      return [
        {
          kind: 'duplicate',
          message: duplicateMessage(nameOf(first!.place, copy.place), copies.length),
          place: copy.place,
          ...words,
          others: same.map((other) => ({ place: other.place, ...anchor(other, other.body) })),
        },
      ];
    });
  });
  return { firsts, findings };
}

/** The words alone. */
const plain = (facts: ReplyFacts): string =>
  wordsAt(facts, facts.body)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\uFFFC]+/gu, '');
