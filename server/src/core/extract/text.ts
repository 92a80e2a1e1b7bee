import type { Extraction, FileMapping, Format, SourceDocument, Span, Unit } from '../types.ts';
import type { Block, ReadBlocks } from './block.ts';
import { readFrontMatter } from './frontMatter.ts';
import { readHtml } from './html.ts';
import { detectKind, isLibrary } from './kind.ts';
import { sliceLayer, type Layer } from './layer.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import { proseOf, sectionsOf, titleOf, type Section } from './sections.ts';

const readers: Readonly<Partial<Record<Format, ReadBlocks>>> = {
  text: readPlain,
  markdown: readMarkdown,
  html: readHtml,
};

/** @returns the reader of a format that prose itself is written in, or undefined */
export const readerOf = (format: Format): ReadBlocks | undefined => readers[format];

const segmentsOf = (blocks: readonly Block[]): Unit['segments'] =>
  blocks.map(({ segment }) => segment);

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
  const read = readerOf(format);
  if (!read) return { units: [], problems: [] };
  const frontMatter = readFrontMatter(layer.text);
  const body = sliceLayer(layer, { start: frontMatter.end, end: layer.text.length });
  const blocks = read(body);
  if (blocks.length === 0) return { units: [], problems: [] };

  const sections = sectionsOf(blocks, body.text.length);
  const kind = detectKind({ document, mapping, frontMatter, format, sections });
  const place = (span: Span): Span => {
    const { start, end } = body.map.toSource(span);
    return { start, end };
  };
  const whole = (title: string | undefined, prose: readonly Block[]): Extraction => {
    const span = place({ start: 0, end: body.text.length });
    const unit = { kind, ...named(title), span, segments: segmentsOf(prose) };
    return { units: prose.length > 0 ? [unit] : [], problems: [] };
  };

  const firstTitle =
    frontMatter.title ?? titleOf(sections.find(({ heading }) => heading) ?? sections[0]!);
  if (kind === 'article') return whole(firstTitle, proseOf({ blocks }));
  // HTML mails have headings of their own; text is divided by them.
  const divided = format === 'html' ? isLibrary(sections) : !isOneMessage(sections);
  if (!divided) return whole(frontMatter.title, proseOf({ blocks }));
  const units = sections.flatMap((section): readonly Unit[] => {
    const segments = segmentsOf(proseOf(section));
    const title = titleOf(section);
    const id = title === undefined ? {} : { id: title };
    return segments.length > 0
      ? [{ kind, ...id, ...named(title), span: place(section), segments }]
      : [];
  });
  return { units, problems: [] };
}

const named = (title: string | undefined): { readonly title?: string } =>
  title === undefined ? {} : { title };
