/** The words of a finding as people write them: with placeholders, links and code put back. */
import type { Finding, Span } from '../types.ts';

export interface Excerpt {
  readonly words: string;
  readonly sentence: string;
  /** The words within `sentence`. */
  readonly at?: Span;
}

/** What a finding, or a place that it speaks of, says of its words. */
export type PlacedWords = Pick<Finding, 'span' | 'words' | 'sentence' | 'at' | 'opaque'>;

/** Longest placeholder, link or code that is shown as it is, in UTF-16 code units. */
const longest = 60;

/**
 * What to show of a finding.
 * @param text of the document that the finding is in
 * @returns besides, a way to fill in a rewritten sentence of the same finding
 */
export function excerptOf(
  text: string,
  { span, words, sentence, at, opaque = [] }: PlacedWords,
): Excerpt & { readonly fill: (sentence: string) => string } {
  const texts = opaque.map(({ start, end }) =>
    shown(text.slice(span.start + start, span.start + end)),
  );
  const fill = (each: string): string => filled(each, texts);
  if (!at) return { words: words.replaceAll('\uFFFC', '…'), sentence: fill(sentence), fill };
  const whole = fill(sentence);
  const place = {
    start: lengthBefore(sentence, at.start, texts),
    end: lengthBefore(sentence, at.end, texts),
  };
  return { words: whole.slice(place.start, place.end), sentence: whole, at: place, fill };
}

function shown(opaque: string): string {
  return opaque.length > longest || /\s{2}|[\r\n]/.test(opaque) ? '…' : opaque;
}

/** Puts the opaque stretches back, in order; `…` where they can't be told apart any more. */
function filled(sentence: string, texts: readonly string[]): string {
  const known = gapsIn(sentence) === texts.length;
  let next = 0;
  return sentence.replace(/\uFFFC/g, () => (known ? texts[next++]! : '…'));
}

/** How long the beginning of a sentence is once it is filled in. */
function lengthBefore(sentence: string, offset: number, texts: readonly string[]): number {
  const head = sentence.slice(0, offset);
  const known = gapsIn(sentence) === texts.length;
  return filled(head, known ? texts.slice(0, gapsIn(head)) : []).length;
}

const gapsIn = (sentence: string): number => sentence.split('\uFFFC').length - 1;
