import { saidIn, type Block } from './block.ts';
import { OPAQUE } from './collapse.ts';
import { opensReply } from './mail.ts';

/** A heading and what stands below it, up to the next heading; or what stands before the first. */
export interface Section {
  readonly heading: Block | undefined;
  /** 1 to 6; 7 for a line that is the title of the one block below it; 0 without a title. */
  readonly level: number;
  /** Number of its first block, the heading if it has one. */
  readonly first: number;
  readonly blocks: readonly Block[];
}

const WORDS = /\p{L}{2,}/gu;

/** Code that is made of sentences: the way some libraries keep replies ready to copy. */
export function isSentences(block: Block): boolean {
  const { text } = saidIn(block);
  return (text.match(WORDS)?.length ?? 0) >= 4 && !/[{};=<>]/.test(text);
}

const LONGEST_TITLE = 12;

export function isTitle(block: Block): boolean {
  if (block.within !== 'body' || block.level > 0) return false;
  const { text } = saidIn(block);
  return !/[.!?,;]$/.test(text) && text.split(/\s+/, LONGEST_TITLE + 1).length <= LONGEST_TITLE;
}

export function isBold(block: Block): boolean {
  const { text, marks } = saidIn(block);
  return marks.some(
    ({ type, start, end }) => type === 'strong' && start === 0 && end >= text.length - 1,
  );
}

/**
 * Short lines that stand right above most of the quotes or code blocks: titles of what is in those.
 * Lines in bold type above a greeting as well.
 */
function titleLines(blocks: readonly Block[]): ReadonlySet<Block> {
  const titles = new Set<Block>();
  for (const holder of ['code', 'quote'] as const) {
    const found: Block[] = [];
    let count = 0;
    for (let i = 0; i < blocks.length; i++) {
      if (blocks[i]!.within !== holder) continue;
      const before = blocks[i - 1];
      let end = i;
      while (blocks[end]?.within === holder) end++;
      if (blocks.slice(i, end).some(isSentences)) {
        count++;
        if (before && isTitle(before)) found.push(before);
      }
      i = end;
    }
    if (found.length >= 2 && found.length * 2 > count) for (const title of found) titles.add(title);
  }
  const bold = blocks.filter((block, i) => {
    const next = blocks[i + 1];
    return isBold(block) && isTitle(block) && next && opensReply(saidIn(next).text);
  });
  if (bold.length >= 2) for (const title of bold) titles.add(title);
  return titles;
}

/** @returns sections in order; a heading of quoted text is none */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const titles = titleLines(blocks);
  const isHeading = (block: Block): boolean =>
    (block.level > 0 && block.within === 'body') || titles.has(block);
  const starts = blocks.flatMap((block, index) => (isHeading(block) ? index : []));
  const bounds = starts[0] === 0 ? starts : [0, ...starts];
  return bounds.map((first, i): Section => {
    const block = blocks[first];
    const heading = block && isHeading(block) ? block : undefined;
    return {
      heading,
      level: heading ? heading.level || 7 : 0,
      first,
      blocks: blocks.slice(heading ? first + 1 : first, bounds[i + 1]),
    };
  });
}

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
  heading && saidIn(heading).text.replaceAll(OPAQUE, '…');
