import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Kind } from '../../../rules/api.ts';
import { ruleLevels } from '../core/config/types.ts';
import { closest } from '../core/config/suggest.ts';
import type { RuleLevel } from '../core/types.ts';
import { exit } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import { wholeFormats } from './reporters/whole.ts';
import type { RunReport } from './report.ts';

export const reportFormats = ['stylish', 'json', ...wholeFormats] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What the command line said. */
export interface Arguments {
  readonly wanted: readonly string[];
  readonly format: ReportFormat;
  readonly output?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly stream?: boolean;
  readonly kind?: Kind;
  /** A path; false for `--no-config`. */
  readonly config?: string | false;
  readonly rule?: readonly (readonly [id: string, level: RuleLevel])[];
  /** Write down the findings as accepted. */
  readonly writeBaseline?: boolean;
  /** A path. */
  readonly baseline?: string;
  readonly pruneBaseline?: boolean;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly listRules?: boolean;
  readonly explain?: string;
  readonly init?: boolean;
  /** The folder of a pack. */
  readonly testPack?: string;
  /** Undefined: as many as pay. */
  readonly jobs?: number;
  readonly color: boolean;
  readonly progress: boolean;
}

/**
 * Reads the arguments; prints help, version or what is wrong with them.
 * @returns the exit code where there is nothing left to do
 */
export function readArguments(
  argv: readonly string[],
  io: Io,
  version: string,
): Arguments | ExitCode {
  const command = commandOf(version).configureOutput({
    writeOut: (text) => void io.stdout.write(text),
    writeErr: (text) => void io.stderr.write(text),
    getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 100),
    outputError: (text, write) => {
      write(text.replace(/^error: (.)/, (_, first: string) => first.toUpperCase()));
    },
  });
  try {
    command.parse(argv, { from: 'user' });
    const options = command.opts<Omit<Arguments, 'wanted'>>();
    const clash = conflict(options, command.args) ?? streamConflict(command);
    if (clash !== undefined) command.error(`error: ${clash}`);
    return { ...options, wanted: command.args };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exit.clean : exit.broken;
  }
}

function commandOf(version: string): Command {
  return new Command('reply-tone')
    .description(
      'Finds what sounds cold, stiff or unclear in support replies, macros and help articles.',
    )
    .argument('[file | folder | glob ...]', 'what to read (default: the current folder)')
    .addOption(
      new Option('--format <name>', 'how to report').choices(reportFormats).default('stylish'),
    )
    .option('--output <file>', 'write the report there instead of showing it')
    .option('--fix', 'apply the safe fixes')
    .option('--fix-dry-run', 'show what --fix would change; write nothing')
    .option('--stdin', 'read one text from standard input')
    .option('--stdin-filename <name>', 'treat standard input as a file of this name')
    .option('--stream', 'read replies from standard input, one a line as JSON; answer each')
    .addOption(new Option('--kind <kind>', 'what the texts are').choices(['reply', 'article']))
    .option('--config <file>', 'use this configuration instead of looking for one')
    .option('--no-config', 'use no configuration')
    .option('--rule <id:level>', 'set a rule off, hint, information, warning or error', ruleLevel)
    .option('--max-warnings <number>', 'fail if there are more warnings than this', wholeNumber)
    .option('--quiet', 'report errors only')
    .option('--write-baseline', 'accept what is found now; later runs report what is new')
    .option('--baseline <file>', 'leave out what this file accepts (and write it there)')
    .option('--prune-baseline', 'take out what is accepted and no longer there')
    .option('--list-rules', 'show all rules')
    .option('--explain <rule>', "show a rule's page")
    .option('--init', 'write a first .replytone.yaml here')
    .option('--test-pack <folder>', "run the cases of a pack's rules")
    .option('--lsp', 'be a language server (for editors)')
    .option('--jobs <number>', 'lint on this many cores (default: as many as pay)', jobCount)
    .option('--no-color', 'no colors')
    .option('--no-progress', 'no progress on the terminal')
    .version(version, '--version', 'show the version')
    .helpOption('--help', 'show this')
    .addHelpText('after', footer)
    .showHelpAfterError('Run reply-tone --help to see what there is.')
    .exitOverride();
}

const footer = `
Exit code: 0 nothing to do, 1 errors or too many warnings, 2 wrong usage,
a broken configuration, or a file that could not be read.`;

function conflict(
  options: Omit<Arguments, 'wanted'>,
  wanted: readonly string[],
): string | undefined {
  const { stdin, stdinFilename, fix, fixDryRun, writeBaseline, pruneBaseline } = options;
  if (stdin && wanted.length > 0)
    return '--stdin reads standard input, so leave out the file names (or use --stdin-filename).';
  if (stdin && fix)
    return '--fix has no file to write with --stdin. Use --fix-dry-run --format json.';
  if (!stdin && stdinFilename !== undefined) return '--stdin-filename needs --stdin.';
  if (stdin && (writeBaseline || pruneBaseline))
    return '--stdin is no file that a baseline could name. Leave out --stdin, and name files.';
  if (fixDryRun && (writeBaseline || pruneBaseline))
    return '--fix-dry-run writes nothing, so leave it out, or the option that writes the baseline.';
  if (fix && fixDryRun) return '--fix writes and --fix-dry-run does not: use one of them.';
  return undefined;
}

/** What says how a report looks, or which texts it is about, means nothing to a stream. */
const notWithStream = [
  ...['stdin', 'format', 'output', 'fix', 'fixDryRun', 'maxWarnings'],
  ...['writeBaseline', 'baseline', 'pruneBaseline', 'jobs'],
];

function streamConflict(command: Command): string | undefined {
  if (command.opts<Arguments>().stream !== true) return undefined;
  if (command.args.length > 0) return '--stream reads standard input, so leave out the file names.';
  const clash = notWithStream.find((name) => command.getOptionValueSource(name) === 'cli');
  if (clash === undefined) return undefined;
  const shown = `--${clash.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return `--stream writes a line of JSON for each line it reads, so leave out ${shown}.`;
}

function wholeNumber(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It should be a whole number, such as 0 or 10.');
}

function jobCount(value: string): number {
  if (/^\d+$/.test(value) && Number(value) > 0) return Number(value);
  throw new InvalidArgumentError('It should be a whole number from 1, such as 4.');
}

/** What becomes of safe fixes. */
export function fixOf({ fix, fixDryRun }: Arguments): RunReport['fix'] {
  return fix ? 'write' : fixDryRun ? 'preview' : 'no';
}

type RuleLevels = NonNullable<Arguments['rule']>;

/** `jargon:error`, several with commas between. */
function ruleLevel(value: string, before: RuleLevels = []): RuleLevels {
  const added = value.split(',').map((part) => {
    const [id = '', level = ''] = part.trim().split(/\s*:\s*/);
    const known = ruleLevels.find((each) => each === level);
    if (id !== '' && known !== undefined) return [id, known] as const;
    const guess = closest(level, ruleLevels);
    const hint =
      guess === undefined
        ? `It should look like jargon:warning.`
        : `Did you mean "${id}:${guess}"?`;
    throw new InvalidArgumentError(`${hint} Levels are ${ruleLevels.join(', ')}.`);
  });
  return [...before, ...added];
}
