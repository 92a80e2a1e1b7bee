/** Field names one slip away from one that the help desk has. */
import { dialectOf, dialects, type Dialect } from '../shared/dialects.ts';
import { readPlaceholder } from '../shared/placeholders.ts';
import { isOneSlip, isSlip } from '../shared/slip.ts';
import type { Place } from './faults.ts';

/** A name as it should be, and whose it is. */
export interface Meant {
  readonly path: string;
  /** Missing where only the rest of the document says so. */
  readonly dialect?: Dialect;
}

/** Same but for case and underscores. */
const plain = (path: string): string => path.toLowerCase().replaceAll('_', '');

/** Parts of a name that each house makes up for itself. */
const OWN = /\d|\[|custom(?!m?er)|metadata|propert|attribute|integration|metafield/i;

/** In short words a wrong letter may as well be another word: "game", "name". */
function isMistyped(typed: string, meant: string): boolean {
  if (`${typed}s` === meant || typed === `${meant}s`) return false;
  if (plain(typed) === plain(meant)) return true;
  if (meant.length >= 6) return isSlip(typed, meant);
  return meant.length >= 4 && isOneSlip(typed, meant) && !isOtherLetter(typed, meant);
}

const isOtherLetter = (typed: string, meant: string): boolean =>
  typed.length === meant.length && [...typed].sort().join('') !== [...meant].sort().join('');

/** How many parts of a path are mistyped; undefined if it isn't the other at all. */
function slips(typed: string, meant: string): number | undefined {
  const parts = typed.split('.');
  const right = meant.split('.');
  if (parts.length !== right.length) return undefined;
  if (parts.length === 1 && meant.length < 8) return undefined;
  let count = 0;
  for (const [i, part] of parts.entries()) {
    if (part === right[i]) continue;
    if (!isMistyped(part, right[i]!)) return undefined;
    count++;
  }
  return count;
}

/** The nearest field, in a list; of several equally near ones, the first. */
function nearest(path: string, fields: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = 3;
  for (const field of fields) {
    if (Math.abs(field.length - path.length) > 4) continue;
    const count = slips(path, field);
    if (count === undefined || count === 0) continue;
    const rank = count + (plain(field) === plain(path) ? 0 : 0.5);
    if (rank >= least) continue;
    best = field;
    least = rank;
  }
  return best;
}

/** The same name as the rest of the document has it, if that is the commoner way. */
function houseTwin({ reply, source }: Place, path: string, open: string): string | undefined {
  const placeholders = reply.house?.placeholders;
  const own = placeholders?.get(source);
  if (!placeholders || own === undefined) return undefined;
  for (const [other, count] of placeholders) {
    if (count < 3 || own >= count) continue;
    const read = readPlaceholder(other);
    if (read?.open === open && read.path !== path && plain(read.path) === plain(path))
      return read.path;
  }
  return undefined;
}

/** @returns what a field name was meant to be; undefined if it may well be right */
export function meantField(place: Place): Meant | undefined {
  const { read, reply } = place;
  if (!read || read.path === '' || OWN.test(read.path) || /^[[<]/.test(read.open)) return undefined;
  const { path, open } = read;
  const own = dialectOf(reply.house);
  if (own?.open === open) {
    if (own.fields.has(path)) return undefined;
    const meant = nearest(path, own.fields);
    if (meant !== undefined) return { path: meant, dialect: own };
  }
  const likely = dialects.filter((dialect) => dialect.open === open);
  if (!likely.some(({ fields }) => fields.has(path)))
    for (const dialect of likely) {
      const meant = nearest(path, dialect.fields);
      if (meant !== undefined) return { path: meant, dialect };
    }
  const twin = houseTwin(place, path, open);
  return twin === undefined ? undefined : { path: twin };
}
