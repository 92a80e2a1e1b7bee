/** Reads the pattern language of `rules/PATTERNS.md`. */

export type Node =
  | { readonly type: 'word'; readonly text: string }
  | { readonly type: 'lemma'; readonly text: string }
  | { readonly type: 'class'; readonly name: string }
  | { readonly type: 'shape'; readonly name: string }
  | { readonly type: 'gap'; readonly least: number; readonly most: number }
  | { readonly type: 'start' | 'end' | 'open' | 'close' }
  | { readonly type: 'row'; readonly nodes: readonly Node[] }
  | { readonly type: 'either'; readonly nodes: readonly Node[] }
  | { readonly type: 'maybe'; readonly node: Node };

/** A pattern that can't be read; the message says which and why. */
export class PatternError extends Error {}

const piece =
  /\s*(?:(\()|(\))(\?)?|(\|)|(\[)|(\])|\{([^}]*)\}(\?)?|@([\w-]+)(\?)?|#([a-z]+)(\?)?|\*(\d*)|(\^)|(\$)(?=\s|$|[)\]|])|([,:;!?…/"-])(\?)?(?=\s|$|[)\]|])|([^\s()|[\]{}@#*^?]+)(\?)?)/gy;

/**
 * Parses one pattern.
 * @throws PatternError if brackets don't match or a sign has no meaning
 */
export function parsePattern(source: string): Node {
  const stack: { rows: Node[][] }[] = [{ rows: [[]] }];
  const add = (node: Node, maybe?: string): void => {
    stack
      .at(-1)!
      .rows.at(-1)!
      .push(maybe === '?' ? { type: 'maybe', node } : node);
  };
  piece.lastIndex = 0;
  const text = source.trimEnd();
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex;
    const match = piece.exec(text);
    if (!match) throw new PatternError(`“${source}”: nothing fits at “${text.slice(at, at + 12)}”`);
    const [, open, close, closeMaybe, bar, span, spanEnd, lemma, lemmaMaybe] = match;
    const [name, nameMaybe, shape, shapeMaybe, gap, start, end, mark, markMaybe, word, wordMaybe] =
      match.slice(9);
    if (open) stack.push({ rows: [[]] });
    else if (close) {
      const group = stack.pop()!;
      if (stack.length === 0) throw new PatternError(`“${source}”: a ) too many`);
      add(groupOf(group.rows), closeMaybe);
    } else if (bar) stack.at(-1)!.rows.push([]);
    else if (span) add({ type: 'open' });
    else if (spanEnd) add({ type: 'close' });
    else if (lemma !== undefined) add({ type: 'lemma', text: lemma.trim() }, lemmaMaybe);
    else if (name) add({ type: 'class', name }, nameMaybe);
    else if (shape) add({ type: 'shape', name: shape }, shapeMaybe);
    else if (gap !== undefined)
      add({ type: 'gap', least: gap === '' ? 1 : 0, most: gap === '' ? 1 : Number(gap) });
    else if (start) add({ type: 'start' });
    else if (end) add({ type: 'end' });
    else if (mark) add({ type: 'word', text: mark }, markMaybe);
    else if (word) add({ type: 'word', text: word }, wordMaybe);
  }
  if (stack.length !== 1) throw new PatternError(`“${source}”: a ) is missing`);
  return groupOf(stack[0]!.rows);
}

const rowOf = (nodes: readonly Node[]): Node =>
  nodes.length === 1 ? nodes[0]! : { type: 'row', nodes };

const groupOf = (rows: readonly (readonly Node[])[]): Node =>
  rows.length === 1 ? rowOf(rows[0]!) : { type: 'either', nodes: rows.map(rowOf) };
