import { createLinter } from './core/index.ts';
import type { MadeSweeps } from './core/analyse/lists.ts';
import type { LibraryLinter } from './core/library/survey.ts';
import type { Tagger } from './core/types.ts';
import { decodeSweep } from './core/phrases/sweepText.ts';
import { builtInRules, shared } from './rules.ts';
import { sweepTexts } from './sweep.ts';

/**
 * The bundler turns this into a module that is evaluated at the first call, in Node and in a web
 * worker alike; an `import()` would make every lint asynchronous.
 */
const loadTagger = (): Tagger => {
  const module = require('./core/analyse/tagger.ts') as typeof import('./core/analyse/tagger.ts');
  return module.compromiseTagger;
};

const sweepsFrom = ({ waking, asked }: Record<keyof MadeSweeps, string>): MadeSweeps => ({
  waking: () => decodeSweep(waking),
  asked: () => decodeSweep(asked),
});

/** The linter with the built-in rules. @param tagger called when a candidate first needs it */
export const createDefaultLinter = (tagger: () => Tagger = loadTagger): LibraryLinter =>
  createLinter({
    ...{ rules: builtInRules, shared, tagger },
    ...(sweepTexts && { sweeps: sweepsFrom(sweepTexts) }),
  });
