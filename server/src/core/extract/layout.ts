/** How a text is divided into replies: all of it that does not hang on where something stands. */
import type { Kind } from '../types.ts';
import { saidIn, type Block } from './block.ts';
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

interface Kept {
  readonly facts: KindFacts;
  readonly blocks: readonly Block[];
  readonly layout: Layout;
}

const lasts = new WeakMap<object, Kept>();

/**
 * @param owner stands for a document that is edited: where no block looks another way than in the
 *   version before, its layout is the same
 */
export function layoutOf(blocks: readonly Block[], facts: KindFacts, owner?: object): Layout {
  if (!owner || !blocks[0]?.origin) return layOut(blocks, facts);
  const last = lasts.get(owner);
  const isSame = last && areSame(last.facts, facts) && lookAlike(last, blocks);
  const layout = isSame ? last.layout : layOut(blocks, facts);
  lasts.set(owner, { facts, blocks, layout });
  return layout;
}

const areSame = (one: KindFacts, other: KindFacts): boolean =>
  one.declared === other.declared &&
  one.title === other.title &&
  one.format === other.format &&
  one.isMail === other.isMail;

function lookAlike({ blocks: before, layout }: Kept, blocks: readonly Block[]): boolean {
  return (
    before.length === blocks.length &&
    blocks.every((block, i) => {
      const other = before[i]!;
      if (block === other || block.origin === other.origin) return true;
      return !layout.headings.has(i) && lookOf(block) === lookOf(other);
    })
  );
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

function layOut(blocks: readonly Block[], facts: KindFacts): Layout {
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
