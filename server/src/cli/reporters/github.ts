import { bySeverity } from '../../core/review/score.ts';
import type { Severity } from '../../../../rules/api.ts';
import type { ReportedFinding, ReportedProblem } from '../report.ts';
import type { ReportContext } from './context.ts';
import { counted } from './text.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

interface Annotation {
  readonly level: Severity;
  readonly line: string;
}

/**
 * Workflow commands that GitHub shows as annotations beside the lines. The gravest come first,
 * because GitHub shows ten of a kind for each step and drops the rest.
 */
export function github({ report, nameOf }: ReportContext): string {
  const annotations = report.files.flatMap((file) => {
    const name = nameOf(file.path);
    return [
      ...file.problems.map((problem) => ofProblem(problem, name)),
      ...file.findings.map((finding) => ofFinding(finding, name)),
    ];
  });
  const sorted = annotations.sort((a, b) => bySeverity(a.level, b.level));
  const findings = report.files.reduce((sum, file) => sum + file.findings.length, 0);
  const summary =
    findings === 0
      ? 'Reply Tone found nothing.'
      : `Reply Tone found ${counted(findings, 'thing')} to look at.`;
  return [...sorted.map(({ line }) => line), summary].map((line) => `${line}\n`).join('');
}

function ofFinding(finding: ReportedFinding, file: string): Annotation {
  const { level, line, column, endLine, endColumn, ruleId, message, reply } = finding;
  const where = reply.title === undefined ? '' : ` in “${reply.title}”`;
  // GitHub refuses columns of a range that has several lines.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const place = { file, line, endLine, ...columns };
  return {
    level,
    line: command(commands[level], { ...place, title: `${ruleId}${where}` }, message),
  };
}

function ofProblem({ level, message, place }: ReportedProblem, file: string): Annotation {
  const where = { file, ...(place && { line: place.line, col: place.column }) };
  const wanted = level === 'error' ? 'error' : 'information';
  const title = level === 'error' ? 'Not checked' : 'Left out';
  return { level: wanted, line: command(commands[wanted], { ...where, title }, message) };
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${property(String(value))}`,
  );
  return `::${name} ${list.join(',')}::${data(message)}`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
