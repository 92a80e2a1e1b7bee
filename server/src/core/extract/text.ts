import type { Extraction, FileMapping, Format, SourceDocument, Span } from '../types.ts';
import type { Block, ReadBlocks, ReadText } from './block.ts';
import { readFrontMatter } from './frontMatter.ts';
import { readHtml } from './html.ts';
import { sliceLayer, verbatimStart, type Layer } from './layer.ts';
import { MOST_FILE, tooLong } from './limits.ts';
import { markdownParts, readMarkdown } from './markdown.ts';
import { createPartReader, type PartReader } from './parts.ts';
import { plainParts, readPlain } from './plain.ts';
import { unitsOf } from './sameUnits.ts';

const readers: Readonly<Partial<Record<Format, ReadBlocks>>> = {
  text: readPlain,
  markdown: readMarkdown,
  html: readHtml,
};

/** @returns the reader of a format that prose itself is written in, or undefined */
export const readerOf = (format: Format): ReadBlocks | undefined => readers[format];

const readParts: Readonly<Partial<Record<Format, PartReader>>> = {
  text: createPartReader(plainParts),
  markdown: createPartReader(markdownParts),
};

/** A document itself is read part by part; a text inside of something as a whole. */
function blocksOf(layer: Layer, format: Format, owner?: object): ReadText {
  const inParts = readParts[format];
  const start = verbatimStart(layer);
  if (inParts && start !== undefined && !layer.isPart) return inParts(layer.text, start, owner);
  return { blocks: readerOf(format)?.(layer) ?? [], head: 0, tail: 0 };
}

/** What a mail that is put into a layout begins with: it is one message, whatever headings it has. */
const MAIL_TEMPLATE = /\{%-?\s*extends\s+["'][^"'\n]{0,200}mail/i;
const TEMPLATE_HEAD = 2000;

/** A file that holds one or many replies, or one article. */
export function readText(
  layer: Layer,
  format: Format,
  document: SourceDocument,
  mapping: FileMapping | undefined,
): Extraction {
  if (!readerOf(format)) return { units: [], problems: [] };
  const { length } = layer.text;
  if (length > MOST_FILE) {
    return { units: [], problems: [tooLong('This file', { length, most: MOST_FILE }, 0)] };
  }
  const frontMatter = readFrontMatter(layer.text);
  const body = sliceLayer(layer, { start: frontMatter.end, end: layer.text.length });
  const read = blocksOf(body, format, document.keptBy);
  if (read.blocks.length === 0) return { units: [], problems: [] };

  const isMail = MAIL_TEMPLATE.test(body.text.slice(0, TEMPLATE_HEAD));
  const declared = document.kind ?? mapping?.kind ?? frontMatter.kind;
  const facts = { declared, title: frontMatter.title, format, isMail };
  const spanOf = (opens: Block | undefined, ends: Block | undefined): Span => {
    const from = { start: opens?.start ?? 0, end: ends?.start ?? body.text.length };
    const { start, end } = body.map.toSource(from);
    return { start, end };
  };
  return { units: unitsOf(read, facts, spanOf, document.keptBy), problems: [] };
}
