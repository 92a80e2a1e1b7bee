import {
  CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { formatOf } from '../core/extract/format.ts';
import { silencingEdit } from '../core/silence/addComment.ts';
import { acceptanceOf } from '../core/silence/entries.ts';
import { formatOfFile } from '../core/silence/index.ts';
import type { DocumentEdit, DocumentFix, Finding } from '../core/types.ts';
import { commands, type ConfigChange, type ConfigChangeParams } from '../protocol.ts';
import type { Checked } from './checker.ts';
import {
  linksTo,
  textEdits,
  toDiagnostic,
  toProblemDiagnostic,
  toRange,
  toWorkspaceEdit,
} from './convert.ts';
import { shownProblems } from './diagnostics.ts';
import { fixAllKind, type ClientFeatures } from './features.ts';
import { parentUri } from './uris.ts';

/** What `codeAction/resolve` needs to complete an action. */
export type ActionData =
  | { readonly type: 'fixAll'; readonly uri: string; readonly version: number }
  | ({ readonly type: 'config' } & ConfigChangeParams);

export interface ActionContext {
  readonly document: TextDocument;
  readonly checked: Checked;
  readonly features: ClientFeatures;
  readonly pages: string | undefined;
  /** Whether there are too many findings for work on each. */
  readonly isCrowd?: boolean;
}

/** To find the place of a comment, the document is read once more. */
const crowd = 10;

/** Rules whose findings are single words and names, which a team may simply accept. */
const wordRules: ReadonlySet<string> = new Set(['jargon', 'unexplained-acronym']);

const noExpansion = '[what it stands for]';

/**
 * Quick fixes for the findings in a range: safe ones first, then suggestions, then what silences a
 * finding for good, then where to read more; and the action that applies every safe fix.
 * Actions that need more work hold {@link ActionData} instead of an edit.
 */
export function codeActions(params: CodeActionParams, context: ActionContext): CodeAction[] {
  if (!context.features.codeActionLiterals) return [];
  const { only } = params.context;
  const findings = wants(only, CodeActionKind.QuickFix) ? findingsIn(params.range, context) : [];
  const attached = (finding: Finding): Diagnostic => attach(finding, params, context);
  const stages = [safeFixes, suggestions, projectActions, pageActions];
  const quickFixes = stages.flatMap((stage) =>
    findings.flatMap((finding) =>
      stage(finding, { ...context, isCrowd: findings.length > crowd }).map((action) => ({
        ...action,
        diagnostics: [attached(finding)],
      })),
    ),
  );
  const mending = wants(only, CodeActionKind.QuickFix) ? problemFixes(params, context) : [];
  return [...quickFixes, ...mending, ...(wants(only, fixAllKind) ? fixAllAction(context) : [])];
}

/** What puts right a problem that the editor shows: a comment that is not needed, say. */
function problemFixes(
  { range, context: { diagnostics } }: CodeActionParams,
  context: ActionContext,
): CodeAction[] {
  const { document, checked } = context;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return shownProblems(checked).flatMap((problem): CodeAction[] => {
    const { fix, span } = problem;
    if (!fix || !span || span.start > end || start > span.end) return [];
    const own = toProblemDiagnostic(document, problem);
    const shown = diagnostics.find(
      (each) => each.message === own.message && isSame(each.range, own.range),
    );
    return [{ ...fixAction(fix, context), isPreferred: true, diagnostics: [shown ?? own] }];
  });
}

const isSame = (a: Range, b: Range): boolean => {
  const numbers = ({ start, end }: Range): string =>
    [start.line, start.character, end.line, end.character].join();
  return numbers(a) === numbers(b);
};

function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only?.some((each) => kind === each || kind.startsWith(`${each}.`)) ?? true;
}

function findingsIn(range: Range, { document, checked }: ActionContext): readonly Finding[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return checked.findings.filter(({ span }) => span.start <= end && start <= span.end);
}

/** The client's own diagnostic of a finding, so that it knows which one an action is for. */
function attach(
  finding: Finding,
  { context: { diagnostics } }: CodeActionParams,
  { document, checked, pages }: ActionContext,
): Diagnostic {
  const { start, end } = toRange(document, finding.span);
  const same = ({ code, range }: Diagnostic): boolean =>
    code === finding.ruleId &&
    document.offsetAt(range.start) === document.offsetAt(start) &&
    document.offsetAt(range.end) === document.offsetAt(end);
  return (
    diagnostics.find(same) ??
    toDiagnostic(document, finding, linksTo(pages, checked.settings.packPages))
  );
}

function safeFixes({ fix }: Finding, context: ActionContext): CodeAction[] {
  return fix ? [{ ...fixAction(fix, context), isPreferred: true }] : [];
}

function suggestions(finding: Finding, context: ActionContext): CodeAction[] {
  return finding.suggestions.map((fix) => fixAction(fix, context));
}

function fixAction(fix: DocumentFix, { document, features }: ActionContext): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    edit: toWorkspaceEdit(document, fix, features),
  };
}

function projectActions(finding: Finding, context: ActionContext): CodeAction[] {
  const { document, features } = context;
  const { uri } = document;
  const config = (title: string, change: ConfigChange): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    data: { type: 'config', uri, change } satisfies ActionData,
  });
  const { ruleId } = finding;
  const word = bareWord(finding);
  return [
    ...(ruleId === 'unexplained-acronym' ? [glossaryAction(word, uri, features, config)] : []),
    ...(wordRules.has(ruleId) ? [config(`Accept “${word}” here`, { type: 'accept', word })] : []),
    ...ignoreActions(finding, context, config),
    config(`Turn off ${ruleId} in this project`, { type: 'ruleOff', ruleId }),
  ];
}

type ConfigAction = (title: string, change: ConfigChange) => CodeAction;

/** Silence one finding: by an entry beside the text or, where no customer reads it, by a comment. */
function ignoreActions(
  finding: Finding,
  context: ActionContext,
  config: ConfigAction,
): CodeAction[] {
  const { document, checked, features } = context;
  const { uri } = document;
  const entry = acceptanceOf(finding, checked.findings);
  const asks = features.own.commands?.includes(commands.ignoreHere) === true;
  const title = 'Ignore here';
  const command: Command = {
    ...{ title: `${title} …`, command: commands.ignoreHere },
    arguments: [uri, entry],
  };
  const byEntry = asks
    ? { title: `${title} …`, kind: CodeActionKind.QuickFix, command }
    : config(title, { type: 'ignore', entry });
  const byComment = context.isCrowd ? undefined : commentEdit(finding, context);
  const edit = byComment && textEdits(document, [byComment], features);
  return [
    // A text without a folder has no file beside it.
    ...(parentUri(uri) === undefined ? [] : [byEntry]),
    ...(edit
      ? [{ title: 'Ignore on this line (comment)', kind: CodeActionKind.QuickFix, edit }]
      : []),
  ];
}

function commentEdit(
  finding: Finding,
  { document, checked: { settings } }: ActionContext,
): DocumentEdit | undefined {
  const known = formatOf(document.uri, document.languageId);
  const format = known && formatOfFile({ format: known, name: settings.name }, settings.settings);
  return format && silencingEdit(document.getText(), format, finding);
}

function glossaryAction(
  acronym: string,
  uri: string,
  { own }: ClientFeatures,
  config: (title: string, change: ConfigChange) => CodeAction,
): CodeAction {
  const title = `Add “${acronym}” to the glossary`;
  if (!own.commands?.includes(commands.addToGlossary))
    return config(title, { type: 'glossary', acronym, expansion: noExpansion });
  const command: Command = { title, command: commands.addToGlossary, arguments: [uri, acronym] };
  return { title, kind: CodeActionKind.QuickFix, command };
}

/** The words of a finding; for an acronym without its plural or possessive s. */
function bareWord({ ruleId, words }: Finding): string {
  return ruleId === 'unexplained-acronym' ? words.replace(/(?<=[A-Z\d])['’]?s$/, '') : words;
}

function pageActions(
  { ruleId }: Finding,
  { checked, features, pages }: ActionContext,
): CodeAction[] {
  const own = features.own.commands?.includes(commands.openRulePage) === true;
  const { packPages } = checked.settings;
  const link = linksTo(own ? (pages ?? '') : pages, packPages)(ruleId);
  if (link === undefined || (!own && !features.showDocument)) return [];
  const title = `Open the page of ${ruleId}`;
  const command: Command = { title, command: commands.openRulePage, arguments: [ruleId] };
  return [{ title, kind: CodeActionKind.QuickFix, command }];
}

function fixAllAction({ document, checked }: ActionContext): CodeAction[] {
  if (!checked.findings.some(({ fix }) => fix)) return [];
  const { uri, version } = document;
  return [
    {
      title: 'Apply every safe Reply Tone fix',
      kind: fixAllKind,
      data: { type: 'fixAll', uri, version } satisfies ActionData,
    },
  ];
}
