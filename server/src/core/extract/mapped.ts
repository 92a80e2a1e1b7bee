import { closest } from '../config/suggest.ts';
import type { Steps } from '../steps.ts';
import type { FileMapping, Problem, Unit } from '../types.ts';
import { deadEnd, isPath, select, splits, type SplitPath } from './dataPath.ts';
import type { DataNode } from './record.ts';
import { readRecord, textsAt, valueAt, type RecordContext } from './records.ts';
import type { RecordShape } from './shapes/shape.ts';

/** Where ids and titles usually are, if the project doesn't say. */
const IDS = ['id', '_id', 'key', 'slug'];
const TITLES = ['title', 'name', 'label', 'subject'];

/** A path may be written from the record or, like the fields, from the top. */
const fromRecord = (path: string, { records }: SplitPath): readonly string[] =>
  records !== '' && path.startsWith(records)
    ? [path.slice(records.length).replace(/^\./, '')]
    : [path];

const named = (
  path: string | undefined,
  usual: readonly string[],
  split: SplitPath,
): readonly string[] => (path === undefined ? usual : fromRecord(path, split));

/** The smallest records that have a name: `[*]` may also lead to mere parts of one. */
function recordsOf(root: DataNode, path: string, { id, title }: FileMapping): SplitPath {
  const ways = splits(path);
  const isNamed = (split: SplitPath): boolean => {
    const names = [...named(title, TITLES, split), ...named(id, IDS, split)];
    return select(root, split.records).some((record) => valueAt(record, names) !== undefined);
  };
  return ways.slice(0, -1).find(isNamed) ?? ways[0]!;
}

const wayIn = (path: string, names: readonly string[], missing: string | undefined): string => {
  const list = names
    .slice(0, 12)
    .map((name) => `“${name}”`)
    .join(', ');
  const near = missing === undefined ? undefined : closest(missing, names);
  if (missing === undefined) return `“${path}” fits nothing in this file.`;
  if (near !== undefined)
    return `“${path}” leads nowhere: there is no “${missing}”, but there is “${near}”.`;
  return names.length === 0
    ? `“${path}” leads nowhere: there is no “${missing}”.`
    : `“${path}” leads nowhere: there is no “${missing}”, only ${list}.`;
};

/**
 * @param found whether other fields led somewhere: a field that only some files have is no mistake
 * @returns what to say of a field of `files:` that leads nowhere
 */
export const lostField = (
  path: string,
  end: { readonly instead: readonly string[]; readonly missing: string | undefined },
  found: boolean,
): Problem => ({
  level: found ? 'note' : 'error',
  message: `${wayIn(path, end.instead, end.missing)} Check “files:” in .replytone.yaml.`,
  span: { start: 0, end: 0 },
});

const notAPath = (path: string): Problem => ({
  level: 'error',
  message: `“${path}” in “files:” isn’t a path. Write it like macros[*].title, or items[type=reply].text.`,
  span: { start: 0, end: 0 },
});

/** Says which fields of a mapping lead nowhere. */
function checkFields(root: DataNode, fields: readonly string[], problems: Problem[]): void {
  const broken = fields.filter((path) => !isPath(path));
  problems.push(...broken.map(notAPath));
  const lost = fields.flatMap((path) => {
    const end = broken.includes(path) ? undefined : deadEnd(root, path);
    return end ? [{ path, end }] : [];
  });
  const found = fields.length > lost.length + broken.length;
  problems.push(...lost.map(({ path, end }) => lostField(path, end, found)));
}

/** Reads what the project says is text, each record with all of its fields, in document order. */
export function* readMapped(
  context: RecordContext,
  root: DataNode,
  mapping: FileMapping & { readonly fields: readonly string[] },
): Steps<readonly Unit[]> {
  const { format, id, title, usage, language } = mapping;
  checkFields(root, mapping.fields, context.problems);
  const byRecord = new Map<DataNode, RecordShape>();
  for (const path of mapping.fields) {
    yield;
    const split = recordsOf(root, path, mapping);
    for (const record of select(root, split.records)) {
      const field = { path: split.rest, ...(format && { format }) };
      const known = byRecord.get(record);
      byRecord.set(record, {
        isKeyed: /(?:^|\.)\*$/.test(split.records),
        id: named(id, split.records === '' ? [] : IDS, split),
        title: named(title, split.records === '' ? [] : TITLES, split),
        ...(usage !== undefined && { usage: fromRecord(usage, split) }),
        ...(language !== undefined && { language: fromRecord(language, split) }),
        fields: [...(known?.fields ?? []), field],
      });
    }
  }
  const units: Unit[] = [];
  for (const [record, shape] of [...byRecord].sort(([a], [b]) => a.span.start - b.span.start)) {
    if (shape.fields.every(({ path }) => textsAt(record, path).length === 0)) continue;
    units.push(...readRecord(context, record, shape));
    yield;
  }
  return units;
}
