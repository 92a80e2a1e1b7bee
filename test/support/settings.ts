import type { Settings } from '../../server/src/core/types.ts';

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
