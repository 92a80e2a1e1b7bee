/** What was judged of replies, kept for as long as they say the same. */
import type { House } from '../../../../rules/api.ts';
import type { Settings, Unit } from '../types.ts';

interface Entry<V> {
  readonly settings: Settings;
  readonly house: House | undefined;
  readonly value: V;
}

/**
 * @returns what is judged of a reply, until it, its settings or its document's placeholders are
 *   others; only a reply that says what it comes from (`origin`) is known again
 */
export function createKnown<V>(): (unit: Unit, settings: Settings, judge: () => V) => V {
  const entries = new WeakMap<Unit, Entry<V>>();
  return ({ origin, house }, settings, judge) => {
    if (!origin) return judge();
    const last = entries.get(origin);
    if (last?.settings === settings && last.house === house) return last.value;
    const value = judge();
    entries.set(origin, { settings, house, value });
    return value;
  };
}
