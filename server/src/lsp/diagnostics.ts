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
import { linksTo, toDiagnostic, toListedDiagnostic, toProblemDiagnostic } from './convert.ts';
import type { ClientFeatures } from './features.ts';
import type { Runner } from './runSafe.ts';
import type { DocumentSettings } from './settings.ts';

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
function diagnosticsOf(
  document: TextDocument,
  checked: Checked,
  { pages, features }: Pick<DiagnosticsOptions, 'pages' | 'features'>,
): Diagnostic[] {
  const { state, config, configProblems } = checked.settings;
  if (state === 'configuration')
    return config?.uri === document.uri
      ? configProblems.map((problem) => toProblemDiagnostic(document, problem))
      : [];
  const linkOf = linksTo(pages, checked.settings.packPages);
  const convert = features.own.review ? toListedDiagnostic : toDiagnostic;
  const findings = checked.findings.map((finding) => convert(document, finding, linkOf));
  return [...shownProblems(checked).map((p) => toProblemDiagnostic(document, p)), ...findings];
}

/**
 * Problems worth a squiggle. A data file without replies may be anything, and one that does not
 * parse is the editor's own to report.
 */
export function shownProblems({
  settings,
  problems,
  replies,
}: Pick<Checked, 'settings' | 'problems' | 'replies'>): Checked['problems'] {
  if (settings.state === 'ignoreFile') return problems;
  const data = /\.(json[c5l]?|ya?ml|[ct]sv)$/i.test(settings.name);
  return data && replies.length === 0
    ? []
    : problems.filter(({ level, fix }) => level !== 'note' || fix);
}

function pushed(options: DiagnosticsOptions): Diagnostics {
  const { connection, documents, checker, runner, onChecked } = options;
  const published = new Map<string, string>();
  const publish = async (document: TextDocument): Promise<void> => {
    const checked = await checker.check(document);
    const { uri } = document;
    // Closed meanwhile, or published already by the wait for an earlier change.
    if (documents.get(uri) !== document || published.get(uri) === checked.id) return;
    published.set(uri, checked.id);
    const diagnostics = diagnosticsOf(document, checked, options);
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
  const { connection, documents, features, checker, runner, onChecked } = options;
  const shown: ShownFiles = new Map();
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
    const items = diagnosticsOf(document, checked, options);
    const related = features.relatedDocuments ? relatedReports(checked, documents, shown) : {};
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

/** The project's own problems, for a client that takes them along with a document. */
function relatedReports(
  { settings }: Checked,
  documents: TextDocuments<TextDocument>,
  shown: ShownFiles,
): Pick<RelatedFullDocumentDiagnosticReport, 'relatedDocuments'> {
  const reports = settingsReports(settings, shown).filter(({ uri }) => !documents.get(uri));
  if (reports.length === 0) return {};
  const kind = DocumentDiagnosticReportKind.Full;
  return {
    relatedDocuments: Object.fromEntries(
      reports.map(({ uri, diagnostics }) => [uri, { kind, items: diagnostics }]),
    ),
  };
}

/** By configuration: the files of its packs that had something wrong. */
export type ShownFiles = Map<string, readonly string[]>;

/**
 * What is wrong with a project configuration, and with the files of its packs. Those that were
 * mended since are told to be empty.
 */
export function settingsReports(
  { config, configProblems, brokenFiles }: DocumentSettings,
  shown: ShownFiles,
): readonly { readonly uri: string; readonly diagnostics: Diagnostic[] }[] {
  if (!config) return [];
  const broken = brokenFiles.map(({ location, text, problems }) => ({
    uri: location,
    diagnostics: textDiagnostics(location, text, problems),
  }));
  const uris = broken.map(({ uri }) => uri);
  const mended = (shown.get(config.uri) ?? []).filter((uri) => !uris.includes(uri));
  shown.set(config.uri, uris);
  return [
    { uri: config.uri, diagnostics: textDiagnostics(config.uri, config.text, configProblems) },
    ...broken,
    ...mended.map((uri) => ({ uri, diagnostics: [] })),
  ];
}

function textDiagnostics(uri: string, text: string, problems: readonly Problem[]): Diagnostic[] {
  const document = TextDocument.create(uri, 'yaml', 0, text);
  return problems.map((problem) => toProblemDiagnostic(document, problem));
}
