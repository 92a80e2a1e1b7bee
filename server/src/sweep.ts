/**
 * The built-in rules' patterns, compiled: `rules/sweep.mjs` puts them here when the project is
 * bundled or tested. Without it they are measured at the start, which takes a second.
 */
export const sweepTexts: { readonly waking: string; readonly asked: string } | undefined =
  undefined;
