import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { MarkType, SegmentRole } from '../../../../rules/api.ts';
import type { Block } from './block.ts';
import {
  headingLevel,
  isBlock,
  isCode,
  isHtmlElement,
  isSilent,
  isVoid,
  markOf,
  roleOf,
} from './htmlElements.ts';
import type { Layer } from './layer.ts';
import { startsAnew } from './mail.ts';
import { findPlaceholders, maskPlaceholders } from './placeholders.ts';
import { SegmentBuilder } from './segment.ts';

const ENTITIES: Readonly<{ [character: string]: string }> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\u00A0': '&nbsp;',
};

const encode = (text: string): string =>
  text.replace(/[&<>\u00A0]/g, (character) => ENTITIES[character]!);

/** What elements say of their content, those around them included. */
interface Content {
  readonly role: SegmentRole;
  /** 1 to 6 in headings, else 0. */
  readonly level: number;
  readonly isQuoted: boolean;
  readonly isHidden: boolean;
  /** Blank lines are layout here; elsewhere help desks make paragraphs of them. */
  readonly isParagraph: boolean;
}

/** An open element that changes how its content is read. */
interface Element {
  readonly name: string;
  readonly mark: MarkType | undefined;
  /** Where its start tag begins. */
  readonly start: number;
  readonly content: Content;
}

const BODY: Content = {
  role: 'paragraph',
  level: 0,
  isQuoted: false,
  isHidden: false,
  isParagraph: false,
};

/** What an element makes of the content around it; the same value if nothing. */
const contentIn = (outer: Content, name: string): Content => {
  const level = headingLevel(name);
  const role = level > 0 ? 'heading' : roleOf(name);
  const hides = isSilent(name) || isCode(name);
  if (!role && !hides && name !== 'blockquote' && !PARAGRAPH.test(name)) return outer;
  return {
    role: role ?? outer.role,
    level: role ? level : outer.level,
    isQuoted: outer.isQuoted || name === 'blockquote',
    isHidden: outer.isHidden || hides,
    isParagraph: outer.isParagraph || PARAGRAPH.test(name),
  };
};

/** A start tag that is being read. */
interface StartTag {
  readonly name: string;
  readonly start: number;
  hasAttributes: boolean;
}

/** White space that HTML shows as one space, or as none. */
const WHITE_SPACE = /[ ]*[\t\n\r\f][ \t\n\r\f]*| {2,}/g;
const BLANK_LINE = /\n[ \t\r]*\n/;
const PARAGRAPH = /^(?:p|li|t[dh]|d[dt]|h[1-6]|caption|summary|legend)$/;

/** The words behind a `<br>`, as far as its look asks. */
const NEXT_WORDS = /[^<\s][^<\n]*/y;

class HtmlReader implements TokenizerCallbacks {
  readonly blocks: Block[] = [];
  readonly #source: string;
  readonly #builder: SegmentBuilder;
  readonly #open: Element[] = [];
  readonly #lastClosing = new Map<string, number>();
  #tag: StartTag = { name: '', start: 0, hasAttributes: false };
  #start = 0;
  #position = 0;
  #lowerCase: string | undefined;

  /** @param source the layer's text with placeholders masked */
  constructor(source: string, builder: SegmentBuilder) {
    this.#source = source;
    this.#builder = builder;
  }

  ontext(from: number, end: number): void {
    // Behind an end tag that is cut off, the tokenizer reports text from before it once more.
    const start = Math.max(from, this.#position);
    if (this.#content.isHidden || start >= end) return;
    const text = this.#source.slice(start, end);
    let last = start;
    WHITE_SPACE.lastIndex = 0;
    for (let match = WHITE_SPACE.exec(text); match; match = WHITE_SPACE.exec(text)) {
      const from = start + match.index;
      const to = from + match[0].length;
      if (last < from) this.#builder.copy(last, from);
      if (BLANK_LINE.test(match[0]) && !this.#content.isParagraph) {
        this.#flush(to);
      } else this.#builder.softBreak(from, to);
      last = to;
    }
    if (last < end) this.#builder.copy(last, end);
  }

  ontextentity(codepoint: number, end: number): void {
    if (this.#content.isHidden) return;
    const start = this.#source.lastIndexOf('&', end - 1);
    this.#builder.text(String.fromCodePoint(codepoint), start, end);
  }

  onopentagname(start: number, end: number): void {
    const name = this.#source.slice(start, end).toLowerCase();
    this.#tag = { name, start: start - 1, hasAttributes: false };
  }

  onattribname(): void {
    this.#tag.hasAttributes = true;
  }

  onopentagend(end: number): void {
    this.#openElement(end + 1);
  }

  onselfclosingtag(end: number): void {
    this.#openElement(end + 1);
    if (!isHtmlElement(this.#tag.name)) this.#closeElement(this.#tag.name, end + 1);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#source.slice(start, end).toLowerCase();
    const close = this.#source.indexOf('>', end);
    this.#position = close < 0 ? this.#source.length : close + 1;
    this.#closeElement(name, this.#position);
  }

  onend(): void {
    this.#flush(this.#source.length);
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  get #content(): Content {
    return this.#open.at(-1)?.content ?? BODY;
  }

  #openElement(end: number): void {
    const { name, start, hasAttributes } = this.#tag;
    if (name === 'br') this.#break(start, end);
    else if (name === 'body') this.#open.length = 0;
    else if (!isHtmlElement(name) || name === 'attribute') this.#blank(start, end, hasAttributes);
    if (isBlock(name)) this.#flush(start);
    if (isVoid(name) || this.#content.isHidden) return;
    const mark = markOf(name);
    const content = contentIn(this.#content, name);
    if (content.isHidden && this.#closingAfter(name) < end) return;
    if (mark) this.#builder.open(mark);
    if (mark ?? content !== this.#content) this.#open.push({ name, mark, start, content });
  }

  #closeElement(name: string, end: number): void {
    const index = this.#open.findLastIndex((element) => element.name === name);
    const element = this.#open[index];
    if (isBlock(name)) this.#flush(end);
    if (!element) return;
    for (const { mark } of this.#open.splice(index).reverse()) if (mark) this.#builder.close(mark);
    if (isCode(name)) this.#builder.opaque('code', element.start, end);
  }

  /** `<name>` is how some write a blank to fill in; an element that is closed is one. */
  #blank(start: number, end: number, hasAttributes: boolean): void {
    const { name } = this.#tag;
    if (this.#content.isHidden) return;
    const isName = /^[a-z][\w.]*$/.test(name) && !hasAttributes && this.#closingAfter(name) < end;
    if (name === 'attribute' || isName) this.#builder.opaque('placeholder', start, end);
  }

  #break(start: number, end: number): void {
    if (this.#content.isHidden) return;
    NEXT_WORDS.lastIndex = end + (/^\s*/.exec(this.#source.slice(end, end + 200))?.[0].length ?? 0);
    const next = NEXT_WORDS.exec(this.#source)?.[0] ?? '';
    const line = this.#builder.prose.trimEnd();
    const wraps = line.length > 40 && !/[.:;!?…]$/.test(line) && /^\p{Ll}/u.test(next);
    if (wraps && !startsAnew(next)) this.#builder.softBreak(start, end, true);
    else this.#flush(end);
  }

  /** Where the last end tag of a name is, or -1. */
  #closingAfter(name: string): number {
    let last = this.#lastClosing.get(name);
    if (last === undefined) {
      // Not toLowerCase(): some letters change their length.
      this.#lowerCase ??= this.#source.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
      last = this.#lowerCase.lastIndexOf(`</${name}`);
      this.#lastClosing.set(name, last);
    }
    return last;
  }

  #flush(next: number): void {
    const { role, level, isQuoted } = this.#content;
    const segment = this.#builder.take(role);
    const within = isQuoted ? 'quote' : 'body';
    if (segment) this.blocks.push({ segment, level, within, start: this.#start });
    this.#start = next;
  }
}

/** Reads HTML as a customer sees it. */
export function readHtml(layer: Layer): readonly Block[] {
  const placeholders = findPlaceholders(layer.text, layer.isPart);
  const source = maskPlaceholders(layer.text, placeholders);
  const builder = new SegmentBuilder({ layer, placeholders, encode, strayTags: false });
  const reader = new HtmlReader(source, builder);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(source);
  tokenizer.end();
  return reader.blocks;
}
