import type { Form, WordClasses } from '../../../../rules/api.ts';
import { termsOf } from '../analyse/terms.ts';
import { hashOf } from '../analyse/columns.ts';
import { lazy } from '../lazy.ts';
import { formsOf } from './inflect.ts';
import { opens, openingOf } from './opening.ts';
import { PatternError, parsePattern, type Node } from './parse.ts';
import { WordTable } from './wordTable.ts';

/** Words that mean what another one means when contracted. */
const alias: Readonly<Record<string, readonly string[]>> = {
  is: ["'s"],
  has: ["'s"],
  us: ["'s"],
  would: ["'d"],
  had: ["'d"],
};

/** What one place in a pattern may be. */
export interface WordSet {
  /** Word ids, with the form that each is if it came from a `{lemma}`. */
  readonly ids: ReadonlyMap<number, Form | undefined>;
}

/** A class: single words, and rows of words. */
export interface ClassMembers {
  readonly words: WordSet;
  readonly rows: readonly Node[];
  /** The rows, by their places, that may begin with a word of this number. */
  readonly rowsAt: (id: number) => readonly number[];
}

/** Numbers the words that any pattern names; all other words are 0. */
export class Numbering {
  readonly #ids = new Map<string, number>();
  /** Missing where only the hash of a word is known so far. */
  readonly #names: (string | undefined)[] = [''];
  readonly #table = new WordTable();
  #collides = false;
  readonly #words = new Map<string, readonly WordSet[]>();

  /** How many words have a number: what was 0 before may have one after this has grown. */
  get size(): number {
    return this.#names.length - 1;
  }

  /** The word of a number. */
  wordOf(id: number): string {
    return this.#names[id] ?? '';
  }

  /**
   * @param hash of a norm
   * @returns the number of a word with this hash, 0 if no pattern names one. Another word may have
   * the same hash: what hangs on it is to be checked.
   */
  idLike(hash: number): number {
    return this.#table.get(hash);
  }

  /** Numbers the word of a hash, whatever it is. @returns what {@link idLike} gives for it */
  numberLike(hash: number): number {
    const known = this.#table.get(hash);
    if (known !== 0) return known;
    const id = this.#names.push(undefined) - 1;
    this.#table.add(hash, id);
    return id;
  }

  /** Whether no two words have the same hash, so that {@link idLike} is exact for all of them. */
  get isExact(): boolean {
    return !this.#collides;
  }

  /** @returns the word's number, 0 if no pattern names it */
  idOf(norm: string): number {
    return this.#ids.get(norm) ?? 0;
  }

  /** The word's number, a new one if it has none yet. */
  number(norm: string): number {
    const known = this.#ids.get(norm);
    if (known !== undefined) return known;
    const hash = hashOf(norm);
    const id = this.numberLike(hash);
    const own = this.#names[id] === undefined ? id : this.#names.push(norm) - 1;
    if (own !== id) this.#collides = true;
    this.#names[own] = norm;
    this.#ids.set(norm, own);
    return own;
  }

  /** The sets of a literal word; the same word gives the same sets. */
  word(text: string): readonly WordSet[] {
    const known = this.#words.get(text);
    if (known) return known;
    const sets = normsOf(text).map((norm) => setOf(this, norm));
    this.#words.set(text, sets);
    return sets;
  }
}

const setOf = (numbering: Numbering, norm: string): WordSet => ({
  ids: new Map([norm, ...(alias[norm] ?? [])].map((form) => [numbering.number(form), undefined])),
});

/** The words and classes that the patterns of one rule may name. */
export class Vocabulary {
  readonly #numbering: Numbering;
  readonly #classes = new Map<string, ClassMembers>();
  readonly #lemmas = new Map<string, readonly (readonly WordSet[])[]>();
  readonly #sources: WordClasses;
  readonly #base: Vocabulary | undefined;

  /** @param base where classes are looked for that `classes` does not have */
  constructor(numbering: Numbering, classes: WordClasses, base?: Vocabulary) {
    this.#numbering = numbering;
    this.#sources = classes;
    this.#base = base;
  }

  /** A literal word of a pattern: one set for each term that it is made of. */
  word(text: string): readonly WordSet[] {
    return this.#numbering.word(text);
  }

  /** `{lemma}` or `{!lemma}`: rows of sets, since a lemma may be several words or hyphenated. */
  lemma(text: string): readonly (readonly WordSet[])[] {
    const known = this.#lemmas.get(text);
    if (known) return known;
    const rows = this.#lemmaRows(text);
    this.#lemmas.set(text, rows);
    return rows;
  }

  #lemmaRows(source: string): readonly (readonly WordSet[])[] {
    const toldOnly = source.startsWith('!');
    const text = toldOnly ? source.slice(1) : source;
    const single = new Map<number, Form>();
    const rows: (readonly WordSet[])[] = [];
    for (const [spelt, form] of formsOf(text)) {
      if (toldOnly && form !== 'base' && form !== 'ing') continue;
      const terms = normsOf(spelt);
      const last = terms.length - 1;
      if (last === 0) single.set(this.#numbering.number(terms[0]!), form);
      else
        rows.push(
          terms.map((norm, i) => ({
            ids: new Map([
              [this.#numbering.number(norm), i === last || text.includes(' ') ? form : undefined],
            ]),
          })),
        );
    }
    return single.size ? [[{ ids: single }], ...rows] : rows;
  }

  /** @throws PatternError if there is no such class, or it names itself */
  members(name: string, within: readonly string[] = []): ClassMembers {
    const known = this.#classes.get(name);
    if (known) return known;
    const source = this.#sources[name];
    if (!source && this.#base) return this.#base.members(name, within);
    if (!source) throw new PatternError(`there is no word class @${name}`);
    if (within.includes(name)) throw new PatternError(`the word class @${name} names itself`);
    const ids = new Map<number, Form | undefined>();
    const rows: Node[] = [];
    for (const entry of source) {
      const node = parsePattern(entry);
      if (node.type === 'class') {
        const inner = this.members(node.name, [...within, name]);
        for (const [id, form] of inner.words.ids) ids.set(id, form);
        rows.push(...inner.rows);
        continue;
      }
      const parts =
        node.type === 'word'
          ? [this.word(node.text)]
          : node.type === 'lemma'
            ? this.lemma(node.text)
            : [];
      for (const part of parts)
        if (part.length === 1) for (const [id, form] of part[0]!.ids) ids.set(id, form);
      if (parts.length === 0 || parts.some((part) => part.length > 1)) rows.push(node);
    }
    for (const row of rows) this.#number(row, [...within, name]);
    const index = lazy(() => this.#index(rows));
    const members = { words: { ids }, rows, rowsAt: (id: number) => index()(id) };
    this.#classes.set(name, members);
    return members;
  }

  /** Numbers all words of a pattern, so that it may be compiled when sentences are numbered. */
  #number(node: Node, within: readonly string[]): void {
    switch (node.type) {
      case 'word':
        this.word(node.text);
        break;
      case 'lemma':
        this.lemma(node.text);
        break;
      case 'row':
      case 'either':
        for (const part of node.nodes) this.#number(part, within);
        break;
      case 'maybe':
        this.#number(node.node, within);
        break;
      case 'class':
        this.members(node.name, within);
    }
  }

  #index(rows: readonly Node[]): ClassMembers['rowsAt'] {
    const openings = rows.map((row) => openingOf(row, this));
    const anywhere = [...openings.keys()].filter((row) => !openings[row] || openings[row].shapes);
    const byWord = new Map<number, readonly number[]>();
    return (id) => {
      const known = byWord.get(id);
      if (known) return known;
      if (id === 0) return anywhere;
      const fitting = [...openings.keys()].filter((row) => {
        const opening = openings[row];
        return !opening || opening.shapes !== 0 || opens(opening, id, 0);
      });
      byWord.set(id, fitting);
      return fitting;
    };
  }
}

/** The terms of a pattern's word; most are one plain word, which needs no cutting. */
const normsOf = (text: string): readonly string[] =>
  /^[a-z]+$/.test(text) && !text.endsWith('nt') && text !== 'cannot'
    ? [text]
    : termsOf(text).map(({ norm }) => norm);
