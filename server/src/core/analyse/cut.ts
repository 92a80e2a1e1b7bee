import { Shape } from '../../../../rules/api.ts';
import { classOf, digit, isApostrophe, isUpper, letter, space } from './characters.ts';
import { hashOn, hashStart, type TermColumns } from './columns.ts';
import { contraction } from './contractions.ts';

const { word, capital, caps, number, punctuation, opaque, joined } = Shape;

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

/**
 * Cuts a sentence into terms.
 * "don't" is `do` and `not`, "back-end" is `back` and joined `end`, "e-mail" is `email`.
 * @param out is cleared, then filled; offsets are UTF-16 units from the start of `sentence`
 */
export function cut(sentence: string, out: TermColumns): void {
  out.clear();
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
    if (found === letter) {
      i = plainWord(sentence, i, flag, out) || anyWord(sentence, i, flag, out);
      hyphen = false;
    } else if (found === digit || startsNumber(sentence, i, code)) {
      i = numberAt(sentence, i, flag, out);
      hyphen = false;
    } else {
      hyphen = joins(sentence, i, code, out);
      let end = i + 1;
      if (code === 46) while (sentence.charCodeAt(end) === 46) end++;
      if (!hyphen) signAt(sentence, { start: i, end }, flag, out);
      i = end;
    }
  }
}

/**
 * A word of ASCII letters and digits that is not contracted: most are.
 * @returns its end, or 0 if it is another sort of word, of which nothing was added
 */
function plainWord(text: string, start: number, flag: number, out: TermColumns): number {
  let hash = hashStart;
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let code = 0;
  let i = start;
  for (; ; i++) {
    code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) {
      lower++;
      hash = hashOn(hash, code);
    } else if (code >= 65 && code <= 90) {
      upper++;
      hash = hashOn(hash, code | 32);
    } else if (code >= 48 && code <= 57) {
      digits++;
      hash = hashOn(hash, code);
    } else break;
  }
  if (code > 127 && classOf(code) !== space && classOf(code) <= digit) return 0;
  if (mayGoOn(code) && classOf(text.charCodeAt(i + 1)) === letter) return 0;
  // "cannot", "dont", and "mail" after "e-".
  if ((text.charCodeAt(i - 1) | 32) === 116 && mayContract(text, start, i)) return 0;
  if (flag && out.count > 0 && isLoneE(out)) return 0;
  const shape =
    word |
    flag |
    (upper ? upperShape(text, { start, end: i }, upper, lower) : 0) |
    (digits ? number : 0);
  out.add(start, i, shape, hash);
  return i;
}

/** An apostrophe, an ampersand or a dot may stand inside a word. */
const mayGoOn = (code: number): boolean => isApostrophe(code) || code === 38 || code === 46;

const mayContract = (text: string, start: number, end: number): boolean =>
  (end - start < 9 && (text.charCodeAt(end - 2) | 32) === 110) ||
  (end - start === 6 && (text.charCodeAt(start) | 32) === 99);

const isLoneE = (out: TermColumns): boolean => {
  const last = out.count - 1;
  return out.ends[last]! - out.starts[last]! === 1 && out.hashes[last] === loneE;
};
const loneE = hashOn(hashStart, 101);

function upperShape(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  upper: number,
  lower: number,
): number {
  const first = text.charCodeAt(start);
  const plural = lower === 1 && text.charCodeAt(end - 1) === 115;
  return (
    (first >= 65 && first <= 90 ? capital : 0) | (upper > 1 && (lower === 0 || plural) ? caps : 0)
  );
}

/** Any word: letters and digits, with apostrophes, ampersands and the dots of "e.g." inside. */
function anyWord(text: string, start: number, flag: number, out: TermColumns): number {
  const end = wordEnd(text, start);
  const spelt = text.slice(start, end);
  const lower = spelt.toLowerCase().replace('’', "'");
  if (flag && out.count > 0 && isLoneE(out) && lower.startsWith('mail')) {
    out.count--;
    const first = out.starts[out.count]!;
    out.addSpelt({ start: first, end }, out.shapes[out.count]!, `e${lower}`);
    return end;
  }
  const shape = word | shapeOf(spelt) | flag;
  const split = contraction(lower);
  if (split === undefined) out.addSpelt({ start, end }, shape, lower);
  else {
    const middle = start + split.length;
    out.addSpelt({ start, end: middle }, shape, split.head);
    out.addSpelt({ start: middle, end }, word | joined, split.tail);
  }
  return end;
}

function wordEnd(text: string, start: number): number {
  let i = start + 1;
  for (;;) {
    const code = text.charCodeAt(i);
    const found = classOf(code);
    if (found === letter || found === digit) {
      i++;
      continue;
    }
    const inner =
      classOf(text.charCodeAt(i + 1)) === letter &&
      (isApostrophe(code) || code === 38 || (code === 46 && isDotted(text, start, i)));
    if (!inner) return i;
    i += 2;
  }
}

/** Whether a dot stands between single letters: "e.g", "U.S". */
function isDotted(text: string, start: number, dot: number): boolean {
  const single = dot === start + 1 || text.charCodeAt(dot - 2) === 46;
  return single && classOf(text.charCodeAt(dot + 2)) !== letter;
}

/** "#48213", "£24". */
const startsNumber = (text: string, at: number, code: number): boolean =>
  (code === 35 ||
    code === 36 ||
    code === 0xa3 ||
    code === 0xa5 ||
    code === 0x20ac ||
    code === 0x20b9) &&
  classOf(text.charCodeAt(at + 1)) === digit;

/** Digits with separators, a percent sign, and letters that touch: "1,120", "10:30", "5th", "20%". */
function numberAt(text: string, start: number, flag: number, out: TermColumns): number {
  const end = numberEnd(text, start);
  const spelt = text.slice(start, end);
  const shape = number | (shapeOf(spelt) & (caps | word)) | flag;
  out.addSpelt({ start, end }, shape, spelt.toLowerCase());
  return end;
}

function numberEnd(text: string, start: number): number {
  let i = start + 1;
  for (;;) {
    const code = text.charCodeAt(i);
    const found = classOf(code);
    if (found === digit || found === letter) i++;
    else if (
      (code === 46 || code === 44 || code === 58) &&
      classOf(text.charCodeAt(i + 1)) === digit
    )
      i += 2;
    else return code === 37 ? i + 1 : i;
  }
}

/** Whether a hyphen stands between the halves of a word, and so is no term of its own. */
function joins(text: string, at: number, code: number, out: TermColumns): boolean {
  if (code !== 45 || out.count === 0) return false;
  const last = out.count - 1;
  return (
    out.ends[last] === at &&
    (out.shapes[last]! & (word | number)) !== 0 &&
    classOf(text.charCodeAt(at + 1)) <= digit
  );
}

function signAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  flag: number,
  out: TermColumns,
): void {
  const char = text[start]!;
  if (char === '\uFFFC') {
    out.add(start, end, opaque | flag, hashOn(hashStart, 0xfffc));
    return;
  }
  const touches = start > 0 && classOf(text.charCodeAt(start - 1)) !== space;
  const shape = punctuation | (touches ? joined : 0);
  const norm = end > start + 1 ? '…' : straight[char];
  if (norm === undefined) out.add(start, end, shape, hashOn(hashStart, text.charCodeAt(start)));
  else out.addSpelt({ start, end }, shape, norm);
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
