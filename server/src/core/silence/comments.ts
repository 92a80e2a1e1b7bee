/** The comments of a file itself: what its writers read and no customer ever does. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { Lexer } from 'yaml';
import { parseBlocks } from '../extract/blockParser.ts';
import { readFrontMatter } from '../extract/frontMatter.ts';
import { parseInline } from '../extract/inlineParser.ts';
import type { Lines } from '../extract/layer.ts';
import type { Format, Span } from '../types.ts';

/** A comment with its delimiters, and where the words inside begin and end. */
export interface Comment extends Span {
  readonly inner: Span;
}

/**
 * @param format of the file as a whole; formats without comments of their own have none
 * @returns comments in order; what only looks like one (in code, in a text block) is left out
 */
export function commentsOf(text: string, format: Format): readonly Comment[] {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  switch (format) {
    case 'markdown':
      return markdownComments(text, mark);
    case 'html':
      return htmlComments(text, mark);
    case 'yaml':
      return yamlComments(text.slice(mark), mark);
    default:
      return [];
  }
}

function htmlComments(text: string, from: number): readonly Comment[] {
  const { end } = readFrontMatter(text.slice(from));
  const start = from + end;
  const comments: Comment[] = [];
  const nothing = (): void => undefined;
  const callbacks: TokenizerCallbacks = {
    oncomment: (innerStart, innerEnd, offset) => {
      // Without an end the browser takes the rest of the page for the comment.
      if (offset === 0) return;
      const inner = { start: start + innerStart, end: start + innerEnd - offset };
      comments.push({ start: inner.start - 4, end: start + innerEnd + 1, inner });
    },
    onattribdata: nothing,
    onattribentity: nothing,
    onattribend: nothing,
    onattribname: nothing,
    oncdata: nothing,
    onclosetag: nothing,
    ondeclaration: nothing,
    onend: nothing,
    onopentagend: nothing,
    onopentagname: nothing,
    onprocessinginstruction: nothing,
    onselfclosingtag: nothing,
    ontext: nothing,
    ontextentity: nothing,
  };
  const tokenizer = new Tokenizer({ decodeEntities: false }, callbacks);
  tokenizer.write(text.slice(start));
  tokenizer.end();
  return [...yamlComments(text.slice(from, start), from), ...comments];
}

/** The lexer puts a mark of its own before each plain or block text. */
const textFollows = '\u001F';
const ownMarks: ReadonlySet<string> = new Set(['\u0002', '\u0018', textFollows]);

function yamlComments(text: string, shift: number): readonly Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    if (ownMarks.has(token)) {
      isText = token === textFollows;
      continue;
    }
    const start = shift + at;
    const end = start + token.length;
    if (token.startsWith('#') && !isText)
      comments.push({ start, end, inner: { start: start + 1, end } });
    isText = false;
    at += token.length;
  }
  return comments;
}

function markdownComments(text: string, from: number): readonly Comment[] {
  const { end } = readFrontMatter(text.slice(from));
  const body = from + end;
  const source = text.slice(body);
  const env = {};
  const comments: Comment[] = [];
  for (const { type, lines } of parseBlocks(source, env)) {
    if (!lines || (type !== 'inline' && type !== 'html_block')) continue;
    const content = joined(source, lines);
    if (!content.text.includes('<!--')) continue;
    const found =
      type === 'inline'
        ? parseInline(content.text, 'markdown', env).filter(({ rule }) => rule === 'html_inline')
        : [...content.text.matchAll(/<!--[^]*?-->/g)].map(({ 0: whole, index }) => ({
            from: index,
            to: index + whole.length,
          }));
    for (const { from: first, to } of found) {
      if (!content.text.startsWith('<!--', first)) continue;
      const start = body + content.place(first);
      const last = body + content.place(to - 1) + 1;
      comments.push({ start, end: last, inner: { start: start + 4, end: last - 3 } });
    }
  }
  return [...yamlComments(text.slice(from, body), from), ...comments];
}

/** The lines of a block as one text, and the way back. */
function joined(
  source: string,
  { starts, ends }: Lines,
): { readonly text: string; readonly place: (offset: number) => number } {
  const at: number[] = [];
  let text = '';
  starts.forEach((start, i) => {
    if (i > 0) text += '\n';
    at.push(text.length);
    text += source.slice(start, ends[i]);
  });
  return {
    text,
    place: (offset) => {
      const line = at.findLastIndex((start) => start <= offset);
      return starts[line]! + offset - at[line]!;
    },
  };
}
