import type { Span } from '../api.ts';

/** A run of capitals that may be an acronym. Offsets count from the start of the sentence. */
export interface Candidate extends Span {
  /** As written, plural s included, possessive s not. */
  readonly text: string;
  /** Without plural s: what makes two of them the same. */
  readonly base: string;
  readonly plural: boolean;
  /** End of the possessive or of the hyphenated word that it is part of; `end` if neither. */
  readonly wordEnd: number;
}

// Letters and digits with what may join them inside one word: hyphen, apostrophe, ampersand, dot.
const WORD = /[\p{L}\p{N}]+(?:[-‑.&_'’+][\p{L}\p{N}]+)*/gu;
const PART = /^(\d?\p{Lu}[\p{Lu}\d]*)(s?)$/u;
const AMPERSAND = /^(\p{Lu}{1,3}(?:&\p{Lu}{1,3})+)(s?)$/u;
const POSSESSIVE = /['’]s$/;
const VERSION = /^\d{1,2}$/;

const capitals = (text: string): number => text.replace(/\P{Lu}/gu, '').length;

/** The runs of capitals of a sentence that look like acronyms, in order. */
export function candidatesIn(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (capitals(word) < 2 || isPathOrHandle(text, index, word)) continue;
    found.push(...candidatesOfWord(word, index));
  }
  return found;
}

// ".PDF", "@ACME", "#SLA", "SUM(…)", "$USD" are names of things, not words of the sentence.
const isPathOrHandle = (text: string, start: number, word: string): boolean =>
  /[@#$.\\_=~^]$/.test(text.slice(Math.max(0, start - 1), start)) ||
  /^(?:\(\)|[@\\=_])/.test(text.slice(start + word.length, start + word.length + 2));

function candidatesOfWord(word: string, offset: number): readonly Candidate[] {
  const body = word.replace(POSSESSIVE, '');
  const wordEnd = offset + word.length;
  const joined = AMPERSAND.exec(body);
  if (joined) {
    return [candidate({ base: joined[1]!, s: joined[2]!, start: offset, wordEnd })];
  }
  if (/[.&_'’+]/.test(body)) return [];
  const parts = body.split(/[-‑]/);
  const numbers = parts.filter((part) => /\d/.test(part) && !PART.test(part));
  if (numbers.length > 0) return versioned(parts, offset, wordEnd);
  const found: Candidate[] = [];
  let start = offset;
  for (const part of parts) {
    const match = PART.exec(part);
    if (match && capitals(match[1]!) >= 2)
      found.push(candidate({ base: match[1]!, s: match[2]!, start, wordEnd }));
    start += part.length + 1;
  }
  return found;
}

/** "SHA-1" is an acronym with a version; "AB-1234" and "KYC-2024-7" are codes. */
function versioned(parts: readonly string[], start: number, wordEnd: number): readonly Candidate[] {
  const [letters, version] = parts;
  if (parts.length !== 2 || letters === undefined || version === undefined) return [];
  if (!/^\p{Lu}{3,5}$/u.test(letters) || !VERSION.test(version)) return [];
  return [candidate({ base: `${letters}-${version}`, s: '', start, wordEnd })];
}

interface Found {
  readonly base: string;
  readonly s: string;
  readonly start: number;
  readonly wordEnd: number;
}

const candidate = ({ base, s, start, wordEnd }: Found): Candidate => {
  const text = base + s;
  return { text, base, plural: s !== '', start, end: start + text.length, wordEnd };
};
