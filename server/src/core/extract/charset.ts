/** The upper half of Windows-1252 where it differs from ISO 8859-1, from 0x80 on. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** What bytes stand for. Only those that mails in English are written in. */
export type Charset = 'utf-8' | 'windows-1252' | 'unknown';

/** @param label as a mail names it; browsers, too, take the ISO name for the Windows one */
export function charsetOf(label: string | undefined): Charset {
  const name = label?.toLowerCase() ?? 'utf-8';
  if (name === 'utf-8' || name === 'utf8' || name === 'us-ascii' || name === 'ascii')
    return 'utf-8';
  return /^(?:iso-?8859-1|latin-?1|windows-1252|cp1252)$/.test(name) ? 'windows-1252' : 'unknown';
}

/** A character and the number of bytes that it is. */
export type Read = readonly [character: string, length: number];

const UNKNOWN: Read = ['\uFFFD', 1];

const utf8Length = (lead: number): number => {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
};

function readUtf8(bytes: readonly number[], at: number): Read {
  const lead = bytes[at]!;
  const length = utf8Length(lead);
  if (length === 1) return [String.fromCharCode(lead), 1];
  if (length === 0 || at + length > bytes.length) return UNKNOWN;
  let code = lead & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i]!;
    if (byte >> 6 !== 2) return UNKNOWN;
    code = (code << 6) | (byte & 0x3f);
  }
  const isPoint = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isPoint ? [String.fromCodePoint(code), length] : UNKNOWN;
}

/** @returns the character that begins at a byte; U+FFFD for what is none */
export function readCharacter(bytes: readonly number[], at: number, charset: Charset): Read {
  const byte = bytes[at]!;
  if (byte < 0x80) return [String.fromCharCode(byte), 1];
  if (charset === 'utf-8') return readUtf8(bytes, at);
  if (charset === 'unknown') return UNKNOWN;
  return [byte < 0xa0 ? WINDOWS[byte - 0x80]! : String.fromCharCode(byte), 1];
}

/** @returns the bytes of one character, or undefined where the charset has none for it */
export function bytesOf(character: string, charset: Charset): readonly number[] | undefined {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return [code];
  if (charset === 'unknown') return undefined;
  if (charset === 'windows-1252') {
    const index = WINDOWS.indexOf(character);
    if (index >= 0) return [0x80 + index];
    return code >= 0xa0 && code <= 0xff ? [code] : undefined;
  }
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}
