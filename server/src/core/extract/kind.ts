import type { FileMapping, Format, Kind, SourceDocument } from '../types.ts';
import { isLibrary } from './library.ts';
import type { Section } from './sections.ts';

/** What decides the kind of a text that isn't an export. */
export interface KindFacts {
  readonly document: SourceDocument;
  readonly mapping: FileMapping | undefined;
  readonly frontMatter: { readonly kind: Kind | undefined; readonly title: string | undefined };
  readonly format: Format;
  readonly sections: readonly Section[];
  /** Whether the text says of itself that it is a mail. */
  readonly isMail: boolean;
}

/** The first that applies: the person, the project, the text itself, its format, its look. */
export function detectKind(facts: KindFacts): Kind {
  const { document, mapping, frontMatter, format, sections, isMail } = facts;
  const declared = document.kind ?? mapping?.kind ?? frontMatter.kind;
  if (declared) return declared;
  if (format === 'text' || isMail) return 'reply';
  const hasHeadings = sections.some(({ heading }) => heading);
  // A page with a title of its own, not a message.
  if (!hasHeadings && frontMatter.title === undefined) return 'reply';
  return isLibrary(sections) ? 'reply' : 'article';
}
