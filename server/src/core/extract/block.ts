import type { Segment } from '../types.ts';
import type { Layer } from './layer.ts';

/**
 * One segment and where it stands among the blocks of its text.
 * - `quote`: what somebody else wrote; prose only where a text is nothing else.
 * - `code`: a code block; prose only where a library keeps its replies in such blocks.
 */
export interface Block {
  readonly segment: Segment;
  readonly within: 'body' | 'quote' | 'code';
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  /** In the layer that was read; a heading's start is where its section starts. */
  readonly start: number;
  /** The same block as its part of the text has it, for as long as that part says the same. */
  readonly origin?: Block;
  /** Where that part begins in the document. */
  readonly partStart?: number;
}

/** @returns what a block says, not where that stands */
export const saidIn = (block: Block): Segment => (block.origin ?? block).segment;

/** What was read of a text, and how much of it is known from a version before. */
export interface ReadText {
  readonly blocks: readonly Block[];
  /** What was read of that version, */
  readonly last?: readonly Block[];
  /** of which so many blocks at the start stand where they did, */
  readonly head: number;
  /** and so many at the end only moved, all by the same. */
  readonly tail: number;
}

/** Reads the prose of a layer. */
export type ReadBlocks = (layer: Layer) => readonly Block[];
