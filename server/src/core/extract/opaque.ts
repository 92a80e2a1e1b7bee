import type { MarkType, Span } from '../../../../rules/api.ts';
import { isHtmlElement } from './htmlElements.ts';

/** A stretch of prose that isn't words. Without a type it is markup, and leaves nothing. */
export interface OpaqueSpan extends Span {
  readonly type: MarkType | undefined;
}

const r = String.raw;
const HOST = r`[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+){0,6}`;
// Endings that are words as well ("order.it", "me.no") need a path behind them.
const ENDINGS =
  'com|org|net|edu|gov|io|co|info|biz|app|dev|ai|uk|eu|de|fr|es|nl|ca|au|ch|se|dk|pl|jp|br|tv|help|support|shop|store|online|cloud';
const WORD_ENDINGS = 'in|it|to|me|no|at|us|is|my|so|ly|be|gg|cc';
const FILES =
  'pdf|docx?|xlsx?|pptx?|csv|tsv|txt|rtf|zip|rar|7z|gz|tar|png|jpe?g|gif|svg|webp|heic|ics|vcf|eml|msg|exe|dmg|msi|pkg|apk|iso|json|xml|ya?ml|html?|css|js|ts|py|php|md|log|ini|cfg|conf|bat|sh|mp[34]|mov|wav';

const SOURCES: readonly (readonly [name: string, pattern: string])[] = [
  ['url', r`(?:\b(?:[a-z][a-z0-9+.-]{1,15}):\/\/|\b(?:mailto|tel|sms):|\bwww\.)[^\s<>"“”«»]+`],
  [
    'mail',
    r`[\p{L}\p{N}._%+\uFFFC-]{1,80}@[\p{L}\p{N}\uFFFC-]{1,80}(?:\.[\p{L}\p{N}\uFFFC-]{1,80})+`,
  ],
  [
    'file',
    r`(?<![\p{L}\p{N}_@./\\-])[\p{L}\p{N}_-]{1,80}(?:\.[\p{L}\p{N}_-]{1,40}){0,3}\.(?:${FILES})(?![\p{L}\p{N}_/-])`,
  ],
  [
    'host',
    r`(?<![\p{L}\p{N}_@.-])${HOST}\.(?:(?:${ENDINGS})(?![\p{L}\p{N}_-])|(?=(?:${WORD_ENDINGS})\/)[a-z]+)(?::\d{1,5})?(?:\/[^\s<>"“”«»]*)?`,
  ],
  [
    'path',
    r`(?<![\p{L}\p{N}_.\/\\:])(?:[A-Z]:\\|\\\\)[^\s"<>|]+|(?<![\p{L}\p{N}_.\/\\<:\uFFFC])(?:~|\.{1,2})?(?:\/[\p{L}\p{N}_.@~+-]+){2,}\/?`,
  ],
  ['note', r`\[\^[\w-]{1,40}\]:?`],
  ['blank', r`\[\[[^[\]\n]{1,60}\]\]|(?<!\])\[[\p{L}_*][^[\]\n]{0,60}\](?![([:])`],
  ['angle', r`<\/?(?![a-z][a-z0-9+.-]*:|[^\s<>]*@)[A-Za-z][^<>\n]{0,60}>`],
];

const ANY = new RegExp(SOURCES.map(([name, pattern]) => `(?<${name}>${pattern})`).join('|'), 'gu');

/** Without one of these there's nothing to find; most paragraphs have none. */
const HINT = /[@/\\[<]|\.[a-z0-9]|www/i;

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
 * Finds addresses, file paths and bracketed blanks in decoded prose.
 * @returns sorted, apart; offsets in `text`
 */
export function findOpaque(text: string, options: OpaqueOptions): readonly OpaqueSpan[] {
  if (!HINT.test(text)) return [];
  const found: OpaqueSpan[] = [];
  ANY.lastIndex = 0;
  for (let match = ANY.exec(text); match; match = ANY.exec(text)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const whole = match[0];
    const add = (type: MarkType | undefined, length: number): void => {
      if (length > 0) found.push({ start, end: start + length, type });
      ANY.lastIndex = start + Math.max(length, 1);
    };
    if (groups['url'] ?? groups['host'] ?? groups['mail']) add('url', trimAddress(whole).length);
    else if (groups['file'] ?? groups['path']) add('code', trimAddress(whole).length);
    else if (groups['note']) add(undefined, whole.length);
    else if (groups['blank'] && isBlank(whole)) add('placeholder', whole.length);
    else if (groups['angle']) {
      const type = angleType(whole);
      if (type !== undefined || options.strayTags) add(type, whole.length);
    }
  }
  return found;
}
