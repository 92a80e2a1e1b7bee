import type { Mark, MarkType, SegmentRole } from '../../../../rules/api.ts';
import type { Segment } from '../types.ts';
import type { Layer } from './layer.ts';
import { composeMaps, Piece, pieceMap } from './offsetMap.ts';
import { byStart, collapse, emptyPieces, OPAQUE, PROSE, SPACE } from './collapse.ts';
import { findOpaque, type OpaqueOptions } from './opaque.ts';
import { encodeAround, type Placeholder } from './placeholders.ts';
import { findQuotations } from './quotes.ts';

/** What a format's segments are built from. */
export interface ProseSource extends OpaqueOptions {
  readonly layer: Layer;
  /** In the layer's text, sorted, apart. */
  readonly placeholders: readonly Placeholder[];
  /** Writes prose in the format: entities, backslashes. The layer's encoding follows. */
  readonly encode: (text: string) => string;
}

interface OpenMark {
  readonly type: MarkType;
  start: number;
  /** How often it is open inside itself. */
  depth: number;
}

/** Line breaks in a replacement are those of the text that it goes into. */
const withLineEnds = (text: string, layer: Layer): string =>
  text.includes('\n') ? text.replace(/\r\n?|\n/g, layer.lineEnd ?? lineEndOf(layer.text)) : text;

/** @returns the first line end of a text */
export const lineEndOf = (text: string): string => LINE_END.exec(text)?.[0] ?? '\n';

const LINE_END = /\r\n?|\n/;

/**
 * Builds the text of a segment and the way back to its layer together. All offsets that go in are
 * offsets in the layer's text, in rising order.
 */
export class SegmentBuilder {
  readonly #source: ProseSource;
  readonly #encode: (text: string) => string;
  #text = '';
  /** Last character of the text: asking the growing text itself would copy it each time. */
  #tail = '';
  #pieces = emptyPieces();
  #marks: Mark[] = [];
  #open: OpenMark[] = [];
  #nextPlaceholder = 0;
  /** A template tag that was left out and whose place no piece covers yet. */
  #torn: Placeholder | undefined;

  constructor(source: ProseSource) {
    this.#source = source;
    this.#encode = (text) =>
      source.layer.encode(encodeAround(withLineEnds(text, source.layer), source.encode));
  }

  /** What the segment says so far. */
  get prose(): string {
    return this.#text;
  }

  open(type: MarkType): void {
    const outer = this.#open.find((mark) => mark.type === type);
    if (outer) outer.depth++;
    else this.#open.push({ type, start: this.#text.length, depth: 1 });
  }

  close(type: MarkType): void {
    const mark = this.#open.find((open) => open.type === type);
    if (!mark || --mark.depth > 0) return;
    this.#open = this.#open.filter((open) => open !== mark);
    this.#mark(mark.type, mark.start);
  }

  closeAll(): void {
    this.#open = [];
  }

  /** Source text as it stands, placeholders in it made opaque. */
  copy(start: number, end: number): void {
    const { placeholders } = this.#source;
    let from = start;
    let index = this.#nextPlaceholder;
    while (index < placeholders.length && placeholders[index]!.end <= from) index++;
    for (; index < placeholders.length && placeholders[index]!.start < end; index++) {
      const placeholder = placeholders[index]!;
      this.#copyRun(from, Math.max(from, placeholder.start));
      if (placeholder.kind === 'placeholder' || placeholder.kind === 'broken')
        this.opaque('placeholder', placeholder.start, placeholder.end);
      else this.#torn = placeholder;
      from = placeholder.end;
    }
    this.#nextPlaceholder = index;
    if (from < end) this.#copyRun(from, end);
  }

  /** Characters that the source writes another way: an escape, an entity. */
  text(decoded: string, start: number, end: number): void {
    this.#settleTear(decoded);
    this.#add(decoded, start, end, Piece.atom);
  }

  opaque(type: MarkType, start: number, end: number): void {
    this.#settleTear(OPAQUE);
    const at = this.#text.length;
    this.#add(OPAQUE, start, end, Piece.atom);
    if (type !== 'placeholder') this.#mark(type, at);
    else {
      const source = this.#source.layer.text.slice(start, end);
      this.#marks.push({ type, start: at, end: at + 1, source });
    }
  }

  /** A line break inside a paragraph: one space, whatever space is around it. */
  softBreak(start: number, end: number, torn = false): void {
    const from = this.#trimEnd(start);
    if (this.#text !== '') this.#add(' ', from, end, torn ? Piece.torn : Piece.atom);
  }

  /** Ends the segment. Open marks go on in the next one. @returns undefined where there's no prose */
  take(role: SegmentRole): Segment | undefined {
    this.#trimEnd(-1);
    const open = this.#open;
    for (const { type, start } of open) this.#mark(type, start);
    const segment = PROSE.test(this.#text) ? this.#finish(role) : undefined;
    this.#text = this.#tail = '';
    this.#pieces = emptyPieces();
    this.#marks = [];
    this.#torn = undefined;
    for (const mark of open) mark.start = 0;
    return segment;
  }

  #mark(type: MarkType, start: number): void {
    const end = this.#text.length;
    if (start < end) this.#marks.push({ type, start, end });
  }

  #add(text: string, from: number, to: number, kind: number): void {
    const { at, from: starts, to: ends, kind: kinds } = this.#pieces;
    const last = at.length - 1;
    const grows =
      kind === Piece.copy ? ends[last] === from : ends[last] === to && starts[last] === from;
    if (grows && kinds[last] === kind) {
      ends[last] = to;
    } else {
      at.push(this.#text.length);
      starts.push(from);
      ends.push(to);
      kinds.push(kind);
    }
    this.#text += text;
    this.#tail = text.at(-1) ?? this.#tail;
  }

  #copyRun(start: number, end: number): void {
    const { text } = this.#source.layer;
    let from = start;
    // Only where something was left out before it: a run of spaces inside a line stays as it is.
    if (this.#pieces.to.at(-1) !== start && (this.#tail === '' || SPACE.test(this.#tail))) {
      while (from < end && SPACE.test(text[from]!)) from++;
    }
    if (from >= end) return;
    this.#settleTear(text[from]!);
    this.#add(text.slice(from, end), from, end, Piece.copy);
  }

  /** Words on two sides of a template tag must not grow together into one. */
  #settleTear(next: string): void {
    const torn = this.#torn;
    if (!torn) return;
    this.#torn = undefined;
    const last = this.#tail || ' ';
    const apart = torn.parts || (/[.,;:!?)]/.test(last) && PROSE.test(next));
    if (apart && !SPACE.test(last) && !SPACE.test(next)) {
      this.#add(' ', torn.start, torn.end, Piece.torn);
    }
  }

  /** Takes space off the end. @returns where it began in the source, else `fallback` */
  #trimEnd(fallback: number): number {
    const { at, from, to, kind } = this.#pieces;
    let begin = fallback;
    while (SPACE.test(this.#tail)) {
      const last = at.length - 1;
      this.#text = this.#text.slice(0, -1);
      this.#tail = this.#text.at(-1) ?? '';
      if (kind[last] === Piece.copy) {
        begin = to[last]! -= 1;
      } else begin = from[last]!;
      if (this.#text.length > at[last]!) continue;
      for (const list of [at, from, to, kind]) list.pop();
    }
    const length = this.#text.length;
    if (begin !== fallback) {
      this.#marks = this.#marks.flatMap((mark) =>
        mark.end <= length ? mark : mark.start < length ? { ...mark, end: length } : [],
      );
      for (const mark of this.#open) mark.start = Math.min(mark.start, length);
    }
    return begin;
  }

  #finish(role: SegmentRole): Segment | undefined {
    const { layer } = this.#source;
    const map = composeMaps(layer.map, pieceMap(this.#pieces, this.#text.length));
    const opaque = findOpaque(this.#text, this.#source);
    const segment: Segment = {
      text: this.#text,
      role,
      marks: this.#marks,
      map,
      encode: this.#encode,
      ...(layer.settle && { settle: layer.settle }),
    };
    const finished = opaque.length === 0 ? segment : collapse(segment, opaque);
    return PROSE.test(finished.text) ? withQuotations(finished) : undefined;
  }
}

const withQuotations = (segment: Segment): Segment => ({
  ...segment,
  marks: [
    ...segment.marks,
    ...findQuotations(segment.text).map((span): Mark => ({ ...span, type: 'quoted' })),
  ].sort(byStart),
});
