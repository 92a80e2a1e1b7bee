import { PatternError, type Node } from './parse.ts';
import { isShape } from './shapes.ts';
import type { ClassMembers, Vocabulary, WordSet } from './vocabulary.ts';

/** Words of which one must be there, and how far after the start of the match it stands. */
export interface Anchor {
  readonly sets: readonly WordSet[];
  readonly least: number;
  readonly most: number;
  /** Rarer is better. */
  readonly weight: number;
}

/** How many terms a node takes, and the best anchor in it. */
interface Measured {
  readonly least: number;
  readonly most: number;
  readonly anchor: Anchor | undefined;
}

/** Words so common that looking for a phrase at each of them would cost too much. */
export const commonWords: readonly string[] =
  `a an the i you we he she it they me us him her them my your our his its their this that these those
   is are was were be been am do does did have has had will would can could may might must should not no
   to of in on at by for with from as and or but if so than then there here what which who when where how
   please all any some just get got go up out about more 's 'd , . ? ! : ; - "`.split(/\s+/);

const commonWeight = 60;
const nothing: Measured = { least: 0, most: 0, anchor: undefined };

/** Finds the rarest words that every match of a pattern must hold. */
export class Measurer {
  readonly #common: ReadonlySet<number>;
  readonly #classes = new WeakMap<ClassMembers, Measured>();
  readonly #sets = new WeakMap<WordSet, Measured>();

  /** @param common numbers of the words that make poor anchors */
  constructor(common: ReadonlySet<number>) {
    this.#common = common;
  }

  /**
   * @returns the anchor, or undefined if there is none (a pattern of shapes alone)
   * @throws PatternError if the pattern names an unknown class or shape
   */
  anchor(node: Node, vocabulary: Vocabulary): Anchor | undefined {
    return this.#measure(node, vocabulary).anchor;
  }

  #measure(node: Node, vocabulary: Vocabulary): Measured {
    switch (node.type) {
      case 'word':
        return this.#sequence(vocabulary.word(node.text));
      case 'lemma':
        return ofEither(vocabulary.lemma(node.text).map((row) => this.#sequence(row)));
      case 'class':
        return this.#class(vocabulary.members(node.name), vocabulary);
      case 'shape':
        if (!isShape(node.name)) throw new PatternError(`there is no shape #${node.name}`);
        return { least: 1, most: 1, anchor: undefined };
      case 'gap':
        return { least: node.least, most: node.most, anchor: undefined };
      case 'row':
        return ofRow(node.nodes.map((part) => this.#measure(part, vocabulary)));
      case 'either':
        return ofEither(node.nodes.map((part) => this.#measure(part, vocabulary)));
      case 'maybe':
        return { ...nothing, most: this.#measure(node.node, vocabulary).most };
      default:
        return nothing;
    }
  }

  #class(members: ClassMembers, vocabulary: Vocabulary): Measured {
    const known = this.#classes.get(members);
    if (known) return known;
    const rows = members.rows.map((row) => this.#measure(row, vocabulary));
    const { ids } = members.words;
    const measured = ofEither(ids.size ? [this.#sequence([members.words]), ...rows] : rows);
    this.#classes.set(members, measured);
    return measured;
  }

  #sequence(sets: readonly WordSet[]): Measured {
    return sets.length === 1 ? this.#set(sets[0]!) : ofRow(sets.map((set) => this.#set(set)));
  }

  #set(set: WordSet): Measured {
    const known = this.#sets.get(set);
    if (known) return known;
    let weight = 0;
    for (const id of set.ids.keys()) weight += this.#common.has(id) ? commonWeight : 1;
    const anchor = { sets: [set], least: 0, most: 0, weight };
    const measured = { least: 1, most: 1, anchor };
    this.#sets.set(set, measured);
    return measured;
  }
}

function ofRow(parts: readonly Measured[]): Measured {
  if (parts.length === 1) return parts[0]!;
  let least = 0;
  let most = 0;
  let best: Anchor | undefined;
  for (const { anchor, ...length } of parts) {
    if (anchor && (!best || anchor.weight < best.weight))
      best = { ...anchor, least: least + anchor.least, most: most + anchor.most };
    least += length.least;
    most += length.most;
  }
  return { least, most, anchor: best };
}

function ofEither(parts: readonly Measured[]): Measured {
  if (parts.length === 1) return parts[0]!;
  let least = Infinity;
  let most = 0;
  const sets: WordSet[] = [];
  const anchor = { least: Infinity, most: 0, weight: 0 };
  let anchored = parts.length > 0;
  for (const part of parts) {
    least = Math.min(least, part.least);
    most = Math.max(most, part.most);
    anchored &&= part.anchor !== undefined;
    if (!part.anchor) continue;
    sets.push(...part.anchor.sets);
    anchor.least = Math.min(anchor.least, part.anchor.least);
    anchor.most = Math.max(anchor.most, part.anchor.most);
    anchor.weight += part.anchor.weight;
  }
  return { least, most, anchor: anchored ? { ...anchor, sets } : undefined };
}
