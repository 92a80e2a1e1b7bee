/** Writing HTML so that no text can become markup. */

/** Markup that is safe to write as it is. Made by {@link html} only. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[] | false | undefined;

/** A template whose values are text, unless they were made by this function themselves. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const written = parts.map((part, index) => part + markupOf(values[index]));
  return { markup: written.join('') };
}

/**
 * Text that was not made from anybody's words: a style sheet, a script.
 * @param text without `</`
 */
export function verbatim(text: string): Html {
  return { markup: text };
}

function markupOf(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML has no place for control characters and halves of surrogate pairs. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFC\uFFFE\uFFFF]/gu;

function escaped(text: string): string {
  return text
    .replace(forbidden, (each) => (each === '\uFFFC' ? '…' : '\uFFFD'))
    .replace(/[&<>"']/g, (each) => entities[each]!);
}
