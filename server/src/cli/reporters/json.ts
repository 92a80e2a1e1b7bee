import type { FileReport, Replacement, ReportedFinding, RunReport } from '../report.ts';

/** ESLint's result shape, one object a file, with level, reply and problems besides. */
export function json({ files }: RunReport): string {
  return `${JSON.stringify(files.map(fileResult))}\n`;
}

function fileResult({ path, findings, problems, output }: FileReport): object {
  const count = (errors: boolean, fixable: boolean): number =>
    findings.filter(
      ({ level, fix }) => (level === 'error') === errors && (!fixable || fix !== undefined),
    ).length;
  return {
    filePath: path,
    errorCount: count(true, false),
    warningCount: count(false, false),
    fixableErrorCount: count(true, true),
    fixableWarningCount: count(false, true),
    messages: findings.map(messageOf),
    problems: problems.map(({ message, level, place }) => ({
      message,
      level,
      line: place?.line ?? 1,
      column: place?.column ?? 1,
    })),
    ...(output !== undefined && { output }),
  };
}

function messageOf(finding: ReportedFinding): object {
  const { ruleId, level, message, line, column, endLine, endColumn, reply, fix } = finding;
  return {
    ruleId,
    severity: level === 'error' ? 2 : 1,
    level,
    message,
    line,
    column,
    endLine,
    endColumn,
    reply: { id: reply.id, title: reply.title },
    ...(fix && { fix: editOf(fix) }),
    suggestions: finding.suggestions.map((each) => ({ desc: each.title, fix: editOf(each) })),
  };
}

function editOf({ range, text }: Replacement): object {
  return { range, text };
}
