import type { Span } from '../types.ts';

/**
 * - `placeholder`: becomes words when the reply is sent; one opaque word until then.
 * - `control`: `{% if %}` and its kin; leaves no words itself, what stands between is prose.
 * - `comment`: never reaches anyone.
 */
export type PlaceholderKind = 'placeholder' | 'control' | 'comment';

export interface Placeholder extends Span {
  readonly kind: PlaceholderKind;
  /** A control tag that parts two alternatives (`else`), so that their words never touch. */
  readonly parts: boolean;
}

const r = String.raw;

// Longest first. Every repeat is bounded, so that an opening brace without an end stays cheap.
const DIALECTS = new RegExp(
  [
    r`\{\{\{[^{}]{1,300}\}\}\}`, // Salesforce Lightning, Handlebars unescaped
    r`\{\{(?:[^{}]|\{[^{}]{0,200}\}){1,500}\}\}`, // Zendesk, Intercom, Gorgias, Jinja, Liquid
    r`\{%(?:[^%]|%(?!\})){1,1000}%\}`, // Help Scout fields; Liquid and Jinja tags
    r`\{#(?:[^#]|#(?!\})){1,1000}#\}`, // Jinja comments
    r`<%(?:[^%]|%(?!>)){1,500}%>`, // ERB
    r`[#%$]\{!?[^{}\s][^{}\n]{0,200}\}`, // Zammad, osTicket, Discourse, template literals
    r`\{[!$][^{}\s][^{}\n]{0,200}\}`, // Salesforce, Helprace
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
 * @returns sorted, apart; offsets in `text`
 */
export function findPlaceholders(text: string): readonly Placeholder[] {
  if (!OPENERS.test(text)) return [];
  const found: Placeholder[] = [];
  let mayBeSilent = true;
  DIALECTS.lastIndex = 0;
  for (let match = DIALECTS.exec(text); match; match = DIALECTS.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    let kind = kindOf(match[0]);
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
  return found;
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
