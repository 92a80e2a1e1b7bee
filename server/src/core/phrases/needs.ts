import { frequencyOf } from './frequency.ts';
import { PatternError, type Node } from './parse.ts';
import { isShape, shapeBit } from './shapes.ts';
import type { ClassMembers, Vocabulary, WordSet } from './vocabulary.ts';

/** Words of which one must be there, and how many terms after the start of the match it stands. */
export interface Need {
  readonly sets: readonly WordSet[];
  readonly least: number;
  readonly most: number;
  /** How often one of the words is met; rarer is better. */
  readonly weight: number;
}

/** What every match of a pattern holds. */
export interface Needs {
  /** One of these for each way to match: all of its needs, rarest first. */
  readonly ways: readonly (readonly Need[])[];
  /** Bits of `Shape`, each of which some term must have. */
  readonly shapes: number;
  /** It begins where a sentence may be said to begin. */
  readonly atStart: boolean;
  /** It ends with the sentence. */
  readonly atEnd: boolean;
  /** How many terms it takes at most. */
  readonly most: number;
}

interface Measured {
  readonly least: number;
  readonly most: number;
  /** Of all ways together. */
  readonly needs: readonly Need[];
  /** Missing where there is only one. */
  readonly ways?: readonly (readonly Need[])[];
  readonly shapes: number;
}

const nothing: Measured = { least: 0, most: 0, needs: [], shapes: 0 };

/** A pattern of more ways is looked for by what they have in common. */
const mostWays = 80;

/** Finds the words that matches of a pattern must hold. */
export class Measurer {
  readonly #wordOf: (id: number) => string;
  readonly #classes = new WeakMap<ClassMembers, Measured>();
  readonly #sets = new WeakMap<WordSet, Measured>();

  /** @param wordOf the word that a number stands for */
  constructor(wordOf: (id: number) => string) {
    this.#wordOf = wordOf;
  }

  /** @throws PatternError if the pattern names an unknown class or shape */
  needs(node: Node, vocabulary: Vocabulary): Needs {
    const { needs, ways = [needs], shapes, most } = this.#measure(node, vocabulary);
    return {
      ways: ways.map((way) => [...way].sort((a, b) => a.weight - b.weight)),
      ...{ shapes, most, atStart: isAt('start', node), atEnd: isAt('end', node) },
    };
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
        return { least: 1, most: 1, needs: [], shapes: shapeBit(node.name) };
      case 'gap':
        return { ...nothing, least: node.least, most: node.most };
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
    const need = { sets: [set], least: 0, most: 0, weight };
    const measured = { least: 1, most: 1, needs: [need], shapes: 0 };
    this.#sets.set(set, measured);
    return measured;
  }
}

/** Whether every match of a pattern begins, or ends, with that of the sentence. */
function isAt(type: 'start' | 'end', node: Node): boolean {
  if (node.type === type) return true;
  if (node.type === 'either') return node.nodes.every((part) => isAt(type, part));
  if (node.type !== 'row') return false;
  const rest = node.nodes.filter((part) => part.type !== 'open' && part.type !== 'close');
  const part = type === 'start' ? rest[0] : rest.at(-1);
  return part !== undefined && isAt(type, part);
}

const shifted = (need: Need, least: number, most: number): Need => ({
  ...need,
  least: least + need.least,
  most: most + need.most,
});

/** All parts' needs; where the rarest is in a part of many ways, each of those with the others'. */
function ofRow(parts: readonly Measured[]): Measured {
  if (parts.length === 1) return parts[0]!;
  let least = 0;
  let most = 0;
  let shapes = 0;
  const byPart = parts.map((part) => {
    const place = { part, least, most };
    least += part.least;
    most += part.most;
    shapes |= part.shapes;
    return place;
  });
  const needsOf = (at: number, needs = byPart[at]!.part.needs): readonly Need[] =>
    needs.map((need) => shifted(need, byPart[at]!.least, byPart[at]!.most));
  const all = byPart.flatMap((_, at) => needsOf(at));
  const best = rarest(all);
  const at = byPart.findIndex((_, part) => needsOf(part).some((need) => isSame(need, best)));
  const ways = byPart[at]?.part.ways;
  if (!ways) return { least, most, needs: all, shapes };
  const others = byPart.flatMap((_, part) => (part === at ? [] : needsOf(part)));
  return {
    ...{ least, most, needs: all, shapes },
    ways: ways.map((way) => [...needsOf(at, way), ...others]),
  };
}

const isSame = (a: Need, b: Need | undefined): boolean =>
  b !== undefined && a.weight === b.weight && a.least === b.least && a.most === b.most;

/** One need for all alternatives: the rarest words of each. */
function ofEither(parts: readonly Measured[]): Measured {
  if (parts.length < 2) return parts[0] ?? nothing;
  let least = Infinity;
  let most = 0;
  let shapes = -1;
  const sets: WordSet[] = [];
  const merged = { least: Infinity, most: 0, weight: 0 };
  let needed = true;
  for (const part of parts) {
    least = Math.min(least, part.least);
    most = Math.max(most, part.most);
    shapes &= part.shapes;
    const best = rarest(part.needs);
    needed &&= best !== undefined;
    if (!best) continue;
    sets.push(...best.sets);
    merged.least = Math.min(merged.least, best.least);
    merged.most = Math.max(merged.most, best.most);
    merged.weight += best.weight;
  }
  if (!needed) return { least, most, needs: [], shapes };
  const ways = grouped(parts.flatMap((part) => part.ways ?? [part.needs]));
  return {
    ...{ least, most, shapes, needs: [{ ...merged, sets }] },
    ...(ways.length > 1 && ways.length <= mostWays && { ways }),
  };
}

/** Ways of one need each, at the same place, are one way. */
function grouped(ways: readonly (readonly Need[])[]): readonly (readonly Need[])[] {
  const single = new Map<string, Need>();
  const others = ways.filter((way) => {
    const [need] = way;
    if (way.length !== 1 || !need) return true;
    const place = `${need.least} ${need.most}`;
    const known = single.get(place);
    const sets = [...(known?.sets ?? []), ...need.sets];
    single.set(place, { ...need, sets, weight: (known?.weight ?? 0) + need.weight });
    return false;
  });
  return [...[...single.values()].map((need) => [need]), ...others];
}

const rarest = (needs: readonly Need[]): Need | undefined =>
  needs.reduce<Need | undefined>(
    (best, need) => (best && best.weight <= need.weight ? best : need),
    undefined,
  );
