/** Which findings the panel shows. */
import { DiagnosticSeverity, window, type QuickPickItem } from 'vscode';
import { severityNames, type Finding } from './findings.ts';

export interface Filter {
  /** Empty: all of them. */
  readonly rules: ReadonlySet<string>;
  readonly severities: ReadonlySet<DiagnosticSeverity>;
  readonly text: string;
}

export const noFilter: Filter = { rules: new Set(), severities: new Set(), text: '' };

export function isFiltered({ rules, severities, text }: Filter): boolean {
  return rules.size > 0 || severities.size > 0 || text !== '';
}

/** @param path of the file, as people know it */
export function passes(finding: Finding, path: string, filter: Filter): boolean {
  const { ruleId, severity, message, words, reply } = finding;
  if (filter.rules.size > 0 && !filter.rules.has(ruleId)) return false;
  if (filter.severities.size > 0 && !filter.severities.has(severity)) return false;
  const said = [message, words, reply.title ?? '', reply.id ?? '', path].join('\n');
  return said.toLowerCase().includes(filter.text.toLowerCase());
}

/** For instance: `jargon, coldness · warnings · “refund”`. */
export function describe({ rules, severities, text }: Filter): string {
  const levels = [...severities].sort().map((each) => severityNames[each].toLowerCase());
  return [[...rules].join(', '), levels.join(', '), text && `“${text}”`]
    .filter((part) => part !== '')
    .join(' · ');
}

interface Choice extends QuickPickItem {
  readonly pick: () => Promise<Filter | undefined>;
}

/** Lets the person choose; undefined if they change their mind. */
export async function chooseFilter(
  filter: Filter,
  findings: readonly Finding[],
): Promise<Filter | undefined> {
  const choices: Choice[] = [
    {
      ...{ label: '$(search) By text', description: filter.text },
      pick: () => chooseText(filter),
    },
    {
      ...{ label: '$(checklist) By rule', description: [...filter.rules].join(', ') },
      pick: () => chooseRules(filter, findings),
    },
    {
      label: '$(warning) By severity',
      description: [...filter.severities].map((each) => severityNames[each]).join(', '),
      pick: () => chooseSeverities(filter, findings),
    },
    ...(isFiltered(filter)
      ? [{ label: '$(clear-all) Show all', pick: () => Promise.resolve(noFilter) }]
      : []),
  ];
  const title = 'Which findings to show';
  const chosen = await window.showQuickPick(choices, { title, placeHolder: title });
  return chosen?.pick();
}

async function chooseText(filter: Filter): Promise<Filter | undefined> {
  const text = await window.showInputBox({
    title: 'Findings with this text',
    prompt: 'Part of the words, the message, the title of the reply or the name of the file',
    value: filter.text,
  });
  return text === undefined ? undefined : { ...filter, text: text.trim() };
}

async function chooseRules(
  filter: Filter,
  findings: readonly Finding[],
): Promise<Filter | undefined> {
  const counts = countBy(findings, ({ ruleId }) => ruleId);
  const items = [...counts]
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .map(([label, count]) => ({
      ...{ label, description: String(count), picked: filter.rules.has(label) },
    }));
  const title = 'Findings of these rules; none chosen shows all';
  const picked = await window.showQuickPick(items, { title, canPickMany: true });
  return picked && { ...filter, rules: new Set(picked.map(({ label }) => label)) };
}

async function chooseSeverities(
  filter: Filter,
  findings: readonly Finding[],
): Promise<Filter | undefined> {
  const counts = countBy(findings, ({ severity }) => severity);
  const items = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([severity, count]) => ({
      ...{ severity, label: severityNames[severity], description: String(count) },
      picked: filter.severities.has(severity),
    }));
  const title = 'Findings of these severities; none chosen shows all';
  const picked = await window.showQuickPick(items, { title, canPickMany: true });
  return picked && { ...filter, severities: new Set(picked.map(({ severity }) => severity)) };
}

function countBy<K>(findings: readonly Finding[], keyOf: (finding: Finding) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const finding of findings) {
    const key = keyOf(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
