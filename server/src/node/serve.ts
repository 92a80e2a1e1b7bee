/** All of the language server but its greeting: a file of its own, loaded when a client is there. */
import { serve as serveClient } from '../lsp/serve.ts';
import type { Opening } from '../lsp/server.ts';
import { createDefaultLinter } from '../linter.ts';
import { builtInRules, pageOf, shared } from '../rules.ts';

export const serve = (opening: Opening): void => {
  serveClient(opening, {
    linter: createDefaultLinter(),
    rules: builtInRules.map(({ meta }) => meta),
    page: pageOf,
    classes: shared.classes,
  });
};
