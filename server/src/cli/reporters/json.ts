import type { ReplySummary } from '../../core/types.ts';
import type {
  FileReport,
  RelatedPlace,
  Replacement,
  ReportedFinding,
  ReportedReply,
} from '../report.ts';
import type { ReportWriter } from './writer.ts';

/** ESLint's result shape, one object a file, with level, replies and problems besides. */
export function json(): ReportWriter {
  let before = '[';
  const next = (text: string): string => {
    const written = before + text;
    before = ',';
    return written;
  };
  return {
    file: (file) => next(JSON.stringify(fileResult(file))),
    end: () => (before === '[' ? '[]\n' : ']\n'),
  };
}

function fileResult({ path, findings, problems, read, output }: FileReport): object {
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
    messages: findings.map((finding) => messageOf(finding, read)),
    replies: read.map(replyOf),
    problems: problems.map(({ message, level, place }) => ({
      message,
      level,
      line: place?.line ?? 1,
      column: place?.column ?? 1,
    })),
    ...(output !== undefined && { output }),
  };
}

function messageOf(finding: ReportedFinding, read: readonly ReportedReply[]): object {
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
    reply: { id: reply.id, title: reply.title, ...summaryOf(read[reply.index]?.summary) },
    ...(fix && { fix: editOf(fix) }),
    suggestions: finding.suggestions.map((each) => ({ desc: each.title, fix: editOf(each) })),
    ...(finding.related && { related: finding.related.map(relatedOf) }),
  };
}

function relatedOf({ path, line, column, endLine, endColumn, words, reply }: RelatedPlace): object {
  const place = { filePath: path, line, column, endLine, endColumn };
  return { ...place, words, reply: { id: reply.id, title: reply.title } };
}

function replyOf({ place: { id, title, kind }, line, summary }: ReportedReply): object {
  return { id, title, kind, line, ...summaryOf(summary) };
}

function summaryOf(summary: ReplySummary | undefined): object {
  if (!summary) return {};
  const { does, lacks, sentences, words } = summary;
  return {
    summary: {
      does: does.map(({ quality, words: shown }) => ({ quality, words: shown })),
      lacks,
      sentences,
      words,
    },
  };
}

function editOf({ range, text }: Replacement): object {
  return { range, text };
}
