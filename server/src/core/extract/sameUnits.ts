/** Units of a text that is read part by part, known again in its next version. */
import type { Kind, Span, Unit } from '../types.ts';
import { saidIn, type Block } from './block.ts';
import { movedSegment, movedUnit, type Named } from './moved.ts';

/** A unit as it was found in a text. */
export interface FoundUnit {
  readonly kind: Kind;
  readonly name: Named;
  readonly span: Span;
  /** At least one. */
  readonly blocks: readonly Block[];
}

/** What a unit says, and the unit that stands for it. */
interface KnownUnit {
  readonly blocks: readonly Block[];
  readonly unit: Unit;
}

const lasts = new WeakMap<object, readonly KnownUnit[]>();

/**
 * @param owner stands for a document that is edited: its units are kept for its next version
 * @returns units that have the `origin` of those that said the same in the version before
 */
export function unitsOf(found: readonly FoundUnit[], owner?: object): readonly Unit[] {
  const isInParts = found[0]?.blocks[0]?.origin !== undefined;
  if (!owner || !isInParts) return found.map(plainUnit);
  const known = knownAgain(found, lasts.get(owner) ?? []);
  lasts.set(owner, known);
  return known.map(({ unit }, i) => {
    const { span, blocks, name } = found[i]!;
    return movedUnit(unit, { span, shift: shiftOf(blocks) }, name);
  });
}

const plainUnit = ({ kind, name: { id, title }, span, blocks }: FoundUnit): Unit => ({
  ...{ kind, span },
  ...(id !== undefined && { id }),
  ...(title !== undefined && { title }),
  segments: blocks.map(({ segment }) => segment),
});

/** A change is in one place: units are counted from either end until one says something else. */
function knownAgain(
  found: readonly FoundUnit[],
  before: readonly KnownUnit[],
): readonly KnownUnit[] {
  const most = Math.min(found.length, before.length);
  let head = 0;
  while (head < most && isSame(found[head]!, before[head]!)) head++;
  let tail = 0;
  while (tail < most - head && isSame(found.at(-1 - tail)!, before.at(-1 - tail)!)) tail++;
  return [
    ...before.slice(0, head),
    ...found.slice(head, found.length - tail).map(newUnit),
    ...before.slice(before.length - tail),
  ];
}

const shiftOf = (blocks: readonly Block[]): number => blocks[0]?.partStart ?? 0;

function isSame({ kind, blocks }: FoundUnit, { blocks: known, unit }: KnownUnit): boolean {
  if (unit.kind !== kind || blocks.length !== known.length) return false;
  const moved = shiftOf(blocks) - shiftOf(known);
  return blocks.every(({ origin, partStart = 0 }, i) => {
    const other = known[i]!;
    return origin === other.origin && partStart - (other.partStart ?? 0) === moved;
  });
}

/** Places in it count from where its first part begins. */
function newUnit({ kind, blocks }: FoundUnit): KnownUnit {
  const start = shiftOf(blocks);
  const segments = blocks.map((block) =>
    movedSegment(saidIn(block), (block.partStart ?? 0) - start),
  );
  return { blocks, unit: { kind, span: { start: 0, end: 0 }, segments } };
}
