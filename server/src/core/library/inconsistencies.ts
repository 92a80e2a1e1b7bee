/** Library findings as findings of their documents. */
import type { Finding, Settings, Severity } from '../types.ts';
import type { Placer } from './place.ts';
import type { LibraryFinding } from './types.ts';

/** The rule that speaks for a library. */
export const libraryRule = 'inconsistent-macros';

/** How the rule is set for a document; undefined if it is off. */
export function libraryLevel({ rules }: Settings): Severity | undefined {
  const level = rules.get(libraryRule)?.level ?? 'warning';
  return level === 'off' ? undefined : level;
}

/** @returns undefined where its words are not in the document */
export function inconsistency(
  { place, span, message }: Pick<LibraryFinding, 'place' | 'span' | 'message'>,
  severity: Severity,
  placer: Placer,
): Finding | undefined {
  const words = placer(place.index, span);
  return words && { ruleId: libraryRule, severity, message, ...words, suggestions: [] };
}
