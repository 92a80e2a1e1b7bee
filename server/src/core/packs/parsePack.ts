import type { PhraseRule, Rule, RuleMeta, WordClasses } from '../../../../rules/api.ts';
import { checkTree } from '../config/check.ts';
import type { TreeNode } from '../config/tree.ts';
import { yamlTree } from '../config/yamlTree.ts';
import { dataRule } from '../phrases/dataRule.ts';
import type { RuleLevel, Span } from '../types.ts';
import { readCases } from './readCases.ts';
import { readRule } from './readRule.ts';
import { packSchema } from './schema.ts';
import type { Pack, PackFile, PackProblem, PlacedCase } from './types.ts';

/** What there is besides the pack. */
export interface PackSurroundings {
  /** The built-in rules. */
  readonly rules: readonly Pick<RuleMeta, 'id'>[];
  /** Word classes that any rule may name. */
  readonly classes: WordClasses;
}

/** Takes a problem down; its span counts in the text of the file. */
export type Report = (path: string, message: string, span?: Span) => void;

const packFile = /^pack\.ya?ml$/;
const idForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Reads a pack. A broken rule or file is a problem with its place and costs itself only. Never
 * throws.
 * @param files of the pack's folder and its subfolders: `.yml`, `.yaml` and `.md`
 */
export function parsePack(files: readonly PackFile[], around: PackSurroundings): Pack {
  const problems: PackProblem[] = [];
  const report: Report = (path, message, span) => {
    problems.push({ path, message, level: 'error', ...(span && { span }) });
  };
  const head = readHead(files, report);
  const { name, version } = head;
  const parts = name === undefined ? undefined : readFolders(files, { name, around, report });
  return {
    name,
    ...(version !== undefined && { version }),
    rules: parts?.rules ?? [],
    broken: parts?.broken ?? [],
    levels: levelsOf(head, parts?.ids ?? [], around, report),
    pages: parts?.pages ?? new Map(),
    cases: parts?.cases ?? new Map(),
    problems,
  };
}

interface Head {
  readonly path: string;
  readonly name: string | undefined;
  readonly version?: string;
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Where each key of `rules` stands. */
  readonly places: ReadonlyMap<string, Span | undefined>;
}

interface RawHead {
  readonly name: string;
  readonly version?: string | number;
  readonly rules?: Readonly<Record<string, RuleLevel>>;
}

function readHead(files: readonly PackFile[], report: Report): Head {
  const file = files.find(({ path }) => packFile.test(path));
  const path = file?.path ?? 'pack.yml';
  const nothing: Head = { path, name: undefined, rules: {}, places: new Map() };
  if (!file) {
    report(
      path,
      'There is no pack.yml in this folder. Add one with the lines "name: our-rules" and "version: 1.0.0".',
    );
    return nothing;
  }
  const tree = treeOf(file, report);
  if (!tree) return nothing;
  const { value, problems } = checkTree(tree, packSchema, { whole: 'The pack' });
  problems.forEach(({ message, span }) => {
    report(path, message, span);
  });
  if (value === undefined) return nothing;
  // The schema has vouched for the shape.
  const { name, version, rules = {} } = value as RawHead;
  if (!idForm.test(name)) {
    report(path, formMessage('name', name), placeOf(tree, ['name']));
    return nothing;
  }
  const held = tree.kind === 'map' ? tree.entries.find(({ key }) => key === 'rules')?.value : null;
  const places = held?.kind === 'map' ? held.entries.map((e) => [e.key, e.keySpan] as const) : [];
  return {
    ...{ path, name, rules, places: new Map(places) },
    ...(version !== undefined && { version: String(version) }),
  };
}

const formMessage = (what: string, name: string): string =>
  `A ${what} has small letters, digits and hyphens only, such as "our-rules"; this is "${name}".`;

interface Parts {
  readonly rules: readonly Rule[];
  readonly broken: readonly RuleMeta[];
  readonly ids: readonly string[];
  readonly pages: ReadonlyMap<string, string>;
  readonly cases: ReadonlyMap<string, readonly PlacedCase[]>;
}

interface FolderContext {
  readonly name: string;
  readonly around: PackSurroundings;
  readonly report: Report;
}

function readFolders(files: readonly PackFile[], context: FolderContext): Parts {
  const { name, around, report } = context;
  const rules: Rule[] = [];
  const broken: RuleMeta[] = [];
  const pages = new Map<string, string>();
  const cases = new Map<string, readonly PlacedCase[]>();
  for (const [folder, its] of byFolder(files)) {
    if (!its.some(({ path }) => /\.ya?ml$/.test(path))) continue;
    const data = folderRule(folder, its, context);
    const id = `${name}/${folder}`;
    const page = its.find(({ path }) => path.endsWith('/README.md'));
    if (page) pages.set(id, page.text);
    if (data) rules.push(dataRule(data));
    else broken.push(stub(id));
    const file = its.find(({ path }) => /\/cases\.ya?ml$/.test(path));
    const messages = data && Object.keys(data.messages);
    if (file) cases.set(id, readCases(file, { tree: treeOf(file, report), messages, report }));
  }
  if (rules.length === 0 && broken.length === 0)
    report(
      files.find(({ path }) => packFile.test(path))?.path ?? 'pack.yml',
      'There is no rule in this folder yet. A rule is a folder of its own with a rule.yml in it.',
    );
  const ids = [...rules.map(({ meta }) => meta.id), ...broken.map(({ id }) => id)];
  return { rules, broken, ids, pages, cases };

  function folderRule(
    folder: string,
    its: readonly PackFile[],
    { report }: FolderContext,
  ): PhraseRule | undefined {
    const file = its.find(({ path }) => /\/rule\.ya?ml$/.test(path));
    const first = its[0]!.path;
    if (!file) {
      report(first, `There is no rule.yml beside this file. The folder "${folder}" needs one.`);
      return undefined;
    }
    if (!idForm.test(folder)) {
      report(file.path, formMessage("rule's folder", folder));
      return undefined;
    }
    if (around.rules.some(({ id }) => id === folder)) {
      report(
        file.path,
        `"${folder}" is the name of a built-in rule. Give this folder another name.`,
      );
      return undefined;
    }
    const entries = its.filter(
      (each) => /\.ya?ml$/.test(each.path) && !/\/(rule|cases)\.ya?ml$/.test(each.path),
    );
    return readRule({ file, entries, folder, pack: name, classes: around.classes, report, treeOf });
  }
}

/** The files of each rule's folder. */
function byFolder(files: readonly PackFile[]): ReadonlyMap<string, readonly PackFile[]> {
  const folders = new Map<string, PackFile[]>();
  for (const file of files) {
    const [folder = '', name, deeper] = file.path.split('/');
    if (name === undefined || deeper !== undefined) continue;
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return folders;
}

/** A rule that can't run, known by its name. */
const stub = (id: string): RuleMeta => ({
  id,
  summary: 'This rule could not be read.',
  why: '',
  severity: 'warning',
  kinds: [],
  status: 'stable',
  messages: {},
});

function levelsOf(
  { name, path, rules, places }: Head,
  own: readonly string[],
  { rules: builtIn }: PackSurroundings,
  report: Report,
): ReadonlyMap<string, RuleLevel> {
  const levels = new Map<string, RuleLevel>();
  if (name === undefined) return levels;
  for (const [key, level] of Object.entries(rules)) {
    const id = own.find((each) => each === key || each === `${name}/${key}`) ?? key;
    if (own.includes(id) || builtIn.some((rule) => rule.id === id)) levels.set(id, level);
    else report(path, `"${key}" is not a rule of this pack or of Reply Tone.`, places.get(key));
  }
  return levels;
}

/** The tree of a file; reports what keeps it from being YAML. */
function treeOf({ path, text }: PackFile, report: Report): TreeNode | undefined {
  const { tree, error } = yamlTree(text);
  if (error) report(path, error.message, error.span);
  else if (!tree) report(path, 'This file is empty.');
  return tree;
}

/** Where the value of a key stands. */
export function placeOf(tree: TreeNode, path: readonly string[]): Span | undefined {
  let node: TreeNode | undefined = tree;
  for (const key of path) {
    if (node?.kind === 'map') node = node.entries.find((entry) => entry.key === key)?.value;
    else if (node?.kind === 'list') node = node.items[Number(key)];
  }
  return node?.span;
}
