import type { MarkType, Span } from '../../../../rules/api.ts';
import { findFillIns } from './fillIns.ts';
import { isHtmlElement } from './htmlElements.ts';

/** A stretch of prose that isn't words. Without a type it is markup, and leaves nothing. */
export interface OpaqueSpan extends Span {
  readonly type: MarkType | undefined;
}

const r = String.raw;
// Letters and digits, near enough: \p{L} and the u flag take V8 tens of milliseconds to compile here.
const W = r`\w\u00C0-\u02AF\u0370-\u1FFF\u2C00-\uD7FF`;
const HOST = r`[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+){0,6}`;
// Endings that are words as well ("order.it", "me.no") need a path behind them.
const ENDINGS =
  'com|org|net|edu|gov|io|co|info|biz|app|dev|ai|uk|eu|de|fr|es|nl|ca|au|ch|se|dk|pl|jp|br|tv|help|support|shop|store|online|cloud';
const WORD_ENDINGS = 'in|it|to|me|no|at|us|is|my|so|ly|be|gg|cc';
const FILES =
  'pdf|docx?|xlsx?|pptx?|csv|tsv|txt|rtf|zip|rar|7z|gz|tar|png|jpe?g|gif|svg|webp|heic|ics|vcf|eml|msg|exe|dmg|msi|pkg|apk|iso|json|xml|ya?ml|html?|css|js|ts|py|php|md|log|ini|cfg|conf|bat|sh|mp[34]|mov|wav';

const SOURCES: readonly (readonly [name: string, pattern: string])[] = [
  ['url', r`(?:\b(?:[a-z][a-z0-9+.-]{1,15}):\/\/|\b(?:mailto|tel|sms):|\bwww\.)[^\s<>"“”«»]+`],
  ['mail', r`[${W}._%+\uFFFC-]{1,80}@[${W}\uFFFC-]{1,80}(?:\.[${W}\uFFFC-]{1,80})+`],
  ['file', r`(?<![${W}@./\\-])[${W}-]{1,80}(?:\.[${W}-]{1,40}){0,3}\.(?:${FILES})(?![${W}/-])`],
  [
    'host',
    r`(?<![${W}@.-])${HOST}\.(?:(?:${ENDINGS})(?![${W}-])|(?=(?:${WORD_ENDINGS})\/)[a-z]+)(?::\d{1,5})?(?:\/[^\s<>"“”«»]*)?`,
  ],
  [
    'path',
    r`(?<![${W}.\/\\:])(?:[A-Z]:\\|\\\\)[^\s"<>|]+|(?<![${W}.\/\\<:\uFFFC])(?:~|\.{1,2})?(?:\/[${W}.@~+-]+){2,}\/?`,
  ],
  ['note', r`\[\^[\w-]{1,40}\]:?`],
  ['blank', r`\[\[[^[\]\n]{1,60}\]\]|(?<!\])\[(?!\d)[${W}*][^[\]\n]{0,60}\](?![([])`],
  ['angle', r`<\/?(?![a-z][a-z0-9+.-]*:|[^\s<>]*@)[A-Za-z][^<>\n]{0,60}>`],
];

const ANY = new RegExp(SOURCES.map(([name, pattern]) => `(?<${name}>${pattern})`).join('|'), 'y');

/** Without one of these there's nothing to find; most paragraphs have none. */
const HINT = /[@/\\[<]|:[/\\\w]|\.[a-z0-9]|www/gi;
const WORD = new RegExp(`[${W}]`);
/** What may stand in an address before its hint. */
const ADDRESS = new RegExp(`[${W}.%+~\\uFFFC-]`);
/** How far before its hint an address may begin. */
const LONGEST_START = 80;

/** Where an address with this hint may begin: few places, so that odd texts stay cheap. */
function startsOf(text: string, hint: number, from: number): readonly number[] {
  if (text[hint] === '[' || text[hint] === '<') return [hint];
  const limit = Math.max(from, hint - LONGEST_START);
  let first = hint;
  while (first > limit && ADDRESS.test(text[first - 1]!)) first--;
  let word = hint;
  while (word > first && WORD.test(text[word - 1]!)) word--;
  return [...new Set([first, word, hint])];
}

function matchAround(text: string, hint: number, from: number): RegExpExecArray | null {
  for (const start of startsOf(text, hint, from)) {
    ANY.lastIndex = start;
    const match = ANY.exec(text);
    if (match) return match;
  }
  return null;
}

const TRAILING = /[.,;:!?'"’”*_>|]+$/;

/** Sentence punctuation and closing brackets behind an address belong to the sentence. */
const trimAddress = (address: string): string => {
  let trimmed = address.replace(TRAILING, '');
  for (const [open, close] of ['()', '[]', '{}']) {
    while (trimmed.endsWith(close!) && !trimmed.includes(open!)) {
      trimmed = trimmed.slice(0, -1).replace(TRAILING, '');
    }
  }
  return trimmed;
};

/** A blank to fill in is a few words, not a sentence, a choice mark or "[sic]". */
const isBlank = (text: string): boolean => {
  const words = text.replace(/^\[+|\]+$/g, '');
  return (
    !/[.!?;]$/.test(words) && words.split(/\s+/).length <= 6 && !/^(?:sic|\.\.\.)$/i.test(words)
  );
};

const angleType = (text: string): MarkType | undefined => {
  const name = /^<\/?([\w-]+)/.exec(text)?.[1] ?? '';
  return isHtmlElement(name.toLowerCase()) && (!text.includes(' ') || text.includes('='))
    ? undefined
    : 'placeholder';
};

/** Which of the findings that only some formats have are wanted. */
export interface OpaqueOptions {
  /** `<br>` is a stray tag, to be left out: text that has no tags of its own. */
  readonly strayTags: boolean;
}

/**
 * Finds addresses, file paths, and blanks to fill in in decoded prose.
 * @returns sorted, apart; offsets in `text`
 */
export function findOpaque(text: string, options: OpaqueOptions): readonly OpaqueSpan[] {
  const found: OpaqueSpan[] = [];
  let last = 0;
  HINT.lastIndex = 0;
  for (let hint = HINT.exec(text); hint; hint = HINT.exec(text)) {
    const match = matchAround(text, hint.index, last);
    const span = match && opaqueOf(match, options);
    if (!span) {
      HINT.lastIndex = hint.index + 1;
      continue;
    }
    found.push(span);
    last = HINT.lastIndex = span.end;
  }
  return withFillIns(found, findFillIns(text));
}

/** Both in order; what stands in an address stays part of it. */
function withFillIns(
  found: readonly OpaqueSpan[],
  fillIns: readonly OpaqueSpan[],
): readonly OpaqueSpan[] {
  if (fillIns.length === 0) return found;
  const apart = fillIns.filter(
    ({ start, end }) => !found.some((other) => other.start < end && start < other.end),
  );
  return [...found, ...apart].sort((a, b) => a.start - b.start);
}

function opaqueOf(match: RegExpExecArray, options: OpaqueOptions): OpaqueSpan | undefined {
  const { index: start, 0: whole, groups = {} } = match;
  const span = (type: MarkType | undefined, length: number): OpaqueSpan | undefined =>
    length > 0 ? { start, end: start + length, type } : undefined;
  if (groups['url'] ?? groups['host'] ?? groups['mail'])
    return span('url', trimAddress(whole).length);
  if (groups['file'] ?? groups['path']) return span('code', trimAddress(whole).length);
  if (groups['note']) return span(undefined, whole.length);
  if (groups['blank']) return isBlank(whole) ? span('placeholder', whole.length) : undefined;
  const type = angleType(whole);
  return type !== undefined || options.strayTags ? span(type, whole.length) : undefined;
}
