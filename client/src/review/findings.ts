/** The findings that the editor knows of, with what the server says of their replies. */
import {
  DiagnosticSeverity,
  languages,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range,
  type Uri,
} from 'vscode';
import { scoreOf, type FindingData, type ReplyPlace } from '../../../server/src/protocol.ts';
import { findingsIn, ruleOf } from '../findings.ts';

export interface Finding {
  readonly uri: Uri;
  readonly range: Range;
  readonly severity: DiagnosticSeverity;
  readonly ruleId: string;
  readonly message: string;
  readonly words: string;
  readonly reply: ReplyPlace;
  readonly related: readonly DiagnosticRelatedInformation[];
}

/** All findings by file. */
export type FindingsByFile = ReadonlyMap<string, readonly Finding[]>;

export function findingsOf(uri: Uri): readonly Finding[] {
  return findingsIn(uri)
    .map((diagnostic) => findingOf(uri, diagnostic))
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

export function allFindings(): Map<string, readonly Finding[]> {
  const files = languages.getDiagnostics().map(([uri]) => uri);
  const found = files.map((uri) => [uri.toString(), findingsOf(uri)] as const);
  return new Map(found.filter(([, findings]) => findings.length > 0));
}

const somewhere: ReplyPlace = { index: 0, kind: 'reply' };

function findingOf(uri: Uri, diagnostic: Diagnostic): Finding {
  const { range, severity, message, relatedInformation: related = [] } = diagnostic;
  const { data } = diagnostic as Diagnostic & { readonly data?: FindingData };
  return {
    ...{ uri, range, severity, message, related, ruleId: ruleOf(diagnostic) },
    words: data?.words ?? '',
    reply: data?.reply ?? somewhere,
  };
}

/** Named as people name them. */
export const severityNames: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: 'Error',
  [DiagnosticSeverity.Warning]: 'Warning',
  [DiagnosticSeverity.Information]: 'Information',
  [DiagnosticSeverity.Hint]: 'Hint',
};

const levels = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
} as const;

/** How much a reply needs a hand; more for one that is sent often. */
export const scoreOfFindings = (findings: readonly Finding[]): number =>
  scoreOf(
    findings.map(({ severity }) => ({ level: levels[severity] })),
    findings[0]?.reply.usage,
  );

export const worstOf = (findings: readonly Finding[]): DiagnosticSeverity =>
  findings.map(({ severity }) => severity).reduce((a, b) => (a <= b ? a : b));
