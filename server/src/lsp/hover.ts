import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { RuleMeta } from '../../../rules/api.ts';
import { summaryLines } from '../core/summaryText.ts';
import type { Finding, ReplySummary } from '../core/types.ts';
import { commands } from '../protocol.ts';
import type { Checked } from './checker.ts';
import { toRange, type LinkOf } from './convert.ts';
import type { ClientFeatures } from './features.ts';
import { firstPair } from './page.ts';

export interface HoverOptions {
  readonly features: ClientFeatures;
  readonly rule: (ruleId: string) => RuleMeta | undefined;
  /** A rule's page, as Markdown. */
  readonly page: (ruleId: string) => string | undefined;
  /** How the document's replies sound; worked out when this is called. */
  readonly summaries: () => readonly ReplySummary[];
  /** The URI of a rule's page. */
  readonly linkOf: LinkOf;
}

/** What is said about the findings at a position: the words, why, before and after, more. */
export function hoverAt(
  document: TextDocument,
  checked: Checked,
  position: Position,
  options: HoverOptions,
): Hover | null {
  const offset = document.offsetAt(position);
  const summary = options
    .summaries()
    .find(({ anchor }) => anchor.start <= offset && offset <= anchor.end);
  const here = checked.findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const span = here[0]?.span ?? summary?.anchor;
  if (!span) return null;
  const sections = [
    ...here.map((finding) => describe(finding, options)),
    ...(summary ? [describeSummary(summary)] : []),
  ];
  const markdown = sections.join('\n\n---\n\n');
  return {
    range: toRange(document, span),
    contents: options.features.markdownHover
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plain(markdown) },
  };
}

function describe(finding: Finding, options: HoverOptions): string {
  const rule = options.rule(finding.ruleId);
  const page = options.page(finding.ruleId);
  const pair = page === undefined ? undefined : firstPair(page);
  // VS Code shows the message itself, right above.
  const isShown = options.features.own.commands?.includes(commands.openRulePage);
  const parts = [
    isShown ? undefined : escapeMarkdown(finding.message),
    rule && `**Why:** ${rule.why}`,
    pair && `**Before**\n\n${quote(pair.before)}\n\n**After**\n\n${quote(pair.after)}`,
    link(finding.ruleId, options),
  ];
  return parts.filter((part) => part !== undefined).join('\n\n');
}

function describeSummary(summary: ReplySummary): string {
  const lines = summaryLines(summary, (text) => `**${text}**`, escapeMarkdown);
  return ['**How this reply sounds**', lines.map((line) => `- ${line}`).join('\n')].join('\n\n');
}

function link(ruleId: string, { features, linkOf }: HoverOptions): string | undefined {
  const label = `More about ${ruleId}`;
  const page = linkOf(ruleId);
  if (page === undefined && ruleId.includes('/')) return undefined;
  if (features.own.commands?.includes(commands.openRulePage)) {
    const argument = encodeURIComponent(JSON.stringify([ruleId]));
    return `[${label}](command:${commands.openRulePage}?${argument})`;
  }
  return page === undefined ? undefined : `[${label}](${page})`;
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`)
    .join('\n');
}

/** Keeps words of the document from being read as markup or as a link to a command. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]\\]*)\]\(([^)]*)\)/g, '$1: $2')
    .replace(/\*\*/g, '')
    .replace(/\\([\\`*_{}[\]<>#|~])/g, '$1');
}
