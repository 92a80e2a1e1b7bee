import { compromiseTagger } from '../../server/src/core/analyse/tagger.ts';
import type { Kind, LintResult, Format } from '../../server/src/core/types.ts';
import { createDefaultLinter } from '../../server/src/linter.ts';
import { settingsOf, type CaseSettings } from './settings.ts';

export const linter = createDefaultLinter(() => compromiseTagger);

export interface LintCase {
  readonly kind?: Kind;
  readonly format?: Format;
  readonly settings?: CaseSettings;
}

/** Lints a text as a new project would. */
export const lint = (text: string, { kind, format, settings }: LintCase = {}): LintResult =>
  linter.lint(
    { text, format: format ?? 'text', name: '', ...(kind && { kind }) },
    settingsOf(settings),
  );
