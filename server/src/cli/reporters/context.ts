import type { RuleMeta } from '../../../../rules/api.ts';
import type { ReviewInput } from '../../core/review/types.ts';
import type { RunReport } from '../report.ts';

/** What a report is written from, besides colours and widths. */
export interface ReportContext {
  readonly report: RunReport;
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
export function reviewInputOf({ report, rules, nameOf }: ReportContext): ReviewInput {
  const files = report.files.map((file) => ({
    ...{ name: nameOf(file.path), findings: file.findings, problems: file.problems },
    ...{ read: file.read, fixed: report.fix === 'write' ? file.fixed : 0 },
  }));
  return { files, rules };
}
