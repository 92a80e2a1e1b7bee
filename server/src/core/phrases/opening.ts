import type { Node } from './parse.ts';
import { shapeBit } from './shapes.ts';
import type { Vocabulary, WordSet } from './vocabulary.ts';
import { bitsOf, hasBit } from './wordBits.ts';

/** What every match of a pattern begins with, so that most places are passed over at a glance. */
export interface Opening {
  /** Bits of word numbers. */
  readonly words: Int32Array;
  /** Bits of `Shape`; a term with one of them may begin a match, whatever its word. */
  readonly shapes: number;
}

interface Gathered {
  readonly words: Set<number>;
  shapes: number;
}

/** Whether a part always takes a term, never does or may do so, or whether it takes any. */
type Takes = 'one' | 'maybe' | 'any';

/** @returns undefined if a match may begin with anything */
export function openingOf(node: Node, vocabulary: Vocabulary): Opening | undefined {
  const gathered: Gathered = { words: new Set(), shapes: 0 };
  if (gather(node, vocabulary, gathered) !== 'one') return undefined;
  const { words, shapes } = gathered;
  return { words: bitsOf(words), shapes };
}

/** Whether a term of this number and shape may begin a match. */
export const opens = ({ words, shapes }: Opening, id: number, shape: number): boolean =>
  (shape & shapes) !== 0 || hasBit(words, id);

function gather(node: Node, vocabulary: Vocabulary, gathered: Gathered): Takes {
  switch (node.type) {
    case 'word':
      return take(vocabulary.word(node.text)[0], gathered);
    case 'lemma':
      return every(vocabulary.lemma(node.text), (row) => take(row[0], gathered));
    case 'class': {
      const { words, rows } = vocabulary.members(node.name);
      if (words.ids.size > 0) take(words, gathered);
      return every(rows, (row) => gather(row, vocabulary, gathered));
    }
    case 'shape':
      if (shapeBit(node.name) === 0) return 'any';
      gathered.shapes |= shapeBit(node.name);
      return 'one';
    case 'gap':
      return node.most === 0 ? 'maybe' : 'any';
    case 'row':
      for (const part of node.nodes) {
        const takes = gather(part, vocabulary, gathered);
        if (takes !== 'maybe') return takes;
      }
      return 'maybe';
    case 'either':
      return every(node.nodes, (part) => gather(part, vocabulary, gathered));
    case 'maybe':
      return gather(node.node, vocabulary, gathered) === 'any' ? 'any' : 'maybe';
    case 'end':
      return 'any';
    default:
      return 'maybe';
  }
}

function take(set: WordSet | undefined, { words }: Gathered): Takes {
  if (!set) return 'any';
  for (const id of set.ids.keys()) words.add(id);
  return 'one';
}

/** What alternatives take between them. */
function every<T>(parts: readonly T[], gatherOne: (part: T) => Takes): Takes {
  let takes: Takes = 'one';
  for (const part of parts) {
    const its = gatherOne(part);
    if (its === 'any') return 'any';
    if (its === 'maybe') takes = 'maybe';
  }
  return takes;
}
