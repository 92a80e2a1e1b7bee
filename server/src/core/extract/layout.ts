/** How a text is divided into replies: all of it that does not hang on where something stands. */
import type { Kind } from '../types.ts';
import { saidIn, type Block, type ReadText } from './block.ts';
import { detectKind, type KindFacts } from './kind.ts';
import { entriesOf, hasBlank, isLibrary, titlesOf } from './library.ts';
import { opensReply } from './mail.ts';
import {
  isBold,
  isSentences,
  isTitle,
  proseOf,
  sectionsOf,
  titleOf,
  type Section,
} from './sections.ts';

/** A text by the numbers of its blocks. */
export interface Layout {
  readonly kind: Kind;
  readonly units: readonly LaidUnit[];
  readonly headings: ReadonlySet<number>;
}

export interface LaidUnit {
  readonly id?: string;
  readonly title?: string;
  /** The block that it begins with; it begins with the text if missing. */
  readonly opens?: number;
  /** The block behind it; it ends with the text if missing. */
  readonly ends?: number;
  /** What a customer reads of it: at least one. */
  readonly blocks: readonly number[];
}

/**
 * @param read the next version of a text
 * @returns whether none of its blocks looks another way than before, so that its layout is the same
 */
export function lookAlike({ headings }: Layout, { blocks, last, head, tail }: ReadText): boolean {
  if (last?.length !== blocks.length) return false;
  for (let i = head; i < blocks.length - tail; i++) {
    const [now, before] = [blocks[i]!, last[i]!];
    if (now.origin === before.origin) continue;
    if (headings.has(i) || lookOf(now) !== lookOf(before)) return false;
  }
  return true;
}

/** All that the layout asks about a block that is no heading. */
function lookOf(block: Block): string {
  const looks = [
    ...[isTitle(block), isBold(block), isSentences(block), hasBlank(block)],
    opensReply(saidIn(block).text),
  ];
  return `${block.within} ${String(block.level)} ${looks.join()}`;
}

/** Whether the file is one message with a heading in it, not a message below a title. */
const isOneMessage = ([first, ...others]: readonly Section[]): boolean =>
  first !== undefined && !first.heading && others.length <= 1 && proseOf(first).length > 0;

export function layOut(blocks: readonly Block[], facts: KindFacts): Layout {
  const sections = sectionsOf(blocks);
  const kind = detectKind(facts, sections);
  const headings = new Set(sections.flatMap(({ heading, first }) => (heading ? first : [])));
  const numbers = new Map(blocks.map((block, i) => [block, i]));
  const numbersOf = (its: readonly Block[]): readonly number[] =>
    its.map((block) => numbers.get(block)!);
  const whole = (title: string | undefined): Layout => {
    const prose = proseOf({ blocks });
    const unit = { ...named(title), blocks: numbersOf(prose) };
    return { kind, headings, units: prose.length > 0 ? [unit] : [] };
  };

  const firstHeaded = sections.find(({ heading }) => heading);
  if (kind === 'article') return whole(facts.title ?? (firstHeaded && titleOf(firstHeaded)));
  // HTML mails have headings of their own; text is divided by them.
  const divided = facts.format === 'html' ? isLibrary(sections) : !isOneMessage(sections);
  if (!divided || facts.isMail) return whole(facts.title);
  const entries = entriesOf(sections);
  const titles = titlesOf(entries);
  const units = entries.flatMap(({ section, blocks: prose }, i): readonly LaidUnit[] => {
    const title = titles[i];
    const ends = sections[i + 1]?.first;
    return prose.length > 0
      ? [
          {
            ...(title !== undefined && { id: title, title }),
            ...(section.heading && { opens: section.first }),
            ...(ends !== undefined && { ends }),
            blocks: numbersOf(prose),
          },
        ]
      : [];
  });
  return { kind, headings, units };
}

const named = (title: string | undefined): { readonly title?: string } =>
  title === undefined ? {} : { title };
