/** The packs of a project: found by its configuration, read through whoever can read files. */
import type { RuleMeta, WordClasses } from '../../rules/api.ts';
import { isJson } from './core/config/parse.ts';
import { jsonTree } from './core/config/jsonTree.ts';
import type { TreeNode } from './core/config/tree.ts';
import { presets } from './core/config/types.ts';
import { yamlTree } from './core/config/yamlTree.ts';
import { parsePack } from './core/packs/parsePack.ts';
import type { Pack, PackFile } from './core/packs/types.ts';
import { brokenFiles, readPackFiles, type BrokenFile, type PackFolder } from './packFiles.ts';
import type { PackRules, Problem, RuleLevel, Span } from './core/types.ts';

/** What the packs of one configuration come to. */
export interface ProjectPacks {
  readonly packs: PackRules;
  /** Of their rules, broken ones included: what the configuration may name. */
  readonly rules: readonly RuleMeta[];
  readonly levels: ReadonlyMap<string, RuleLevel>;
  /** In the configuration's text: folders that aren't there, names that clash. */
  readonly problems: readonly Problem[];
  readonly broken: readonly BrokenFile[];
  /** Where the packs are looked for, found or not. */
  readonly folders: readonly string[];
  /** Where each rule's page stands, by rule id. */
  readonly pages: ReadonlyMap<string, string>;
}

const noRules: PackRules = { rules: [], pages: new Map() };

export const noPacks: ProjectPacks = {
  packs: noRules,
  rules: [],
  levels: new Map(),
  problems: [],
  broken: [],
  folders: [],
  pages: new Map(),
};

/** A configuration, as far as finding its packs asks. */
export interface PackConfig {
  readonly text: string;
  /** File name or path; `.json` is read as JSON. */
  readonly name: string;
  /** Opens a folder that the configuration names, relative to the configuration's own. */
  readonly open: (path: string) => PackFolder;
}

export interface PackLoader {
  /** Reads the packs of a configuration; the same object for as long as nothing of them changed. */
  load(config: PackConfig): Promise<ProjectPacks>;
}

/** @param around the built-in rules, and the classes that any rule may name */
export function createPackLoader(around: {
  readonly rules: readonly RuleMeta[];
  readonly classes: WordClasses;
}): PackLoader {
  const packs = new Map<string, { readonly key: string; readonly pack: Pack }>();
  const sets = new Map<string, { readonly parts: readonly Pack[]; readonly made: PackRules }>();
  return { load };

  async function load({ text, name, open }: PackConfig): Promise<ProjectPacks> {
    const wanted = packPaths(text, name);
    if (wanted.length === 0) return noPacks;
    const problems: Problem[] = [];
    const broken: BrokenFile[] = [];
    const loaded: { readonly pack: Pack; readonly folder: PackFolder }[] = [];
    const folders = wanted.map(({ path, span }) => ({ path, span, folder: open(path) }));
    for (const { path, span, folder } of folders) {
      const report = (message: string): void => {
        problems.push({ message, level: 'error', ...(span && { span }) });
      };
      const read = await readPackFiles(folder);
      if (!read) {
        report(
          `There is no folder "${path}". A pack's path counts from the folder of this configuration.`,
        );
        continue;
      }
      const pack = parsed(folder.locate(''), read.files);
      broken.push(...brokenFiles(folder, read.files, [...read.problems, ...pack.problems]));
      const twin = loaded.find((other) => other.pack.name === pack.name);
      if (twin && pack.name !== undefined) {
        if (twin.pack !== pack)
          report(`Two packs are called "${pack.name}". Rename one in its pack.yml.`);
      } else loaded.push({ pack, folder });
    }
    const parts = loaded.map(({ pack }) => pack);
    return {
      packs: setOf(folders.map(({ folder }) => folder.locate('')).join('\n'), parts),
      rules: parts.flatMap(({ rules, broken: stubs }) => [
        ...rules.map(({ meta }) => meta),
        ...stubs,
      ]),
      levels: new Map(parts.flatMap(({ levels }) => [...levels])),
      problems,
      broken,
      folders: folders.map(({ folder }) => folder.locate('')),
      pages: new Map(
        loaded.flatMap(({ pack, folder }) =>
          [...pack.pages.keys()].map((id) => {
            const short = id.slice(id.indexOf('/') + 1);
            return [id, folder.locate(`${short}/README.md`)] as const;
          }),
        ),
      ),
    };
  }

  function parsed(location: string, files: readonly PackFile[]): Pack {
    const key = JSON.stringify(files);
    const known = packs.get(location);
    if (known?.key === key) return known.pack;
    const pack = parsePack(files, around);
    if (packs.size >= 50) packs.clear();
    packs.set(location, { key, pack });
    return pack;
  }

  function setOf(key: string, parts: readonly Pack[]): PackRules {
    const known = sets.get(key);
    if (known?.parts.length === parts.length && parts.every((each, i) => each === known.parts[i]))
      return known.made;
    const made = packRules(parts);
    if (sets.size >= 50) sets.clear();
    sets.set(key, { parts, made });
    return made;
  }
}

/** The rules of packs, for {@link PackRules} of settings. */
export function packRules(packs: readonly Pack[]): PackRules {
  return {
    rules: packs.flatMap(({ rules }) => rules),
    pages: new Map(packs.flatMap(({ pages }) => [...pages])),
  };
}

/** The folders that a configuration names, with their places in its text. */
function packPaths(
  text: string,
  name: string,
): readonly { readonly path: string; readonly span: Span | undefined }[] {
  // Most configurations name none, and reading one twice costs more than looking for the words.
  if (!/\b(?:packs|extends)\b/.test(text)) return [];
  const { tree } = isJson(name) ? jsonTree(text) : yamlTree(text);
  if (tree?.kind !== 'map') return [];
  const valuesOf = (key: string): readonly TreeNode[] => {
    const node = tree.entries.find((entry) => entry.key === key)?.value;
    return node?.kind === 'list' ? node.items : node ? [node] : [];
  };
  const isPreset = (value: unknown): boolean => presets.some((each) => each === value);
  const extended = valuesOf('extends').filter(
    (node) => node.kind === 'scalar' && !isPreset(node.value) && /[/\\]/.test(String(node.value)),
  );
  return [...extended, ...valuesOf('packs')].flatMap((node) =>
    node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== ''
      ? [{ path: node.value.replaceAll('\\', '/'), span: node.span }]
      : [],
  );
}
