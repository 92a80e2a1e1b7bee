import { parse } from 'csv-parse/sync';
import { markup, rawOf, type Carrier } from './types.ts';

interface Table {
  readonly delimiter: string;
  readonly lineEnd: string;
  /** Whether cells that need no quotes have some. */
  readonly quoted: boolean;
  readonly start?: string;
}

const table = ({ delimiter, lineEnd, quoted, start = '' }: Table): Carrier => ({
  format: 'csv',
  // A cell with Markdown looks like plain text.
  mapping: ({ format }) => ({ match: '*', fields: ['body'], format }),
  carry: (written) => {
    const raw = rawOf(written);
    const needs = raw.includes(delimiter) || /["\r\n]/.test(raw);
    const quote = quoted || needs ? '"' : '';
    const cells = quote
      ? written.map(({ character, raw }) => ({ character, raw: raw.replaceAll('"', '""') }))
      : written;
    const row = (...texts: readonly string[]): string => texts.join(delimiter) + lineEnd;
    const head = start + row('id', 'body', 'note') + row('1', 'One.', '"a ""b"""');
    return [
      markup(`${head}2${delimiter}${quote}`),
      ...cells,
      markup(`${quote}${delimiter}x y${lineEnd}${row('3', '"Three', 'lines."', '')}`),
    ];
  },
  parse: (source) => {
    const rows = parse(source.slice(start.length), { delimiter, relax_column_count: true });
    const [text = ''] = rows[2]!.splice(1, 1);
    return { text, rest: rows };
  },
});

export const csvCarriers: Readonly<Record<string, Carrier>> = {
  'a CSV cell': table({ delimiter: ',', lineEnd: '\n', quoted: false }),
  'a quoted CSV cell': table({ delimiter: ';', lineEnd: '\n', quoted: true }),
  'a CSV cell with Windows line ends': table({ delimiter: ';', lineEnd: '\r\n', quoted: false }),
  'a TSV cell': table({ delimiter: '\t', lineEnd: '\n', quoted: false, start: '\uFEFF' }),
};
