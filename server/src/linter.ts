import { createLinter } from './core/index.ts';
import type { Linter, Tagger } from './core/types.ts';
import { builtInRules, shared } from './rules.ts';

/** The linter with the built-in rules. @param tagger called when a candidate first needs it */
export const createDefaultLinter = (tagger: () => Tagger): Linter =>
  createLinter({ rules: builtInRules, shared, tagger });
