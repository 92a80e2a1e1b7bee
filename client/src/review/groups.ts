/** Findings in the three orders of the panel. */
import { workspace, type DiagnosticSeverity, type Uri } from 'vscode';
import { scoreOfFindings, worstOf, type Finding } from './findings.ts';

export const groupings = ['reply', 'rule', 'file'] as const;
export type Grouping = (typeof groupings)[number];

/** What belongs together; the first group comes first. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly severity: DiagnosticSeverity;
  readonly findings: readonly Finding[];
  /** Of a group that is a file, or a reply in one. */
  readonly uri?: Uri;
}

export function pathOf(uri: Uri): string {
  return workspace.asRelativePath(uri);
}

const number = new Intl.NumberFormat('en');

/** `1 finding`, `1,204 findings`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;

export function groupsOf(findings: readonly Finding[], grouping: Grouping): readonly Group[] {
  switch (grouping) {
    case 'reply':
      return byReply(findings);
    case 'rule':
      return byRule(findings);
    case 'file':
      return byFile(findings);
  }
}

/** Worst first; a reply that is sent often counts for more. */
function byReply(findings: readonly Finding[]): readonly Group[] {
  const groups = groupBy(findings, ({ uri, reply }) => `${uri.toString()}#${reply.index}`);
  return [...groups]
    .map(([id, own]): Group & { readonly score: number } => {
      const { uri, reply } = own[0]!;
      const sent = reply.usage ? `, sent ${counted(reply.usage, 'time')}` : '';
      const label = nameOf(own[0]!);
      return {
        ...{ id, uri, label, severity: worstOf(own), findings: own },
        detail: `${counted(own.length, 'finding')}${sent}${besides(label, uri)}`,
        score: scoreOfFindings(own),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** Most first. */
function byRule(findings: readonly Finding[]): readonly Group[] {
  const groups = groupBy(findings, ({ ruleId }) => ruleId);
  return [...groups]
    .map(([id, own]): Group => {
      const replies = new Set(own.map(({ uri, reply }) => `${uri.toString()}#${reply.index}`)).size;
      const detail = `${own.length} in ${counted(replies, 'reply', 'replies')}`;
      return { id, label: id, detail, severity: worstOf(own), findings: own };
    })
    .sort((a, b) => b.findings.length - a.findings.length || compare(a.label, b.label));
}

function byFile(findings: readonly Finding[]): readonly Group[] {
  const groups = groupBy(findings, ({ uri }) => uri.toString());
  return [...groups]
    .map(([id, own]): Group => {
      const { uri } = own[0]!;
      const label = baseOf(uri);
      const detail = `${counted(own.length, 'finding')}${besides(label, uri)}`;
      return { id, uri, label, detail, severity: worstOf(own), findings: own };
    })
    .sort((a, b) => compare(a.id, b.id));
}

const baseOf = (uri: Uri): string => pathOf(uri).split('/').at(-1) ?? '';

/** The path, for a row whose name may be a part of it: ` · macros/refunds`, or nothing more to say. */
export function besides(name: string, uri: Uri): string {
  const path = pathOf(uri);
  const rest = name === baseOf(uri) ? path.slice(0, -name.length).replace(/\/$/, '') : path;
  return rest === '' ? '' : ` · ${rest}`;
}

/** A reply by its title, its id or its number; a draft by its file. */
export function nameOf({ reply: { title, id, index }, uri }: Finding): string {
  const name = [title, id].find((each) => each !== undefined && each.trim() !== '');
  return name ?? (index > 0 ? `Reply ${index + 1}` : baseOf(uri));
}

function groupBy(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
