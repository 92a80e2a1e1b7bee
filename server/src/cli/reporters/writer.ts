import type { FileReport } from '../report.ts';

/** A report that is written as files are done, so that none is kept. Each call gives what comes next. */
export interface ReportWriter {
  file(file: FileReport): string;
  end(): string;
}
