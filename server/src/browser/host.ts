import type { Host } from '../host.ts';

/** A worker reads nothing itself: the client does, and names the pages. */
export const browserHost: Host = {
  schemes: [],
  pages: undefined,
  readText: () => Promise.resolve(undefined),
  list: () => Promise.resolve(undefined),
};
