import { markup, type Carrier, type Choices, type Prose } from './types.ts';

const SHORT = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]);

const unicode = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Some of what may be escaped is. */
const mixed = (raw: string, choices: Choices): string =>
  raw
    .split('')
    .map((character, i) => {
      const choice = choices[i % choices.length]! % 3;
      if (character === '/') return choice === 0 ? '\\/' : '/';
      if (character.charCodeAt(0) > 126) return choice === 0 ? unicode(character) : character;
      return SHORT.get(character) ?? (choice === 0 && i % 5 === 0 ? unicode(character) : character);
    })
    .join('');

/** All that isn't ASCII is escaped, and slashes are: the way PHP writes it. */
const ascii = (raw: string): string =>
  raw
    .split('')
    .map((character) => {
      if (character === '/') return '\\/';
      return character.charCodeAt(0) > 126
        ? unicode(character)
        : (SHORT.get(character) ?? character);
    })
    .join('');

const frames: Readonly<Record<Prose['format'], readonly [head: string, tail: string]>> = {
  text: [
    '{"made":"\\u00e9 \\/","macros":[{"id":1,"actions":[{"field":"comment_value","value":"',
    '"}]}]}',
  ],
  html: [
    '{\n "made":"\\u00e9 \\/","macros": [ {"id":1,"actions":[{"field":"comment_value_html","value":"',
    '"}]} ]\n}\n',
  ],
  markdown: ['[{"short_code":"\\u00e9 \\/","content":"', '"}]'],
};

/** Where the text is in each of the frames. */
interface Frame {
  macros?: { actions: { value: string }[] }[];
  0?: { content: string };
}

const inJson = (escape: (raw: string, choices: Choices) => string): Carrier => ({
  format: 'json',
  carry: (written, { format }, choices) => {
    const [head, tail] = frames[format];
    const escaped = written.map(({ character, raw }) => ({ character, raw: escape(raw, choices) }));
    return [markup(head), ...escaped, markup(tail)];
  },
  parse: (source) => {
    const data = JSON.parse(source) as Frame;
    const action = data.macros?.[0]?.actions[0];
    const text = action?.value ?? data[0]!.content;
    if (action) action.value = '';
    else data[0]!.content = '';
    return { text, rest: data };
  },
});

export const jsonCarriers: Readonly<Record<string, Carrier>> = {
  'a JSON string': inJson(mixed),
  'a JSON string in ASCII': {
    ...inJson(ascii),
    // The slashes of the frame's own text aside, there is none.
    isInStyle: (source) => /^[\0-\x7F]*$/.test(source) && !/(?<!\\)\//.test(source),
  },
};
