/** Classes of characters, as far as cutting prose into terms needs them. */
export const letter = 1;
export const digit = 2;
export const space = 3;
export const sign = 4;

/** Class of each UTF-16 unit, filled as characters are met: property tests are slow. */
const classes = new Uint8Array(0x10000);

/** @param code a UTF-16 unit; NaN, past the end of a text, is white space */
export function classOf(code: number): number {
  if (code !== code) return space;
  const known = classes[code];
  if (known) return known;
  const char = String.fromCharCode(code);
  const found = /[\p{L}\p{M}]/u.test(char)
    ? letter
    : /\p{N}/u.test(char)
      ? digit
      : /[\s\u200B\uFEFF]/.test(char)
        ? space
        : sign;
  return (classes[code] = found);
}

export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

export const isUpper = (code: number, char: string): boolean =>
  (code >= 65 && code <= 90) || (code > 127 && char !== char.toLowerCase());
