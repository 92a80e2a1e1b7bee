import type { House } from '../../../../rules/api.ts';
import type { Steps } from '../steps.ts';
import type { Extraction, SourceDocument, Unit } from '../types.ts';
import { inHouse } from './moved.ts';

/** Formats that hold records of other programs, never a message that somebody is writing. */
const EXPORTS: ReadonlySet<SourceDocument['format']> = new Set(['json', 'yaml', 'csv', 'xml']);

/** A file that says of itself that its texts are there to be filled in. */
const TEMPLATE_NAME =
  /(?:template|macro|snippet|canned|boilerplate|saved[-_ ]?repl|standard[-_ ]?repl)/i;

/** So many of one placeholder are "several": a count that stays the same while people type. */
const SEVERAL = 3;

/** So many different placeholders say enough about a document. */
const MOST = 500;

const sources = new WeakMap<Unit, readonly string[]>();

/** The placeholders of a unit, as they are written; kept by what it says. */
function sourcesOf(unit: Unit): readonly string[] {
  const { segments } = unit.origin ?? unit;
  const known = unit.origin && sources.get(unit.origin);
  if (known) return known;
  const found: string[] = [];
  for (const { marks } of segments)
    for (const { source } of marks) if (source !== undefined) found.push(source);
  if (unit.origin) sources.set(unit.origin, found);
  return found;
}

function* placeholdersOf(units: readonly Unit[]): Steps<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const unit of units) {
    for (const source of sourcesOf(unit)) {
      const count = counts.get(source) ?? 0;
      if (count < SEVERAL && (count > 0 || counts.size < MOST)) counts.set(source, count + 1);
    }
    yield;
  }
  return counts;
}

/** Tells each reply of a document what the document's placeholders look like. */
export function* withHouse(
  { units, ...rest }: Extraction,
  { format, name, keptBy }: SourceDocument,
): Steps<Extraction> {
  const isLibrary = units.length > 1 || EXPORTS.has(format) || TEMPLATE_NAME.test(name);
  const said = { units, isLibrary, system: rest.system };
  const last = keptBy && lasts.get(keptBy);
  const house = last && saysTheSame(said, last) ? last.house : yield* houseOf(said, last?.house);
  if (keptBy) lasts.set(keptBy, { ...said, house });
  return { units: house ? units.map((unit) => inHouse(unit, house)) : units, ...rest };
}

/** What a house is made from. */
interface Said extends Pick<House, 'isLibrary'> {
  readonly units: readonly Unit[];
  readonly system: string | undefined;
}

/** Of documents that are edited, by what stands for them: what is known of replies hangs on it. */
const lasts = new WeakMap<object, Said & { readonly house: House | undefined }>();

const saysTheSame = ({ units, isLibrary, system }: Said, last: Said): boolean =>
  isLibrary === last.isLibrary &&
  system === last.system &&
  units.length === last.units.length &&
  units.every((unit, i) => {
    const other = last.units[i]!;
    if (unit.origin && unit.origin === other.origin) return true;
    return sourcesOf(unit).join('\n') === sourcesOf(other).join('\n');
  });

/** @param last the same object if it says the same */
function* houseOf(
  { units, isLibrary, system }: Said,
  last: House | undefined,
): Steps<House | undefined> {
  const placeholders = yield* placeholdersOf(units);
  if (placeholders.size === 0 && !isLibrary) return undefined;
  const house: House = { ...(system !== undefined && { system }), isLibrary, placeholders };
  return last && isSame(last, house) ? last : house;
}

function isSame(one: House, other: House): boolean {
  if (one.system !== other.system || one.isLibrary !== other.isLibrary) return false;
  const [own, others] = [[...one.placeholders], [...other.placeholders]];
  return (
    own.length === others.length &&
    own.every(([source, count], i) => source === others[i]![0] && count === others[i]![1])
  );
}
