/** What there is to say of the files of a review. */
import type { Diagnostic } from 'vscode-languageserver';
import type { ReviewedFile } from '../../core/review/types.ts';
import type { ReviewSummary } from '../../protocol.ts';
import { linksTo, toListedDiagnostic } from '../convert.ts';
import { inFile, type Inconsistencies } from './compare.ts';
import { documentOf, reviewedFinding } from './fileReview.ts';
import type { Shelf } from './shelf.ts';

/** What to show in a file that nobody has open. */
export function diagnosticsIn(
  { files, found }: Shelf,
  uri: string,
  pages: string | undefined,
): readonly Diagnostic[] {
  const file = files.get(uri);
  if (!file?.source || !file.settings) return file?.diagnostics ?? [];
  const own = inFile(found.get(uri), file.source.text);
  if (own.length === 0) return file.diagnostics;
  const document = documentOf(uri, file.source);
  const linkOf = linksTo(pages, file.settings.packPages);
  return [
    ...file.diagnostics,
    ...own.map((finding) => toListedDiagnostic(document, finding, linkOf)),
  ];
}

/** Everything, for a report. */
export const reviewedFiles = ({ files, found }: Shelf): readonly ReviewedFile[] =>
  [...files.values()].map(({ uri, source, reviewed: its }) => {
    const own = source ? inFile(found.get(uri), source.text) : [];
    if (!source || own.length === 0) return its;
    const document = documentOf(uri, source);
    const findings = own.map((finding) => ({
      ...reviewedFinding(document, finding),
      ...(finding.others.length > 0 && { related: finding.others }),
    }));
    return { ...its, findings: [...its.findings, ...findings] };
  });

/** Counts only; nothing of {@link reviewedFiles} is made for it. */
export function summaryOf({ files, found }: Shelf): ReviewSummary {
  let [read, replies, dirty, findings, unreadable] = [0, 0, 0, 0, 0];
  for (const { uri, source, reviewed } of files.values()) {
    if (reviewed.read.length === 0) {
      if (reviewed.problems.some(({ level }) => level === 'error')) unreadable++;
      continue;
    }
    const all = [...reviewed.findings, ...(source ? inFile(found.get(uri), source.text) : [])];
    read++;
    replies += reviewed.read.length;
    dirty += new Set(all.map(({ reply }) => reply.index)).size;
    findings += all.length;
  }
  return {
    ...{ files: read, replies, clean: replies - dirty, findings, unreadable },
    cancelled: false,
  };
}

/** Changes with what {@link diagnosticsIn} says. */
export const idIn = ({ files, found }: Shelf, uri: string): string =>
  `${files.get(uri)?.id ?? ''}.${identify(found.get(uri))}`;

const ids = new WeakMap<Inconsistencies, number>();
let lastId = 0;

/** A number for each object. */
function identify(its: Inconsistencies | undefined): number {
  if (!its) return 0;
  const known = ids.get(its) ?? (lastId += 1);
  ids.set(its, known);
  return known;
}
