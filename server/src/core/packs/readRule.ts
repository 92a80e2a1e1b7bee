import type { PhraseEntry, PhraseRule, WordClasses } from '../../../../rules/api.ts';
import { checkTree } from '../config/check.ts';
import { closest } from '../config/suggest.ts';
import type { TreeNode } from '../config/tree.ts';
import type { Span } from '../types.ts';
import { placeOf, type Report } from './parsePack.ts';
import { PatternChecker } from './patterns.ts';
import { entrySchema, ruleSchema } from './schema.ts';
import type { PackFile } from './types.ts';

export interface RuleFiles {
  readonly file: PackFile;
  /** Further lists of entries. */
  readonly entries: readonly PackFile[];
  readonly folder: string;
  readonly pack: string;
  /** Classes that every rule may name. */
  readonly classes: WordClasses;
  readonly report: Report;
  readonly treeOf: (file: PackFile, report: Report) => TreeNode | undefined;
}

type RawRule = Partial<Omit<PhraseRule, 'entries'>> &
  Pick<PhraseRule, 'summary' | 'why'> & { readonly message?: string };

/** An entry of the rule, and where it stands. */
interface Placed {
  readonly entry: PhraseEntry;
  readonly path: string;
  readonly span: Span | undefined;
  readonly line: number;
}

/**
 * Reads a rule of a pack; what a rule need not say is filled in. A broken entry is left out, and
 * the others hold.
 * @returns undefined if nothing is left that could run
 */
export function readRule(files: RuleFiles): PhraseRule | undefined {
  const { file, folder, pack, report, treeOf } = files;
  const tree = treeOf(file, report);
  if (!tree) return undefined;
  const { value, problems } = checkTree(tree, ruleSchema, { whole: 'The rule' });
  problems.forEach(({ message, span }) => {
    report(file.path, message, span);
  });
  if (value === undefined) return undefined;
  // The schema has vouched for the shape.
  const raw = value as RawRule;
  const { message: only, messages: given, id = folder, classes = {}, ...rest } = raw;
  const here = (key: string): Span | undefined => placeOf(tree, [key]);
  if (id !== folder && id !== `${pack}/${folder}`) {
    report(file.path, `A rule's id is its folder's name, "${folder}". Leave "id" out.`, here('id'));
  }
  if (only !== undefined && given)
    report(file.path, 'Keep one: "message", or "messages" with a name each.', here('message'));
  const messages = given ?? (only === undefined ? {} : { message: only });
  if (Object.keys(messages).length === 0) {
    const hint = 'message: "“{text}” sounds like an inventory. Say {plain}."';
    report(file.path, `The rule needs a message to show, such as ${hint}`, tree.span);
    return undefined;
  }
  checkMessages(messages, (name, text) => {
    report(file.path, text, given ? placeOf(tree, ['messages', name]) : here('message'));
  });
  const lists = [
    { path: file.path, text: file.text, node: nodeOf(tree, 'entries'), at: ['entries'] },
    ...files.entries.map((each) => ({ ...each, node: treeOf(each, report), at: [] })),
  ];
  const checker = new PatternChecker(classes, files.classes);
  const entries = lists.flatMap((list) => readEntries(list, { messages, checker, report }));
  const kept = withoutTwins(entries, report);
  if (kept.length === 0) {
    if (!lists.some(({ node }) => node?.kind === 'list' && node.items.length > 0))
      report(
        file.path,
        'The rule has nothing to find. Add "entries" with a "find" each.',
        tree.span,
      );
    return undefined;
  }
  return {
    ...{ severity: 'warning', status: 'stable', kinds: ['reply', 'article'], ...rest },
    ...{ id: `${pack}/${folder}`, messages, classes, entries: kept.map(({ entry }) => entry) },
  };
}

interface EntryList {
  readonly path: string;
  readonly text: string;
  readonly node: TreeNode | undefined;
  readonly at: readonly string[];
}

interface EntryContext {
  readonly messages: Readonly<Record<string, string>>;
  readonly checker: PatternChecker;
  readonly report: Report;
}

function readEntries({ path, text, node, at }: EntryList, context: EntryContext): Placed[] {
  const { messages, checker, report } = context;
  if (!node) return [];
  if (node.kind !== 'list') {
    if (at.length === 0)
      report(path, 'This file should be a list of entries, each with a "- find:".', node.span);
    return [];
  }
  return node.items.flatMap((item, index): Placed[] => {
    const { value, problems } = checkTree(item, entrySchema, { path: [...at, `#${index + 1}`] });
    const faults = problems.map(({ message, span }) => [message, span] as const);
    // The schema has vouched for the shape.
    const entry = value as PhraseEntry | undefined;
    if (entry) faults.push(...entryFaults(entry, item, messages, checker));
    for (const [message, span] of faults) report(path, message, span ?? item.span);
    if (!entry || faults.length > 0) return [];
    const line = text.slice(0, item.span?.start ?? 0).split('\n').length;
    return [{ entry, path, span: item.span, line }];
  });
}

type Fault = readonly [message: string, span: Span | undefined];

/** What the schema can't see: message ids, patterns, and fixes that can't be. */
function entryFaults(
  entry: PhraseEntry,
  item: TreeNode,
  messages: Readonly<Record<string, string>>,
  checker: PatternChecker,
): Fault[] {
  const faults: Fault[] = [];
  const { message, safe, suggest = [] } = entry;
  if (message !== undefined && !Object.hasOwn(messages, message)) {
    const guess = closest(message, Object.keys(messages));
    const hint =
      guess === undefined ? 'Add it under messages, or leave it out.' : `Did you mean "${guess}"?`;
    faults.push([`There is no message "${message}". ${hint}`, placeOf(item, ['message'])]);
  }
  if (safe && (suggest.length === 0 || suggest[0]!.includes('${')))
    faults.push([
      '"safe" needs a first suggestion that is complete: words without ${…} in them.',
      placeOf(item, ['safe']),
    ]);
  for (const key of ['find', 'unless', 'when', 'unlessReply'] as const)
    [entry[key] ?? []].flat().forEach((pattern, index) => {
      const fault = checker.fault(pattern);
      if (fault !== undefined) faults.push([fault, placeOf(item, [key, String(index)])]);
    });
  return faults;
}

/** Names that a message may hold in braces. */
const placeholders = ['text', 'plain'];

function checkMessages(
  messages: Readonly<Record<string, string>>,
  report: (name: string, text: string) => void,
): void {
  for (const [name, text] of Object.entries(messages))
    for (const [whole, placeholder = ''] of text.matchAll(/\{(\w+)\}/g))
      if (!placeholders.includes(placeholder))
        report(
          name,
          `${whole} stands for nothing here. {text} is the words that were found, {plain} the first suggestions.`,
        );
}

/** An entry that looks for what an earlier one found already is a slip. */
function withoutTwins(entries: readonly Placed[], report: Report): readonly Placed[] {
  const seen = new Map<string, Placed>();
  return entries.filter((placed) => {
    const { find, when, unless, unlessReply, as, audience } = placed.entry;
    const conditions = JSON.stringify([when, unless, unlessReply, as, audience]);
    const twins = [find].flat().filter((pattern) => {
      const key = `${pattern.toLowerCase().replace(/\s+/g, ' ').trim()}\n${conditions}`;
      const before = seen.get(key);
      seen.set(key, before ?? placed);
      if (!before) return false;
      const where = before.path === placed.path ? '' : ` of ${before.path}`;
      report(
        placed.path,
        `“${pattern}” is looked for already in line ${before.line}${where}. Keep one of the two.`,
        placed.span,
      );
      return true;
    });
    return twins.length < [find].flat().length;
  });
}

const nodeOf = (tree: TreeNode, key: string): TreeNode | undefined =>
  tree.kind === 'map' ? tree.entries.find((entry) => entry.key === key)?.value : undefined;
