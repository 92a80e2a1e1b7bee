/** Where a report goes, and in which form. */
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fixOf } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { wantsColor, widthOf } from './io.ts';
import type { Io, Output } from './io.ts';
import type { FileReport } from './report.ts';
import type { ReportAbout } from './reporters/whole.ts';
import type { ReportWriter } from './reporters/writer.ts';
import type { RunEnd } from './run.ts';

export interface Printer {
  file(file: FileReport): Promise<void>;
  /** @returns whether the report reached the reader */
  end(end?: RunEnd): Promise<boolean>;
}

export interface PrintOptions {
  /** The built-in rules, and their pages. */
  readonly parts: Pick<ReportAbout, 'rules' | 'page'>;
  /** Of Reply Tone. */
  readonly version: string;
  /** Called before anything is shown. */
  readonly before: () => void;
}

/** What `--format` and `--output` ask for. The folder of `--output` is made if it isn't there. */
export async function printerOf(
  args: Arguments,
  io: Io,
  { before, ...known }: PrintOptions,
): Promise<Printer> {
  const { output, format } = args;
  const writer =
    format === 'stylish' || format === 'json'
      ? await writerOf(args, io, output === undefined ? io.stdout : undefined)
      : await (
          await import('./reporters/whole.ts')
        ).whole(format, aboutOf(args, io, known), fixOf(args));
  if (output === undefined) {
    const show = async (text: string): Promise<void> => {
      if (text === '') return;
      before();
      if (io.stdout.write(text) === false) await io.stdout.drained?.();
    };
    return {
      file: (file) => show(writer.file(file)),
      end: async (end) => {
        await show(writer.end(end));
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
    end: async (end) => {
      const { makeFolder, writeFileWhole } = await import('../node/files.ts');
      const text = [...texts, writer.end(end)].join('');
      const path = resolve(io.cwd, output);
      const fault = (await makeFolder(dirname(path))) ?? (await writeFileWhole(path, text));
      if (fault) io.stderr.write(`The report could not be written to ${output}. ${fault.fault}\n`);
      return fault === undefined;
    },
  };
}

function aboutOf(
  { wanted, stdinFilename, stdin }: Arguments,
  { cwd, env }: Io,
  { parts: { rules, page }, version }: Omit<PrintOptions, 'before'>,
): ReportAbout {
  const workspace = env['GITHUB_WORKSPACE'];
  // What GitHub shows beside the code is named from the top of the repository.
  const root = workspace !== undefined && isBelow(cwd, workspace) ? workspace : cwd;
  const only = stdin ? stdinFilename : wanted[0];
  const title =
    only !== undefined && wanted.length < 2 ? basename(resolve(cwd, only)) : basename(cwd);
  return {
    ...{ rules, page, version },
    made: new Date(),
    title: title === '' ? cwd : title,
    nameOf: (path) =>
      isAbsolute(path) && isBelow(path, root) ? relative(root, path).split(sep).join('/') : path,
  };
}

function isBelow(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return !isAbsolute(below) && below !== '..' && !below.startsWith(`..${sep}`);
}

/**
 * The report for people at a terminal, or the one for scripts.
 * @param shownOn where people read it, if they do
 */
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
