import type { AcceptedTally } from '../baseline.ts';
import type { FileReport } from '../report.ts';

/** A report that is written as files are done, so that none is kept. Each call gives what comes next. */
export interface ReportWriter {
  file(file: FileReport): string;
  /** @param accepted what became of the findings that were accepted, once that is known */
  end(accepted?: AcceptedTally): string;
}
