import type { Audience } from '../api.ts';
import expansionData from './expansions.yml';
import knownData from './known.yml';
import shoutedData from './shouted.yml';

interface KnownData {
  readonly everyday: string;
  readonly names: string;
  readonly places: string;
  readonly companies: string;
  readonly sizes: string;
  readonly calendar: string;
  readonly credentials: string;
  readonly technical: string;
  readonly units: string;
  readonly currencies: string;
  readonly moneyWords: string;
  readonly timezones: string;
  readonly states: string;
  readonly with: Readonly<Record<string, readonly string[]>>;
}

const data = knownData as KnownData;
const { meanings, unpluralised } = expansionData as {
  readonly meanings: Readonly<Record<string, string | readonly string[]>>;
  readonly unpluralised: string;
};

const set = (...rows: readonly string[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => row.trim().split(/\s+/)));

const everyday = set(data.everyday, data.names, data.places, data.companies, data.sizes);
const technical = set(data.technical);
const unplural = set(unpluralised);

export const calendar = set(data.calendar);
export const credentials = set(data.credentials);
export const units = set(data.units);
export const currencies = set(data.currencies);
export const moneyWords = set(data.moneyWords);
export const timezones = set(data.timezones);
export const states = set(data.states);

/** Ordinary English words, lower case: in capitals they are emphasis. */
export const ordinaryWords = set((shoutedData as { readonly words: string }).words);

/** Words that make a letter pair known ("IP address"), by acronym. */
export const companions = data.with;

/**
 * What an acronym usually stands for, likeliest first; empty if it is not a common one.
 * @param base capitals, without plural s
 */
export function meaningsOf(base: string): readonly string[] {
  const found = Object.hasOwn(meanings, base) ? meanings[base]! : [];
  return typeof found === 'string' ? [found] : found;
}

/** Whether nearly every reader of this kind knows the acronym. */
export const isKnown = (base: string, audience: Audience): boolean =>
  everyday.has(base) || (audience === 'technical' && technical.has(base));

/** The plural of a meaning, or undefined where none can be made by rule. */
export function pluralOf(base: string, meaning: string): string | undefined {
  if (unplural.has(base)) return undefined;
  const [, head, rest] = /^(.*?)((?: of | in | to | from ).*)?$/.exec(meaning)!;
  if (head === undefined || !/[a-z]$/.test(head)) return undefined;
  const plural = /(?:s|x|ch|sh)$/.test(head)
    ? `${head}es`
    : /[^aeiou]y$/.test(head)
      ? `${head.slice(0, -1)}ies`
      : `${head}s`;
  return plural + (rest ?? '');
}
