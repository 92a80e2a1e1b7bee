import { isCode, isHtmlElement, isSilent, isVoid, markOf } from './htmlElements.ts';
import {
  decodeEntity,
  parseInline,
  type Env,
  type Flavour,
  type InlineEvent,
} from './inlineParser.ts';
import type { Lines } from './layer.ts';
import { lastAtOrBefore } from './offsetMap.ts';
import type { SegmentBuilder } from './segment.ts';

/** Inline content of one block, and where to write it. */
export interface InlineTarget {
  readonly builder: SegmentBuilder;
  /** A hard line break: the prose before it is a segment of its own. */
  readonly onBreak: () => void;
}

export interface InlineSource {
  readonly flavour: Flavour;
  /** The layer's text with placeholders masked. */
  readonly text: string;
  /** Link definitions of the document. */
  readonly env: Env;
}

/** Lines of content as one string, each with where it stands in the layer. */
interface Content {
  readonly text: string;
  /** Starts of the lines in `text` and in the layer; ends, without trailing space, in the layer. */
  readonly at: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const SPECIAL = { markdown: /[\\`*_~[<&]/, text: /[`*_~[]/ };

function joinLines(text: string, { starts, ends }: Lines): Content {
  const at: number[] = [];
  const trimmedEnds: number[] = [];
  let joined = '';
  starts.forEach((start, i) => {
    const line = text.slice(start, ends[i]);
    const trimmed = line.trimEnd();
    if (i > 0) joined += '\n';
    at.push(joined.length);
    trimmedEnds.push(start + trimmed.length);
    // Two spaces at the end of a line are a hard break; a carriage return isn't a space.
    joined += i < starts.length - 1 && / {2}\r?$/.test(line) ? trimmed + '  ' : trimmed;
  });
  return { text: joined, at, starts, ends: trimmedEnds };
}

const lineOf = ({ at }: Content, offset: number): number => lastAtOrBefore(at, offset);

const place = (content: Content, offset: number): number => {
  const line = lineOf(content, offset);
  return content.starts[line]! + offset - content.at[line]!;
};

/** The break behind a line: soft breaks become a space, hard ones end the segment. */
function endLine(source: InlineSource, content: Content, line: number, target: InlineTarget): void {
  const end = content.ends[line]!;
  const next = content.starts[line + 1];
  if (next === undefined) return;
  const contentEnd = content.at[line + 1]! - 1;
  const last = content.text.slice(Math.max(0, contentEnd - 2), contentEnd);
  if (last === '  ' && source.flavour === 'markdown') target.onBreak();
  else target.builder.softBreak(end, next, /\S/.test(source.text.slice(end, next)));
}

/** Reads the prose of a block into the target's builder. */
export function readInline(source: InlineSource, lines: Lines, target: InlineTarget): void {
  const content = joinLines(source.text, lines);
  if (!SPECIAL[source.flavour].test(content.text)) {
    content.starts.forEach((start, line) => {
      target.builder.copy(start, content.ends[line]!);
      endLine(source, content, line, target);
    });
    return;
  }
  const events = parseInline(content.text, source.flavour, source.env);
  const codeEnd = codeEnds(content, events);
  let last = 0;
  for (let i = 0; i < events.length; i++) {
    const event = events[i]!;
    copyProse(content, last, event.from, target);
    const jump = codeEnd(i);
    const from = place(content, event.from);
    if (jump > i) {
      target.builder.opaque('code', from, placeEnd(content, events[jump]!.to));
      i = jump;
    } else handle(source, content, event, target);
    last = Math.max(last, events[i]!.to);
  }
  copyProse(content, last, content.text.length, target);
}

/** An end belongs to the line before it, not to the start of the next. */
const placeEnd = (content: Content, offset: number): number => place(content, offset - 1) + 1;

function copyProse(content: Content, from: number, to: number, target: InlineTarget): void {
  const line = lineOf(content, from);
  const end = Math.min(placeEnd(content, to), content.ends[line]!);
  if (from < to) target.builder.copy(place(content, from), end);
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
}

const tagOf = (text: string): Tag | undefined => {
  const match = /^<(\/?)([a-zA-Z][\w-]*)/.exec(text);
  return match ? { name: match[2]!.toLowerCase(), closes: match[1] === '/' } : undefined;
};

/** Finds where elements end whose text isn't prose. */
function codeEnds(content: Content, events: readonly InlineEvent[]): (index: number) => number {
  const tagAt = ({ rule, from, to }: InlineEvent): Tag | undefined =>
    rule === 'html_inline' ? tagOf(content.text.slice(from, to)) : undefined;
  const unclosed = new Set<string>();
  return (index) => {
    const open = tagAt(events[index]!);
    if (!open || open.closes || unclosed.has(open.name)) return index;
    if (!isCode(open.name) && !isSilent(open.name)) return index;
    for (let i = index + 1; i < events.length; i++) {
      const tag = tagAt(events[i]!);
      if (tag?.closes && tag.name === open.name) return i;
    }
    unclosed.add(open.name);
    return index;
  };
}

const MARK_EVENTS = new Map([
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['s', 'strike'],
] as const);

function handle(
  source: InlineSource,
  content: Content,
  event: InlineEvent,
  target: InlineTarget,
): void {
  const { builder } = target;
  const from = place(content, event.from);
  const to = placeEnd(content, event.to);
  const text = content.text.slice(event.from, event.to);
  switch (event.rule) {
    case 'newline':
      endLine(source, content, lineOf(content, event.from), target);
      break;
    case 'escape':
      if (text.startsWith('\\\n')) target.onBreak();
      else if (/^\\[!-/:-@[-`{-~]$/.test(text)) builder.text(text.slice(1), from, to);
      else builder.copy(from, to);
      break;
    case 'backticks':
      if (/[^`]/.test(text)) builder.opaque('code', from, to);
      else builder.copy(from, to);
      break;
    case 'autolink':
      builder.opaque('url', from, to);
      break;
    case 'entity':
      builder.text(decodeEntity(text), from, to);
      break;
    case 'html_inline':
      handleTag(text, { from, to }, target);
      break;
    case 'link_open':
      builder.open('link');
      break;
    case 'link_close':
      builder.close('link');
      break;
    default:
      if (event.token) handleDelimiter(event.token, { from, to }, builder);
  }
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function handleDelimiter(
  token: NonNullable<InlineEvent['token']>,
  { from, to }: Place,
  builder: SegmentBuilder,
): void {
  const [name, side] = token.type.split('_');
  const type = MARK_EVENTS.get(name as 'strong' | 'em' | 's');
  if (side === 'open' && type) builder.open(type);
  else if (side === 'close' && type) builder.close(type);
  else if (token.content !== '') builder.copy(from, to);
}

function handleTag(text: string, { from, to }: Place, { builder, onBreak }: InlineTarget): void {
  const tag = tagOf(text);
  if (!tag) return;
  const type = markOf(tag.name);
  if (tag.name === 'br') onBreak();
  else if (tag.name === 'attribute' || !isHtmlElement(tag.name))
    builder.opaque('placeholder', from, to);
  else if (type && !isVoid(tag.name)) {
    if (tag.closes) builder.close(type);
    else builder.open(type);
  }
}
