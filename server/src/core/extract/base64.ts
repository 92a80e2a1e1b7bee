import { readCharacter, type Charset } from './charset.ts';
import { startDecoding, type Decoded } from './decoding.ts';
import { Piece } from './offsetMap.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Decodes base64, white space in it left out. Letters and characters share bits: each character is
 * placed at all the letters that it has a part in, and none can be replaced by itself.
 * @param from where `raw` stands
 */
export function decodeBase64(raw: string, charset: Charset, from = 0): Decoded {
  const bytes: number[] = [];
  /** Where the first and the last letter of each byte stand. */
  const firsts: number[] = [];
  const lasts: number[] = [];
  let bits = 0;
  let count = 0;
  let before = 0;
  for (let i = 0; i < raw.length; i++) {
    const value = LETTERS.indexOf(raw[i]!);
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes.push((bits >> count) & 0xff);
      firsts.push(before);
      lasts.push(i + 1);
    }
    before = i;
  }
  const decoding = startDecoding();
  for (let index = 0; index < bytes.length;) {
    const [character, length] = readCharacter(bytes, index, charset);
    const end = lasts[Math.min(index + length, bytes.length) - 1]!;
    decoding.add(character, from + firsts[index]!, from + end, Piece.torn);
    index += length;
  }
  return decoding.done();
}
