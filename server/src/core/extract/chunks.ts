/** Where a text may be cut so that its parts say by themselves what they say together. */
import type { Placeholder } from './placeholders.ts';

const NEW_LINE = 10;
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 13;

/**
 * Behind a blank line, a line that isn't indented begins a block of its own, whatever stands before
 * it, unless a part waits for something further on ({@link Wait}).
 * @returns where parts begin, in order; the first is 0
 */
export function cuts(text: string): readonly number[] {
  const starts = [0];
  let isBlank = false;
  let seen = false;
  for (let line = 0; line < text.length;) {
    const code = text.charCodeAt(line);
    if (isBlank && code !== NEW_LINE && !isSpace(code)) {
      if (seen) starts.push(line);
      isBlank = false;
    }
    const next = text.indexOf('\n', line) + 1;
    const end = next > 0 ? next : text.length;
    let at = line;
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    isBlank = at >= end || text.charCodeAt(at) === NEW_LINE;
    seen ||= !isBlank;
    line = end;
  }
  return starts;
}

/** What a part has begun and not ended: the next parts belong to it as far as that end. */
export interface Wait {
  readonly end: RegExp;
  /** It can't reach beyond this. */
  readonly not?: RegExp;
  /** Without an end it goes on for the rest of the text. */
  readonly toTheEnd: boolean;
}

/** What may hold blank lines; nothing of its kind stands inside it. */
const BRACES = [
  { open: '{{', close: '}}' },
  { open: '{%', close: '%}' },
  { open: '{#', close: '#}' },
  { open: '<%', close: '%>' },
];

const OPENS = /\{[{%#]|<%/;
const SILENT = /\{%[-+~]?\s*comment\b/;
const SILENT_END = /\{%[-+~]?\s*endcomment\s*[-+~]?%\}/;

/** @returns what placeholders and template tags at the end of a part may need of the next ones */
export function placeholderWaits(text: string, found: readonly Placeholder[]): readonly Wait[] {
  if (found.length === 0 && !OPENS.test(text)) return [];
  const waits = BRACES.flatMap(({ open, close }): readonly Wait[] => {
    const opened = text.lastIndexOf(open);
    // The middle of "{#}" can't be both.
    const isOpen = opened >= 0 && text.lastIndexOf(close) < opened + open.length;
    return isOpen ? [{ end: literal(close), not: literal(open), toTheEnd: false }] : [];
  });
  const isSilent = found.some(
    ({ kind, start, end }) => kind === 'control' && SILENT.test(text.slice(start, end)),
  );
  return isSilent ? [...waits, { end: SILENT_END, toTheEnd: false }] : waits;
}

const literal = (text: string): RegExp => new RegExp(text.replace(/[{}]/g, '\\$&'));

/**
 * @param parts that follow, in order
 * @returns how many of them belong to the part that waits
 */
export function awaited(
  { end, not, toTheEnd }: Wait,
  parts: { readonly count: number; readonly at: (index: number) => string },
): number {
  for (let i = 0; i < parts.count; i++) {
    const part = parts.at(i);
    const found = part.search(end);
    const limit = not ? part.search(not) : -1;
    if (limit >= 0 && (found < 0 || limit < found)) return 0;
    if (found >= 0) return i + 1;
  }
  return toTheEnd ? parts.count : 0;
}
