import { frequencyOf } from './frequency.ts';
import { PatternError, type Node } from './parse.ts';
import { isShape } from './shapes.ts';
import type { ClassMembers, Vocabulary, WordSet } from './vocabulary.ts';

/** Words of which one must be there, and how many terms after the start of the match it stands. */
export interface Need {
  readonly sets: readonly WordSet[];
  readonly least: number;
  readonly most: number;
  /** How often one of the words is met; rarer is better. */
  readonly weight: number;
}

/** How many terms a node takes, and what every match of it holds. */
interface Measured {
  readonly least: number;
  readonly most: number;
  readonly needs: readonly Need[];
}

const nothing: Measured = { least: 0, most: 0, needs: [] };

/** Finds the words that every match of a pattern must hold, rarest first. */
export class Measurer {
  readonly #wordOf: (id: number) => string;
  readonly #classes = new WeakMap<ClassMembers, Measured>();
  readonly #sets = new WeakMap<WordSet, Measured>();

  /** @param wordOf the word that a number stands for */
  constructor(wordOf: (id: number) => string) {
    this.#wordOf = wordOf;
  }

  /**
   * @returns rarest first; none for a pattern of shapes alone
   * @throws PatternError if the pattern names an unknown class or shape
   */
  needs(node: Node, vocabulary: Vocabulary): readonly Need[] {
    const { needs } = this.#measure(node, vocabulary);
    return [...needs].sort((a, b) => a.weight - b.weight);
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
        return { least: 1, most: 1, needs: [] };
      case 'gap':
        return { least: node.least, most: node.most, needs: [] };
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
    for (const id of set.ids.keys()) weight += frequencyOf(this.#wordOf(id));
    const measured = { least: 1, most: 1, needs: [{ sets: [set], least: 0, most: 0, weight }] };
    this.#sets.set(set, measured);
    return measured;
  }
}

function ofRow(parts: readonly Measured[]): Measured {
  if (parts.length === 1) return parts[0]!;
  let least = 0;
  let most = 0;
  const all: Need[] = [];
  for (const { needs, ...length } of parts) {
    for (const need of needs)
      all.push({ ...need, least: least + need.least, most: most + need.most });
    least += length.least;
    most += length.most;
  }
  return { least, most, needs: all };
}

/** One need for all alternatives: the rarest words of each. */
function ofEither(parts: readonly Measured[]): Measured {
  if (parts.length === 1) return parts[0]!;
  let least = Infinity;
  let most = 0;
  const sets: WordSet[] = [];
  const merged = { least: Infinity, most: 0, weight: 0 };
  let needed = parts.length > 0;
  for (const part of parts) {
    least = Math.min(least, part.least);
    most = Math.max(most, part.most);
    const best = rarest(part.needs);
    needed &&= best !== undefined;
    if (!best) continue;
    sets.push(...best.sets);
    merged.least = Math.min(merged.least, best.least);
    merged.most = Math.max(merged.most, best.most);
    merged.weight += best.weight;
  }
  return { least, most, needs: needed ? [{ ...merged, sets }] : [] };
}

const rarest = (needs: readonly Need[]): Need | undefined =>
  needs.reduce<Need | undefined>(
    (best, need) => (best && best.weight <= need.weight ? best : need),
    undefined,
  );
