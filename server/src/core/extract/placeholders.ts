import type { Span } from '../types.ts';
import { loneTags } from './templateTags.ts';

/**
 * - `placeholder`: becomes words when the reply is sent; one opaque word until then.
 * - `control`: `{% if %}` and its kin; leaves no words itself, what stands between is prose.
 * - `comment`: never reaches anyone.
 * - `broken`: was meant as one of these, but its braces don't close, or its other half is missing;
 *   it is shown as it is, as one opaque word.
 */
export type PlaceholderKind = 'placeholder' | 'control' | 'comment' | 'broken';

export interface Placeholder extends Span {
  readonly kind: PlaceholderKind;
  /** A control tag that parts two alternatives (`else`), so that their words never touch. */
  readonly parts: boolean;
}

const r = String.raw;

const PATH = r`[A-Za-z_][\w.-]{0,80}(?:\[[\w"'-]{1,20}\][\w.-]{0,80}){0,3}`;
/** A name of two parts at least: nobody writes that in a sentence by chance. */
const LONG_PATH = r`[A-Za-z_]\w{0,40}(?:[._]\w{1,40}){1,8}(?![\w.]*\w)`;
const FILTERS = r`(?: ?\|[^{}\n]{0,100})?`;
const TAG_WORD = r`(?:if|elsif|elif|elseif|else|unless|case|when|for|assign|capture|end[a-z]{2,12})\b`;
/** No brace on the rest of the line. */
const NEVER_CLOSED = r`(?![^{}\n]{0,120}\})`;

/** What was meant as a placeholder: braces that were left out or stand apart. */
const BROKEN = [
  r`\{\{\{ ?${PATH} ?\}\}(?!\})`,
  r`\{\{[-~]? ?${PATH}${FILTERS} ?\}(?!\})`,
  r`\{\{[-~]? ?${LONG_PATH}${NEVER_CLOSED}`,
  r`\{\{\w{0,20}(?:name|customer|client|agent|user|email|order|date|amount|number|subject)(?!\w)${NEVER_CLOSED}`,
  r`(?<!\{[^{}\n]{0,80})\{ ?${PATH}${FILTERS} ?\}\}`,
  r`\{ \{ ?${LONG_PATH} ?\} ?\}`,
  r`\{%[-+~]? ?(?:${TAG_WORD}|${LONG_PATH})[^{}%\n]{0,120}(?:\}|%(?!\}))`,
  r`\{%[-+~]? ?(?:${TAG_WORD}|${LONG_PATH})(?![^{}%\n]{0,120}[%}])`,
  r`(?:[#%$]\{!?|\{[!$]?)${LONG_PATH}${NEVER_CLOSED}`,
].join('|');

// Longest first. Every repeat is bounded, so that an opening brace without an end stays cheap.
const DIALECTS = new RegExp(
  [
    r`\{\{\{[^{}]{1,300}\}\}\}`, // Salesforce Lightning, Handlebars unescaped
    r`\{\{(?:[^{}]|\{[^{}]{0,200}\}){1,500}\}\}`, // Zendesk, Intercom, Gorgias, Jinja, Liquid
    r`\{%(?:[^%{]|%(?!\})|\{(?!%)){1,1000}%\}`, // Help Scout fields; Liquid and Jinja tags
    r`\{#(?:[^#{]|#(?!\})|\{(?!#)){1,1000}#\}`, // Jinja comments
    r`<%(?:[^%<]|%(?!>)|<(?!%)){1,500}%>`, // ERB
    r`[#%$]\{!?[^{}\s][^{}\n]{0,200}\}`, // Zammad, osTicket, Discourse, template literals
    r`\{[!$][^{}\s][^{}\n]{0,200}\}`, // Salesforce, Helprace
    `(${BROKEN})`,
    r`\{[#.:][\w-]{1,80}\}`, // attribute lists after Markdown headings
    r`\{[A-Za-z_][\w .\-|=:,'?]{0,80}\}`, // one brace: small tools, Mautic
    r`(?<![\w%])%%?[A-Za-z_][\w.-]{0,40}%%?(?!\w)`, // %name%
    r`(?<![\w$\\])\$[a-z_][a-z0-9_]{1,40}(?!\w)`, // Mailman, string.Template
  ].join('|'),
  'g',
);

const CONTROL =
  /^\{%[-+~]?\s*(?:end\w*|if|elsif|elif|elseif|else|unless|case|when|for|empty|break|continue|cycle|tablerow|assign|capture|increment|decrement|set|with|let|macro|call|filter|block|extends|include|render|import|from|load|raw|verbatim|comment|autoescape|spaceless|trans|pluralize|translate|blocktrans(?:late)?|plural|do|apply|switch|liquid)\b(?![.,])/;
const SECTION = /^\{\{\{?[-~]?\s*(?:[#/^>]|!|else\b(?!\s*\|\|)|end\b)/;
const PARTS = /^\{[%{]\{?[-+~]?\s*(?:else|elsif|elif|elseif|when|pluralize|plural)\b/;
/** What stands between these never reaches anyone. */
const SILENT = /^\{%[-+~]?\s*comment\b/;
const SILENT_END = /\{%[-+~]?\s*endcomment\s*[-+~]?%\}/g;

const kindOf = (text: string): PlaceholderKind => {
  if (text.startsWith('{%')) return CONTROL.test(text) ? 'control' : 'placeholder';
  if (text.startsWith('{{')) {
    if (/^\{\{[-~]?!/.test(text)) return 'comment';
    return SECTION.test(text) ? 'control' : 'placeholder';
  }
  if (text.startsWith('<%')) return text.startsWith('<%=') ? 'placeholder' : 'control';
  if (text.startsWith('{#') || /^\{[.:]/.test(text)) return 'comment';
  return 'placeholder';
};

const OPENERS = /[{$%]/;

/**
 * Finds the placeholders and template tags of every help desk's dialect.
 * @param isPart the text is cut out of one that has more, so a tag may have its other half there
 * @returns sorted, apart; offsets in `text`
 */
export function findPlaceholders(text: string, isPart = false): readonly Placeholder[] {
  if (!OPENERS.test(text)) return [];
  const found: Placeholder[] = [];
  let mayBeSilent = true;
  DIALECTS.lastIndex = 0;
  for (let match = DIALECTS.exec(text); match; match = DIALECTS.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    let kind = match[1] === undefined ? kindOf(match[0]) : 'broken';
    if (mayBeSilent && SILENT.test(match[0])) {
      SILENT_END.lastIndex = end;
      mayBeSilent = SILENT_END.test(text);
      if (mayBeSilent) {
        end = DIALECTS.lastIndex = SILENT_END.lastIndex;
        kind = 'comment';
      }
    }
    found.push({ start, end, kind, parts: kind === 'control' && PARTS.test(match[0]) });
  }
  return isPart ? found : withLoneTags(text, found);
}

/** Tags without their other half are broken. */
function withLoneTags(text: string, found: readonly Placeholder[]): readonly Placeholder[] {
  if (!found.some(({ kind }) => kind === 'control')) return found;
  const lone = loneTags(
    found.map(({ start, end, kind }) => (kind === 'comment' ? '' : text.slice(start, end))),
  );
  return lone.size === 0
    ? found
    : found.map((each, i) => (lone.has(i) ? { ...each, kind: 'broken' } : each));
}

/** Intercom's way of writing a placeholder in HTML. */
const ATTRIBUTE = /<attribute\s[^<>]{1,200}\/>/g;

/**
 * Writes prose by `encode`, and the placeholders in it as they are: a backslash or an entity would
 * break them.
 */
export function encodeAround(text: string, encode: (prose: string) => string): string {
  if (!OPENERS.test(text) && !text.includes('<attribute')) return encode(text);
  const attributes = [...text.matchAll(ATTRIBUTE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const raw = [...findPlaceholders(text, true), ...attributes].sort((a, b) => a.start - b.start);
  let out = '';
  let last = 0;
  for (const { start, end } of raw) {
    if (start < last) continue;
    out += (start > last ? encode(text.slice(last, start)) : '') + text.slice(start, end);
    last = end;
  }
  return last < text.length ? out + encode(text.slice(last)) : out;
}

/** Stands for each character of a placeholder while a format is parsed: a letter to any parser. */
const MASK = '\uE000';

/** @returns the text, of the same length, with nothing in placeholders that a parser could act on */
export function maskPlaceholders(text: string, placeholders: readonly Span[]): string {
  if (placeholders.length === 0) return text;
  let masked = '';
  let last = 0;
  for (const { start, end } of placeholders) {
    masked += text.slice(last, start) + MASK.repeat(end - start);
    last = end;
  }
  return masked + text.slice(last);
}
