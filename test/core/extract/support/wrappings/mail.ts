import { markup, type Carrier, type Written } from './types.ts';

type Carry = (written: readonly Written[], choices: readonly number[]) => readonly Written[];

const encode = (character: string): string => {
  const code = character.charCodeAt(0);
  // Halves of a pair are one run of bytes: left as they are, which programs put up with.
  if (code >= 0xd800 && code <= 0xdfff) return character;
  if (code < 127 && character !== '=') return character;
  return [...Buffer.from(character)]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
};

/** A line that is broken behind a character belongs to it. */
const quotedPrintable: Carry = (written, choices) =>
  written.map(({ character, raw }, i) => {
    const breaks = character !== undefined && choices[i % choices.length]! % 6 === 0;
    const isPair = /[\uD800-\uDBFF]$/.test(raw);
    return {
      character,
      raw: raw.split('').map(encode).join('') + (breaks && !isPair ? '=\r\n' : ''),
    };
  });

const same: Carry = (written) => written;

const inMail = (encoding: string, carry: Carry, frame: readonly [string, string]): Carrier => ({
  format: 'mail',
  fits: ({ format }) => format !== 'markdown',
  carry: (written, { format }, choices) => {
    const type = `Content-Type: text/${format === 'text' ? 'plain' : 'html'};\r\n charset="utf-8"\r\n`;
    const headers = `${type}Content-Transfer-Encoding: ${encoding}\r\n\r\n`;
    const [head, tail] = frame;
    return [markup(head + headers), ...carry(written, choices), markup(tail)];
  },
  parse: (source) => ({ text: '', rest: lettersAround(source, frame) }),
});

/** All of the mail but its text. */
const lettersAround = (source: string, [, tail]: readonly [string, string]): readonly string[] => {
  const start = source.indexOf('Content-Transfer-Encoding');
  const body = source.indexOf('\r\n\r\n', start);
  return [source.slice(0, body), tail === '' ? '' : source.slice(source.lastIndexOf(tail))];
};

const MULTIPART: readonly [string, string] = [
  'To: x@example.org\r\nContent-Type: multipart/mixed; boundary="--b"\r\n\r\n----b\r\n',
  '\r\n----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n----b--\r\n',
];

export const mailCarriers: Readonly<Record<string, Carrier>> = {
  'a mail': inMail('8bit', same, ['From: x@example.org\r\nMIME-Version: 1.0\r\n', '']),
  'quoted-printable': inMail('quoted-printable', quotedPrintable, ['To: x@example.org\r\n', '']),
  'a part of a mail': inMail('Quoted-Printable', quotedPrintable, MULTIPART),
};
