/** Reading texts of unknown origin, and writing them so that a file is always old or new, whole. */
import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, promises as fs, readFileSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { replaceFile } from './replace.ts';

/** Larger files are not read: 50 MB. */
export const maxFileSize = 50 * 1024 * 1024;

export type Encoding = 'UTF-8' | 'UTF-16';

export interface TextFile {
  /** Without its byte order mark. */
  readonly text: string;
  /** Whether there is a byte order mark before the text. */
  readonly mark: boolean;
  readonly encoding: Encoding;
  /** What the file was when it was read; undefined for text that is in no file. */
  readonly stamp?: FileStamp;
}

/** Tells whether a file is still the one that was read. */
export interface FileStamp {
  readonly size: bigint;
  readonly modified: bigint;
  readonly inode: bigint;
}

/** Why a file could not be read or written: a sentence for people, and the line if there is one. */
export interface FileFault {
  readonly fault: string;
  /** From 1. */
  readonly line?: number;
}

/** Reads a file of text. Synchronous: for thousands of small files that is several times faster. */
export function readTextFile(path: string): TextFile | FileFault {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const stats = fstatSync(descriptor, { bigint: true });
    if (stats.isDirectory()) return { fault: 'This is a folder, not a file.' };
    if (stats.size > maxFileSize) return tooLarge(Number(stats.size));
    const read = decode(readFileSync(descriptor));
    return 'fault' in read ? read : { ...read, stamp: stampOf(stats) };
  } catch (error) {
    return { fault: reasonOf(error) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Text from bytes: UTF-8, or UTF-16 if it says so by its mark. */
export function decode(bytes: Buffer): TextFile | FileFault {
  if (bytes.length > maxFileSize) return tooLarge(bytes.length);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: bytes.toString('utf16le', 2), mark: true, encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff) {
    const even = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
    return { text: even.swap16().toString('utf16le'), mark: true, encoding: 'UTF-16' };
  }
  // A zero byte is no character of any text that people write.
  if (bytes.subarray(0, 8192).includes(0))
    return { fault: 'This is not text (it may be a picture, or an archive). Leave it out.' };
  if (!isUtf8(bytes)) return notUtf8(bytes);
  const mark = first === 0xef && second === 0xbb && bytes[2] === 0xbf;
  return { text: bytes.toString('utf8', mark ? 3 : 0), mark, encoding: 'UTF-8' };
}

const changed: FileFault = {
  fault: 'It changed on disk while it was being read. Run the command again.',
};

/**
 * Writes a file through a temporary one beside it, so that a crash leaves the old or the new text,
 * whole. Keeps the mode; follows a link to its file. Never rejects.
 * @param expected refuse if the file is no longer this one
 * @returns what kept it from being written, or undefined
 */
export async function writeFileWhole(
  path: string,
  text: string,
  expected?: FileStamp,
): Promise<FileFault | undefined> {
  try {
    const target = await fs.realpath(path).catch(() => path);
    const stats = await fs.stat(target, { bigint: true }).catch(() => undefined);
    if (expected && !(stats && same(stampOf(stats), expected))) return changed;
    if (stats && !stats.isFile()) {
      // A pipe or a device can't be replaced.
      await fs.writeFile(target, text);
      return undefined;
    }
    if (stats) await fs.access(target, constants.W_OK);
    const stillWanted = async (): Promise<boolean> =>
      expected === undefined || same(stampOf(await fs.stat(target, { bigint: true })), expected);
    return (await replaceFile(target, text, { stats, stillWanted })) ? undefined : changed;
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}

/**
 * Makes a folder, and those above it, where they are missing. Never rejects.
 * @returns what kept it from being made, or undefined
 */
export async function makeFolder(path: string): Promise<FileFault | undefined> {
  try {
    await fs.mkdir(path, { recursive: true });
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR')
      return { fault: 'A file is where its folder should be. Choose another name.' };
    return { fault: reasonOf(error) };
  }
}

function stampOf({ size, mtimeNs, ino }: BigIntStats): FileStamp {
  return { size, modified: mtimeNs, inode: ino };
}

function same(a: FileStamp, b: FileStamp): boolean {
  return a.size === b.size && a.modified === b.modified && a.inode === b.inode;
}

/** @param size in bytes */
export function tooLarge(size: number): FileFault {
  const megabytes = Math.ceil(size / 1024 / 1024);
  return {
    fault: `This is ${megabytes} MB; 50 MB is the most that is read. Split it into smaller files.`,
  };
}

function notUtf8(bytes: Buffer): FileFault {
  const again = Buffer.from(bytes.toString('utf8'), 'utf8');
  let at = 0;
  while (at < bytes.length && bytes[at] === again[at]) at += 1;
  let line = 1;
  for (const byte of bytes.subarray(0, at)) if (byte === 0x0a) line += 1;
  return {
    fault: 'This is not UTF-8 text; it may be Windows-1252. Save it as UTF-8 and run again.',
    line,
  };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file. Check the name and the folder.',
  ENOTDIR: 'There is no such file. Check the name and the folder.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'You have no permission for it. Ask for access, or leave it out.',
  EPERM: 'You have no permission for it. Ask for access, or leave it out.',
  EROFS: 'It is on a disk that can only be read.',
  ENOSPC: 'The disk is full. Make room and run again.',
  ELOOP: 'Its links lead in a circle.',
};

function reasonOf(error: unknown): string {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  return reasons[code] ?? `The system refused it (${code}).`;
}
