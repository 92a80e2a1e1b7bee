import { parse } from 'yaml';
import { markup, rawOf, type Carrier, type Choices, type Written } from './types.ts';

type Write = (written: readonly Written[], choices: Choices, indent: string) => readonly Written[];

const INDENT = '      ';

const map =
  (write: (raw: string, choice: number, next: string) => string) =>
  (written: readonly Written[], choices: Choices): readonly Written[] =>
    written.map(({ character, raw }, i) => {
      const next = written[i + 1]?.raw ?? '';
      return { character, raw: write(raw, choices[i % choices.length]!, next) };
    });

const literal: Write = map((raw) => raw.replace(/\n(?!\r?\n)/g, `\n${INDENT}`));

/** Line ends of the text have one more; a space may be a line end; indented lines stay as they are. */
const folded: Write = (written, choices) => {
  let isKept = false;
  return map((raw, choice, next) => {
    if (raw === ' ' && choice % 4 === 0 && !isKept && /^[^ \n]/.test(next)) return `\n${INDENT}`;
    return raw.replace(/\r?\n(?:\r?\n)*( *)/g, (ends, spaces: string) => {
      const count = ends.split('\n').length - 1;
      const wasKept = isKept;
      isKept = spaces !== '';
      return '\n'.repeat(wasKept || isKept ? count : count + 1) + INDENT + spaces;
    });
  })(written, choices);
};

/** In quotes, the space that a line begins with is nobody's. */
const inLines = (raw: string, choice: number, next: string): string => {
  if (raw === ' ' && choice % 4 === 0 && /^[^ \n\r]/.test(next)) return `\n${INDENT}`;
  return raw.replace(
    /\r?\n(?:\r?\n)*( *)/g,
    (ends) => '\n'.repeat(ends.split('\n').length) + INDENT,
  );
};

const single: Write = (written, choices) => [
  markup("'"),
  ...map((raw, choice, next) => inLines(raw.replaceAll("'", "''"), choice, next))(written, choices),
  markup("'"),
];

const escape = (character: string, choice: number): string => {
  const code = character.charCodeAt(0);
  if (character === '"' || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (code < 127 || choice % 2 === 0) return character;
  if (code < 256) return `\\x${code.toString(16)}`;
  return `\\u${code.toString(16).padStart(4, '0')}`;
};

const double: Write = (written, choices) => [
  markup('"'),
  ...map((raw, choice, next) => {
    if (raw === ' ' && choice % 5 === 0 && /^[^ \n]/.test(next)) return ` \\\n${INDENT}`;
    if (raw === ' ' && choice % 5 === 1 && /^[^ \n]/.test(next)) return `\\\n${INDENT}\\ `;
    if (raw === ' ' && choice % 5 === 2 && /^[^ \n]/.test(next)) return `\n${INDENT}`;
    return raw
      .split('')
      .map((character) => escape(character, choice))
      .join('');
  })(written, choices),
  markup('"'),
];

/** Where plain style can't say it, quotes do. */
const plain: Write = (written, choices, indent) => {
  const trimmed = written.with(0, markup(written[0]!.raw.trimStart())).with(-1, markup(''));
  const lines = map(inLines)(trimmed, choices);
  const value = rawOf(lines).replace(/\s*\n\s*/g, ' ');
  try {
    const read: unknown = parse(`- ${value}`);
    if (Array.isArray(read) && read[0] === value) return lines;
  } catch {
    // Quotes, then.
  }
  return single(written, choices, indent);
};

const inYaml = (header: string, write: Write, lineEnd = '\n'): Carrier => ({
  format: 'yaml',
  mapping: ({ format }) => ({ match: '*', fields: ['[*].texts.body'], format }),
  carry: (written, _prose, choices) => {
    const head = "# x\n- id: 1\n  texts: { body: One. }\n- id: 2\n  texts:\n    note: 'a: b'\n";
    const tail = '\n    more: "\\u00e9" # y\n- id: 3\n';
    const pieces = [
      markup(`${head}    body: ${header}`),
      ...write(written, choices, INDENT),
      markup(tail),
    ];
    return pieces.map(({ character, raw }) => ({
      character,
      raw: raw.replace(/\r?\n/g, lineEnd),
    }));
  },
  parse: (source) => {
    const data = parse(source) as { texts?: { body: string } }[];
    const { texts } = data[1]!;
    const text = texts!.body;
    texts!.body = '';
    return { text, rest: data };
  },
});

export const yamlCarriers: Readonly<Record<string, Carrier>> = {
  'plain YAML': inYaml('', plain),
  'YAML in single quotes': inYaml('', single),
  'YAML in double quotes': inYaml('', double),
  'a literal of YAML': inYaml(`|\n${INDENT}`, literal),
  'a literal of YAML with Windows line ends': inYaml(`|2-\n${INDENT}`, literal, '\r\n'),
  'a folded text of YAML': inYaml(`>\n${INDENT}`, folded),
  'a folded text of YAML with Windows line ends': inYaml(`>+\n${INDENT}`, folded, '\r\n'),
};
