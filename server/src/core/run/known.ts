/** What was judged of replies, kept by what they say. */
import type { House } from '../../../../rules/api.ts';
import type { Settings, Unit } from '../types.ts';
import { Versions } from '../versions.ts';

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

/** What was judged of the replies of documents that are edited. */
export interface Known<V> {
  /**
   * What is judged of a reply, until it, its settings or its document's placeholders are others.
   * Only of replies that say what they come from, or whose segments do (`origin`).
   * @param owner stands for the document
   */
  readonly of: (unit: Unit, settings: Settings, owner: object, judge: () => V) => V;
  /** All replies of this version of the document were asked for. */
  readonly done: (owner: object) => void;
}

export function createKnown<V>(): Known<V> {
  const versions = new Versions<V>();
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
  const of: Known<V>['of'] = (unit, settings, owner, judge) => {
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
    const version = versions.of(owner);
    const before = version.get(key);
    if (before !== undefined) return before;
    const judged = judge();
    version.set(key, judged);
    return judged;
  };
  return {
    of,
    done: (owner) => {
      versions.of(owner).done();
    },
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
