import type { Reply } from '../api.ts';

const curly = new WeakMap<Reply, boolean>();

/** Whether a reply is written with curly apostrophes; read once, since every fix asks. */
export function isCurly(reply: Reply): boolean {
  const known = curly.get(reply);
  if (known !== undefined) return known;
  const found = reply.text.includes('’');
  curly.set(reply, found);
  return found;
}

/** @returns words, written with curly apostrophes, with those that the reply has */
export const styled = (words: string, reply: Reply): string =>
  isCurly(reply) ? words : words.replaceAll('’', "'");
