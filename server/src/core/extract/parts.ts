/**
 * Reads a text part by part, and keeps what a part says by its text: a keystroke reads one part
 * anew. However a text came about, it is cut at the same places, so what is found in it is the same.
 */
import type { Block, ReadText } from './block.ts';
import { ownCopy } from './ownCopy.ts';
import { awaited, cuts } from './chunks.ts';
import { commonEnd, commonStart } from './commonEnds.ts';
import type { Env } from './inlineParser.ts';
import { movedBlock, movedOn } from './moved.ts';
import { lastAtOrBefore } from './offsetMap.ts';
import { Part, type PartFormat, type Whole } from './part.ts';
import { lineEndOf } from './segment.ts';
import { loneTags } from './templateTags.ts';
import { Versions } from '../versions.ts';

/**
 * Reads a text.
 * @param textStart where it begins in its document
 * @param owner stands for a document that is edited: its parts are kept for its next version
 */
export type PartReader = (text: string, textStart: number, owner?: object) => ReadText;

/** A text, and where it may be cut. */
interface CutText {
  readonly text: string;
  readonly textStart: number;
  readonly bounds: readonly number[];
  /** @returns the part that says this */
  readonly partOf: (text: string) => Part;
}

/** Parts in a row. */
interface Row {
  readonly parts: readonly Part[];
  /** Of each, the number of the cut that it begins at. */
  readonly firsts: readonly number[];
}

/** Blocks in a row of parts. */
interface RowBlocks extends ReadText {
  /** How many there are before each part. */
  readonly before: readonly number[];
}

/** One version of a text. */
interface TextVersion extends Row, RowBlocks {
  readonly text: string;
  readonly textStart: number;
  readonly starts: readonly number[];
  readonly cutCount: number;
  readonly whole: Whole;
  /** No part waits for what follows it. */
  readonly isSettled: boolean;
}

export function createPartReader(format: PartFormat): PartReader {
  const known = new Versions<Part>();
  const lasts = new WeakMap<object, TextVersion>();
  return (text, textStart, owner) => {
    const bounds = cuts(text);
    const newPart = (its: string): Part => new Part(its, format);
    if (!owner) return firstVersion({ text, textStart, bounds, partOf: newPart });
    const version = known.of(owner);
    const partOf = (its: string): Part => {
      const found = version.get(its);
      if (found) return found;
      const part = newPart(ownCopy(its));
      version.set(part.text, part);
      return part;
    };
    const last = lasts.get(owner);
    const source = { text, textStart, bounds, partOf };
    const now = last ? nextVersion(last, source) : firstVersion(source);
    lasts.set(owner, now);
    version.done();
    return now;
  };
}

function firstVersion(source: CutText): TextVersion {
  const row = cutParts(source, 0, () => false);
  const whole = wholeOf(source, row);
  const isSettled = row.parts.every(({ waits }) => waits.length === 0);
  return versionOf(source, row, wholeBlocks(source, row, whole), { whole, isSettled });
}

/** Most of a text is as it was, at both ends: only what is between is cut into parts and read. */
function nextVersion(last: TextVersion, source: CutText): TextVersion {
  const { head, tailAt } = keptEnds(last, source);
  const moreCuts = source.bounds.length - last.cutCount;
  const middle = cutParts(source, last.firsts[head]!, (cut) => tailAt(cut) !== undefined);
  const tail = tailAt(middle.end) ?? last.parts.length;
  const row = {
    parts: [...last.parts.slice(0, head), ...middle.parts, ...last.parts.slice(tail)],
    firsts: [
      ...last.firsts.slice(0, head),
      ...middle.firsts,
      ...last.firsts.slice(tail).map((first) => first + moreCuts),
    ],
  };
  const changed = [...last.parts.slice(head, tail), ...middle.parts];
  const isAsItWas =
    changed.every(({ standsAlone }) => standsAlone) &&
    last.whole.lineEnd === lineEndOf(source.text) &&
    last.textStart === source.textStart &&
    // The first part is read in its own way.
    head + middle.parts.length > 0;
  const whole = isAsItWas ? last.whole : wholeOf(source, row);
  const blocks = isAsItWas
    ? keptBlocks(last, source, { head, middle, tail })
    : wholeBlocks(source, row, whole, last.blocks);
  const unsure = last.isSettled ? middle.parts : row.parts;
  const isSettled = unsure.every(({ waits }) => waits.length === 0);
  return versionOf(source, row, blocks, { whole, isSettled });
}

const versionOf = (
  { text, textStart, bounds }: CutText,
  row: Row,
  blocks: RowBlocks,
  about: Pick<TextVersion, 'whole' | 'isSettled'>,
): TextVersion => ({
  ...{ text, textStart, ...row, ...blocks, ...about, cutCount: bounds.length },
  starts: row.firsts.map((first) => bounds[first]!),
});

const wholeOf = ({ text }: CutText, { parts }: Row): Whole => ({
  lineEnd: lineEndOf(text),
  ...definitionsOf(parts),
});

interface KeptEnds {
  /** So many parts at the start are the same. */
  readonly head: number;
  /** @returns the number that a part at the end had, if it begins at this cut now */
  readonly tailAt: (cut: number) => number | undefined;
}

function keptEnds(last: TextVersion, { text, bounds }: CutText): KeptEnds {
  const { starts, firsts } = last;
  const same = commonStart(last.text, text);
  const sameEnd = last.text.length - commonEnd(last.text, text, same);
  const longer = text.length - last.text.length;
  const moreCuts = bounds.length - last.cutCount;
  let head = last.isSettled ? lastAtOrBefore(starts, same) : 0;
  // The cut itself goes where what begins behind it changes.
  while (head > 0 && bounds[firsts[head]!] !== starts[head]) head--;
  let tail = Math.max(head, 1);
  const isKept = (part: number): boolean =>
    starts[part]! >= sameEnd && bounds[firsts[part]! + moreCuts] === starts[part]! + longer;
  while (tail < starts.length && !isKept(tail)) tail++;
  const tailAt: KeptEnds['tailAt'] = (cut) => {
    const part = lastAtOrBefore(firsts, cut - moreCuts);
    return part >= tail && firsts[part] === cut - moreCuts ? part : undefined;
  };
  return { head, tailAt };
}

/** Parts from a cut on. @param ends whether they end before a cut */
function cutParts(
  source: CutText,
  first: number,
  ends: (cut: number) => boolean,
): Row & { readonly end: number } {
  const parts: Part[] = [];
  const firsts: number[] = [];
  let cut = first;
  while (cut < source.bounds.length && !ends(cut)) {
    const { part, count } = longEnough(source, cut);
    parts.push(part);
    firsts.push(cut);
    cut += count;
  }
  return { parts, firsts, end: cut };
}

/** Blocks of a row of parts that bear on each other. */
function wholeBlocks(
  { textStart, bounds }: CutText,
  { parts, firsts }: Row,
  whole: Whole,
  last?: readonly Block[],
): RowBlocks {
  const lone = loneIn(parts);
  const blocks: Block[] = [];
  const before: number[] = [];
  parts.forEach((part, i) => {
    before.push(blocks.length);
    for (const block of part.blocks(whole, lone?.[i] ?? noneLone, i === 0))
      blocks.push(movedBlock(block, bounds[firsts[i]!]!, textStart));
  });
  return { blocks, before, ...(last && { last }), head: 0, tail: 0 };
}

const noneLone: readonly number[] = [];

/** The same where only parts have changed that stand alone. */
function keptBlocks(
  last: TextVersion,
  { text, textStart, bounds }: CutText,
  { head, middle, tail }: { readonly head: number; readonly middle: Row; readonly tail: number },
): RowBlocks {
  const blocks = last.blocks.slice(0, last.before[head]);
  const before = last.before.slice(0, head);
  middle.parts.forEach((part, i) => {
    before.push(blocks.length);
    for (const block of part.blocks(last.whole, noneLone, head + i === 0))
      blocks.push(movedBlock(block, bounds[middle.firsts[i]!]!, textStart));
  });
  const behind = last.before[tail] ?? last.blocks.length;
  const more = blocks.length - behind;
  const longer = text.length - last.text.length;
  for (let i = behind; i < last.blocks.length; i++) blocks.push(movedOn(last.blocks[i]!, longer));
  for (let i = tail; i < last.before.length; i++) before.push(last.before[i]! + more);
  return {
    ...{ blocks, before, last: last.blocks },
    head: last.before[head] ?? last.blocks.length,
    tail: last.blocks.length - behind,
  };
}

/** The part that begins at a cut, with those behind it that it waits for. */
function longEnough(
  { text, bounds, partOf }: CutText,
  first: number,
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
