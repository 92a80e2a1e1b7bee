/** Units of a text, known again in its next version. */
import type { Kind, Segment, Span, Unit } from '../types.ts';
import { saidIn, type Block, type ReadText } from './block.ts';
import { areSame, type KindFacts } from './kind.ts';
import { layOut, lookAlike, type LaidUnit, type Layout } from './layout.ts';
import { movedSegment, movedUnit } from './moved.ts';

/** What a unit says, and the unit that stands for it. */
interface KnownUnit {
  readonly blocks: readonly Block[];
  readonly unit: OwnUnit;
}

/** A unit as if it stood by itself. It knows what it was before, but no further back. */
class OwnUnit implements Unit {
  readonly kind: Kind;
  readonly span = { start: 0, end: 0 };
  readonly segments: readonly Segment[];
  #before: OwnUnit | undefined;

  constructor(kind: Kind, segments: readonly Segment[], before?: OwnUnit) {
    this.kind = kind;
    this.segments = segments;
    this.#before = before;
    if (before) before.#before = undefined;
  }

  get before(): Unit | undefined {
    return this.#before;
  }
}

/** A version of a text. */
interface Known {
  readonly facts: KindFacts;
  readonly blocks: readonly Block[];
  readonly layout: Layout;
  readonly units: readonly KnownUnit[];
}

const lasts = new WeakMap<object, Known>();

/**
 * @param spanOf where a unit is in the document: from where its first block or the text begins to
 *   where the next unit does or the text ends
 * @param owner stands for a document that is edited: its units are kept for its next version
 * @returns units that have the `origin` of those that said the same in the version before
 */
export function unitsOf(
  read: ReadText,
  facts: KindFacts,
  spanOf: (opens: Block | undefined, ends: Block | undefined) => Span,
  owner?: object,
): readonly Unit[] {
  const { blocks } = read;
  const last = owner && lasts.get(owner);
  const alike = last && isLaidOutAs(last, read, facts) ? last : undefined;
  const layout = alike?.layout ?? layOut(blocks, facts);
  const spanAt = ({ opens, ends }: LaidUnit): Span =>
    spanOf(
      opens === undefined ? undefined : blocks[opens],
      ends === undefined ? undefined : blocks[ends],
    );
  const { kind } = layout;
  if (!owner || !blocks[0]?.origin)
    return layout.units.map((laid) => {
      const { id, title } = laid;
      const name = { ...(id !== undefined && { id }), ...(title !== undefined && { title }) };
      const segments = blocksIn(laid, blocks).map(({ segment }) => segment);
      return { kind, ...name, span: spanAt(laid), segments };
    });
  const units = alike ? stayed(alike, read) : knownAgain(layout, blocks, last?.units ?? []);
  lasts.set(owner, { facts, blocks, layout, units });
  return layout.units.map((laid, i) => {
    const shift = blocks[laid.blocks[0]!]!.partStart ?? 0;
    return movedUnit(units[i]!.unit, { span: spanAt(laid), shift }, laid);
  });
}

const isLaidOutAs = (last: Known, read: ReadText, facts: KindFacts): boolean =>
  last.blocks === read.last && areSame(last.facts, facts) && lookAlike(last.layout, read);

const blocksIn = ({ blocks }: LaidUnit, all: readonly Block[]): readonly Block[] =>
  blocks.map((number) => all[number]!);

/** The units of a text whose layout is the same. */
function stayed({ layout, units }: Known, { blocks, head, tail }: ReadText): readonly KnownUnit[] {
  return layout.units.map((laid, i) => {
    const its = laid.blocks;
    if (its.at(-1)! < head || its[0]! >= blocks.length - tail) return units[i]!;
    const now = blocksIn(laid, blocks);
    return isSame(now, units[i]!) ? units[i]! : newUnit(layout.kind, now, units[i]);
  });
}

/** A change is in one place: units are counted from either end until one says something else. */
function knownAgain(
  { kind, units }: Layout,
  blocks: readonly Block[],
  all: readonly KnownUnit[],
): readonly KnownUnit[] {
  const before = all[0]?.unit.kind === kind ? all : [];
  const found = units.map((laid) => blocksIn(laid, blocks));
  const most = Math.min(found.length, before.length);
  let head = 0;
  while (head < most && isSame(found[head]!, before[head]!)) head++;
  let tail = 0;
  while (tail < most - head && isSame(found.at(-1 - tail)!, before.at(-1 - tail)!)) tail++;
  return [
    ...before.slice(0, head),
    ...found.slice(head, found.length - tail).map((its) => newUnit(kind, its)),
    ...before.slice(before.length - tail),
  ];
}

function isSame(blocks: readonly Block[], { blocks: known }: KnownUnit): boolean {
  if (blocks.length !== known.length) return false;
  const moved = startOf(blocks) - startOf(known);
  return blocks.every(({ origin, partStart = 0 }, i) => {
    const other = known[i]!;
    return origin === other.origin && partStart - (other.partStart ?? 0) === moved;
  });
}

const startOf = (blocks: readonly Block[]): number => blocks[0]?.partStart ?? 0;

/**
 * Places in it count from where its first part begins.
 * @param before what it was: of a long one most is the same
 */
function newUnit(kind: Kind, blocks: readonly Block[], before?: KnownUnit): KnownUnit {
  const start = startOf(blocks);
  const from = before ? startOf(before.blocks) : 0;
  const segments = blocks.map((block, i) => {
    const { origin, partStart = 0 } = block;
    const other = before?.blocks[i];
    const stays = origin === other?.origin && partStart - start === (other?.partStart ?? 0) - from;
    return before && stays
      ? before.unit.segments[i]!
      : movedSegment(saidIn(block), partStart - start);
  });
  return { blocks, unit: new OwnUnit(kind, segments, before?.unit) };
}
