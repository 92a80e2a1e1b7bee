import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { markup, type Carrier, type Written } from './types.ts';

const NAMED: Readonly<{ [character: string]: string }> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escape = (character: string, choice: number): string => {
  const code = character.charCodeAt(0);
  if (character === '&' || character === '<') return NAMED[character]!;
  if (code >= 0xd800 && code <= 0xdfff) return character;
  if (choice % 3 === 0 && code > 32) return NAMED[character] ?? character;
  return choice % 3 === 1 && code > 126 ? `&#${code};` : character;
};

type Carry = (written: readonly Written[], choices: readonly number[]) => readonly Written[];

const entities: Carry = (written, choices) =>
  written.map(({ character, raw }, i) => ({
    character,
    raw: raw
      .split('')
      .map((each) => escape(each, choices[i % choices.length]!))
      .join(''),
  }));

const cdata: Carry = (written) => [markup('\n<![CDATA['), ...written, markup(']]>\n')];

const inXml = (carry: Carry): Carrier => ({
  format: 'xml',
  mapping: ({ format }) => ({ match: '*', fields: ['macros.macro[*].body'], format }),
  carry: (written, _prose, choices) => [
    markup('<?xml version="1.0"?>\n<macros>\n<macro id="1"><body>One.</body></macro>\n'),
    markup('<macro id="2" note="a &amp; b"><!-- <body> --><body>'),
    ...carry(written, choices),
    markup('</body></macro>\n<macro id="3"><body/></macro>\n</macros>\n'),
  ],
  parse: (source) => {
    const data = new XMLParser({ ignoreAttributes: false, trimValues: false }).parse(source) as {
      macros: { macro: { body: string }[] };
    };
    const macro = data.macros.macro[1]!;
    const text = macro.body;
    macro.body = '';
    return { text, rest: [SyntaxValidator.validate(source), data] };
  },
});

export const xmlCarriers: Readonly<Record<string, Carrier>> = {
  'XML text': inXml(entities),
  CDATA: inXml(cdata),
};
