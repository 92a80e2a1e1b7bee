import type { SegmentRole } from '../../../../rules/api.ts';
import type { Block } from './block.ts';
import { parseBlocks, type BlockToken } from './blockParser.ts';
import { headingLevel } from './htmlElements.ts';
import { readHtml } from './html.ts';
import { readInline } from './inline.ts';
import type { Env } from './inlineParser.ts';
import { linesLayer, type Layer, type Lines } from './layer.ts';
import type { PartFormat, PartPlace } from './part.ts';
import { findPlaceholders, maskPlaceholders } from './placeholders.ts';
import { readPlain } from './plain.ts';
import { SegmentBuilder } from './segment.ts';

/** Characters that prose can't hold as they are, only where they would be markup. */
const encode = (text: string): string =>
  text
    .replace(
      /[\\`*|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|<(?=[a-z/!?])|&(?=#?\w+;)|\](?=[([])/giu,
      '\\$&',
    )
    .replace(/^(?:#{1,6}|[-+>])(?=\s|$)/gm, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');

/** Fences of these languages may hold the text of a reply. */
const PROSE_FENCE = /^\s*(?:md|markdown|text|txt|plain|none)?\s*$/i;

/** What the blocks around a block make of it. */
interface Context {
  quotes: number;
  items: number;
  cells: number;
  level: number;
  start: number;
}

const roleIn = ({ level, cells, items }: Context): SegmentRole => {
  if (level > 0) return 'heading';
  if (cells > 0) return 'cell';
  return items > 0 ? 'item' : 'paragraph';
};

function enter(context: Context, { type, tag }: BlockToken, by: 1 | -1): void {
  if (type.startsWith('blockquote')) context.quotes += by;
  else if (type.startsWith('list_item')) context.items += by;
  else if (type.startsWith('th_') || type.startsWith('td_')) context.cells += by;
  else if (type.startsWith('heading')) context.level = by > 0 ? headingLevel(tag) : 0;
}

/** `[ ]` and `[x]` before a task are boxes to tick, not blanks to fill in. */
const withoutCheckbox = (text: string, { starts, ends }: Lines): Lines => {
  const box = /^\[[ xX]\]\s/.exec(text.slice(starts[0], ends[0]));
  return box
    ? { starts: [starts[0]! + box[0].length, ...starts.slice(1)], ends }
    : { starts, ends };
};

/** Reads CommonMark with GFM tables, strikethrough and tasks. */
export function readMarkdown(layer: Layer): readonly Block[] {
  const placeholders = findPlaceholders(layer.text, layer.isPart);
  const text = maskPlaceholders(layer.text, placeholders);
  const env = {};
  return readTokens(parseBlocks(text, env), text, { layer, placeholders, env, isFirst: true });
}

/** Markdown that is read part by part. */
export const markdownParts: PartFormat = {
  prepare(text) {
    const env: Env = {};
    const tokens = parseBlocks(text, env);
    const end = tokens.at(-1)?.unended;
    return {
      waits: end ? [{ end, toTheEnd: true }] : [],
      ...(env.references && { definitions: env.references }),
      usesDefinitions: text.includes('['),
      read: (place) => readTokens(tokens, text, place),
    };
  },
};

function readTokens(
  tokens: readonly BlockToken[],
  text: string,
  { layer, placeholders, env }: PartPlace,
): readonly Block[] {
  const builder = new SegmentBuilder({ layer, placeholders, encode, strayTags: false });
  const blocks: Block[] = [];
  const context: Context = { quotes: 0, items: 0, cells: 0, level: 0, start: 0 };

  const take = (): void => {
    const segment = builder.take(roleIn(context));
    const within = context.quotes > 0 ? 'quote' : 'body';
    if (segment) blocks.push({ segment, within, level: context.level, start: context.start });
  };
  const nested = (inner: readonly Block[], within: Block['within'], start: number): void => {
    for (const block of inner) blocks.push({ ...block, within, start });
  };

  for (const token of tokens) {
    if (token.type.endsWith('_open')) enter(context, token, 1);
    else if (token.type.endsWith('_close')) enter(context, token, -1);
    const { lines } = token;
    const start = lines?.starts[0];
    if (!lines || start === undefined) continue;
    context.start = context.level > 0 ? layer.text.lastIndexOf('\n', start - 1) + 1 : start;
    if (token.type === 'inline') {
      const content = context.items > 0 ? withoutCheckbox(text, lines) : lines;
      readInline({ flavour: 'markdown', text, env }, content, { builder, onBreak: take });
      take();
      // A tag that is left open there says nothing about the next block.
      builder.closeAll();
    } else if (token.type === 'html_block') {
      nested(readHtml(linesLayer(layer, lines)), context.quotes > 0 ? 'quote' : 'body', start);
    } else if (token.type === 'fence' && PROSE_FENCE.test(token.info)) {
      nested(readPlain(linesLayer(layer, lines)), 'code', start);
    }
  }
  return blocks;
}
