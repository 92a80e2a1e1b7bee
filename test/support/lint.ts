import { compromiseTagger } from '../../server/src/core/analyse/tagger.ts';
import type { Kind, LintResult, Settings, Format } from '../../server/src/core/types.ts';
import { createDefaultLinter } from '../../server/src/linter.ts';

export const linter = createDefaultLinter(() => compromiseTagger);

/** What a case may set; everything else is as a new project has it. */
export interface CaseSettings {
  readonly glossary?: Readonly<Record<string, string>>;
  readonly accept?: readonly string[];
  readonly replace?: Readonly<Record<string, string>>;
  readonly audience?: Settings['audience'];
}

/** Settings with every rule at its own level. */
export function settingsOf(given: CaseSettings = {}): Settings {
  return {
    rules: new Map(),
    glossary: new Map(Object.entries(given.glossary ?? {})),
    accept: new Set(given.accept ?? []),
    replace: new Map(Object.entries(given.replace ?? {})),
    audience: given.audience ?? 'general',
    files: [],
  };
}

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
