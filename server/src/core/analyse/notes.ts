import type { Kind } from '../../../../rules/api.ts';
import type { Settings } from '../types.ts';

/** What hangs on more than the sentence itself. */
export interface Around {
  readonly kind: Kind;
  readonly settings: Settings;
}

export interface Note extends Around {
  /** What else the one who asked said. */
  readonly about: unknown;
  readonly value: unknown;
}

/** What rules have found out about a sentence by itself; by the function that did it. */
export class Notes {
  readonly #made = new Map<object, Note>();

  /** @returns what was noted, if all around is the same */
  known(key: object, { kind, settings }: Around, about: unknown): Note | undefined {
    const note = this.#made.get(key);
    const isSame = note?.kind === kind && note.settings === settings && note.about === about;
    return isSame ? note : undefined;
  }

  keep(key: object, note: Note): void {
    this.#made.set(key, note);
  }
}
