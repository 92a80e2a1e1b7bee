/**
 * Reads a text part by part, and keeps what a part says by its text: a keystroke reads one part
 * anew. However a text came about, it is cut at the same places, so what is found in it is the same.
 */
import type { Block } from './block.ts';
import { ownCopy } from './ownCopy.ts';
import { awaited, cuts, placeholderWaits, type Wait } from './chunks.ts';
import type { Env } from './inlineParser.ts';
import { rootLayer, type Layer } from './layer.ts';
import { movedBlock } from './moved.ts';
import { findPlaceholders, maskPlaceholders, type Placeholder } from './placeholders.ts';
import { lineEndOf } from './segment.ts';
import { loneTags } from './templateTags.ts';
import { Versions } from '../versions.ts';

/** A part, and what it needs to know of the text around it. */
export interface PartPlace {
  readonly layer: Layer;
  readonly placeholders: readonly Placeholder[];
  /** Link definitions of the whole text. */
  readonly env: Env;
  readonly isFirst: boolean;
}

/** A part whose own text has been looked at. */
export interface PreparedPart {
  readonly waits: readonly Wait[];
  readonly definitions?: NonNullable<Env['references']>;
  readonly usesDefinitions: boolean;
  readonly read: (place: PartPlace) => readonly Block[];
}

/** A format that can be read part by part. */
export interface PartFormat {
  /** @param text of a part, with placeholders masked */
  readonly prepare: (text: string) => PreparedPart;
}

/** What all parts of a text have in common. */
interface Whole {
  readonly lineEnd: string;
  readonly env: Env;
  /** Names of the link definitions. */
  readonly labels: string;
}

class Part {
  readonly text: string;
  readonly waits: readonly Wait[];
  readonly definitions: PreparedPart['definitions'] | undefined;
  readonly placeholders: readonly Placeholder[];
  /** Placeholders as the pairing of tags wants them; undefined without a tag that may be paired. */
  readonly tags: readonly string[] | undefined;
  readonly #format: PartFormat;
  readonly #usesDefinitions: boolean;
  /** Until the part is read. */
  #read: PreparedPart['read'] | undefined;
  #around: string | undefined;
  #lineEnd = '';
  #blocks: readonly Block[] = [];

  constructor(text: string, format: PartFormat) {
    const found = findPlaceholders(text, true);
    const prepared = format.prepare(maskPlaceholders(text, found));
    this.text = text;
    this.placeholders = found;
    this.waits = [...prepared.waits, ...placeholderWaits(text, found)];
    this.definitions = prepared.definitions;
    this.tags =
      found.length === 0
        ? undefined
        : found.map(({ start, end, kind }) => (kind === 'comment' ? '' : text.slice(start, end)));
    this.#format = format;
    this.#usesDefinitions = prepared.usesDefinitions;
    this.#read = prepared.read;
  }

  /** @param lone which of its placeholders lack their other half */
  blocks({ lineEnd, env, labels }: Whole, lone: readonly number[], isFirst: boolean) {
    const ownLabels = this.#usesDefinitions ? labels : '';
    const around =
      isFirst || lone.length > 0 || ownLabels !== ''
        ? `${isFirst ? 1 : 0}${lone.join()} ${ownLabels}`
        : '';
    if (this.#around === around && this.#lineEnd === lineEnd) return this.#blocks;
    const broken = new Set(lone);
    const { read } = this.#read
      ? { read: this.#read }
      : this.#format.prepare(maskPlaceholders(this.text, this.placeholders));
    this.#read = undefined;
    this.#blocks = read({
      layer: { ...rootLayer(this.text), lineEnd },
      placeholders:
        lone.length === 0
          ? this.placeholders
          : this.placeholders.map((each, i) =>
              broken.has(i) ? { ...each, kind: 'broken' } : each,
            ),
      env,
      isFirst,
    });
    this.#around = around;
    this.#lineEnd = lineEnd;
    return this.#blocks;
  }
}

/**
 * Reads a text that begins at `origin` in its document.
 * @param owner stands for a document that is edited: its parts are kept for its next version
 */
export type PartReader = (text: string, origin: number, owner?: object) => readonly Block[];

export function createPartReader(format: PartFormat): PartReader {
  const versions = new Versions<Part>();
  const lasts = new WeakMap<object, Standing>();
  const newPart = (text: string): Part => new Part(text, format);
  return (text, origin, owner) => {
    const version = owner && versions.of(owner);
    const keptPart = (text: string): Part => {
      const found = version!.get(text);
      if (found) return found;
      const part = newPart(ownCopy(text));
      version!.set(part.text, part);
      return part;
    };
    const partOf = version ? keptPart : newPart;
    const last = owner && lasts.get(owner);
    const parts: Part[] = [];
    const starts: number[] = [];
    const bounds = cuts(text);
    const stands = last && standing(last, text, bounds);
    const now: (Part | undefined)[] = [];
    for (let i = 0; i < bounds.length;) {
      const known = stands?.(i);
      const { part, count } = known
        ? { part: known, count: 1 }
        : longEnough(text, bounds, i, partOf);
      if (part.waits.length === 0) now[i] = part;
      parts.push(part);
      starts.push(bounds[i]!);
      i += count;
    }
    if (owner) {
      now.length = bounds.length;
      lasts.set(owner, { text, parts: now });
      version!.done();
    }
    const whole = { lineEnd: lineEndOf(text), ...definitionsOf(parts) };
    const lone = loneIn(parts);
    const blocks: Block[] = [];
    parts.forEach((part, i) => {
      for (const block of part.blocks(whole, lone?.[i] ?? noneLone, i === 0))
        blocks.push(movedBlock(block, starts[i]!, origin));
    });
    return blocks;
  };
}

const noneLone: readonly number[] = [];

/** The parts of a version that wait for nothing, by the number of their bound. */
interface Standing {
  readonly text: string;
  readonly parts: readonly (Part | undefined)[];
}

/**
 * @returns the part at a bound if it is where it was in the version before, counted from either end:
 *   all but those around a change are known so, and only the others are looked for by their text
 */
function standing(
  { text: before, parts }: Standing,
  text: string,
  bounds: readonly number[],
): (at: number) => Part | undefined {
  const same = commonStart(before, text);
  const sameEnd = text.length - commonEnd(before, text, same);
  const shift = parts.length - bounds.length;
  return (at) => {
    const start = bounds[at]!;
    const end = bounds[at + 1] ?? text.length;
    const part = end <= same ? parts[at] : start >= sameEnd ? parts[at + shift] : undefined;
    return part?.text.length === end - start ? part : undefined;
  };
}

/** Compared at once: far faster than sign by sign. */
const block = 1024;

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at + block <= most && one.slice(at, at + block) === other.slice(at, at + block))
    at += block;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/** @param start how much of both beginnings is taken */
function commonEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  const from = (text: string, length: number, count: number): string =>
    text.slice(text.length - length - count, text.length - length);
  let length = 0;
  while (length + block <= most && from(one, length, block) === from(other, length, block))
    length += block;
  while (length < most && from(one, length, 1) === from(other, length, 1)) length++;
  return length;
}

/** The part that begins at a bound, with those behind it that it waits for. */
function longEnough(
  text: string,
  bounds: readonly number[],
  first: number,
  partOf: (text: string) => Part,
): { readonly part: Part; readonly count: number } {
  const between = (from: number, to: number): string => text.slice(bounds[from], bounds[to]);
  let count = 1;
  for (;;) {
    const part = partOf(between(first, first + count));
    const end = first + count;
    if (part.waits.length === 0 || end >= bounds.length) return { part, count };
    const next = { count: bounds.length - end, at: (i: number) => between(end + i, end + i + 1) };
    const more = Math.max(...part.waits.map((wait) => awaited(wait, next)));
    if (more === 0) return { part, count };
    // Twice as much each time: a text that can be cut nowhere is not read again for each bound.
    count = Math.min(bounds.length - first, Math.max(count + more, count * 2));
  }
}

/** The first definition of a name counts. */
function definitionsOf(parts: readonly Part[]): Pick<Whole, 'env' | 'labels'> {
  const all = parts.flatMap(({ definitions }) => (definitions ? [definitions] : []));
  if (all.length === 0) return { env: {}, labels: '' };
  const references = Object.assign({}, ...all.reverse()) as NonNullable<Env['references']>;
  return { env: { references }, labels: Object.keys(references).sort().join('\n') };
}

/** Of each part, the placeholders whose other half is nowhere in the text. */
function loneIn(parts: readonly Part[]): readonly (readonly number[])[] | undefined {
  const mayPair = parts.some(({ placeholders }) =>
    placeholders.some(({ kind }) => kind === 'control'),
  );
  if (!mayPair) return undefined;
  const lone = loneTags(parts.flatMap(({ tags }) => tags ?? []));
  let before = 0;
  return parts.map(({ placeholders: { length } }) => {
    const own = Array.from({ length }, (_, i) => i).filter((i) => lone.has(before + i));
    before += length;
    return own;
  });
}
