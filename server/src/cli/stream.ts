/**
 * `--stream`: one reply a line in, one line of findings out, in order. A line is answered from
 * itself alone, so that several processes give together what one gives.
 */
import { closest } from '../core/config/suggest.ts';
import type {
  DocumentFix,
  Finding,
  Format,
  Kind,
  Linter,
  Problem,
  Settings,
  SourceDocument,
} from '../core/types.ts';
import type { Io } from './io.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { merged } from './report.ts';

export interface StreamOptions {
  readonly linter: Linter;
  readonly settings: Settings;
  /** What every text is, whatever its line says. */
  readonly kind?: Kind | undefined;
  /** Report errors only. */
  readonly quiet?: boolean | undefined;
}

/** The numbers of this many broken lines are told at the end. */
const shownNumbers = 10;

/**
 * Reads `{"id", "text", "format"?, "kind"?}` line by line and writes `{"id", "findings"}` or
 * `{"id"?, "error", "input"?}` for each; blank lines have no answer. Holds one chunk of the input
 * and its answers at a time, and reads the next when those are written. Ends early, and quietly,
 * when nobody reads any more.
 */
export async function stream(
  { stdin, stdout, stderr }: Pick<Io, 'stdin' | 'stdout' | 'stderr'>,
  options: StreamOptions,
): Promise<void> {
  let read = 0;
  let broken = 0;
  const numbers: number[] = [];
  for await (const lines of linesOf(stdin)) {
    const answers: string[] = [];
    for (const line of lines) {
      if (line.fault === undefined && line.text.trim() === '') continue;
      const answer = answerTo(line, options);
      read += 1;
      if ('error' in answer) {
        broken += 1;
        if (numbers.length < shownNumbers) numbers.push(line.number);
      }
      answers.push(`${JSON.stringify(answer)}\n`);
    }
    if (stdout.write(answers.join('')) === false) await stdout.drained?.();
    if (stdout.gone?.()) return;
  }
  if (broken > 0) stderr.write(brokenNote(broken, read, numbers));
}

function brokenNote(broken: number, read: number, numbers: readonly number[]): string {
  const more = broken > numbers.length ? ' …' : '';
  const where = `${numbers.length === 1 ? 'line' : 'lines'} ${numbers.join(', ')}${more}`;
  return `${broken} of ${read} could not be read (${where}). Their answers say why.\n`;
}

type Id = string | number | undefined;

/** A line that could not be read. `input` is how it begins, where it has no id. */
interface Refusal {
  readonly id?: string | number;
  readonly error: string;
  readonly input?: string;
}

function answerTo(line: Line, options: StreamOptions): Refusal | object {
  const entry = line.fault === undefined ? entryOf(line.text) : { error: line.fault };
  if ('error' in entry) {
    const { id, error } = entry;
    return id === undefined ? { error, input: beginning(line.text) } : { id, error };
  }
  const { id, document } = entry;
  const { linter, settings, kind = document.kind, quiet = false } = options;
  const { findings, problems } = linter.lint({ ...document, ...(kind && { kind }) }, settings);
  const shown = quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  return {
    ...(id !== undefined && { id }),
    findings: shown.map((finding) => findingOf(finding, document.text)),
    ...(problems.length > 0 && { problems: problems.map(problemOf) }),
  };
}

const formats: Readonly<Record<Format, true>> = {
  text: true,
  markdown: true,
  html: true,
  json: true,
  yaml: true,
  csv: true,
  xml: true,
  mail: true,
};
const kinds: Readonly<Record<Kind, true>> = { reply: true, article: true };

interface Entry {
  readonly id: Id;
  readonly document: SourceDocument;
}

function entryOf(line: string): Entry | Omit<Refusal, 'input'> {
  const value = objectOf(line);
  if (value === undefined)
    return { error: 'This is no JSON object. It should look like {"id": 1, "text": "Hello"}.' };
  const { id, text, format = 'text', kind } = value;
  const known: Id = typeof id === 'string' || typeof id === 'number' ? id : undefined;
  const refused = (error: string) => ({ ...(known !== undefined && { id: known }), error });
  if (typeof text !== 'string') return refused('There is no "text", or it is not a string.');
  if (!isIn(formats, format)) return refused(unknown('format', format, Object.keys(formats)));
  if (kind !== undefined && !isIn(kinds, kind))
    return refused(unknown('kind', kind, Object.keys(kinds)));
  return { id: known, document: { text, format, name: '', ...(kind && { kind }) } };
}

function objectOf(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isIn<T extends string>(table: Readonly<Record<T, true>>, value: unknown): value is T {
  return typeof value === 'string' && Object.hasOwn(table, value);
}

function unknown(what: string, value: unknown, known: readonly string[]): string {
  const guess = typeof value === 'string' ? closest(value, known) : undefined;
  const hint = guess === undefined ? '' : ` Did you mean "${guess}"?`;
  return `"${what}" should be one of ${known.join(', ')}.${hint}`;
}

function findingOf(finding: Finding, text: string): object {
  const { ruleId, severity, message, words, span, reply, fix, suggestions } = finding;
  const { id, title } = reply;
  const editOf = ({ edits }: DocumentFix): object => {
    const { start, end, text: replaced } = merged(text, edits);
    return { range: [start, end], text: replaced };
  };
  return {
    ruleId,
    level: severity,
    message,
    words,
    ...span,
    ...((id !== undefined || title !== undefined) && { reply: { id, title } }),
    ...(fix && { fix: editOf(fix) }),
    suggestions: suggestions.map((each) => ({ desc: each.title, fix: editOf(each) })),
  };
}

function problemOf({ message, level, span }: Problem): object {
  return { message, level, ...span };
}

const beginning = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 80)}…`);
