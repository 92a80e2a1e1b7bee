/**
 * What wakes the built-in rules, compiled: `rules/sweep.mjs` puts it here when the project is
 * bundled or tested. Without it the patterns are measured at the start, which takes a second.
 */
export const sweepText: string = '';
