import type { FileReport } from '../report.ts';
import type { RunEnd } from '../run.ts';

/** A report that is written as files are done, so that none is kept. Each call gives what comes next. */
export interface ReportWriter {
  file(file: FileReport): string;
  /** @param end missing where the run was cut short */
  end(end?: RunEnd): string;
}
