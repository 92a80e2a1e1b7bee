import type { WordClasses } from '../../../../rules/api.ts';
import { closest } from '../config/suggest.ts';
import { PatternError, parsePattern, type Node } from '../phrases/parse.ts';
import { isShape } from '../phrases/shapes.ts';

/** A longer pattern is a text, not a phrase. */
const longest = 400;
/** Words that a pattern may stand for, its classes written out. */
const heaviest = 20_000;

/**
 * Says what is wrong with patterns before they are compiled: signs that mean nothing, classes that
 * do not exist or hold themselves, and patterns that would stand for too much.
 */
export class PatternChecker {
  readonly #own: WordClasses;
  readonly #shared: WordClasses;
  readonly #weights = new Map<string, number>();

  /**
   * @param own the rule's classes
   * @param shared those that every rule may name
   */
  constructor(own: WordClasses, shared: WordClasses) {
    this.#own = own;
    this.#shared = shared;
  }

  /** @returns a sentence about the first thing that is wrong, or undefined */
  fault(pattern: string): string | undefined {
    if (pattern.length > longest)
      return `“${pattern.slice(0, 40)}…” is too long for a pattern; ${longest} characters are the most.`;
    try {
      const weight = this.#weigh(parsePattern(pattern), []);
      if (weight === 0) return `“${pattern}” has no word to look for.`;
      if (weight <= heaviest) return undefined;
      return `“${pattern}” stands for too many words. Name fewer or smaller classes in it.`;
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      return `The pattern can't be read: ${error.message.replace(/[.?]?$/, (end) => end || '.')}`;
    }
  }

  /** How many words and shapes a pattern stands for. */
  #weigh(node: Node, within: readonly string[]): number {
    switch (node.type) {
      case 'word':
      case 'lemma':
        return 1;
      case 'class':
        return this.#class(node.name, within);
      case 'shape':
        if (isShape(node.name)) return 1;
        throw new PatternError(`there is no shape #${node.name} (rules/PATTERNS.md lists them)`);
      case 'row':
      case 'either':
        return node.nodes.reduce((sum, part) => sum + this.#weigh(part, within), 0);
      case 'maybe':
        return this.#weigh(node.node, within);
      default:
        return 0;
    }
  }

  #class(name: string, within: readonly string[]): number {
    const known = this.#weights.get(name);
    if (known !== undefined) return known;
    if (within.includes(name)) throw new PatternError(`the class @${name} holds itself`);
    const members = Object.hasOwn(this.#own, name) ? this.#own[name] : this.#shared[name];
    if (!members) throw new PatternError(this.#unknown(name));
    const weight = members.reduce(
      (sum, member) => sum + this.#weigh(parsePattern(member), [...within, name]),
      0,
    );
    this.#weights.set(name, weight);
    return weight;
  }

  #unknown(name: string): string {
    const guess = closest(name, [...Object.keys(this.#own), ...Object.keys(this.#shared)]);
    const hint = guess === undefined ? 'add it under classes' : `did you mean @${guess}?`;
    return `there is no word class @${name}; ${hint}`;
  }
}
