/** Diagnostics, pushed or pulled: whichever the client asks for, never both. */
import {
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type RelatedFullDocumentDiagnosticReport,
  type TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../core/types.ts';
import type { Checked, Checker } from './checker.ts';
import { toDiagnostic, toProblemDiagnostic } from './convert.ts';
import type { ClientFeatures } from './features.ts';
import type { ConfigFile } from './projects.ts';
import type { Runner } from './runSafe.ts';

export interface Diagnostics {
  /** A document was opened or changed. */
  readonly changed: (document: TextDocument) => void;
  readonly closed: (uri: string) => void;
  /** Something that all documents depend on changed. */
  readonly refresh: () => void;
}

export interface DiagnosticsOptions {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly features: ClientFeatures;
  readonly checker: Checker;
  readonly runner: Runner;
  readonly pages: string | undefined;
  /** Called with every new result. */
  readonly onChecked: (document: TextDocument, checked: Checked) => void;
}

export function createDiagnostics(options: DiagnosticsOptions): Diagnostics {
  return options.features.pull ? pulled(options) : pushed(options);
}

/** All that is to be shown in a document. */
export function diagnosticsOf(
  document: TextDocument,
  checked: Checked,
  pages: string | undefined,
): Diagnostic[] {
  const { state, config, configProblems } = checked.settings;
  if (state === 'configuration')
    return config?.uri === document.uri
      ? configProblems.map((problem) => toProblemDiagnostic(document, problem))
      : [];
  const findings = checked.findings.map((finding) => toDiagnostic(document, finding, pages));
  return [...shownProblems(checked).map((p) => toProblemDiagnostic(document, p)), ...findings];
}

/**
 * Problems worth a squiggle. A data file without replies may be anything, and one that does not
 * parse is the editor's own to report.
 */
function shownProblems({ settings, problems, replies }: Checked): Checked['problems'] {
  const data = /\.(json[c5l]?|ya?ml|[ct]sv)$/i.test(settings.name);
  return data && replies.length === 0 ? [] : problems.filter(({ level }) => level === 'error');
}

function pushed(options: DiagnosticsOptions): Diagnostics {
  const { connection, documents, checker, runner, pages, onChecked } = options;
  const published = new Map<string, string>();
  const publish = async (document: TextDocument): Promise<void> => {
    const checked = await checker.check(document);
    const { uri } = document;
    // Closed meanwhile, or published already by the wait for an earlier change.
    if (documents.get(uri) !== document || published.get(uri) === checked.id) return;
    published.set(uri, checked.id);
    const diagnostics = diagnosticsOf(document, checked, pages);
    await connection.sendDiagnostics({ uri, version: checked.version, diagnostics });
    onChecked(document, checked);
  };
  const changed = (document: TextDocument): void => {
    runner.background('Checking', () => publish(document));
  };
  return {
    changed,
    closed: (uri) => {
      published.delete(uri);
      runner.background('Clearing', () => connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
    refresh: () => {
      documents.all().forEach(changed);
    },
  };
}

function pulled(options: DiagnosticsOptions): Diagnostics {
  const { connection, documents, features, checker, runner, pages, onChecked } = options;
  const answer = async (
    uri: string,
    previousId: string | undefined,
  ): Promise<DocumentDiagnosticReport> => {
    const document = documents.get(uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const checked = await checker.check(document);
    onChecked(document, checked);
    const resultId = checked.id;
    if (resultId === previousId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = diagnosticsOf(document, checked, pages);
    const related = features.relatedDocuments ? relatedReports(checked, documents) : {};
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items, ...related };
  };
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    runner.request(
      'Diagnostics',
      token,
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      () => answer(textDocument.uri, previousResultId),
    ),
  );
  return {
    changed: () => undefined,
    closed: () => undefined,
    refresh: () => {
      if (!features.pullRefresh) return;
      runner.background('Refreshing', () => connection.languages.diagnostics.refresh());
    },
  };
}

/** The project configuration's own problems, for a client that takes them along with a document. */
function relatedReports(
  { settings: { config, configProblems } }: Checked,
  documents: TextDocuments<TextDocument>,
): Pick<RelatedFullDocumentDiagnosticReport, 'relatedDocuments'> {
  if (!config || documents.get(config.uri)) return {};
  const items = configDiagnostics(config, configProblems);
  return { relatedDocuments: { [config.uri]: { kind: DocumentDiagnosticReportKind.Full, items } } };
}

/** What is wrong with a project configuration that is not open in the client. */
export function configDiagnostics(config: ConfigFile, problems: readonly Problem[]): Diagnostic[] {
  const document = TextDocument.create(config.uri, 'yaml', 0, config.text);
  return problems.map((problem) => toProblemDiagnostic(document, problem));
}
