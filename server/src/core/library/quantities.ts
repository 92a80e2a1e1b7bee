/** Numbers with what they count: "3 to 5 working days", "£3.95", "10%", "5pm", "up to 10 users". */
import { Shape, type Span, type Term } from '../../../../rules/api.ts';
import { norm, words } from '../../../../rules/shared/terms.ts';

/** Offsets are term numbers. */
export interface Quantity extends Span {
  readonly dimension: string;
  readonly low: number;
  readonly high: number;
  readonly working?: true;
  /** "More than", "over". */
  readonly least?: true;
}

const numbers = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
   nineteen twenty`
    .split(/\s+/)
    .map((word, value) => [word, value]),
);
`thirty forty fifty sixty seventy eighty ninety`
  .split(' ')
  .forEach((word, i) => numbers.set(word, 30 + i * 10));

const hour = 60;
const day = 24 * hour;
/** Unit → dimension and how many of the smallest unit. */
const units = new Map<string, readonly [string, number]>();
const unit = (names: string, dimension: string, size: number): void => {
  for (const name of words(names)) units.set(name, [dimension, size]);
};
unit('second seconds sec secs', 'time', 1 / 60);
unit('minute minutes min mins', 'time', 1);
unit('hour hours hr hrs h', 'time', hour);
unit('day days night nights', 'time', day);
unit('week weeks wk wks', 'time', 7 * day);
unit('fortnight fortnights', 'time', 14 * day);
unit('month months', 'time', 30.4 * day);
unit('quarter quarters', 'time', 91.3 * day);
unit('year years yr yrs', 'time', 365 * day);
unit('kb', 'data', 0.001);
unit('mb megabyte megabytes', 'data', 1);
unit('gb gigabyte gigabytes', 'data', 1000);
unit('tb terabyte terabytes', 'data', 1_000_000);
unit('g gram grams', 'weight', 0.001);
unit('kg kilo kilos kilogram kilograms', 'weight', 1);
unit('lb lbs pound-weight', 'weight', 0.4536);
unit('cm centimetre centimetres centimeter centimeters', 'length', 1);
unit('m metre metres meter meters', 'length', 100);
unit('km kilometre kilometres kilometer kilometers', 'length', 100_000);
unit('mile miles', 'length', 160_934);
unit('pounds pound gbp quid', 'money', 1);
unit('euros euro eur', 'money:€', 1);
unit('dollars dollar usd', 'money:$', 1);
unit('percent', 'percent', 1);

const signs: Readonly<Record<string, string>> = { '£': 'money', '€': 'money:€', $: 'money:$' };
const working = words('working business');
const between = words('working business calendar full whole consecutive free');
const times = words('am pm a.m p.m a.m. p.m.');
/** Before a number of things that are there already: "the two keys". */
const known = words('the these those both my your our their his her step chapter page level');

const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;

interface Value {
  readonly value: number;
  readonly end: number;
  /** "A week", which is a number only with its unit. */
  readonly article?: true;
}

function numberAt(terms: readonly Term[], at: number): Value | undefined {
  const word = norm(terms, at);
  if (plain.test(word)) return { value: Number(word.replaceAll(',', '')), end: at + 1 };
  if (word === 'half' && /^an?$/.test(norm(terms, at + 1)))
    return { value: 0.5, end: at + 2, article: true };
  if (word === 'a' || word === 'an') return { value: 1, end: at + 1, article: true };
  const value = numbers.get(word);
  if (value === undefined) return undefined;
  const next = terms[at + 1];
  const ones = next && next.shape & Shape.joined ? numbers.get(next.norm) : undefined;
  if (value >= 20 && ones !== undefined && ones < 10) return { value: value + ones, end: at + 2 };
  return { value, end: at + 1 };
}

/** Numbers with a sign or a unit that touches: "£3.95", "10%", "5gb", "5pm", "16:00". */
function compact(terms: readonly Term[], at: number): Quantity | undefined {
  const word = norm(terms, at);
  const first = word.charCodeAt(0);
  const sign = signs[word.charAt(0)];
  if (sign) {
    const value = Number(word.slice(1).replaceAll(',', ''));
    return Number.isFinite(value)
      ? { start: at, end: at + 1, dimension: sign, low: value, high: value }
      : undefined;
  }
  if (first < 48 || first > 57) {
    if (word !== 'noon' && word !== 'midday' && word !== 'midnight') return undefined;
    const value = word === 'midnight' ? day : 12 * hour;
    return { start: at, end: at + 1, dimension: 'clock', low: value, high: value };
  }
  const parts = /^(\d+(?:[.:]\d+)?)(%|[a-z]+)?$/.exec(word);
  if (!parts) return undefined;
  const [, digits = '', suffix = ''] = parts;
  if (suffix === '%') return one(at, at + 1, 'percent', Number(digits));
  const clock = clockOf(digits, suffix);
  if (clock !== undefined) return one(at, at + 1, 'clock', clock);
  const found = units.get(suffix);
  return found && suffix.length <= 3
    ? one(at, at + 1, found[0], Number(digits) * found[1])
    : undefined;
}

const one = (start: number, end: number, dimension: string, value: number): Quantity => ({
  start,
  end,
  dimension,
  low: value,
  high: value,
});

/** @returns minutes after midnight */
function clockOf(digits: string, suffix: string): number | undefined {
  const half = suffix.replaceAll('.', '');
  const [hours = 0, minutes = 0] = digits.split(/[.:]/).map(Number);
  if (half !== 'am' && half !== 'pm')
    return half === '' && /^\d{1,2}:\d{2}$/.test(digits) ? hours * hour + minutes : undefined;
  return ((hours % 12) + (half === 'pm' ? 12 : 0)) * hour + minutes;
}

/** A number or a range, and what it counts. */
function spelt(terms: readonly Term[], at: number): Quantity | undefined {
  const first = numberAt(terms, at);
  if (!first) return undefined;
  const link = norm(terms, first.end);
  const joined =
    terms[first.end] && terms[first.end]!.shape & Shape.joined && !isSign(terms[first.end]!);
  const linked =
    link === '-' ||
    link === 'to' ||
    link === 'or' ||
    (link === 'and' && norm(terms, at - 1) === 'between');
  const second = first.article
    ? undefined
    : joined
      ? numberAt(terms, first.end)
      : linked
        ? numberAt(terms, first.end + 1)
        : undefined;
  const range = second && !second.article && second.value > first.value ? second : undefined;
  let end = range?.end ?? first.end;
  const low = first.value;
  const high = range?.value ?? first.value;
  if (norm(terms, end) === 'noon') return one(at, end + 1, 'clock', 12 * hour);
  if (times.has(norm(terms, end)) || norm(terms, end) === "o'clock") {
    const clock = clockOf(String(high), norm(terms, end) === "o'clock" ? 'pm' : norm(terms, end));
    return clock === undefined ? undefined : one(at, end + 1, 'clock', clock);
  }
  if (norm(terms, end) === 'per' && /^cents?$/.test(norm(terms, end + 1)))
    return { start: at, end: end + 2, dimension: 'percent', low, high };
  let isWorking = false;
  while (between.has(norm(terms, end))) isWorking = working.has(norm(terms, end++)) || isWorking;
  const found = units.get(norm(terms, end));
  if (found && !(first.article && (norm(terms, end).length < 3 || norm(terms, end) === 'second'))) {
    const [dimension, size] = found;
    return {
      start: at,
      end: end + 1,
      dimension,
      low: low * size,
      high: high * size,
      ...(isWorking && { working: true }),
    };
  }
  return first.article ? undefined : counted(terms, { at, end, low, high });
}

const isSign = (term: Term): boolean => (term.shape & Shape.punctuation) !== 0;

/** "10 users": a number and a plural. */
function counted(
  terms: readonly Term[],
  { at, end, low, high }: { at: number; end: number; low: number; high: number },
): Quantity | undefined {
  const noun = norm(terms, end);
  const isPlural = /^[a-z]{3,}[^su'i]s$/.test(noun) && !noun.endsWith('times');
  if (!isPlural || known.has(norm(terms, at - 1)) || low > 10_000) return undefined;
  return { start: at, end: end + 1, dimension: `count:${noun}`, low, high };
}

const over = words('over above exceeding');

/** The quantities of a sentence, in order. Offsets are term numbers. */
export function quantitiesOf(terms: readonly Term[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < terms.length; at++) {
    const quantity = compact(terms, at) ?? spelt(terms, at);
    if (!quantity || isRate(terms, quantity, found.at(-1))) continue;
    const isLeast =
      over.has(norm(terms, at - 1)) ||
      (norm(terms, at - 1) === 'than' && norm(terms, at - 2) === 'more') ||
      (/^(?:or|and)$/.test(norm(terms, quantity.end)) &&
        /^(?:more|over|above)$/.test(norm(terms, quantity.end + 1)));
    found.push(isLeast ? { ...quantity, least: true } : quantity);
    at = quantity.end - 1;
  }
  return found;
}

/** "£48 a year", "24 hours a day", "two guests each month": how often, not how long. */
function isRate(terms: readonly Term[], quantity: Quantity, before: Quantity | undefined): boolean {
  if (quantity.dimension !== 'time' || quantity.low !== quantity.high) return false;
  if (norm(terms, quantity.start) !== 'a') return false;
  const last = norm(terms, quantity.start - 1);
  return (
    before?.end === quantity.start ||
    last === 'once' ||
    last === 'twice' ||
    last === 'times' ||
    last === 'in'
  );
}
