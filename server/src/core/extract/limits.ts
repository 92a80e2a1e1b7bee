import type { Problem, Span } from '../types.ts';

/** A longer text is no reply: 1,000,000 UTF-16 units. */
export const MOST_TEXT = 1_000_000;
/** A longer file of prose, or of YAML, is no library, and takes its parser too long: 5,000,000. */
export const MOST_FILE = 5_000_000;

const inWords = (count: number): string =>
  count >= 1_000_000
    ? `${Math.ceil(count / 1e6).toLocaleString('en')} million`
    : `${Math.ceil(count / 1000).toLocaleString('en')} thousand`;

/**
 * @param what as it begins a sentence: "This text"
 * @param length of it and the most that is read, in UTF-16 units
 * @param start where it begins in the document
 * @returns why it was left out
 */
export function tooLong(
  what: string,
  { length, most }: { readonly length: number; readonly most: number },
  start: number,
): Problem {
  const span: Span = { start, end: start + 1 };
  return {
    level: 'error',
    message: `${what} is ${inWords(length)} characters long; ${inWords(most)} are the most that is read, so it was left out. Split it, or leave it out of what is checked.`,
    span,
  };
}
