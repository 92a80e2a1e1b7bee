import fc from 'fast-check';
import { markup, type Choices, type Prose, type Written } from './types.ts';

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
      // English enough for those who look whether it is.
      fc.constantFrom('to the end', 'with you soon.', 'for now', 'and then you stop?'),
    )
    .map(([first, middle, last]) => [first, ...middle, last].join(' '));

/** Words that no format gives a meaning, and that a chat wouldn't either. */
export const plainProse = prose(WORDS);
export const anyProse = prose([...WORDS, ...WORDS, ...SIGNS]);

const cycle = (choices: Choices): (() => number) => {
  let index = 0;
  return () => choices[index++ % choices.length]!;
};

const copied = (paragraph: string): readonly Written[] =>
  paragraph.split('').map((character) => ({ character, raw: character }));

const text: Prose['write'] = (paragraph, choices) => {
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
  (prefix: string): Prose['write'] =>
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

const html: Prose['write'] = (paragraph, choices) => {
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

const paragraphs = { before: '', between: '\n\n', after: '\n' };

/** Every way to write prose. */
export const proses: Readonly<Record<string, Prose>> = {
  text: { format: 'text', write: text, ...paragraphs },
  'text with Windows line ends': {
    format: 'text',
    write: text,
    before: '\r\n',
    between: '\r\n\r\n',
    after: '',
  },
  Markdown: { format: 'markdown', write: markdown(''), ...paragraphs },
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
};
