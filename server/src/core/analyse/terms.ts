import { Shape, type Term } from '../../../../rules/api.ts';

const { word, capital, caps, number, punctuation, opaque, joined } = Shape;

/** One token: an opaque stretch, a number, a word with its inner dots and apostrophes, or a mark. */
const token =
  /\uFFFC|(?:[£$€¥₹#]\s?)?\d+(?:[.,:]\d+)*%?[\p{L}\p{M}]*|\p{L}(?:\.\p{L})+\b|[\p{L}\p{M}\d]+(?:&[\p{L}\d]+)*(?:['’](?=\p{L})[\p{L}\p{M}]+)*|\.{2,}|[^\s]/gu;

const straight: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '...': '…',
  '..': '…',
};

const negated: Readonly<Record<string, string>> = {
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  ai: 'is',
};
const ending: Readonly<Record<string, string>> = {
  re: 'are',
  ve: 'have',
  ll: 'will',
  m: 'am',
  d: "'d",
  s: "'s",
};
/** Contractions typed without their apostrophe. */
const bare = /^(do|does|did|ca|wo|would|could|should|is|are|was|were|has|have|had|must|need)nt$/;

/**
 * Cuts a sentence into terms.
 * "don't" is `do` and `not`, "back-end" is `back` and `end`, "e-mail" is `email`.
 * @returns terms in order; offsets are UTF-16 units from the start of `sentence`
 */
export function termsOf(sentence: string): readonly Term[] {
  const terms: Term[] = [];
  let wasHyphen = false;
  for (const match of sentence.matchAll(token)) {
    const text = match[0];
    const start = match.index;
    const end = start + text.length;
    const before = terms.at(-1);
    const touches = before?.end === start;
    if (
      text === '-' &&
      touches &&
      /[\p{L}\d]/u.test(sentence[end] ?? '') &&
      before.shape & (word | number)
    ) {
      wasHyphen = true;
      continue;
    }
    const flag = wasHyphen ? joined : 0;
    const hyphenated = wasHyphen;
    wasHyphen = false;
    const first = text.charCodeAt(0);
    if (first === 0xfffc) terms.push({ start, end, norm: '\uFFFC', shape: opaque | flag });
    else if (/^(?:[£$€¥₹#]\s?)?\d/.test(text)) terms.push(numberTerm(text, start, end, flag));
    else if (!/^[\p{L}\p{M}]/u.test(text))
      terms.push({
        start,
        end,
        norm: straight[text] ?? text,
        shape: punctuation | (touches ? joined : 0),
      });
    else if (hyphenated && before?.norm === 'e' && /^mail/i.test(text)) {
      terms[terms.length - 1] = { ...before, end, norm: `e${text.toLowerCase()}` };
    } else pushWord(terms, text, start, flag);
  }
  return terms;
}

function numberTerm(text: string, start: number, end: number, flag: number): Term {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const isCaps = /^\p{Lu}{2,}s?$/u.test(letters) ? caps : 0;
  return {
    start,
    end,
    norm: text.toLowerCase(),
    shape: number | isCaps | (letters ? word : 0) | flag,
  };
}

function pushWord(terms: Term[], text: string, start: number, flag: number): void {
  const end = start + text.length;
  const lower = text.toLowerCase().replace(/’/g, "'");
  const shape = word | shapeOf(text) | flag;
  const split = contraction(lower);
  if (split === undefined) {
    terms.push({ start, end, norm: lower, shape });
    return;
  }
  const middle = start + split.length;
  terms.push({ start, end: middle, norm: split.head, shape });
  terms.push({ start: middle, end, norm: split.tail, shape: word | joined });
}

function contraction(lower: string): { head: string; tail: string; length: number } | undefined {
  if (lower === 'cannot') return { head: 'can', tail: 'not', length: 3 };
  if (lower.endsWith("n't")) {
    const head = lower.slice(0, -3);
    return { head: negated[head] ?? head, tail: 'not', length: head.length };
  }
  const plain = bare.exec(lower);
  if (plain) {
    const head = plain[1]!;
    return { head: negated[head] ?? head, tail: 'not', length: head.length };
  }
  const at = lower.lastIndexOf("'");
  const tail = at > 0 ? ending[lower.slice(at + 1)] : undefined;
  return tail === undefined ? undefined : { head: lower.slice(0, at), tail, length: at };
}

function shapeOf(text: string): number {
  const stem = text.replace(/['’]s$/, '');
  let shape = /^\p{Lu}/u.test(stem) ? capital : 0;
  if (/\d/.test(stem)) shape |= number;
  // SLA, APIs, B2B, T&Cs; not iOS, not SaaS.
  if (/^[\p{Lu}\d&]*s?$/u.test(stem) && (stem.match(/\p{Lu}/gu)?.length ?? 0) > 1) shape |= caps;
  return shape;
}
