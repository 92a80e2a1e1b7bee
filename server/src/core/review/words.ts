/** Numbers and nouns in running text. */
const format = new Intl.NumberFormat('en');

/** With commas at the thousands. */
export const number = (value: number): string => format.format(value);

/** `1 reply`, `1,204 replies`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** `3 replies and 1 article`. */
export function texts(replies: number, articles: number): string {
  const parts = [
    ...(replies > 0 || articles === 0 ? [counted(replies, 'reply', 'replies')] : []),
    ...(articles > 0 ? [counted(articles, 'article')] : []),
  ];
  return parts.join(' and ');
}

/** Whole percents, rounded down: what is not quite all is never 100. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.floor((part / whole) * 100);
