/** Letters are told apart by their last five bits. */
const bitOf = (code: number): number => 1 << (code & 31);

/** @returns a bit for each of some letters, to be looked for with {@link mayHold} */
export function bitsOf(letters: string): number {
  let bits = 0;
  for (let i = 0; i < letters.length; i++) bits |= bitOf(letters.charCodeAt(i));
  return bits;
}

/** "don't" and "cannot" are read as two words, and so are "I'll", "we've", "they're" and "I'm". */
const anywhere = bitsOf('n');
const contracted = bitsOf('ahiw');

const isLower = (code: number): boolean => code >= 97 && code <= 122;

/**
 * Letters and digits that words of a text may begin with, a bit each: enough to tell that a text
 * can't hold the full form of an acronym, without cutting it into words.
 */
export function wordStartsOf(text: string): number {
  let bits = anywhere;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) {
      // Curly quotes and dashes; whatever else it is, anything may begin with it.
      if (code < 0x2010 || code > 0x2026) return -1;
      if (code === 0x2019) bits |= contracted;
    } else if (code === 39) bits |= contracted;
    else if (isLower(code) ? !isLower(before) : isUpperOrDigit(code)) bits |= bitOf(code);
    before = code;
  }
  return bits;
}

const isUpperOrDigit = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Whether words that begin with each of some letters may be in a text of these word starts. */
export const mayHold = (starts: number, letters: number): boolean => (starts & letters) === letters;
