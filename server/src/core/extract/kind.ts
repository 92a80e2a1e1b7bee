import type { Block } from './block.ts';
import type { FileMapping, Format, Kind, SourceDocument } from '../types.ts';
import { opensReply } from './mail.ts';
import { proseOf, type Section } from './sections.ts';

/** What decides the kind of a text that isn't an export. */
export interface KindFacts {
  readonly document: SourceDocument;
  readonly mapping: FileMapping | undefined;
  readonly frontMatter: { readonly kind: Kind | undefined; readonly title: string | undefined };
  readonly format: Format;
  readonly sections: readonly Section[];
}

const looksLikeReply = (blocks: readonly Block[]): boolean =>
  opensReply(blocks[0]?.segment.text ?? '') ||
  blocks.some(({ segment }) => segment.marks.some(({ type }) => type === 'placeholder'));

/** @returns whether most sections with prose open like a reply or have blanks to fill in */
export function isLibrary(sections: readonly Section[]): boolean {
  const withProse = sections.map(proseOf).filter((blocks) => blocks.length > 0);
  return withProse.filter(looksLikeReply).length * 2 > withProse.length;
}

/** The first that applies: the person, the project, the text itself, its format, its look. */
export function detectKind({ document, mapping, frontMatter, format, sections }: KindFacts): Kind {
  const declared = document.kind ?? mapping?.kind ?? frontMatter.kind;
  if (declared) return declared;
  if (format === 'text') return 'reply';
  const hasHeadings = sections.some(({ heading }) => heading);
  // A page with a title of its own, not a message.
  if (!hasHeadings && frontMatter.title === undefined) return 'reply';
  return isLibrary(sections) ? 'reply' : 'article';
}
