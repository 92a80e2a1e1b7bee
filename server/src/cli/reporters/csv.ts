import type { FileReport, ReportedFinding, ReportedProblem } from '../report.ts';
import type { ReportContext } from './context.ts';

type Cell = string | number | undefined;

const header = [
  ...['file', 'reply id', 'title', 'usage', 'line', 'column', 'rule', 'level'],
  ...['words', 'sentence', 'message', 'suggestion'],
];

/**
 * A table for spreadsheets, a finding a row; RFC 4180. It has a byte order mark, without which
 * Excel takes it for an older encoding. What could not be read is a row as well, of the level
 * `problem`.
 */
export function csv({ report, nameOf }: ReportContext): string {
  const rows = report.files.flatMap((file) => {
    const name = nameOf(file.path);
    return [
      ...file.problems.map((problem) => problemRow(name, problem)),
      ...file.findings.map((finding) => findingRow(name, finding, file)),
    ];
  });
  return `\uFEFF${[header, ...rows].map(line).join('')}`;
}

function findingRow(name: string, finding: ReportedFinding, { read }: FileReport): readonly Cell[] {
  const { reply, ruleId, level, words, sentence, message } = finding;
  const { id, title, usage } = read[reply.index]?.place ?? reply;
  return [
    ...[name, id, title, usage, finding.line, finding.column, ruleId, level],
    ...[words, sentence, message, suggestionOf(finding)],
  ];
}

/** The sentence as it could read; or what to do, where that is more than one sentence. */
function suggestionOf({ fix, suggestions }: ReportedFinding): string | undefined {
  const best = fix ?? suggestions[0];
  return best?.sentence ?? best?.title;
}

function problemRow(name: string, { level, message, place }: ReportedProblem): readonly Cell[] {
  return [
    ...[name, undefined, undefined, undefined, place?.line, place?.column, undefined],
    ...[level === 'error' ? 'problem' : 'note', undefined, undefined, message, undefined],
  ];
}

const line = (cells: readonly Cell[]): string => `${cells.map(quoted).join(',')}\r\n`;

function quoted(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = harmless(cell);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A spreadsheet computes text that begins so; with an apostrophe before it, it shows it. */
function harmless(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
