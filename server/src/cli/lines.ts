/** Standard input line by line, in bounded memory, however it is cut into chunks. */
import { isUtf8 } from 'node:buffer';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Longer lines are not read: 16 MB. */
export const maxLineSize = 16 * 1024 * 1024;

/** A line of the input, or why it can't be read. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its end; of a line that can't be read, how it begins. */
  readonly text: string;
  readonly fault?: string;
}

/**
 * Cuts bytes into lines (LF or CRLF; the last one may have no end). Each batch holds the lines that
 * one chunk completed, so whoever reads can answer each chunk at once.
 * @param most bytes in a line; of a longer one only the beginning is kept
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array | string>,
  most = maxLineSize,
): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let held = unfinished();
  const complete = (): Line => {
    const line = lineOf(held, (number += 1), most);
    held = unfinished();
    return line;
  };
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const lines: Line[] = [];
    let from = 0;
    for (let feed = bytes.indexOf(lineFeed); feed >= 0; feed = bytes.indexOf(lineFeed, from)) {
      hold(held, bytes.subarray(from, feed), most);
      lines.push(complete());
      from = feed + 1;
    }
    hold(held, bytes.subarray(from), most);
    if (lines.length > 0) yield lines;
  }
  if (held.size > 0) yield [complete()];
}

interface Unfinished {
  readonly parts: Uint8Array[];
  size: number;
}

const unfinished = (): Unfinished => ({ parts: [], size: 0 });

/** What is past the limit is counted and let go. */
function hold(line: Unfinished, part: Uint8Array, most: number): void {
  if (part.length > 0 && line.size <= most) line.parts.push(part);
  line.size += part.length;
}

function lineOf({ parts, size }: Unfinished, number: number, most: number): Line {
  if (size > most) {
    const limit = Math.floor(most / 1024 / 1024);
    const fault = `This line is longer than ${limit} MB. Send its text in smaller parts.`;
    return { number, text: beginning(parts[0]), fault };
  }
  const bytes = parts.length === 1 ? asBuffer(parts[0]) : Buffer.concat(parts);
  if (!isUtf8(bytes)) {
    const fault = 'This line is not UTF-8 text. Save it as UTF-8 and send it again.';
    return { number, text: beginning(bytes), fault };
  }
  const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length;
  const start = number === 1 && bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
  return { number, text: bytes.toString('utf8', start, end) };
}

const byteOrderMark = Buffer.from('\uFEFF');

function asBuffer(bytes: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const beginning = (bytes: Uint8Array | undefined): string =>
  asBuffer(bytes?.subarray(0, 80)).toString('utf8');
