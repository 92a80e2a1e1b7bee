import { isOneSlip } from '../../../../rules/shared/slip.ts';

/** Tags that must be closed: Liquid's, Jinja's, Django's, Twig's. */
const OPENS: ReadonlySet<string> = new Set(
  'if unless case for tablerow capture comment raw verbatim blocktrans blocktranslate autoescape spaceless macro'.split(
    ' ',
  ),
);
/** Tags that some engines close and others don't. */
const MAY_OPEN: ReadonlySet<string> = new Set(
  'block trans translate call filter with set apply embed switch cache'.split(' '),
);
/** Parts of a block, and the blocks that have them. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  else: ['if', 'unless', 'case', 'for', 'switch', 'tablerow'],
  elsif: ['if', 'unless'],
  elif: ['if'],
  elseif: ['if', 'unless'],
  when: ['case'],
};

interface Open {
  readonly index: number;
  readonly word: string;
}

const TAG = /^\{%[-+~]?\s*(\w+)(?!\w*\.\w)/;
const SECTION = /^\{\{\{?[-~]?\s*([#^/])\s*([\w.@-]*)/;

/** Whether what a tag is bears on others: it may open, divide or close a block. */
export const mayPair = (text: string): boolean => SECTION.test(text) || TAG.test(text);

/** Pairs tags in order, and keeps those that are left over. */
class Pairing {
  readonly lone = new Set<number>();
  readonly #open: Open[] = [];
  readonly #sections: Open[] = [];

  read(text: string, index: number): void {
    const section = SECTION.exec(text);
    const word = TAG.exec(text)?.[1];
    if (section) this.#section(index, section[1]!, section[2]!);
    else if (word !== undefined) this.#tag(index, word);
  }

  finish(): ReadonlySet<number> {
    for (const { index, word } of this.#open) if (OPENS.has(word)) this.lone.add(index);
    for (const { index } of this.#sections) this.lone.add(index);
    return this.lone;
  }

  #tag(index: number, word: string): void {
    const parts = Object.hasOwn(PARTS, word) ? PARTS[word]! : undefined;
    if (OPENS.has(word) || MAY_OPEN.has(word)) this.#open.push({ index, word });
    else if (word === 'end') this.#open.pop();
    else if (word.startsWith('end') && this.#isBlock(word.slice(3))) this.#end(index, word);
    else if (parts) {
      if (!this.#open.some((open) => parts.includes(open.word) || !this.#isBlock(open.word)))
        this.lone.add(index);
    } else this.#unknown(index, word);
  }

  #isBlock(word: string): boolean {
    return OPENS.has(word) || MAY_OPEN.has(word);
  }

  #end(index: number, word: string): void {
    const own = this.#open.findLastIndex((open) => `end${open.word}` === word);
    // A word that is no tag may be a mistyped one, and said where it stands.
    const at = own >= 0 ? own : this.#open.findLastIndex((open) => !this.#isBlock(open.word));
    if (at < 0) {
      this.lone.add(index);
      return;
    }
    for (const open of this.#open.splice(at).slice(1))
      if (OPENS.has(open.word)) this.lone.add(open.index);
  }

  /** A mistyped end closes what it was meant for; anything else may have been meant to open. */
  #unknown(index: number, word: string): void {
    const at = this.#open.findLastIndex((open) => isOneSlip(word, `end${open.word}`));
    if (at < 0) this.#open.push({ index, word });
    else {
      this.#open.splice(at);
      if (word.startsWith('end')) this.lone.add(index);
    }
  }

  #section(index: number, sign: string, name: string): void {
    if (sign !== '/') {
      this.#sections.push({ index, word: name });
      return;
    }
    const at = this.#sections.findLastIndex(({ word }) => name === '' || word === name);
    if (at < 0) this.lone.add(index);
    else for (const open of this.#sections.splice(at).slice(1)) this.lone.add(open.index);
  }
}

/**
 * Finds the template tags that lack their other half: an `if` without its end, an end or an `else`
 * without its `if`.
 * @param tags in order
 * @returns their places in `tags`
 */
export function loneTags(tags: readonly string[]): ReadonlySet<number> {
  const pairing = new Pairing();
  const words = tags.map((text) => TAG.exec(text)?.[1]);
  const lastOf = new Map(words.map((word, index) => [word, index]));
  let silentUntil: string | undefined;
  tags.forEach((text, index) => {
    const word = words[index];
    if (silentUntil !== undefined && word !== silentUntil) return;
    silentUntil = undefined;
    pairing.read(text, index);
    // What stands in a raw block is shown as it is.
    const isRaw = word === 'raw' || word === 'verbatim';
    if (isRaw && lastOf.get(`end${word}`)! > index) silentUntil = `end${word}`;
  });
  return pairing.finish();
}
