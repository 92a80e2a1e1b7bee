import fc from 'fast-check';
import type { Format } from '../../../../server/src/core/types.ts';

/** One character of prose and how a source writes it; markup has no character. */
export interface Written {
  readonly character: string | undefined;
  readonly raw: string;
}

/** Paragraphs of prose, written in some format: the source, and where each character stands in it. */
export interface Wrapped {
  readonly format: Format;
  readonly source: string;
  readonly paragraphs: readonly string[];
  /** For each paragraph, for each character of it: its raw form's start and end. */
  readonly places: readonly (readonly (readonly [start: number, end: number])[])[];
}

/** Numbers to choose by, used over and over. */
export type Choices = readonly number[];

const WORDS =
  'the lamp is on its way we’ll send another one by Friday don’t worry café naïve straße 😀 👩‍👧 5% £30 “so” (or not) order it, please. Yes; no: maybe? 12.50 e.g. A/B'.split(
    ' ',
  );
/** Signs that stand alone, and that some format gives a meaning. */
const SIGNS = '& < > " \\ * _ # + - = ~ ` | ! ] 1. &amp; é&egrave; a*b c_d'.split(' ');

const prose = (words: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('Hello', 'We', 'Ça', 'Your'),
      fc.array(fc.constantFrom(...words), { maxLength: 14 }),
      fc.constantFrom('end', 'soon.', 'now', 'stop?'),
    )
    .map(([first, middle, last]) => [first, ...middle, last].join(' '));

/** Words that no format gives a meaning, and that a chat wouldn't either. */
export const plainProse = prose(WORDS);
export const anyProse = prose([...WORDS, ...WORDS, ...SIGNS]);

type Write = (paragraph: string, choices: Choices) => readonly Written[];

const cycle = (choices: Choices): (() => number) => {
  let index = 0;
  return () => choices[index++ % choices.length]!;
};

const copied = (paragraph: string): readonly Written[] =>
  paragraph.split('').map((character) => ({ character, raw: character }));

const markup = (raw: string): Written => ({ character: undefined, raw });

const text: Write = (paragraph, choices) => {
  const next = cycle(choices);
  let column = 0;
  return copied(paragraph).map((written, i) => {
    column++;
    // Mail programs wrap long lines; what then begins a line must not look like an item.
    const wraps = written.character === ' ' && column > 60 && next() % 2 === 0;
    if (!wraps || !/^[\p{L}]{2}/u.test(paragraph.slice(i + 1))) return written;
    column = 0;
    return { character: ' ', raw: '\n' };
  });
};

const markdown =
  (prefix: string): Write =>
  (paragraph, choices) => {
    const next = cycle(choices);
    let bold = false;
    return copied(paragraph).flatMap(({ character }, i): readonly Written[] => {
      const written = { character, raw: character! };
      if (character === ' ') {
        const wraps = next() % 6 === 0;
        const space = wraps ? { character, raw: `\n${prefix}` } : written;
        const opens = !bold && next() % 5 === 0 && /^\p{L}+ /u.test(paragraph.slice(i + 1));
        if (opens) bold = true;
        return [space, ...(opens ? [markup('**')] : [])];
      }
      const escaped = /[!-/:-@[-`{-~]/.test(character!)
        ? { character, raw: `\\${character!}` }
        : written;
      if (!bold || paragraph[i + 1] !== ' ') return [escaped];
      bold = false;
      return [escaped, markup('**')];
    });
  };

const ENTITIES: Readonly<{ [character: string]: string }> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  é: '&eacute;',
  '’': '&rsquo;',
};

const html: Write = (paragraph, choices) => {
  const next = cycle(choices);
  return copied(paragraph).flatMap(({ character }, i): readonly Written[] => {
    if (character === ' ') {
      const raw = [' ', ' ', ' ', '\n', '\n    ', '  '][next() % 6]!;
      const tag = next() % 7 === 0 ? [markup('<i></i>')] : [];
      return [{ character, raw }, ...tag];
    }
    const code = character!.charCodeAt(0);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    const named = ENTITIES[character!];
    const numbered = [`&#${code};`, `&#x${code.toString(16)};`, character!][next() % 3]!;
    const mayStay = !/[&<>]/.test(character!) && (i % 4 > 0 || isSurrogate);
    return [{ character, raw: mayStay ? character! : (named ?? numbered) }];
  });
};

interface Wrapping {
  readonly format: Format;
  readonly write: Write;
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** The outermost layer, if it isn't the format itself. */
  readonly json?: boolean;
}

const macro = (field: string): Pick<Wrapping, 'format' | 'json'> & { readonly field: string } => ({
  format: 'json',
  json: true,
  field,
});

const wrappings: Readonly<{ [name: string]: Wrapping & { readonly field?: string } }> = {
  text: { format: 'text', write: text, before: '', between: '\n\n', after: '\n' },
  'text with Windows line ends': {
    format: 'text',
    write: text,
    before: '\r\n',
    between: '\r\n\r\n',
    after: '',
  },
  Markdown: { format: 'markdown', write: markdown(''), before: '', between: '\n\n', after: '\n' },
  'Markdown items': {
    format: 'markdown',
    write: markdown('  '),
    before: '- ',
    between: '\n- ',
    after: '\n',
  },
  'Markdown quote': {
    format: 'markdown',
    write: markdown('> '),
    before: '> ',
    between: '\n>\n> ',
    after: '\n',
  },
  HTML: { format: 'html', write: html, before: '<p>', between: '</p>\n<p>', after: '</p>' },
  'JSON string': {
    ...macro('comment_value'),
    write: text,
    before: '',
    between: '\n\n',
    after: '\n',
  },
  'HTML in a JSON string': {
    ...macro('comment_value_html'),
    write: html,
    before: '<p>',
    between: '</p>\r\n<p>',
    after: '</p>',
  },
};

export const wrappingNames = Object.keys(wrappings);

const SHORT = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['/', '\\/'],
]);

const escapeJson = (raw: string, choices: Choices): string =>
  raw
    .split('')
    .map((character, i) => {
      const code = character.charCodeAt(0);
      const unicode = `\\u${code.toString(16).padStart(4, '0')}`;
      const choice = choices[i % choices.length]! % 3;
      if (character === '/') return choice === 0 ? '\\/' : '/';
      if (code > 126) return choice === 0 ? unicode : character;
      return SHORT.get(character) ?? (choice === 0 && i % 5 === 0 ? unicode : character);
    })
    .join('');

/** Writes paragraphs in one of the wrappings, in one of the many ways that each allows. */
export function wrap(name: string, paragraphs: readonly string[], choices: Choices): Wrapped {
  const { format, write, before, between, after, json, field } = wrappings[name]!;
  const places: [number, number][][] = [];
  const encode = json ? (raw: string): string => escapeJson(raw, choices) : (raw: string) => raw;
  const head = json ? `{"macros":[{"id":1,"actions":[{"field":"${field!}","value":"` : '';
  let source = head + encode(before);
  paragraphs.forEach((paragraph, i) => {
    if (i > 0) source += encode(between);
    const place: [number, number][] = [];
    for (const { character, raw } of write(paragraph, choices)) {
      const start = source.length;
      source += encode(raw);
      if (character !== undefined) place.push([start, source.length]);
    }
    places.push(place);
  });
  source += encode(after) + (json ? '"}]}]}' : '');
  return { format, source, paragraphs, places };
}
