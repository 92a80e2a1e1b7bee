/** What was made for one version of a document, kept for the next. */
export interface Version<V> {
  /** @param key must not be cut out of a longer text, which it would keep in memory */
  readonly set: (key: string, value: V) => void;
  readonly get: (key: string) => V | undefined;
  /** All was asked for: of what was not, only that of the version before is kept. */
  readonly done: () => void;
}

interface Kept<V> {
  met: Map<string, V>;
  last: ReadonlyMap<string, V>;
  before: ReadonlyMap<string, V>;
}

/**
 * Keeps values for documents that are edited: those of the last two versions, so that a change may
 * be taken back, and for as long as there is the object that stands for the document.
 */
export class Versions<V> {
  readonly #kept = new WeakMap<object, Kept<V>>();

  of(owner: object): Version<V> {
    const kept: Kept<V> = this.#kept.get(owner) ?? {
      ...{ met: new Map(), last: new Map(), before: new Map() },
    };
    this.#kept.set(owner, kept);
    return {
      get: (key) => {
        const value = kept.met.get(key) ?? kept.last.get(key) ?? kept.before.get(key);
        if (value !== undefined) kept.met.set(key, value);
        return value;
      },
      set: (key, value) => {
        kept.met.set(key, value);
      },
      done: () => {
        kept.before = kept.last;
        kept.last = kept.met;
        kept.met = new Map();
      },
    };
  }
}
