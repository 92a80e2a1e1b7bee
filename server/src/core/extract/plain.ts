import type { SegmentRole } from '../../../../rules/api.ts';
import type { Block } from './block.ts';
import { readInline } from './inline.ts';
import type { Wait } from './chunks.ts';
import type { Layer, Lines } from './layer.ts';
import { isAttribution, isHeader, isOriginalMessage, isSoftBreak, SUBJECT } from './mail.ts';
import type { PartFormat, PartPlace } from './part.ts';
import { findPlaceholders, maskPlaceholders } from './placeholders.ts';
import { SegmentBuilder } from './segment.ts';

/** A line without the space around it. */
interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the line itself begins. */
  readonly lineStart: number;
}

/** What a line begins, by its look. */
interface Opening {
  readonly role: SegmentRole;
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  /** Length of the marker before the prose. */
  readonly marker: number;
}

const HEADING = /^(#{1,6})[ \t]+(?=\S)/;
const ITEM = /^(?:[-*+•·–]|\d{1,3}[.)]|[a-zA-Z][.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)/;
const RULE = /^(?:[-*_=~#+][ \t]*){3,}$/;
const UNDERLINE = /^(?:={3,}|-{3,})$/;
const FENCE = /^(?:```|~~~)/;
const LETTERHEAD_LINES = 30;

function linesOf(text: string, masked: string): readonly Line[] {
  const lines: Line[] = [];
  const ends = /\r\n?|\n|$/g;
  for (let lineStart = 0; lineStart <= text.length;) {
    ends.lastIndex = lineStart;
    const match = ends.exec(text);
    const lineEnd = match?.index ?? text.length;
    const raw = masked.slice(lineStart, lineEnd);
    const content = raw.trim();
    const start = lineStart + raw.length - raw.trimStart().length;
    lines.push({ text: content, start, end: start + content.length, lineStart });
    if (lineEnd >= text.length) break;
    lineStart = lineEnd + (match?.[0].length ?? 1);
  }
  return lines;
}

const openingOf = (line: Line): Opening => {
  const heading = HEADING.exec(line.text);
  if (heading) return { role: 'heading', level: heading[1]!.length, marker: heading[0].length };
  const item = ITEM.exec(line.text);
  return { role: item ? 'item' : 'paragraph', level: 0, marker: item?.[0].length ?? 0 };
};

/** Index of the first line below the headers of a mail draft, and its subject. */
interface Letterhead {
  readonly end: number;
  readonly subject?: Line;
}

function letterhead(lines: readonly Line[]): Letterhead {
  let index = lines.findIndex((line) => line.text !== '');
  const first = index;
  let subject: Line | undefined;
  while (index >= 0 && index - first < LETTERHEAD_LINES && isHeader(lines[index]?.text ?? '')) {
    if (SUBJECT.test(lines[index]!.text)) subject = lines[index]!;
    index++;
  }
  // A single header other than the subject may as well be prose ("To: do it again, …").
  return subject ? { end: index, subject } : { end: index - first > 1 ? index : 0 };
}

/** Index of the first line behind what isn't prose at `index`, or the same index. */
function skipSilent(lines: readonly Line[], index: number): number {
  const { text } = lines[index]!;
  if (FENCE.test(text)) {
    const fence = text.slice(0, 3);
    const end = lines.findIndex((line, i) => i > index && line.text.startsWith(fence));
    return end < 0 ? lines.length : end + 1;
  }
  if (isOriginalMessage(text)) return lines.length;
  return text === '' || text.startsWith('>') || RULE.test(text) || isAttribution(text)
    ? index + 1
    : index;
}

/** Index of the first line that doesn't belong to the paragraph that begins at `index`. */
function paragraphEnd(lines: readonly Line[], index: number): number {
  let end = index + 1;
  for (; end < lines.length; end++) {
    const { text } = lines[end]!;
    const plain = openingOf(lines[end]!).role === 'paragraph';
    if (!plain || skipSilent(lines, end) > end || !isSoftBreak(lines[end - 1]!.text, text)) break;
  }
  return end;
}

const same = (text: string): string => text;

/** Reads plain text with the light markup that chats and help desks honour, and mail drafts. */
export function readPlain(layer: Layer): readonly Block[] {
  const placeholders = findPlaceholders(layer.text, layer.isPart);
  const text = maskPlaceholders(layer.text, placeholders);
  return readLines(text, { layer, placeholders, env: {}, isFirst: true });
}

/** Plain text that is read part by part. */
export const plainParts: PartFormat = {
  prepare: (text) => ({
    waits: waitsOf(text),
    usesDefinitions: false,
    read: (place) => readLines(text, place),
  }),
};

/** What is not prose, goes on over blank lines, and has not ended. */
function waitsOf(text: string): readonly Wait[] {
  if (!/^\s*(?:```|~~~|-{2,}|begin )/im.test(text)) return [];
  const lines = linesOf(text, text);
  for (let index = 0; index < lines.length;) {
    const { text: line } = lines[index]!;
    const next = Math.max(skipSilent(lines, index), index + 1);
    if (isOriginalMessage(line)) return [{ end: NEVER, toTheEnd: true }];
    const isOpen = FENCE.test(line) && (next > lines.length || !isFenceEnd(lines, index, next));
    if (isOpen) return [{ end: new RegExp(`^[^\\S\\n]*${line.slice(0, 3)}`, 'm'), toTheEnd: true }];
    index = next;
  }
  return [];
}

const NEVER = /(?!)/;

/** Whether a fence that is skipped as far as `next` ends there, and not just with the text. */
const isFenceEnd = (lines: readonly Line[], index: number, next: number): boolean =>
  next - 1 > index && lines[next - 1]!.text.startsWith(lines[index]!.text.slice(0, 3));

function readLines(
  text: string,
  { layer, placeholders, env, isFirst }: PartPlace,
): readonly Block[] {
  const lines = linesOf(layer.text, text);
  const builder = new SegmentBuilder({ layer, placeholders, encode: same, strayTags: true });
  const blocks: Block[] = [];
  const read = (content: Lines, role: SegmentRole, level: number, start: number): void => {
    const target = { builder, onBreak: (): void => undefined };
    readInline({ flavour: 'text', text, env }, content, target);
    const segment = builder.take(role);
    if (segment) blocks.push({ segment, within: 'body', level, start });
  };

  const { end: firstLine, subject }: Letterhead = isFirst ? letterhead(lines) : { end: 0 };
  if (subject) {
    const start = subject.start + (SUBJECT.exec(subject.text)?.[0].length ?? 0);
    read({ starts: [start], ends: [subject.end] }, 'subject', 0, subject.lineStart);
  }
  for (let index = firstLine; index < lines.length;) {
    const next = skipSilent(lines, index);
    if (next > index) {
      index = next;
      continue;
    }
    const line = lines[index]!;
    const opening = openingOf(line);
    const underlined = opening.role === 'paragraph' && isUnderlined(lines, index);
    const end = opening.level > 0 || underlined ? index + 1 : paragraphEnd(lines, index);
    const content = {
      starts: lines.slice(index, end).map(({ start }, i) => start + (i === 0 ? opening.marker : 0)),
      ends: lines.slice(index, end).map((part) => part.end),
    };
    if (underlined) read(content, 'heading', 2, line.lineStart);
    else read(content, opening.role, opening.level, line.lineStart);
    index = end;
  }
  return blocks;
}

/** A title with a line of `=` or `-` right below it, about as long as the title. */
const isUnderlined = (lines: readonly Line[], index: number): boolean => {
  const below = lines[index + 1]?.text ?? '';
  const { length } = lines[index]!.text;
  const alone = index === 0 || lines[index - 1]!.text === '';
  return alone && length <= 80 && UNDERLINE.test(below) && below.length >= length * 0.8;
};
