/** Reports that are written once everything is known. */
import type { FileReport } from '../report.ts';
import type { RunEnd } from '../run.ts';
import type { ReportContext } from './context.ts';
import type { ReportWriter } from './writer.ts';

export const wholeFormats = ['html', 'markdown', 'csv', 'sarif', 'junit', 'github'] as const;
export type WholeFormat = (typeof wholeFormats)[number];

/** What there is to know besides what was found. */
export type ReportAbout = Omit<ReportContext, 'report' | 'accepted'>;

/** Keeps the files until the end: such a report counts, or puts the gravest first. */
export async function whole(
  format: WholeFormat,
  about: ReportAbout,
  fix: ReportContext['report']['fix'],
): Promise<ReportWriter> {
  const render = await rendererOf(format);
  const files: FileReport[] = [];
  return {
    file: (file) => {
      files.push(file);
      return '';
    },
    end: (end) => render({ ...about, ...(end && told(end, about)), report: { files, fix } }),
  };
}

function told(
  { accepted, rules, pages }: RunEnd,
  { page }: ReportAbout,
): Pick<ReportContext, 'accepted' | 'rules' | 'page'> {
  return { accepted, rules, page: (id) => pages.get(id) ?? page(id) };
}

async function rendererOf(format: WholeFormat): Promise<(context: ReportContext) => string> {
  switch (format) {
    case 'html':
      return (await import('./html.ts')).html;
    case 'markdown':
      return (await import('./markdown.ts')).markdown;
    case 'csv':
      return (await import('./csv.ts')).csv;
    case 'sarif':
      return (await import('./sarif.ts')).sarif;
    case 'junit':
      return (await import('./junit.ts')).junit;
    case 'github':
      return (await import('./github.ts')).github;
  }
}
