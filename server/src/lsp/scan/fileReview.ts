/** What a review knows of one file: plain values, so that nothing of the reading is kept alive. */
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Placer } from '../../core/library/place.ts';
import type { LibraryLinter } from '../../core/library/survey.ts';
import type { ReplyFacts } from '../../core/library/types.ts';
import { excerptOf } from '../../core/review/excerpt.ts';
import type { ReviewedFile, ReviewedFinding, Rewording } from '../../core/review/types.ts';
import type {
  DocumentFix,
  Finding,
  LintResult,
  Problem,
  SourceDocument,
} from '../../core/types.ts';
import {
  linksTo,
  toListedDiagnostic,
  toProblemDiagnostic,
  type RelatedFinding,
} from '../convert.ts';
import { shownProblems } from '../diagnostics.ts';
import type { DocumentSettings } from '../settings.ts';
import type { Pace } from './pace.ts';
import { inSteps } from './pace.ts';

/** A file as a review found it. */
export interface FileReview {
  readonly uri: string;
  /** Differs for any two. */
  readonly id: string;
  /** What was read; undefined if it could not be. */
  readonly source?: SourceDocument;
  readonly settings?: DocumentSettings;
  /** Of its replies by themselves. */
  readonly diagnostics: readonly Diagnostic[];
  readonly reviewed: ReviewedFile;
}

/** A text that a review is to look at. */
export interface ReviewedText {
  readonly uri: string;
  readonly source: SourceDocument;
  readonly settings: DocumentSettings;
}

export interface FileSurvey {
  readonly review: FileReview;
  readonly facts: readonly ReplyFacts[];
  readonly placer: Placer;
}

export interface Reading {
  readonly linter: LibraryLinter;
  readonly pages: string | undefined;
  readonly pace: Pace;
  /** A new id. */
  readonly nextId: () => string;
}

const documents = new WeakMap<SourceDocument, TextDocument>();

/** A text with its lines, which are counted once. */
export function documentOf(uri: string, source: SourceDocument): TextDocument {
  const document = documents.get(source) ?? TextDocument.create(uri, '', 0, source.text);
  documents.set(source, document);
  return document;
}

/** @param file how the library names it */
export async function surveyFile(
  { uri, source, settings }: ReviewedText,
  file: string,
  { linter, pages, pace, nextId }: Reading,
): Promise<FileSurvey> {
  const steps = linter.survey(source, settings.settings, file);
  const { result, facts, placer } = await inSteps(steps, pace);
  const document = documentOf(uri, source);
  const linkOf = linksTo(pages, settings.packPages);
  const findings: ReviewedFinding[] = [];
  const diagnostics = shownProblems({ ...result, settings }).map((problem) =>
    toProblemDiagnostic(document, problem),
  );
  for (const finding of result.findings) {
    findings.push(reviewedFinding(document, finding));
    diagnostics.push(toListedDiagnostic(document, finding, linkOf));
    // Fixes are made when they are first looked at.
    await pace.breathe();
    pace.onStep?.();
  }
  const reviewed = { ...reviewedFile(document, settings.name, result), findings };
  return {
    review: {
      ...{ uri, source, settings, reviewed, diagnostics, id: nextId() },
    },
    facts,
    placer,
  };
}

/** A file that could not be read. @param name as people know it */
export function unreadable(uri: string, name: string, message: string, id: string): FileReview {
  const problem: Problem = { message, level: 'error' };
  const document = TextDocument.create(uri, '', 0, '');
  return {
    ...{ uri, id, diagnostics: [toProblemDiagnostic(document, problem)] },
    reviewed: { name, findings: [], problems: [problem], read: [] },
  };
}

function reviewedFile(
  document: TextDocument,
  name: string,
  { replies, problems, silenced = [] }: LintResult,
): ReviewedFile {
  const line = (offset: number): number => document.positionAt(offset).line + 1;
  return {
    name,
    findings: [],
    read: replies.map(({ span, ...place }) => ({ place, line: line(span.start) })),
    problems: problems.map(({ message, level, span }) => ({
      ...{ message, level },
      ...(span && { place: { line: line(span.start) } }),
    })),
    silenced: silenced.length,
  };
}

/** A finding as reports show it. */
export function reviewedFinding(document: TextDocument, finding: RelatedFinding): ReviewedFinding {
  const { ruleId, severity, message, span, reply } = finding;
  const { line, character } = document.positionAt(span.start);
  const { fill, ...excerpt } = excerptOf(document.getText(), finding);
  const { fix, suggestions }: Finding = finding;
  const rewording = ({ title, sentence }: DocumentFix): Rewording => ({
    title,
    ...(sentence !== undefined && { sentence: fill(sentence) }),
  });
  return {
    ...{ ruleId, message: message.replaceAll('\uFFFC', '…'), ...excerpt, reply },
    ...{ level: severity, line: line + 1, column: character + 1 },
    ...(fix && { fix: rewording(fix) }),
    suggestions: suggestions.map(rewording),
  };
}
