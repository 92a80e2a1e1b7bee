/** A summary in words. */
import type { Lack, Quality, ReplySummary } from './types.ts';

const qualities: Readonly<Record<Quality, string>> = {
  'engages-first': 'engages first',
  'owns-problem': 'owns the problem',
  'plain-words': 'plain words',
  'next-step': 'says what happens next',
  'next-and-when': 'says what happens next and when',
  'reaches-person': 'reaches a person',
  'goes-further': 'goes one step further',
};

const lacks: Readonly<Record<Lack, { readonly short: string; readonly long: string }>> = {
  engagement: {
    short: 'a word about the problem first',
    long: 'a word about the problem, before anything is asked for',
  },
  time: { short: 'a time', long: 'a day or an hour for what is promised' },
  'next-step': { short: 'a next step', long: 'a next step, or something else that could help' },
  person: { short: 'a person to turn to', long: 'a way to reach a person' },
};

/** "engages first · owns the problem · lacks a time". */
export function summaryLine(summary: ReplySummary): string {
  const missing = summary.lacks.map((lack) => lacks[lack].short);
  const parts = [
    ...summary.does.map(({ quality }) => qualities[quality]),
    ...(missing.length > 0 ? [`lacks ${missing.join(' and ')}`] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : lengthOf(summary);
}

/** Longest quotation, in UTF-16 code units. */
const longest = 140;

/** All of a summary as lines; `mark` dresses what stands out, `quote` the words of the reply. */
export function summaryLines(
  summary: ReplySummary,
  mark: (text: string) => string,
  quote: (text: string) => string,
): readonly string[] {
  const does = summary.does.map(({ quality, words }) => {
    const shown =
      words === undefined ? 'nothing that needs explaining' : `“${quote(short(words))}”`;
    return `${mark(qualities[quality])}: ${shown}`;
  });
  const missing = summary.lacks.map((lack) => `${mark('lacks')} ${lacks[lack].long}`);
  return [...does, ...missing, lengthOf(summary) + foundIn(summary)];
}

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;

const lengthOf = ({ sentences, words }: ReplySummary): string =>
  `${count(sentences, 'sentence')}, ${count(words, 'word')}`;

function foundIn({ findings }: ReplySummary): string {
  const found = Object.entries(findings).map(([id, times]) => (times > 1 ? `${id} ×${times}` : id));
  return found.length === 0 ? ', nothing marked' : `; marked: ${found.join(', ')}`;
}

const short = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')} …`;
