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

/** Signs that end a word. */
const signs = new Set(' \t\n()|[]{}@#*^?');
/** Punctuation that a pattern may name, where it stands alone. */
const marks = new Set(',:;!?…/"-$');
const name = /[\w-]*/y;

/** Reads one pattern, sign by sign. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Alternatives up to a closing bracket or the end. */
  alternatives(depth: number): Node {
    const rows: Node[][] = [[]];
    for (;;) {
      this.#skipSpace();
      const sign = this.#text[this.#at];
      if (sign === undefined) {
        if (depth > 0) this.#fail('a ) is missing');
        return groupOf(rows);
      }
      if (sign === ')') {
        if (depth === 0) this.#fail('a ) too many');
        this.#at++;
        return groupOf(rows);
      }
      if (sign === '|') {
        this.#at++;
        rows.push([]);
      } else rows.at(-1)!.push(this.#maybe(this.#one(sign, depth)));
    }
  }

  #one(sign: string, depth: number): Node {
    const at = this.#at++;
    switch (sign) {
      case '(':
        return this.alternatives(depth + 1);
      case '[':
        return { type: 'open' };
      case ']':
        return { type: 'close' };
      case '^':
        return { type: 'start' };
      case '{':
        return { type: 'lemma', text: this.#until('}') };
      case '@':
        return { type: 'class', name: this.#name() };
      case '#':
        return { type: 'shape', name: this.#name() };
      case '*': {
        const most = this.#name();
        return most === ''
          ? { type: 'gap', least: 1, most: 1 }
          : { type: 'gap', least: 0, most: Number(most) };
      }
    }
    if (marks.has(sign) && this.#standsAlone())
      return sign === '$' ? { type: 'end' } : { type: 'word', text: sign };
    if (signs.has(sign)) this.#fail(`nothing fits at “${this.#text.slice(at, at + 12)}”`);
    while (this.#at < this.#text.length && !signs.has(this.#text[this.#at]!)) this.#at++;
    return { type: 'word', text: this.#text.slice(at, this.#at) };
  }

  /** A question mark that touches what it follows makes that optional. */
  #maybe(node: Node): Node {
    if (this.#text[this.#at] !== '?') return node;
    this.#at++;
    return { type: 'maybe', node };
  }

  /** Whether a mark is followed by nothing that would make it part of a word; "?" may follow. */
  #standsAlone(): boolean {
    const next = this.#text[this.#at] === '?' ? this.#text[this.#at + 1] : this.#text[this.#at];
    return next === undefined || ' \t\n)]|'.includes(next);
  }

  #name(): string {
    name.lastIndex = this.#at;
    const found = name.exec(this.#text)![0];
    this.#at += found.length;
    return found;
  }

  #until(sign: string): string {
    const end = this.#text.indexOf(sign, this.#at);
    if (end < 0) this.#fail(`a ${sign} is missing`);
    const found = this.#text.slice(this.#at, end).trim();
    this.#at = end + 1;
    return found;
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && ' \t\n'.includes(this.#text[this.#at]!)) this.#at++;
  }

  #fail(why: string): never {
    throw new PatternError(`“${this.#text}”: ${why}`);
  }
}

/**
 * Parses one pattern.
 * @throws PatternError if brackets don't match or a sign has no meaning
 */
export const parsePattern = (source: string): Node => new Reader(source).alternatives(0);

const rowOf = (nodes: readonly Node[]): Node =>
  nodes.length === 1 ? nodes[0]! : { type: 'row', nodes };

const groupOf = (rows: readonly (readonly Node[])[]): Node =>
  rows.length === 1 ? rowOf(rows[0]!) : { type: 'either', nodes: rows.map(rowOf) };
