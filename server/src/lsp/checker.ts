/** Lints open documents; one result a document, kept until its text or its settings change. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { formatOf } from '../core/extract/format.ts';
import { applyEdits, applyFixes, safeEdits } from '../core/fix/applyFixes.ts';
import type {
  DocumentEdit,
  Finding,
  Kind,
  Linter,
  LintResult,
  Problem,
  ReplySummary,
  SourceDocument,
} from '../core/types.ts';
import { inFile, type Inconsistencies } from './scan/compare.ts';
import type { DocumentSettings, SettingsStore } from './settings.ts';

export interface Checked extends LintResult {
  /** Differs for any two results: the result id of pulled diagnostics. */
  readonly id: string;
  /** Version of the document that was linted. */
  readonly version: number;
  readonly settings: DocumentSettings;
  /** What the person chose. */
  readonly kind: Kind | undefined;
  /** What the library that the document belongs to has to say of it. */
  readonly inconsistencies?: Inconsistencies | undefined;
}

export interface Checker {
  /** The findings of a document as it stands once its settings are known. */
  readonly check: (document: TextDocument) => Promise<Checked>;
  /** Edits that apply every safe fix, sorted and apart. */
  readonly fixAll: (document: TextDocument) => Promise<readonly DocumentEdit[]>;
  /** How each reply of a checked document sounds; worked out when it is first asked for. */
  readonly summarise: (document: TextDocument, checked: Checked) => readonly ReplySummary[];
  readonly forget: (uri: string) => void;
}

export interface CheckerOptions {
  readonly linter: Linter;
  readonly settings: SettingsStore;
  /** What the person says a document is. */
  readonly kindOf: (uri: string) => Kind | undefined;
  /** What a review found; the same object until that changes. */
  readonly inconsistenciesOf: (uri: string) => Inconsistencies | undefined;
  /** What there is to say of an ignore file. */
  readonly ignoreProblems: (settings: DocumentSettings) => Promise<readonly Problem[]>;
}

const nothing: LintResult = { findings: [], problems: [], replies: [] };

export function createChecker({
  linter,
  settings,
  kindOf,
  inconsistenciesOf,
  ignoreProblems,
}: CheckerOptions): Checker {
  const results = new Map<string, Checked>();
  /** What was found in each document by itself. */
  const linted = new Map<string, LintResult>();
  const summaries = new WeakMap<Checked, readonly ReplySummary[]>();
  let count = 0;

  const check = async (document: TextDocument): Promise<Checked> => {
    const its = await settings.of(document.uri);
    const kind = kindOf(document.uri);
    const { uri, version } = document;
    const last = results.get(uri);
    if (its.state === 'ignoreFile') return checkIgnoreFile(document, its, last);
    const inconsistencies = inconsistenciesOf(uri);
    const isSame = last?.version === version && last.settings === its && last.kind === kind;
    if (isSame && last.inconsistencies === inconsistencies) return last;
    count += 1;
    const source = sourceOf(document, its, kind);
    const alone = isSame ? linted.get(uri) : source && linter.lint(source, its.settings);
    const result = alone ?? nothing;
    const checked: Checked = {
      ...{ ...result, id: String(count), version, settings: its, kind, inconsistencies },
      findings: together(result.findings, inFile(inconsistencies, document.getText())),
    };
    linted.set(uri, result);
    results.set(uri, checked);
    return checked;
  };

  /** What an ignore file is told depends on other documents as well. */
  const checkIgnoreFile = async (
    { uri, version }: TextDocument,
    its: DocumentSettings,
    last: Checked | undefined,
  ): Promise<Checked> => {
    const problems = await ignoreProblems(its);
    const isSame = JSON.stringify(problems) === JSON.stringify(last?.problems);
    if (last && isSame && last.version === version && last.settings === its) return last;
    count += 1;
    const checked = {
      ...{ ...nothing, problems, id: String(count), version },
      ...{ settings: its, kind: undefined },
    };
    results.set(uri, checked);
    return checked;
  };

  return {
    check,
    fixAll: async (document) => {
      const checked = await check(document);
      const source = sourceOf(document, checked.settings, checked.kind);
      if (!source) return [];
      const { text } = applyFixes(source, checked.settings.settings, linter);
      const { edits } = safeEdits(checked.findings);
      // Fixes that only a fix made possible are rare: the stretch that changed is one edit then.
      return applyEdits(source.text, edits) === text ? edits : changedStretch(source.text, text);
    },
    summarise: (document, checked) => {
      const known = summaries.get(checked);
      if (known) return known;
      const source = sourceOf(document, checked.settings, checked.kind);
      // Changed meanwhile: whoever asked will ask again.
      if (!source || document.version !== checked.version) return [];
      const made = linter.summarise(source, checked.settings.settings, checked);
      summaries.set(checked, made);
      return made;
    },
    forget: (uri) => {
      results.delete(uri);
      linted.delete(uri);
    },
  };
}

/** In the order of the text. */
function together(own: readonly Finding[], ofLibrary: readonly Finding[]): readonly Finding[] {
  if (ofLibrary.length === 0) return own;
  return [...own, ...ofLibrary].sort((a, b) => a.span.start - b.span.start);
}

/** @returns undefined if the document is not to be linted */
function sourceOf(
  document: TextDocument,
  { state, name, accepted }: DocumentSettings,
  kind: Kind | undefined,
): SourceDocument | undefined {
  const format = formatOf(document.uri, document.languageId);
  if (state !== 'on' || format === undefined) return undefined;
  const text = document.getText();
  return { text, format, name, accepted, keptBy: document, ...(kind && { kind }) };
}

function changedStretch(before: string, after: string): readonly DocumentEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [{ start, end: before.length - tail, text: after.slice(start, after.length - tail) }];
}
