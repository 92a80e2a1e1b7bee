import { Shape, type Term } from '../../../../rules/api.ts';
import { contraction } from './contractions.ts';

const { word, capital, caps, number, punctuation, opaque, joined } = Shape;

/** Classes of characters. */
const letter = 1;
const digit = 2;
const space = 3;
const sign = 4;

/** Class of each UTF-16 unit, filled as characters are met: property tests are slow. */
const classes = new Uint8Array(0x10000);

function classOf(code: number): number {
  const known = classes[code];
  if (known) return known;
  const char = String.fromCharCode(code);
  const found = /[\p{L}\p{M}]/u.test(char)
    ? letter
    : /\p{N}/u.test(char)
      ? digit
      : /[\s\u200B\uFEFF]/.test(char)
        ? space
        : sign;
  return (classes[code] = found);
}

const straight: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
};

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isUpper = (code: number, char: string): boolean =>
  (code >= 65 && code <= 90) || (code > 127 && char !== char.toLowerCase());

/**
 * Cuts a sentence into terms.
 * "don't" is `do` and `not`, "back-end" is `back` and joined `end`, "e-mail" is `email`.
 * @returns terms in order; offsets are UTF-16 units from the start of `sentence`
 */
export function termsOf(sentence: string): readonly Term[] {
  const terms: Term[] = [];
  const length = sentence.length;
  let hyphen = false;
  let i = 0;
  while (i < length) {
    const code = sentence.charCodeAt(i);
    const found = classOf(code);
    if (found === space) {
      i++;
      continue;
    }
    const flag = hyphen ? joined : 0;
    if (found === letter || found === digit || startsNumber(sentence, i, code)) {
      const end = found === letter ? wordEnd(sentence, i) : numberEnd(sentence, i);
      if (found === letter) pushWord(terms, sentence.slice(i, end), i, flag);
      else pushNumber(terms, sentence.slice(i, end), i, flag);
      i = end;
      hyphen = false;
      continue;
    }
    const before = terms.at(-1);
    hyphen = joins(sentence, i, code, before);
    let end = i + 1;
    if (code === 46) while (sentence.charCodeAt(end) === 46) end++;
    if (!hyphen) pushSign(terms, sentence, { start: i, end }, flag);
    i = end;
  }
  return terms;
}

/** Whether a hyphen stands between the halves of a word, and so is no term of its own. */
const joins = (text: string, at: number, code: number, before: Term | undefined): boolean =>
  code === 45 &&
  before?.end === at &&
  (before.shape & (word | number)) !== 0 &&
  classOf(text.charCodeAt(at + 1) || 32) <= digit;

/** "#48213", "£24". */
const startsNumber = (text: string, at: number, code: number): boolean =>
  (code === 35 ||
    code === 36 ||
    code === 0xa3 ||
    code === 0xa5 ||
    code === 0x20ac ||
    code === 0x20b9) &&
  classOf(text.charCodeAt(at + 1) || 32) === digit;

function pushSign(
  terms: Term[],
  text: string,
  { start, end }: { start: number; end: number },
  flag: number,
): void {
  const char = text[start]!;
  if (char === '\uFFFC') {
    terms.push({ start, end, norm: char, shape: opaque | flag });
    return;
  }
  const touches = start > 0 && classOf(text.charCodeAt(start - 1)) !== space;
  const norm = end > start + 1 ? '…' : (straight[char] ?? char);
  terms.push({ start, end, norm, shape: punctuation | (touches ? joined : 0) });
}

/** Letters and digits, with apostrophes, ampersands and the dots of "e.g." inside. */
function wordEnd(text: string, start: number): number {
  let i = start + 1;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code !== code) return i;
    const found = classOf(code);
    if (found === letter || found === digit) {
      i++;
      continue;
    }
    const next = i + 1 < text.length ? classOf(text.charCodeAt(i + 1)) : space;
    const inner =
      next === letter &&
      (isApostrophe(code) || code === 38 || (code === 46 && isDotted(text, start, i)));
    if (!inner) return i;
    i += 2;
  }
}

/** Whether a dot stands between single letters: "e.g", "U.S". */
function isDotted(text: string, start: number, dot: number): boolean {
  const single = dot === start + 1 || text.charCodeAt(dot - 2) === 46;
  return single && classOf(text.charCodeAt(dot + 2) || 32) !== letter;
}

/** Digits with separators, a percent sign, and letters that touch: "1,120", "10:30", "5th", "20%". */
function numberEnd(text: string, start: number): number {
  let i = start + 1;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code !== code) return i;
    const found = classOf(code);
    if (found === digit || found === letter) i++;
    else if (
      (code === 46 || code === 44 || code === 58) &&
      classOf(text.charCodeAt(i + 1) || 32) === digit
    )
      i += 2;
    else return code === 37 ? i + 1 : i;
  }
}

function pushNumber(terms: Term[], text: string, start: number, flag: number): void {
  const shape = number | (shapeOf(text) & (caps | word)) | flag;
  terms.push({ start, end: start + text.length, norm: text.toLowerCase(), shape });
}

function pushWord(terms: Term[], text: string, start: number, flag: number): void {
  const end = start + text.length;
  const before = terms.at(-1);
  const lower = text.toLowerCase().replace('’', "'");
  if (flag && before?.norm === 'e' && lower.startsWith('mail')) {
    terms[terms.length - 1] = { ...before, end, norm: `e${lower}` };
    return;
  }
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

/** Capital, capitals, digits: SLA, APIs, B2B, T&Cs and KYC's are in capitals; iOS and SaaS are not. */
function shapeOf(text: string): number {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isApostrophe(code)) break;
    const found = classOf(code);
    if (found === digit) digits++;
    else if (found === letter) {
      if (isUpper(code, text[i]!)) upper++;
      else {
        lower++;
        last = i;
      }
    }
  }
  const plural =
    lower === 1 &&
    text[last] === 's' &&
    (last + 1 === text.length || isApostrophe(text.charCodeAt(last + 1)));
  return (
    (upper && isUpper(text.charCodeAt(0), text[0]!) ? capital : 0) |
    (upper > 1 && (lower === 0 || plural) ? caps : 0) |
    (digits ? number : 0) |
    (upper || lower ? word : 0)
  );
}
