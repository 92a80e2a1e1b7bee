import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { RuleMeta } from '../../../rules/api.ts';
import type { Finding } from '../core/types.ts';
import { commands } from '../protocol.ts';
import type { Checked } from './checker.ts';
import { pageUri, toRange } from './convert.ts';
import type { ClientFeatures } from './features.ts';
import { firstPair } from './page.ts';

export interface HoverOptions {
  readonly features: ClientFeatures;
  readonly rules: ReadonlyMap<string, RuleMeta>;
  /** A rule's page, as Markdown. */
  readonly page: (ruleId: string) => string | undefined;
  /** Folder URI of the pages. */
  readonly pages: string | undefined;
}

/** What is said about the findings at a position: the words, why, before and after, more. */
export function hoverAt(
  document: TextDocument,
  checked: Checked,
  position: Position,
  options: HoverOptions,
): Hover | null {
  const offset = document.offsetAt(position);
  const here = checked.findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const first = here[0];
  if (!first) return null;
  const markdown = here.map((finding) => describe(finding, options)).join('\n\n---\n\n');
  return {
    range: toRange(document, first.span),
    contents: options.features.markdownHover
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plain(markdown) },
  };
}

function describe(finding: Finding, options: HoverOptions): string {
  const rule = options.rules.get(finding.ruleId);
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

function link(ruleId: string, { features, pages }: HoverOptions): string | undefined {
  const label = `More about ${ruleId}`;
  if (features.own.commands?.includes(commands.openRulePage)) {
    const argument = encodeURIComponent(JSON.stringify([ruleId]));
    return `[${label}](command:${commands.openRulePage}?${argument})`;
  }
  return pages === undefined ? undefined : `[${label}](${pageUri(pages, ruleId)})`;
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
