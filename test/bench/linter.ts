/** The linter as the command line has it, for timing inside one process. */
import { compromiseTagger } from '../../server/src/core/analyse/tagger.ts';
import type { LintResult, Settings } from '../../server/src/core/types.ts';
import { createDefaultLinter } from '../../server/src/linter.ts';

const settings: Settings = {
  rules: new Map(),
  glossary: new Map(),
  accept: new Set(),
  replace: new Map(),
  audience: 'general',
  files: [],
};

/** A linter with nothing in its caches. */
export function freshLinter(): (text: string) => LintResult {
  const linter = createDefaultLinter(() => compromiseTagger);
  return (text) => linter.lint({ text, format: 'text', name: '', kind: 'reply' }, settings);
}
