import type { Kind } from '../../../../rules/api.ts';
import type { Settings } from '../types.ts';

/** What hangs on more than the sentence itself. */
export interface Around {
  readonly kind: Kind;
  readonly settings: Settings;
  /** What else the one who asks says. */
  readonly about: unknown;
}

interface Note extends Around {
  readonly value: unknown;
}

/** What rules have found out about a sentence by itself; by the function that did it. */
export class Notes {
  readonly #made = new Map<object, Note>();

  /** @param make asked once for as long as all around is the same */
  of<V>(key: object, { kind, settings, about }: Around, make: () => V): V {
    const known = this.#made.get(key);
    if (known?.kind === kind && known.settings === settings && known.about === about)
      return known.value as V;
    const value = make();
    this.#made.set(key, { kind, settings, about, value });
    return value;
  }
}
