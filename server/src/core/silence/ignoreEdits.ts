/** Changes to an ignore file that leave everything else in it as it was. */
import { modify, parseTree, type Node } from 'jsonc-parser';
import { jsonTree } from '../config/jsonTree.ts';
import { ignoreFileName, type ConfigEdit } from '../config/types.ts';
import type { DocumentEdit, IgnoreEntry } from '../types.ts';
import { entryKey } from './entries.ts';
import { parseIgnoreFile } from './ignoreFile.ts';

/**
 * Adds entries, each where it belongs by file, reply, rule and sentence. Those that are there
 * already are left out. @param text '' for a file that doesn't exist yet
 */
export function addEntries(text: string, entries: readonly IgnoreEntry[]): ConfigEdit {
  const refused = whyNot(text);
  if (refused !== undefined) return { refused };
  const known = new Set(parseIgnoreFile(text, []).entries.map(({ entry }) => entryKey(entry)));
  const added = entries.filter((entry) => !known.has(entryKey(entry))).sort(compareEntries);
  if (added.length === 0) return { edits: [] };
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (text.trim() === '')
    return { edits: [{ start: 0, end: text.length, text: wholeFile(added, eol) }] };
  const list = listIn(text);
  return { edits: list ? insertions(text, list, added) : [withList(text, added, eol)] };
}

/** Takes entries out. @param indexes places in the list, as {@link parseIgnoreFile} counts them */
export function removeEntries(text: string, indexes: ReadonlySet<number>): readonly DocumentEdit[] {
  const list = listIn(text);
  const items = list?.children ?? [];
  const edits: DocumentEdit[] = [];
  for (let first = 0; first < items.length; first += 1) {
    if (!indexes.has(first)) continue;
    let last = first;
    while (indexes.has(last + 1) && last + 1 < items.length) last += 1;
    const before = items[first - 1];
    const after = items[last + 1];
    const start = before ? endOf(before) : after ? items[first]!.offset : list!.offset + 1;
    const end = before ? endOf(items[last]!) : after ? after.offset : endOf(list!) - 1;
    edits.push({ start, end, text: '' });
    first = last;
  }
  return edits;
}

/** Why the file is better left alone: a sentence to show. */
function whyNot(text: string): string | undefined {
  const { tree, error } = jsonTree(text);
  if (error) {
    const line = text.slice(0, error.span.start).split('\n').length;
    return `${ignoreFileName}, line ${line}: ${error.message} Correct that first.`;
  }
  if (!tree) return undefined;
  const list = tree.kind === 'map' ? tree.entries.find(({ key }) => key === 'ignore')?.value : tree;
  return list === undefined || (list.kind === 'list' && tree.kind === 'map')
    ? undefined
    : `${ignoreFileName} should be an object with a list called "ignore". Correct that first.`;
}

/** Files, replies, rules, then sentences, by their characters: the same on every machine. */
export function compareEntries(a: IgnoreEntry, b: IgnoreEntry): number {
  for (const key of ['file', 'reply', 'rule', 'sentence', 'words'] as const) {
    const [left = '', right = ''] = [a[key], b[key]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

const endOf = ({ offset, length }: Node): number => offset + length;

/** A byte order mark is a character of the text: offsets stay the file's own. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, ' ');

const options = { allowTrailingComma: true };

function listIn(text: string): Node | undefined {
  const root = parseTree(withoutMark(text), [], options);
  const property = root?.children?.find(({ children }) => children?.[0]?.value === 'ignore');
  const list = property?.children?.[1];
  return list?.type === 'array' ? list : undefined;
}

/** In the order in which people read it. */
function written(entry: IgnoreEntry, unit: string, eol: string, indent = ''): string {
  const { file, reply, rule, sentence, words, reason } = entry;
  const json = JSON.stringify({ file, reply, rule, sentence, words, reason }, null, unit);
  return json.replaceAll('\n', eol + indent);
}

const wholeFile = (entries: readonly IgnoreEntry[], eol: string): string => {
  const items = entries.map((entry) => `    ${written(entry, '  ', eol, '    ')}`);
  return `{${eol}  "ignore": [${eol}${items.join(`,${eol}`)}${eol}  ]${eol}}${eol}`;
};

function withList(text: string, entries: readonly IgnoreEntry[], eol: string): DocumentEdit {
  const unit = unitOf(text);
  const formattingOptions = { insertSpaces: unit !== '\t', tabSize: unit.length, eol };
  const ordered = entries.map((entry) => JSON.parse(written(entry, '', '\n')) as unknown);
  const [edit] = modify(withoutMark(text), ['ignore'], ordered, { formattingOptions });
  const { offset, length, content } = edit!;
  return { start: offset, end: offset + length, text: content };
}

const unitOf = (text: string): string => {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return indent.startsWith('\t') ? '\t' : indent;
};

/** One edit for each gap of the list that something goes into. */
function insertions(
  text: string,
  list: Node,
  added: readonly IgnoreEntry[],
): readonly DocumentEdit[] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const unit = unitOf(text);
  const items = list.children ?? [];
  const first = items[0];
  const lead = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, first?.offset ?? 0))?.[1];
  if (!first) {
    const outer = /\n?([ \t]*)[^\n]*$/.exec(text.slice(0, list.offset))?.[1] ?? '';
    const inner = outer + unit;
    const all = added.map((entry) => inner + written(entry, unit, eol, inner)).join(`,${eol}`);
    return [{ start: list.offset + 1, end: endOf(list) - 1, text: eol + all + eol + outer }];
  }
  // Entries that share their line with the bracket stay in one line.
  const one = (entry: IgnoreEntry): string =>
    lead === undefined
      ? JSON.stringify(JSON.parse(written(entry, '', '\n')))
      : written(entry, unit, eol, lead);
  const gap = lead === undefined ? ' ' : eol + lead;
  const held = items.map((item) => parseEntry(text, item));
  const edits: DocumentEdit[] = [];
  let next = 0;
  items.forEach((item, index) => {
    let here = '';
    const there = held[index];
    while (next < added.length && there && compareEntries(added[next]!, there) < 0) {
      here += `${one(added[next]!)},${gap}`;
      next += 1;
    }
    if (here !== '') edits.push({ start: item.offset, end: item.offset, text: here });
  });
  const rest = added.slice(next).map((entry) => `,${gap}${one(entry)}`);
  const end = endOf(items.at(-1)!);
  return rest.length > 0 ? [...edits, { start: end, end, text: rest.join('') }] : edits;
}

function parseEntry(text: string, { offset, length }: Node): IgnoreEntry | undefined {
  const { entries } = parseIgnoreFile(`{"ignore":[${text.slice(offset, offset + length)}]}`, []);
  return entries[0]?.entry;
}
