/** A copy: a piece cut out of a text keeps all of that text in memory. */
export const ownCopy = (text: string): string => ` ${text}`.slice(1);
