import type { RuleMeta } from '../../../../rules/api.ts';
import type { ReviewedFinding, ReviewInput } from '../../core/review/types.ts';
import type { AcceptedTally } from '../baseline.ts';
import type { ReportedFinding, RunReport } from '../report.ts';

/** What a report is written from, besides colours and widths. */
export interface ReportContext {
  readonly report: RunReport;
  /** What became of the findings that were accepted. */
  readonly accepted?: AcceptedTally;
  /** All rules that may have reported. */
  readonly rules: readonly RuleMeta[];
  /** A rule's page, Markdown. */
  readonly page: (id: string) => string | undefined;
  /** A file as readers know it: below the folder that was looked at, with `/`. */
  readonly nameOf: (path: string) => string;
  /** Of Reply Tone. */
  readonly version: string;
  /** When the report was made. */
  readonly made: Date;
  /** What was looked at, for a title. */
  readonly title: string;
}

/** A run as the review model takes it. */
export function reviewInputOf({ report, rules, nameOf, accepted }: ReportContext): ReviewInput {
  const files = report.files.map(({ path, findings, problems, read, fixed, silenced = 0 }) => ({
    ...{ name: nameOf(path), problems, read, silenced },
    findings: findings.map((finding) => named(finding, nameOf)),
    fixed: report.fix === 'write' ? fixed : 0,
  }));
  return { files, rules, ...(accepted && { accepted }) };
}

function named(finding: ReportedFinding, nameOf: ReportContext['nameOf']): ReviewedFinding {
  const { related, ...rest } = finding;
  if (!related) return rest;
  const places = related.map(({ path, line, reply: { title, id }, sentence, at }) => ({
    ...{ file: nameOf(path), line, sentence },
    ...((title ?? id) !== undefined && { title: title ?? id! }),
    ...(at && { at }),
  }));
  return { ...rest, related: places };
}
