import type { Kind } from '../../../../rules/api.ts';
import type { Settings } from '../types.ts';

/** What hangs on more than the sentence itself. */
export interface Around {
  readonly kind: Kind;
  readonly settings: Settings;
}

/** What rules have found out about a sentence by itself; by the function that did it. */
export class Notes {
  #around: Around | undefined;
  readonly #made = new Map<object, unknown>();

  /** @param make asked once for as long as kind and settings are the same */
  of<V>(key: object, { kind, settings }: Around, make: () => V): V {
    if (this.#around?.kind !== kind || this.#around.settings !== settings) {
      this.#made.clear();
      this.#around = { kind, settings };
    }
    if (!this.#made.has(key)) this.#made.set(key, make());
    return this.#made.get(key) as V;
  }
}
