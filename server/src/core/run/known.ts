/** What was judged of replies, kept by what they say. */
import type { House } from '../../../../rules/api.ts';
import { ChunkCache } from '../extract/chunkCache.ts';
import type { Settings, Unit } from '../types.ts';

/** Sentences of all replies that are kept. */
const MOST_SENTENCES = 40_000;
/** A longer reply is not met again as it was, but for an edit that is taken back. */
const LONGEST = 1_000;

/** Numbers for objects, the same for the same object. */
function createNumbering(): (object: object) => number {
  const numbers = new WeakMap<object, number>();
  let last = 0;
  return (object) => {
    const known = numbers.get(object);
    if (known !== undefined) return known;
    last += 1;
    numbers.set(object, last);
    return last;
  };
}

const houseText = ({ system = '', isLibrary, placeholders }: House): string =>
  `${system}\n${String(isLibrary)}\n${[...placeholders].join('\n')}`;

/**
 * Keeps what is judged of a reply until it, its settings or its document's placeholders are others.
 * Only for replies that say what they come from, or whose segments do (`origin`).
 * @param sizeOf how many sentences there are in what was judged
 */
export function createKnown<V>(
  sizeOf: (value: V) => number,
): (unit: Unit, settings: Settings, judge: () => V) => V {
  const known = new ChunkCache<V>(MOST_SENTENCES);
  const segmentNumber = createNumbering();
  const settingsNumber = createNumbering();
  /** Of records, for as long as they are kept themselves. */
  const ofRecords = new WeakMap<Unit, { readonly around: string; readonly value: V }>();
  const textNumber = createTextNumbering();
  const houseTexts = new WeakMap<House, number>();
  const houseNumber = (house: House): number => {
    const number = houseTexts.get(house) ?? textNumber(houseText(house));
    houseTexts.set(house, number);
    return number;
  };
  return (unit, settings, judge) => {
    const { kind, house, origin } = unit;
    const around = [settingsNumber(settings), kind, house ? houseNumber(house) : ''].join(' ');
    if (origin) {
      const last = ofRecords.get(origin);
      if (last?.around === around) return last.value;
      const value = judge();
      ofRecords.set(origin, { around, value });
      return value;
    }
    const { segments } = unit;
    if (segments.length > LONGEST || !segments.every(({ origin }) => origin)) return judge();
    const numbers = segments.map(({ origin }) => segmentNumber(origin!));
    const key = [around, ...numbers].join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const judged = judge();
    known.set(key, judged, sizeOf(judged) + 1);
    return judged;
  };
}

/** So many ways of writing placeholders are told apart; an older one gets a new number. */
const MOST_HOUSES = 200;

function createTextNumbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  let last = 0;
  return (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    if (numbers.size >= MOST_HOUSES) numbers.clear();
    last += 1;
    numbers.set(text, last);
    return last;
  };
}
