import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { Problem, Span } from '../types.ts';

/** An element of an XML file; offsets are those of the text that was parsed. */
export interface XmlElement extends Span {
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlElement[];
  /** Between its tags. */
  readonly content: Span;
}

export interface XmlAttribute {
  readonly name: string;
  /** Its value, without quotes. */
  readonly value: Span;
}

/** An element that is being read. */
type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  attributes: XmlAttribute[];
  content: { start: number; end: number };
};

const createElement = (name: string, start: number): Open => ({
  name,
  start,
  end: start,
  attributes: [],
  children: [],
  content: { start, end: start },
});

/** Content that is HTML or the like, and is read as it stands. */
export const isRaw = (name: string): boolean => /^messaging:htmlEmailBody$/i.test(name);

class XmlReader implements TokenizerCallbacks {
  readonly root = createElement('', 0);
  problem: Problem | undefined;
  readonly #text: string;
  readonly #open: Open[] = [this.root];
  #tag = this.root;
  readonly #names = new Map<string, number>();
  #name = '';
  #value = -1;

  constructor(text: string) {
    this.#text = text;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = createElement(this.#text.slice(start, end), start - 1);
  }

  onattribname(start: number, end: number): void {
    this.#name = this.#text.slice(start, end);
    this.#value = -1;
  }

  onattribdata(start: number): void {
    if (this.#value < 0) this.#value = start;
  }

  onattribend(quote: QuoteType, end: number): void {
    const closing = quote === QuoteType.Double || quote === QuoteType.Single ? 1 : 0;
    if (this.#value < 0) return;
    const value = { start: this.#value, end: end - closing };
    this.#tag.attributes.push({ name: this.#name, value });
  }

  onopentagend(end: number): void {
    this.#add(end + 1);
    this.#open.push(this.#tag);
    this.#count(this.#tag.name, 1);
  }

  onselfclosingtag(end: number): void {
    this.#add(end + 1);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#text.slice(start, end);
    const isOpen = (this.#names.get(name) ?? 0) > 0;
    const index = isOpen ? this.#open.findLastIndex((element) => element.name === name) : -1;
    const close = this.#text.indexOf('>', end);
    const after = close < 0 ? this.#text.length : close + 1;
    if (index < 1) {
      this.#report(
        `</${name}> closes nothing: there is no <${name}> before it that is still open.`,
        { start: start - 2, end: after },
      );
      return;
    }
    this.#closeTo(index + 1, start - 2);
    const element = this.#open.pop()!;
    this.#count(name, -1);
    element.content.end = start - 2;
    element.end = after;
  }

  onend(): void {
    this.#closeTo(1, this.#text.length);
    this.root.content.end = this.root.end = this.#text.length;
  }

  ontext(): void {}
  ontextentity(): void {}
  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  /** How many elements of a name are open: most end tags that close nothing are told by it. */
  #count(name: string, by: 1 | -1): void {
    this.#names.set(name, (this.#names.get(name) ?? 0) + by);
  }

  #add(end: number): void {
    const tag = this.#tag;
    tag.end = end;
    tag.content = { start: end, end };
    this.#open.at(-1)!.children.push(tag);
  }

  /** Ends elements that nothing closes; inside of HTML they are nobody's mistake. */
  #closeTo(length: number, end: number): void {
    for (const element of this.#open.splice(length)) {
      element.end = element.content.end = end;
      this.#count(element.name, -1);
      if (this.#open.some(({ name }) => isRaw(name))) continue;
      const { start, name } = element;
      this.#report(
        `<${name}> isn’t closed: there is no </${name}>. The file may have been cut off.`,
        { start, end: start + name.length + 1 },
      );
    }
  }

  /** Only the first: those behind it mostly follow from it. */
  #report(message: string, span: Span): void {
    this.problem ??= {
      level: 'error',
      message: `${message} What can be read is checked all the same.`,
      span,
    };
  }
}

/** @returns the elements of an XML text below one without a name, and what is wrong with it */
export function parseXml(text: string): {
  readonly root: XmlElement;
  readonly problem: Problem | undefined;
} {
  const reader = new XmlReader(text);
  const tokenizer = new Tokenizer({ decodeEntities: false, xmlMode: true }, reader);
  tokenizer.write(text);
  tokenizer.end();
  return reader;
}
