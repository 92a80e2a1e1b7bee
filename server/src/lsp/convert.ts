/** Core values → protocol values. The only place that turns offsets into positions. */
import {
  DiagnosticSeverity,
  DiagnosticTag,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentEdit, DocumentFix, Finding, Problem, Severity, Span } from '../core/types.ts';
import type { FindingData } from '../protocol.ts';
import type { ClientFeatures } from './features.ts';

export const source = 'reply-tone';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A finding that speaks of other places as well. */
export interface RelatedFinding extends Finding {
  readonly related?: DiagnosticRelatedInformation[];
}

/** @param linkOf the URI of a rule's page, or undefined if it is not at hand */
export function toDiagnostic(
  document: TextDocument,
  finding: RelatedFinding,
  linkOf: LinkOf,
): Diagnostic {
  const href = linkOf(finding.ruleId);
  return {
    range: toRange(document, finding.span),
    severity: severities[finding.severity],
    source,
    code: finding.ruleId,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    message: finding.message,
    ...(finding.related && { relatedInformation: finding.related }),
  };
}

/** With what our own client lists findings by; to others that would be a third more to read. */
export function toListedDiagnostic(
  document: TextDocument,
  finding: RelatedFinding,
  linkOf: LinkOf,
): Diagnostic {
  const { id, title, usage, kind, index } = finding.reply;
  const reply = {
    ...{ index, kind },
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title }),
    ...(usage !== undefined && { usage }),
  };
  const data: FindingData = { reply, words: finding.words };
  return { ...toDiagnostic(document, finding, linkOf), data };
}

/**
 * What kept part of the document from being checked, or does not do what its writer meant: a warning
 * without a rule. What is merely not needed is shown as such.
 */
export function toProblemDiagnostic(document: TextDocument, problem: Problem): Diagnostic {
  const isNote = problem.level === 'note';
  return {
    range: toRange(document, problem.span ?? { start: 0, end: 0 }),
    severity: isNote ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
    source,
    message: problem.message,
    ...(isNote && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

/** The URI of a rule's page. */
export type LinkOf = (ruleId: string) => string | undefined;

/**
 * @param pages folder URI of the built-in rules' pages, if they are at hand
 * @param own pages of packs, by rule id
 */
export function linksTo(pages: string | undefined, own: ReadonlyMap<string, string>): LinkOf {
  return (ruleId) => {
    if (ruleId.includes('/')) return own.get(ruleId);
    return pages === undefined ? undefined : pageUri(pages, ruleId);
  };
}

export function pageUri(pages: string, ruleId: string): string {
  return `${pages}/${ruleId}/README.md`;
}

/** A fix as an edit of its document, with stops to fill in where the client knows snippets. */
export function toWorkspaceEdit(
  document: TextDocument,
  fix: DocumentFix,
  features: ClientFeatures,
): WorkspaceEdit {
  if (fix.snippet === undefined || !features.snippets)
    return textEdits(document, fix.edits, features);
  const edits = fix.snippet.map((edit) =>
    edit.text.includes('${')
      ? snippetEdit(toRange(document, edit), edit.text)
      : TextEdit.replace(toRange(document, edit), edit.text),
  );
  return { documentChanges: [TextDocumentEdit.create(versioned(document), edits)] };
}

/** Plain edits of an open document. */
export function textEdits(
  document: TextDocument,
  edits: readonly DocumentEdit[],
  features: ClientFeatures,
): WorkspaceEdit {
  const changes = edits.map((edit) => TextEdit.replace(toRange(document, edit), edit.text));
  return features.documentChanges
    ? { documentChanges: [TextDocumentEdit.create(versioned(document), changes)] }
    : { changes: { [document.uri]: changes } };
}

function snippetEdit(range: Range, value: string): SnippetTextEdit {
  return { range, snippet: { kind: 'snippet', value } };
}

function versioned({ uri, version }: TextDocument): { uri: string; version: number } {
  return { uri, version };
}
