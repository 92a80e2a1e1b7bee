import type { House, SegmentRole, Mark } from '../../../../rules/api.ts';
import type { OffsetMap, Segment, Span, Unit } from '../types.ts';
import type { Block } from './block.ts';
import { composeMaps, shiftMap } from './offsetMap.ts';

/** A segment that was read of a part of the document, as it stands further on in the document. */
class MovedSegment implements Segment {
  readonly text: string;
  readonly role: SegmentRole;
  readonly marks: readonly Mark[];
  readonly encode: (text: string) => string;
  readonly settle?: NonNullable<Segment['settle']>;
  readonly origin: Segment;
  readonly #from: Segment;
  readonly #shift: number;
  #map: OffsetMap | undefined;

  constructor(origin: Segment, shift: number, settle?: Segment['settle']) {
    this.text = origin.text;
    this.role = origin.role;
    this.marks = origin.marks;
    this.encode = origin.encode;
    this.origin = origin.origin ?? origin;
    if (settle) this.settle = settle;
    this.#from = origin;
    this.#shift = shift;
  }

  get map(): OffsetMap {
    return (this.#map ??= composeMaps(shiftMap(this.#shift), this.#from.map));
  }
}

/** A block of a part of a text; most are only looked through for titles. */
class MovedBlock implements Block {
  readonly within: Block['within'];
  readonly level: number;
  readonly start: number;
  readonly origin: Block;
  readonly partStart: number;
  #segment: Segment | undefined;

  constructor(origin: Block, start: number, partStart: number) {
    this.within = origin.within;
    this.level = origin.level;
    this.start = start;
    this.origin = origin;
    this.partStart = partStart;
  }

  get segment(): Segment {
    return (this.#segment ??= new MovedSegment(this.origin.segment, this.partStart));
  }
}

/**
 * @param block of a part of a text that has nothing to settle
 * @param shift where that part begins
 * @param textStart where the text itself begins in the document
 */
export const movedBlock = (block: Block, shift: number, textStart: number): Block =>
  new MovedBlock(block, block.start + shift, shift + textStart);

/** @returns a block of a part as it stands further on, or back, in the next version of its text */
export const movedOn = (block: Block, by: number): Block =>
  by === 0 || !block.origin
    ? block
    : new MovedBlock(block.origin, block.start + by, (block.partStart ?? 0) + by);

/** @returns a segment as it stands further on, where it has nothing to settle */
export const movedSegment = (segment: Segment, shift: number): Segment =>
  new MovedSegment(segment, shift);

export const movedSpan = ({ start, end }: Span, shift: number): Span => ({
  start: start + shift,
  end: end + shift,
});

/** Where a unit stands in the document, and what is to be added to places in its origin. */
interface Place {
  readonly span: Span;
  readonly shift: number;
}

/** What a unit is called, and how often it was sent. */
export type Named = Pick<Unit, 'id' | 'title' | 'usage'>;

/** A unit that was read by itself; most of its segments are never looked at again. */
class MovedUnit implements Unit {
  readonly kind: Unit['kind'];
  readonly id?: string;
  readonly title?: string;
  readonly usage?: number;
  readonly span: Span;
  readonly house?: House;
  readonly origin: Unit;
  readonly shift: number;
  #segments: readonly Segment[] | undefined;

  constructor(origin: Unit, { span, shift }: Place, { id, title, usage }: Named, house?: House) {
    this.kind = origin.kind;
    if (id !== undefined) this.id = id;
    if (title !== undefined) this.title = title;
    if (usage !== undefined) this.usage = usage;
    if (house) this.house = house;
    this.span = span;
    this.origin = origin;
    this.shift = shift;
  }

  get segments(): readonly Segment[] {
    return (this.#segments ??=
      this.shift === 0 ? this.origin.segments : movedSegments(this.origin, this.shift));
  }

  /** The same in a document with these placeholders. */
  in(house: House): Unit {
    return new MovedUnit(this.origin, this, this, house);
  }
}

/**
 * @param unit that was read by itself, wherever it stood
 * @param name what it is called here
 */
export const movedUnit = (unit: Unit, place: Place, name: Named): Unit =>
  new MovedUnit(unit, place, name);

/** The same unit in a document with these placeholders. */
export const inHouse = (unit: Unit, house: House): Unit =>
  unit instanceof MovedUnit ? unit.in(house) : { ...unit, house };

function movedSegments({ segments }: Unit, shift: number): readonly Segment[] {
  const settles = new Map<Settle, Settle>();
  const moved = (settle: Settle): Settle => {
    const known = settles.get(settle) ?? movedSettle(settle, shift);
    settles.set(settle, known);
    return known;
  };
  return segments.map(
    (segment) => new MovedSegment(segment, shift, segment.settle && moved(segment.settle)),
  );
}

type Settle = NonNullable<Segment['settle']>;

const movedSettle =
  (settle: Settle, shift: number): Settle =>
  (edits) =>
    settle(edits.map((edit) => ({ ...edit, ...movedSpan(edit, -shift) }))).map((edit) => ({
      ...edit,
      ...movedSpan(edit, shift),
    }));
