/** What the replies of all files together don't agree on, added to what is reported of each. */
import { inconsistency, libraryLevel } from '../core/library/inconsistencies.ts';
import { createLibrary } from '../core/library/library.ts';
import type { Placer } from '../core/library/place.ts';
import type { LibraryFinding, OtherPlace } from '../core/library/types.ts';
import { silence } from '../core/silence/index.ts';
import type { Finding } from '../core/types.ts';
import { openForPlaces, silencing } from './judge.ts';
import type { JudgeOptions, OpenFile } from './judge.ts';
import type { Projects } from './projects.ts';
import type { FileReport, ReportedFinding } from './report.ts';

export interface Comparison {
  /** @returns what can be reported at once: files without replies have nothing to compare */
  file(report: FileReport): readonly FileReport[];
  /** All that was held back, with what the replies don't agree on. */
  end(): AsyncGenerator<FileReport>;
}

/** So many files are kept open at once for the places that findings name. */
const mostOpen = 64;

/**
 * Holds back the reports of files with replies until all are read.
 * @param rules ids of the built-in rules
 */
export function createComparison(
  options: JudgeOptions,
  projects: Projects,
  rules: readonly string[],
): Comparison {
  const library = createLibrary();
  const held: FileReport[] = [];
  const open = new Map<string, Promise<(OpenFile & { readonly placer: Placer }) | undefined>>();
  return { file, end };

  function file(report: FileReport): readonly FileReport[] {
    const { facts = [], ...rest } = report;
    if (facts.length > 0) library.replace(report.path, facts);
    if (held.length === 0 && facts.length === 0) return [rest];
    held.push(rest);
    return [];
  }

  async function* end(): AsyncGenerator<FileReport> {
    const byFile = new Map<string, LibraryFinding[]>();
    for (const found of library.size > 1 ? library.findings() : []) {
      const own = byFile.get(found.place.file);
      if (own) own.push(found);
      else byFile.set(found.place.file, [found]);
    }
    for (const report of held) {
      const own = byFile.get(report.path);
      yield own ? await withFindings(report, own) : report;
    }
  }

  /** A file as it is on disk now, for the words of its findings. */
  function opened(path: string): Promise<(OpenFile & { readonly placer: Placer }) | undefined> {
    const known = open.get(path);
    if (known) return known;
    const opening = openForPlaces(options, path, projects);
    open.set(path, opening);
    const [oldest] = open.keys();
    if (open.size > mostOpen && oldest !== undefined) open.delete(oldest);
    return opening;
  }

  async function withFindings(
    report: FileReport,
    all: readonly LibraryFinding[],
  ): Promise<FileReport> {
    const source = await opened(report.path);
    const severity = source && libraryLevel(source.settings);
    if (!severity) return report;
    const placed = all.flatMap((found) => {
      const finding = inconsistency(found, severity, source.placer);
      return finding ? [{ finding, others: found.others }] : [];
    });
    const { document, settings, locator } = source;
    const result = silence(
      { findings: placed.map(({ finding }) => finding), problems: [], replies: [] },
      { document, settings, rules },
    );
    const heard = new Set<Finding>(result.findings);
    const reported: ReportedFinding[] = [];
    for (const { finding, others } of placed) {
      if (!heard.has(finding)) continue;
      const related = (await Promise.all(others.map(relatedPlace))).flat();
      reported.push({ ...locator.finding(finding), ...(related.length > 0 && { related }) });
    }
    return merge(report, reported, silencing(options, document, result));
  }

  async function relatedPlace({
    place,
    span,
  }: OtherPlace): Promise<NonNullable<ReportedFinding['related']>> {
    const source = await opened(place.file);
    const words = source?.placer(place.index, span);
    return source && words ? [source.locator.related(words, place.file)] : [];
  }
}

/** Both in the order of the file. */
function merge(
  report: FileReport,
  reported: readonly ReportedFinding[],
  more: Partial<FileReport>,
): FileReport {
  const findings = [...report.findings, ...(more.acceptances ? [] : reported)].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
  const usedEntries = [...(report.usedEntries ?? []), ...(more.usedEntries ?? [])];
  const acceptances = [...(report.acceptances ?? []), ...(more.acceptances ?? [])];
  return {
    ...report,
    findings,
    silenced: (report.silenced ?? 0) + (more.silenced ?? 0),
    ...(usedEntries.length > 0 && { usedEntries }),
    ...(acceptances.length > 0 && { acceptances }),
  };
}
