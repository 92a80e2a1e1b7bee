/** Units of formats that can't be read in parts, known again by what they say. */
import type { Steps } from '../steps.ts';
import type { Segment, Unit } from '../types.ts';
import type { Keeping } from './keeping.ts';
import { shiftMap } from './offsetMap.ts';

/** What a unit says, wherever that stands. */
type Said = readonly Pick<Segment, 'role' | 'text' | 'marks'>[];

const saidIn = ({ segments }: Unit): Said =>
  segments.map(({ role, text, marks }) => ({ role, text, marks }));

const same = (text: string): string => text;

/** @param text made by JSON.stringify, so that nothing in what it says keeps the document in memory */
function unitOf(kind: Unit['kind'], text: string): Unit {
  const said = JSON.parse(text) as Said;
  const segments = said.map((each) => ({ ...each, map: shiftMap(0), encode: same }));
  return { kind, span: { start: 0, end: 0 }, segments };
}

/** @returns units that were read anew, each with the `origin` of those that said the same before */
export function* knownAgain(units: readonly Unit[], keeping: Keeping): Steps<readonly Unit[]> {
  // One long text says something else after each change.
  if (units.length === 1) return units;
  const known: Unit[] = [];
  for (const unit of units) {
    known.push(unit.origin ? unit : withOrigin(unit, keeping));
    yield;
  }
  return known;
}

function withOrigin(unit: Unit, keeping: Keeping): Unit {
  const { kind } = unit;
  const known = keeping.known(JSON.stringify(saidIn(unit)));
  const found = known.readings.find(({ as }) => as === kind);
  const reading = found ?? { as: kind, units: [unitOf(kind, known.text)], problems: [], skips: [] };
  known.readings = [reading];
  const origin = reading.units[0]!;
  const segments = unit.segments.map((segment, i) => ({ ...segment, origin: origin.segments[i]! }));
  return { ...unit, segments, origin };
}
