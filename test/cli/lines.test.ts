import { describe, expect, test } from 'vitest';
import { linesOf } from '../../server/src/cli/lines.ts';

/** Cut into chunks of this many bytes. */
async function* inChunks(bytes: Buffer, size: number) {
  for (let from = 0; from < bytes.length; from += size)
    yield await Promise.resolve(bytes.subarray(from, from + size));
}

async function read(input: string | Buffer, size: number, most?: number) {
  const lines = [];
  for await (const batch of linesOf(inChunks(Buffer.from(input), size), most)) lines.push(...batch);
  return lines.map(({ number, text, fault }) => `${number} ${fault ?? text}`);
}

const tooLong = 'This line is longer than 0 MB. Send its text in smaller parts.';
const notUtf8 = 'This line is not UTF-8 text. Save it as UTF-8 and send it again.';

describe.each([1, 2, 3, 7, 1000])('in chunks of %i bytes', (size) => {
  test.each<[string, string | Buffer, readonly string[]]>([
    ['nothing', '', []],
    ['one without an end', 'a', ['1 a']],
    ['one with an end', 'a\n', ['1 a']],
    ['blank ones count', '\na\n\nb', ['1 ', '2 a', '3 ', '4 b']],
    ['CRLF', 'a\r\nb\r\n', ['1 a', '2 b']],
    ['a carriage return within', 'a\rb\n', ['1 a\rb']],
    ['letters of several bytes', '“é”\n👍🏽\n', ['1 “é”', '2 👍🏽']],
    ['a byte order mark', '\uFEFFa\n\uFEFFb\n', ['1 a', '2 \uFEFFb']],
    ['one too long', `a\n${'x'.repeat(41)}\nb`, ['1 a', `2 ${tooLong}`, '3 b']],
    ['the longest', 'x'.repeat(40), [`1 ${'x'.repeat(40)}`]],
    ['not UTF-8', Buffer.from('a\n\xe9t\xe9\nb', 'latin1'), ['1 a', `2 ${notUtf8}`, '3 b']],
  ])('%s', async (_, input, expected) => {
    expect(await read(input, size, 40)).toEqual(expected);
  });
});

test('lines are handed on as soon as they are complete', async () => {
  const taken: number[] = [];
  async function* input() {
    for (const chunk of ['a\nb', 'c\nd\n', 'e']) {
      taken.push(chunk.length);
      yield await Promise.resolve(chunk);
    }
  }
  const seen: [taken: number, lines: readonly string[]][] = [];
  for await (const batch of linesOf(input()))
    seen.push([taken.length, batch.map(({ text }) => text)]);
  expect(seen).toEqual([
    [1, ['a']],
    [2, ['bc', 'd']],
    [3, ['e']],
  ]);
});
