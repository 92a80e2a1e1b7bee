import type { Severity } from '../../../rules/api.ts';
import type { FileReport } from './report.ts';

/** How much was read and found, summed up file by file, so that no file need be kept. */
export interface Tally {
  readonly levels: Readonly<Record<Severity, number>>;
  /** Findings with a safe fix. */
  readonly fixable: number;
  /** Safe fixes that were made or, in a preview, would be. */
  readonly fixed: number;
  /** Problems that kept something from being read. */
  readonly broken: number;
  /** Files that held replies or articles. */
  readonly files: number;
  readonly replies: number;
  readonly articles: number;
}

export const emptyTally: Tally = {
  levels: { error: 0, warning: 0, information: 0, hint: 0 },
  ...{ fixable: 0, fixed: 0, broken: 0, files: 0, replies: 0, articles: 0 },
};

export function addTo(tally: Tally, file: FileReport): Tally {
  const { findings, problems, replies, articles, fixed } = file;
  const levels = { ...tally.levels };
  for (const { level } of findings) levels[level] += 1;
  return {
    levels,
    fixable: tally.fixable + findings.filter(({ fix }) => fix).length,
    fixed: tally.fixed + fixed,
    broken: tally.broken + problems.filter(({ level }) => level === 'error').length,
    files: tally.files + (replies + articles > 0 ? 1 : 0),
    replies: tally.replies + replies,
    articles: tally.articles + articles,
  };
}
