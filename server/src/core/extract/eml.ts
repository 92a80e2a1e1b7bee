import type { Block } from './block.ts';
import type {
  Extraction,
  FileMapping,
  Problem,
  Segment,
  SourceDocument,
  Span,
  Unit,
} from '../types.ts';
import { decodeBase64 } from './base64.ts';
import { charsetOf } from './charset.ts';
import { parameterOf, readHeaders, readHeaderValue, type Headers } from './emlHeader.ts';
import { readHtml } from './html.ts';
import { nestLayer, sliceLayer, type Layer } from './layer.ts';
import { MOST_TEXT, tooLong } from './limits.ts';
import { isAttribution, isHeader, isOriginalMessage, isQuotedHeaders, SUBJECT } from './mail.ts';
import { createNotes } from './notes.ts';
import { readPlain } from './plain.ts';
import { readQuotedPrintable } from './quotedPrintable.ts';
import { proseOf } from './sections.ts';
import { readText } from './text.ts';

/** A part of a mail: what it says of itself, and its content in the layer. */
interface Part {
  readonly type: string;
  readonly headers: Headers;
  readonly content: Span;
}

/** Mails in mails in mails: nobody writes such drafts. */
const MOST_DEEP = 20;

const valueOf = ({ text }: Layer, headers: Headers, name: string): string => {
  const span = headers.values.get(name);
  return span ? text.slice(span.start, span.end).replace(/\r?\n[ \t]+/g, ' ') : '';
};

const typeOf = (value: string): string => /^[^\s;]+/.exec(value)?.[0].toLowerCase() ?? 'text/plain';

/** Where parts lie between lines of a boundary; the last may be cut off. */
function partsOf(text: string, { start, end }: Span, boundary: string): readonly Span[] {
  const escaped = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const line = new RegExp(`(?:^|\\r?\\n)--${escaped}(--)?[ \\t]*(?=\\r?\\n|$)`, 'g');
  const content = text.slice(start, end);
  const spans: Span[] = [];
  let from: number | undefined;
  for (const match of content.matchAll(line)) {
    if (from !== undefined) spans.push({ start: from, end: start + match.index });
    const eol = /^\r?\n/.exec(content.slice(match.index + match[0].length))?.[0].length ?? 0;
    from = start + match.index + match[0].length + eol;
    if (match[1] !== undefined) return spans;
  }
  if (from !== undefined) spans.push({ start: from, end });
  return spans;
}

/** Texts of a mail that its reader sees, and the plain twins of those. */
interface Found {
  readonly texts: Part[];
  readonly twins: Part[];
}

function collect(layer: Layer, span: Span, depth: number, into: Found): void {
  const headers = readHeaders(layer.text.slice(0, span.end), span.start);
  const contentType = valueOf(layer, headers, 'content-type');
  const type = typeOf(contentType);
  const content = { start: Math.min(headers.end, span.end), end: span.end };
  if (/^\s*attachment/i.test(valueOf(layer, headers, 'content-disposition'))) return;
  if (type === 'text/plain' || type === 'text/html') into.texts.push({ type, headers, content });
  const boundary = parameterOf(contentType, 'boundary');
  if (!type.startsWith('multipart/') || boundary === undefined || depth >= MOST_DEEP) return;
  const inner: Found = { texts: [], twins: into.twins };
  for (const part of partsOf(layer.text, content, boundary)) collect(layer, part, depth + 1, inner);
  const html = inner.texts.filter((part) => part.type === 'text/html');
  if (type !== 'multipart/alternative' || html.length === 0) into.texts.push(...inner.texts);
  else {
    into.texts.push(...html);
    into.twins.push(...inner.texts.filter((part) => part.type === 'text/plain'));
  }
}

const BASE64: Omit<Problem, 'span'> = {
  level: 'note',
  message:
    'This text is written in base64: what is found in it is shown at the letters that stand for it, and has to be put right in the program that wrote the mail.',
};

/** The text of a part as it was before it was encoded for the mail. */
function decoded(layer: Layer, { headers, content }: Part, problems: Problem[]): Layer {
  const body = sliceLayer(layer, content);
  const label = parameterOf(valueOf(layer, headers, 'content-type'), 'charset');
  const charset = charsetOf(label);
  switch (valueOf(layer, headers, 'content-transfer-encoding').toLowerCase().trim()) {
    case 'quoted-printable':
      return readQuotedPrintable(body, charset);
    case 'base64': {
      const { text, pieces } = decodeBase64(body.text, charset);
      problems.push({ ...BASE64, span: placed(layer, content) });
      return nestLayer(body, text, pieces, (prose) => prose);
    }
    case '7bit':
      return asciiOnly(body);
    default:
      return label === undefined || /^utf-?8$/i.test(label) ? body : asciiOnly(body);
  }
}

/** Nothing may be written into it that its charset, or its encoding, has no bytes for. */
const asciiOnly = (layer: Layer): Layer => ({
  ...layer,
  settle: (edits) => (edits.some(({ text }) => /[^\0-\x7F]/.test(text)) ? [] : edits),
});

/** In how many lines programs put them. */
const QUOTED_HEADERS = 6;

/** Without the mail that is answered. */
function ownWords(blocks: readonly Block[]): readonly Block[] {
  const starts = ({ segment: { text } }: Block, i: number): boolean => {
    if (!/^(?:from:|[-b])/i.test(text)) return false;
    const next = blocks.slice(i, i + QUOTED_HEADERS).map(({ segment }) => segment.text);
    return isOriginalMessage(text) || isQuotedHeaders(next.join('\n'));
  };
  const end = blocks.findIndex(starts);
  return (end < 0 ? blocks : blocks.slice(0, end)).filter(
    ({ segment }) => !isAttribution(segment.text),
  );
}

function subjectOf(layer: Layer, span: Span | undefined): readonly Segment[] {
  if (!span) return [];
  const value = readHeaderValue(layer, span);
  const skipped = (SUBJECT.exec(`Subject:${value.text}`)?.[0].length ?? 8) - 'Subject:'.length;
  const subject = sliceLayer(value, { start: Math.max(skipped, 0), end: value.text.length });
  return readPlain(subject).map(({ segment }) => ({ ...segment, role: 'subject' }));
}

/** Reads the draft of an e-mail: its subject and its text. */
export function readMail(
  layer: Layer,
  document: SourceDocument,
  mapping: FileMapping | undefined,
): Extraction {
  const firstLine = /^[^\r\n]*/.exec(layer.text)![0];
  if (!isHeader(firstLine) && !/^[\w-]+:/.test(firstLine)) {
    return readText(layer, 'text', { kind: 'reply', ...document }, mapping);
  }
  const whole = { start: 0, end: layer.text.length };
  const found: Found = { texts: [], twins: [] };
  collect(layer, whole, 0, found);
  const subject = subjectOf(layer, readHeaders(layer.text, 0).values.get('subject'));
  const title = subject.map(({ text }) => text).join(' ');
  const problems: Problem[] = [];
  const notes = createNotes();
  const called = title === '' ? 'This mail' : `“${title}”`;
  for (const { content } of found.twins) notes.skip('twin', called, placed(layer, content));
  const bodies = found.texts.flatMap((part): readonly Segment[] => {
    const length = part.content.end - part.content.start;
    if (length > MOST_TEXT) {
      const { start } = placed(layer, part.content);
      problems.push(tooLong('This text', { length, most: MOST_TEXT }, start));
      return [];
    }
    const text = decoded(layer, part, problems);
    const blocks = ownWords(part.type === 'text/html' ? readHtml(text) : readPlain(text));
    return proseOf({ blocks }).map(({ segment }) => segment);
  });
  const segments = [...subject, ...bodies];
  const unit: Unit = {
    kind: document.kind ?? mapping?.kind ?? 'reply',
    ...(title !== '' && { title }),
    span: placed(layer, whole),
    segments,
  };
  return {
    units: segments.length > 0 ? [unit] : [],
    problems: [...problems, ...notes.problems()],
  };
}

const placed = (layer: Layer, span: Span): Span => {
  const { start, end } = layer.map.toSource(span);
  return { start, end };
};
