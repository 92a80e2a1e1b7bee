/** Reads a rule's page. */

export interface Pair {
  readonly before: string;
  readonly after: string;
}

const block = /^```reply (bad|good)[^\n]*\n([\s\S]*?)^```\s*$/gm;

/** The first before/after pair of a page: a `reply bad` block and the `reply good` one after it. */
export function firstPair(page: string): Pair | undefined {
  let before: string | undefined;
  for (const [, label, text = ''] of page.replaceAll('\r\n', '\n').matchAll(block)) {
    if (label === 'bad') before ??= text.trim();
    else if (before !== undefined) return { before, after: text.trim() };
  }
  return undefined;
}
