import type { Extraction, FileMapping, Format, SourceDocument, Span } from '../types.ts';
import type { Block, ReadBlocks } from './block.ts';
import { readFrontMatter } from './frontMatter.ts';
import { readHtml } from './html.ts';
import { detectKind } from './kind.ts';
import { sliceLayer, verbatimStart, type Layer } from './layer.ts';
import { entriesOf, isLibrary, titlesOf } from './library.ts';
import { MOST_FILE, tooLong } from './limits.ts';
import { markdownParts, readMarkdown } from './markdown.ts';
import { createPartReader, type PartReader } from './parts.ts';
import { plainParts, readPlain } from './plain.ts';
import { unitsOf, type FoundUnit } from './sameUnits.ts';
import { proseOf, sectionsOf, titleOf, type Section } from './sections.ts';

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
function blocksOf(layer: Layer, format: Format, owner?: object): readonly Block[] {
  const inParts = readParts[format];
  const start = verbatimStart(layer);
  if (inParts && start !== undefined && !layer.isPart) return inParts(layer.text, start, owner);
  return readerOf(format)?.(layer) ?? [];
}

/** What a mail that is put into a layout begins with: it is one message, whatever headings it has. */
const MAIL_TEMPLATE = /\{%-?\s*extends\s+["'][^"'\n]{0,200}mail/i;
const TEMPLATE_HEAD = 2000;

/** Whether the file is one message with a heading in it, not a message below a title. */
const isOneMessage = ([first, ...others]: readonly Section[]): boolean =>
  first !== undefined && !first.heading && others.length <= 1 && proseOf(first).length > 0;

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
  const blocks = blocksOf(body, format, document.keptBy);
  if (blocks.length === 0) return { units: [], problems: [] };

  const sections = sectionsOf(blocks, body.text.length);
  const isMail = MAIL_TEMPLATE.test(body.text.slice(0, TEMPLATE_HEAD));
  const kind = detectKind({ document, mapping, frontMatter, format, sections, isMail });
  const place = (span: Span): Span => {
    const { start, end } = body.map.toSource(span);
    return { start, end };
  };
  const whole = (title: string | undefined, prose: readonly Block[]): Extraction => {
    const span = place({ start: 0, end: body.text.length });
    const found = prose.length > 0 ? [{ kind, ...named(title), span, blocks: prose }] : [];
    return { units: unitsOf(found, document.keptBy), problems: [] };
  };

  const firstTitle =
    frontMatter.title ?? titleOf(sections.find(({ heading }) => heading) ?? sections[0]!);
  if (kind === 'article') return whole(firstTitle, proseOf({ blocks }));
  // HTML mails have headings of their own; text is divided by them.
  const divided = format === 'html' ? isLibrary(sections) : !isOneMessage(sections);
  if (!divided || isMail) return whole(frontMatter.title, proseOf({ blocks }));
  const entries = entriesOf(sections);
  const titles = titlesOf(entries);
  const found = entries.flatMap(({ section, blocks: prose }, i): readonly FoundUnit[] => {
    const title = titles[i];
    const id = title === undefined ? {} : { id: title };
    return prose.length > 0
      ? [{ kind, ...id, ...named(title), span: place(section), blocks: prose }]
      : [];
  });
  return { units: unitsOf(found, document.keptBy), problems: [] };
}

const named = (title: string | undefined): { readonly title?: string } =>
  title === undefined ? {} : { title };
