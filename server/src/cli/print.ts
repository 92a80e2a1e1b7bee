/** Where a report goes, and in which form. */
import { relative, resolve } from 'node:path';
import { fixOf } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { wantsColor, widthOf } from './io.ts';
import type { Io, Output } from './io.ts';
import type { FileReport } from './report.ts';
import type { ReportWriter } from './reporters/writer.ts';

export interface Printer {
  file(file: FileReport): Promise<void>;
  /** @returns whether the report reached the reader */
  end(): Promise<boolean>;
}

/**
 * What `--format` and `--output` ask for.
 * @param before called before anything is shown
 */
export async function printerOf(args: Arguments, io: Io, before: () => void): Promise<Printer> {
  const { output } = args;
  const writer = await writerOf(args, io, output === undefined ? io.stdout : undefined);
  if (output === undefined) {
    const show = async (text: string): Promise<void> => {
      if (text === '') return;
      before();
      if (io.stdout.write(text) === false) await io.stdout.drained?.();
    };
    return {
      file: (file) => show(writer.file(file)),
      end: async () => {
        await show(writer.end());
        return true;
      },
    };
  }
  const texts: string[] = [];
  return {
    file: (file) => {
      texts.push(writer.file(file));
      return Promise.resolve();
    },
    end: async () => {
      const { writeFileWhole } = await import('../node/files.ts');
      const text = [...texts, writer.end()].join('');
      const fault = await writeFileWhole(resolve(io.cwd, output), text);
      if (fault) io.stderr.write(`The report could not be written to ${output}. ${fault.fault}\n`);
      return fault === undefined;
    },
  };
}

/** @param shownOn where people read it, if they do */
export async function writerOf(
  args: Arguments,
  io: Io,
  shownOn: Output | undefined,
): Promise<ReportWriter> {
  if (args.format === 'json') return (await import('./reporters/json.ts')).json();
  const { default: picocolors } = await import('picocolors');
  const { stylish } = await import('./reporters/stylish.ts');
  const color = shownOn !== undefined && wantsColor(io, shownOn, args.color);
  const nameOf = (path: string): string => {
    const below = relative(io.cwd, path);
    return below === '' || below.startsWith('..') || path.startsWith('<') ? path : below;
  };
  const style = { colors: picocolors.createColors(color), width: widthOf(io), nameOf };
  return stylish(fixOf(args), style);
}
