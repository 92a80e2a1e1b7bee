import type { SegmentRole, Mark } from '../../../../rules/api.ts';
import type { OffsetMap, Segment } from '../types.ts';
import type { Block } from './block.ts';
import { composeMaps, shiftMap } from './offsetMap.ts';

/** A segment that was read of a part of the document, as it stands further on in the document. */
class MovedSegment implements Segment {
  readonly text: string;
  readonly role: SegmentRole;
  readonly marks: readonly Mark[];
  readonly encode: (text: string) => string;
  readonly origin: Segment;
  readonly #shift: number;
  #map: OffsetMap | undefined;

  constructor(origin: Segment, shift: number) {
    this.text = origin.text;
    this.role = origin.role;
    this.marks = origin.marks;
    this.encode = origin.encode;
    this.origin = origin;
    this.#shift = shift;
  }

  get map(): OffsetMap {
    return (this.#map ??= composeMaps(shiftMap(this.#shift), this.origin.map));
  }
}

/**
 * @param block of a part of a text that has nothing to settle
 * @param shift where that part begins
 * @param origin where the text itself begins in the document
 */
export const movedBlock = (
  { segment, within, level, start }: Block,
  shift: number,
  origin: number,
): Block => ({
  segment: new MovedSegment(segment, shift + origin),
  within,
  level,
  start: start + shift,
});
