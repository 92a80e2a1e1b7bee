/** Groups and findings as rows of a tree. */
import {
  DiagnosticSeverity,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode';
import { severityNames, type Finding } from './findings.ts';
import { besides, counted, nameOf, pathOf, type Group, type Grouping } from './groups.ts';

export interface GroupNode {
  readonly type: 'group';
  readonly group: Group;
}

export interface FindingNode {
  readonly type: 'finding';
  readonly id: string;
  readonly finding: Finding;
  readonly parent: GroupNode;
}

export type Node = GroupNode | FindingNode;

const icons: Readonly<Record<DiagnosticSeverity, ThemeIcon>> = {
  [DiagnosticSeverity.Error]: new ThemeIcon(
    'error',
    new ThemeColor('problemsErrorIcon.foreground'),
  ),
  [DiagnosticSeverity.Warning]: new ThemeIcon(
    'warning',
    new ThemeColor('problemsWarningIcon.foreground'),
  ),
  [DiagnosticSeverity.Information]: new ThemeIcon(
    'info',
    new ThemeColor('problemsInfoIcon.foreground'),
  ),
  [DiagnosticSeverity.Hint]: new ThemeIcon('lightbulb'),
};

export function findingNodes(parent: GroupNode): readonly FindingNode[] {
  const seen = new Map<string, number>();
  return parent.group.findings.map((finding) => {
    const { uri, ruleId, range } = finding;
    const place = `${ruleId}@${range.start.line}:${range.start.character}`;
    const base = `${parent.group.id}/${uri.toString()}/${place}`;
    const times = seen.get(base) ?? 0;
    seen.set(base, times + 1);
    return { type: 'finding', id: `${base}/${times}`, finding, parent };
  });
}

/** @param isOpen whether its findings are shown from the start */
export function itemOf(node: Node, grouping: Grouping, isOpen: boolean): TreeItem {
  return node.type === 'group' ? groupItem(node.group, isOpen) : findingItem(node, grouping);
}

function groupItem(
  { id, label, detail, severity, findings, uri }: Group,
  isOpen: boolean,
): TreeItem {
  const state = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(label, state);
  item.id = `${id}#group`;
  item.description = detail;
  item.iconPath = icons[severity];
  item.contextValue = uri ? 'group' : 'rule';
  const count = counted(findings.length, 'finding');
  item.tooltip = `${label}: ${count}${uri ? `\n${pathOf(uri)}` : ''}`;
  item.accessibilityInformation = {
    label: `${label}, ${count}, worst: ${severityNames[severity]}${uri ? elsewhere(label, uri) : ''}.`,
  };
  return item;
}

function findingItem(node: FindingNode, grouping: Grouping): TreeItem {
  const { finding } = node;
  const { ruleId, severity, range, message, uri } = finding;
  const line = range.start.line + 1;
  const said = quoted(finding);
  const item = new TreeItem(said);
  item.id = node.id;
  item.description =
    grouping === 'rule' ? `${nameOf(finding)}${besides(nameOf(finding), uri)}` : ruleId;
  item.iconPath = icons[severity];
  item.contextValue = 'finding';
  item.tooltip = tooltipOf(finding);
  item.command = { command: 'replyTone.openFinding', title: 'Open', arguments: [node] };
  item.accessibilityInformation = {
    label: `${severityNames[severity]}, ${ruleId}: ${message} In ${nameOf(finding)}${elsewhere(nameOf(finding), uri)}, line ${line}.`,
  };
  return item;
}

/** The path, to be read aloud after a name that may say it already. */
const elsewhere = (name: string, uri: Uri): string => {
  const path = pathOf(uri);
  return path === name ? '' : `, ${path}`;
};

const longest = 80;

/** The words, or the message where they say nothing by themselves: none, or a whole macro. */
function quoted({ words, message, related }: Finding): string {
  const plain = words.replace(/\s+/g, ' ').replaceAll('\uFFFC', '…').trim();
  if (plain === '' || (related.length > 0 && plain.length > longest)) return message;
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}

function tooltipOf({ message, related, range, uri }: Finding): MarkdownString {
  const tooltip = new MarkdownString();
  tooltip.appendText(message);
  for (const other of related) tooltip.appendMarkdown('\n\n').appendText(`↔ ${other.message}`);
  tooltip.appendMarkdown('\n\n').appendText(`${pathOf(uri)}, line ${range.start.line + 1}`);
  return tooltip;
}
