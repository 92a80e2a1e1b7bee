/** The report for people at a terminal: by file, in a library by reply, then what to do next. */
import type { Colors } from 'picocolors/types';
import type { Severity } from '../../../../rules/api.ts';
import type { FileReport, ReportedFinding, ReportedProblem, RunReport } from '../report.ts';
import { addTo, emptyTally } from '../tally.ts';
import type { Tally } from '../tally.ts';
import { counted, plural, wrap } from './text.ts';
import type { ReportWriter } from './writer.ts';

export interface Style {
  readonly colors: Colors;
  /** Characters in a line. */
  readonly width: number;
  /** How a file is named to the reader. */
  readonly nameOf: (path: string) => string;
}

/** The report as text, to print as it is. */
export function stylish(fix: RunReport['fix'], style: Style): ReportWriter {
  let tally = emptyTally;
  let gap = '';
  const block = (text: string): string => {
    const before = gap;
    gap = '\n';
    return `${before}${text}\n`;
  };
  return {
    file: (file) => {
      tally = addTo(tally, file);
      const text = fileBlock(file, fix, style);
      return text === undefined ? '' : block(text);
    },
    end: () => block(summary(tally, fix, style)),
  };
}

function fileBlock(file: FileReport, fix: RunReport['fix'], style: Style): string | undefined {
  const { findings, problems } = file;
  const changes = fix === 'preview' ? changeLines(file, style) : [];
  if (findings.length + problems.length + changes.length === 0) return undefined;
  const rows = [...problems.map(problemRow), ...findings.map(findingRow)];
  const widths = {
    place: Math.max(0, ...rows.map(({ place }) => place.length)),
    label: Math.max(0, ...rows.map(({ label }) => label.length)),
  };
  const lines = [style.colors.underline(style.nameOf(file.path)), ...changes];
  lines.push(...problems.flatMap((problem) => rowLines(problemRow(problem), widths, style)));
  let reply: number | undefined;
  for (const finding of findings) {
    const title = titleOf(finding, file);
    if (title !== undefined && finding.reply.index !== reply) {
      lines.push(`  ${style.colors.bold(title)}`);
      reply = finding.reply.index;
    }
    lines.push(...rowLines(findingRow(finding), widths, style));
  }
  return lines.join('\n');
}

interface Row {
  readonly place: string;
  readonly label: string;
  readonly message: string;
  readonly rule: string;
}

function findingRow({ line, column, level, message, ruleId }: ReportedFinding): Row {
  return { place: `${line}:${column}`, label: level, message, rule: ruleId };
}

function problemRow({ place, level, message }: ReportedProblem): Row {
  const label = level === 'error' ? 'problem' : level;
  return { place: place ? `${place.line}:${place.column}` : '', label, message, rule: '' };
}

interface Widths {
  readonly place: number;
  readonly label: number;
}

function rowLines(row: Row, widths: Widths, { colors, width }: Style): readonly string[] {
  const indent = 4 + widths.place + 2 + widths.label + 2;
  const gap = widths.place === 0 ? 2 : 0;
  const lines = wrap(row.message, width - indent + gap);
  const last = lines.at(-1) ?? '';
  // The rule stands behind the message if there is room, else below it.
  const fits = row.rule === '' || last.length + 2 + row.rule.length <= width - indent;
  const tail = row.rule === '' ? '' : colors.dim(row.rule);
  const texts = fits
    ? [...lines.slice(0, -1), tail === '' ? last : `${last}  ${tail}`]
    : [...lines, tail];
  const place = widths.place === 0 ? '' : `${row.place.padStart(widths.place)}  `;
  const head = `    ${colors.dim(place)}${paint(row.label, colors)}${' '.repeat(widths.label - row.label.length)}  `;
  const blank = ' '.repeat(indent - gap);
  return texts.map((text, index) => (index === 0 ? head : blank) + text);
}

function paint(label: string, colors: Colors): string {
  if (label === 'error' || label === 'problem') return colors.red(label);
  if (label === 'warning') return colors.yellow(label);
  return colors.blue(label);
}

/** A library's findings stand under the name of their reply; a draft needs none. */
function titleOf({ reply }: ReportedFinding, file: FileReport): string | undefined {
  if (file.replies + file.articles < 2) return undefined;
  if (reply.title !== undefined && reply.title !== '') return reply.title;
  return reply.id ?? `${reply.kind === 'reply' ? 'Reply' : 'Article'} ${reply.index + 1}`;
}

function changeLines({ changes, fixed }: FileReport, { colors }: Style): readonly string[] {
  const lines = changes.flatMap(({ line, column, ruleId, before, after }) => [
    `    ${colors.dim(`${line}:${column}`)}  would change  ${colors.dim(ruleId)}`,
    ...before.split(/\r?\n/).map((text) => colors.red(`      - ${text}`)),
    ...after.split(/\r?\n/).map((text) => colors.green(`      + ${text}`)),
  ]);
  const more = fixed - changes.length;
  return more > 0 ? [...lines, `    and ${more} more, once these are made`] : lines;
}

const levels: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function summary(tally: Tally, fix: RunReport['fix'], { colors }: Style): string {
  const { broken, fixed, fixable, files } = tally;
  const lines: string[] = [];
  const byLevel = levels
    .filter((level) => tally.levels[level] > 0)
    .map((level) => levelCount(level, tally.levels[level]));
  if (fixed > 0)
    lines.push(fix === 'preview' ? wouldFix(fixed) : `Fixed ${counted(fixed, 'finding')}.`);
  if (byLevel.length > 0) {
    const left = fixed > 0 ? (fix === 'preview' ? 'That would leave' : 'Left') : 'Found';
    lines.push(colors.bold(`${left} ${byLevel.join(', ')}.`));
  } else if (files > 0) {
    lines.push(colors.green(fixed > 0 ? 'Nothing else was found.' : 'Nothing was found.'));
  }
  if (fixable > 0 && fix === 'no')
    lines.push(`--fix can put ${fixable} of these right, without changing what is said.`);
  if (broken === 0 || files > 0) lines.push(readLine(tally));
  if (broken > 0)
    lines.push(colors.red(`${counted(broken, 'problem')} to put right first, see above.`));
  return lines.join('\n');
}

function levelCount(level: Severity, count: number): string {
  if (level === 'information') return `${count} information`;
  return counted(count, level);
}

function wouldFix(count: number): string {
  return `--fix would put ${counted(count, 'finding')} right. Nothing has been written.`;
}

function readLine({ files, replies, articles }: Tally): string {
  if (files === 0) return 'Nothing was read: there are no replies or articles here.';
  const texts = [
    ...(replies > 0 ? [`${replies} ${plural(replies, 'reply', 'replies')}`] : []),
    ...(articles > 0 ? [counted(articles, 'article')] : []),
  ];
  return `Read ${texts.join(' and ')} in ${counted(files, 'file')}.`;
}
