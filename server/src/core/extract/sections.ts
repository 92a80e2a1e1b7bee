import type { Block } from './block.ts';
import { OPAQUE } from './collapse.ts';

/** A heading and what stands below it, up to the next heading; or what stands before the first. */
export interface Section {
  readonly heading: Block | undefined;
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly Block[];
}

/**
 * @param end of the text that the blocks are from
 * @returns sections in order; a heading of quoted text is none
 */
export function sectionsOf(blocks: readonly Block[], end: number): readonly Section[] {
  const isHeading = ({ level, within }: Block): boolean => level > 0 && within === 'body';
  const starts = blocks.flatMap((block, index) => (isHeading(block) ? index : []));
  const bounds = starts[0] === 0 ? starts : [0, ...starts];
  return bounds.map((first, i): Section => {
    const block = blocks[first];
    const heading = block && isHeading(block) ? block : undefined;
    const next = bounds[i + 1];
    return {
      heading,
      start: heading?.start ?? 0,
      end: next === undefined ? end : blocks[next]!.start,
      blocks: blocks.slice(heading ? first + 1 : first, next),
    };
  });
}

const WORDS = /\p{L}{2,}/gu;

/** Code that is made of sentences: the way some libraries keep replies ready to copy. */
const isSentences = (block: Block): boolean =>
  (block.segment.text.match(WORDS)?.length ?? 0) >= 4 && !/[{};=<>]/.test(block.segment.text);

/** @returns what a customer reads: quotes and code only where there's nothing else */
export function proseOf({ blocks }: Pick<Section, 'blocks'>): readonly Block[] {
  const body = blocks.filter(({ within }) => within === 'body');
  if (body.length > 0) return body;
  const quotes = blocks.filter(({ within }) => within === 'quote');
  if (quotes.length > 0) return quotes;
  const code = blocks.filter(({ within }) => within === 'code');
  return code.filter(isSentences).length * 2 > code.length ? code : [];
}

/** @returns the heading's words, for people */
export const titleOf = ({ heading }: Section): string | undefined =>
  heading?.segment.text.replaceAll(OPAQUE, '…');
