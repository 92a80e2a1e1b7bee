import type { Format, Kind } from '../types.ts';
import { isLibrary } from './library.ts';
import type { Section } from './sections.ts';

/** What decides the kind of a text that isn't an export. */
export interface KindFacts {
  /** What the person, the project or the text itself says. */
  readonly declared: Kind | undefined;
  /** What the text says that it is called. */
  readonly title: string | undefined;
  readonly format: Format;
  /** Whether the text says of itself that it is a mail. */
  readonly isMail: boolean;
}

/** Whether both say the same. */
export const areSame = (one: KindFacts, other: KindFacts): boolean =>
  one.declared === other.declared &&
  one.title === other.title &&
  one.format === other.format &&
  one.isMail === other.isMail;

/** The first that applies: what was said, its format, its look. */
export function detectKind(
  { declared, title, format, isMail }: KindFacts,
  sections: readonly Section[],
): Kind {
  if (declared) return declared;
  if (format === 'text' || isMail) return 'reply';
  const hasHeadings = sections.some(({ heading }) => heading);
  // A page with a title of its own, not a message.
  if (!hasHeadings && title === undefined) return 'reply';
  return isLibrary(sections) ? 'reply' : 'article';
}
