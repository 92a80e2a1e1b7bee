import { Shape, type Form, type Term } from '../../../../rules/api.ts';
import type { Node } from './parse.ts';
import { shapeBit, shapeTest } from './shapes.ts';
import type { Vocabulary, WordSet } from './vocabulary.ts';
import { bitsOf, hasBit } from './wordBits.ts';

/** A sentence as patterns see it. */
export interface Matchable {
  /** Bits of `Shape`, one for each term. */
  readonly shapes: readonly number[];
  /** Word numbers, one for each term. */
  readonly ids: readonly number[];
  readonly terms: readonly Term[];
  /** Terms at which the sentence may be said to start. */
  readonly starts: readonly number[];
}

/** The state of one attempt; reused, because attempts are many and short. */
export interface Attempt {
  sentence: Matchable;
  /** Of `sentence`, at hand because every step asks. */
  ids: readonly number[];
  open: number;
  close: number;
  end: number;
  form: Form;
  /** Choices that may still be tried before the pattern is given up. */
  left: number;
}

/** Thrown where a pattern has more ways to fit than anyone could have meant. */
export class TooManyWays extends Error {}

/** Counts a choice: optional parts, gaps and alternatives in a row multiply. */
const choose = (attempt: Attempt): void => {
  if (--attempt.left < 0) throw new TooManyWays();
};

/** Tries to match from term `i`; leaves what it found in the attempt. */
export type Step = (attempt: Attempt, i: number) => boolean;

const accept: Step = (attempt, i) => {
  attempt.end = i;
  return true;
};

/** Marks after which a sentence goes on. */
const pause = /^[,;:/-]$/;

/**
 * Compiles a pattern to a chain of steps, last one first. Its classes and shapes are known to exist.
 */
export function compile(node: Node, vocabulary: Vocabulary, next: Step = accept): Step {
  switch (node.type) {
    case 'word':
      return sequence(vocabulary.word(node.text), next);
    case 'lemma':
      return either(vocabulary.lemma(node.text).map((row) => sequence(row, next)));
    case 'class':
      return classStep(node.name, vocabulary, next);
    case 'shape':
      return shapeStep(node.name, next);
    case 'gap':
      return gap(node.least, node.most, next);
    case 'start':
      return (attempt, i) => attempt.sentence.starts.includes(i) && next(attempt, i);
    case 'end':
      return (attempt, i) => {
        const { shapes } = attempt.sentence;
        for (let k = i; k < shapes.length; k++) {
          if (!(shapes[k]! & Shape.punctuation)) return false;
          if (pause.test(attempt.sentence.terms[k]!.norm)) return false;
        }
        return next(attempt, i);
      };
    case 'open':
      return (attempt, i) => {
        const before = attempt.open;
        attempt.open = i;
        if (next(attempt, i)) return true;
        attempt.open = before;
        return false;
      };
    case 'close':
      return (attempt, i) => {
        const before = attempt.close;
        attempt.close = i;
        if (next(attempt, i)) return true;
        attempt.close = before;
        return false;
      };
    case 'row':
      return node.nodes.reduceRight((step, part) => compile(part, vocabulary, step), next);
    case 'either':
      return either(
        withRuns(node.nodes, vocabulary).map((part) =>
          'ids' in part ? oneOf(part, next) : compile(part, vocabulary, next),
        ),
      );
    case 'maybe': {
      const step = compile(node.node, vocabulary, next);
      return (attempt, i) => {
        if (step(attempt, i)) return true;
        choose(attempt);
        return next(attempt, i);
      };
    }
  }
}

const either = (steps: readonly Step[]): Step =>
  steps.length === 1
    ? steps[0]!
    : (attempt, i) => {
        for (const step of steps) if (step(attempt, i)) return true;
        choose(attempt);
        return false;
      };

/** Alternatives, of which single words in a row are one set: the first that has a word wins. */
function withRuns(nodes: readonly Node[], vocabulary: Vocabulary): readonly (Node | WordSet)[] {
  const parts: (Node | WordSet)[] = [];
  let run: Map<number, Form | undefined> | undefined;
  for (const node of nodes) {
    const set = singleOf(node, vocabulary);
    if (!set) {
      run = undefined;
      parts.push(node);
      continue;
    }
    if (!run) parts.push({ ids: (run = new Map<number, Form | undefined>()) });
    for (const [id, form] of set.ids) if (!run.has(id)) run.set(id, form);
  }
  return parts;
}

/** The set of a part that is always a single word. */
function singleOf(node: Node, vocabulary: Vocabulary): WordSet | undefined {
  if (node.type === 'class') {
    const { words, rows } = vocabulary.members(node.name);
    return rows.length === 0 ? words : undefined;
  }
  const [sets, another] =
    node.type === 'word'
      ? [vocabulary.word(node.text)]
      : node.type === 'lemma'
        ? vocabulary.lemma(node.text)
        : [];
  return another === undefined && sets?.length === 1 ? sets[0] : undefined;
}

/** Rows of a class are compiled when a word is met that they may begin with. */
function classStep(name: string, vocabulary: Vocabulary, next: Step): Step {
  const { words, rows, rowsAt } = vocabulary.members(name);
  const single = words.ids.size > 0 ? oneOf(words, next) : undefined;
  if (rows.length === 0) return single ?? never;
  const steps: (Step | undefined)[] = [];
  return (attempt, i) => {
    if (single?.(attempt, i)) return true;
    for (const row of rowsAt(attempt.ids[i] ?? 0)) {
      const step = (steps[row] ??= compile(rows[row]!, vocabulary, next));
      if (step(attempt, i)) return true;
    }
    choose(attempt);
    return false;
  };
}

const never: Step = () => false;

const sequence = (sets: readonly WordSet[], next: Step): Step =>
  sets.reduceRight((step, set) => oneOf(set, step), next);

/** Members of sets that patterns share, a bit each. */
const bitsOfSets = new WeakMap<WordSet, Int32Array>();

function membersOf(set: WordSet): Int32Array {
  const bits = bitsOfSets.get(set) ?? bitsOf(set.ids.keys());
  bitsOfSets.set(set, bits);
  return bits;
}

function oneOf(set: WordSet, next: Step): Step {
  const { ids } = set;
  const [only] = ids.keys();
  if (ids.size === 1 && ids.get(only!) === undefined)
    return (attempt, i) => attempt.ids[i] === only && next(attempt, i + 1);
  const members = membersOf(set);
  return (attempt, i) => {
    const id = attempt.ids[i];
    if (id === undefined || !hasBit(members, id)) return false;
    if (!next(attempt, i + 1)) return false;
    // Set on the way back: the first lemma of the pattern wins.
    attempt.form = ids.get(id) ?? attempt.form;
    return true;
  };
}

function gap(least: number, most: number, next: Step): Step {
  return (attempt, i) => {
    for (let n = 0; n <= most; n++) {
      if (n >= least && next(attempt, i + n)) return true;
      choose(attempt);
      const shape = attempt.sentence.shapes[i + n];
      if (shape === undefined || shape & Shape.punctuation) return false;
    }
    return false;
  };
}

function shapeStep(name: string, next: Step): Step {
  const bit = shapeBit(name);
  if (bit) return (attempt, i) => (attempt.sentence.shapes[i]! & bit) !== 0 && next(attempt, i + 1);
  const test = shapeTest(name);
  return (attempt, i) => {
    const term = attempt.sentence.terms[i];
    return term !== undefined && test(term) && next(attempt, i + 1);
  };
}
