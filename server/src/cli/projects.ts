import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { RuleMeta, WordClasses } from '../../../rules/api.ts';
import { isIgnored } from '../core/config/glob.ts';
import { resolveSettings } from '../core/config/resolve.ts';
import { configNames } from '../core/config/types.ts';
import type { ConfigLayer, ProjectConfig } from '../core/config/types.ts';
import type { Problem, Settings } from '../core/types.ts';
import { readTextFile } from '../node/files.ts';
import { packFolder } from '../node/folders.ts';
import type { PackFolder } from '../packFiles.ts';
import { createIgnoreFiles } from './ignoreFiles.ts';
import type { IgnoreFiles } from './ignoreFiles.ts';
import type { PackLoader, ProjectPacks } from '../packs.ts';

/** A folder with its settings. */
export interface Project {
  readonly folder: string;
  readonly settings: Settings;
  readonly ignore: readonly string[];
  /** The rules that apply: the built-in ones and those of its packs. */
  readonly rules: readonly RuleMeta[];
  /** The pages of its packs' rules, Markdown, by id. */
  readonly pages: ReadonlyMap<string, string>;
}

/** A configuration that has something wrong. */
export interface BrokenConfig {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

export interface Projects {
  /** The project of a file in this folder. */
  of(folder: string): Promise<Project>;
  /** What the projects' ignore files accept. */
  readonly ignores: IgnoreFiles;
  /** What was wrong with the configurations that were met. */
  readonly broken: readonly BrokenConfig[];
}

export interface ProjectsOptions {
  readonly rules: readonly RuleMeta[];
  /** Word classes that the rules of packs may name. */
  readonly classes: WordClasses;
  /** Where files without a configuration are named from. */
  readonly cwd: string;
  /** `find`: upwards from each file; otherwise none, or the one of this path. */
  readonly config: 'find' | 'none' | { readonly path: string };
  readonly cli: ConfigLayer;
  /** An ignore file to read besides the projects' own. */
  readonly baseline?: string | undefined;
}

/** Finds and reads configurations, each once. */
export function createProjects(options: ProjectsOptions): Projects {
  const { cwd, config } = options;
  const broken: BrokenConfig[] = [];
  const byFolder = new Map<string, Promise<Project>>();
  const bare: Promise<Project> = Promise.resolve(projectOf(cwd, {}, options));
  let loader: PackLoader | undefined;
  const read = async (path: string): Promise<Project> => {
    const file = readTextFile(path);
    if ('fault' in file) {
      broken.push({ path, text: '', problems: [{ message: file.fault, level: 'error' }] });
      return projectOf(dirname(path), {}, options);
    }
    const { text } = file;
    const open = (pack: string): PackFolder => packFolder(resolve(dirname(path), pack));
    loader ??= (await import('../packs.ts')).createPackLoader(options);
    const packs = await loader.load({ text, name: path, open });
    const { parseConfig } = await import('../core/config/parse.ts');
    const { value, problems } = parseConfig(text, path, [...options.rules, ...packs.rules]);
    const all = [...problems, ...packs.problems];
    if (all.length > 0) broken.push({ path, text, problems: all });
    broken.push(...packs.broken.map(({ location, ...rest }) => ({ path: location, ...rest })));
    return projectOf(dirname(path), value, options, packs);
  };
  const of = (folder: string): Promise<Project> => {
    const held = byFolder.get(folder);
    if (held) return held;
    const name = configNames.find((each) => existsSync(join(folder, each)));
    const parent = dirname(folder);
    const project =
      name !== undefined ? read(join(folder, name)) : parent === folder ? bare : of(parent);
    byFolder.set(folder, project);
    return project;
  };
  const ignores = createIgnoreFiles({
    ...{ cwd, baseline: options.baseline },
    rules: options.rules.map(({ id }) => id),
  });
  if (config === 'find') return { of, broken, ignores };
  const only = config === 'none' ? bare : read(config.path);
  return { of: () => only, broken, ignores };
}

/** Whether the project's `ignore:` list names a file. */
export function isLeftOut({ folder, ignore }: Project, path: string): boolean {
  return isIgnored(nameIn(folder, path), ignore);
}

/** A path as globs and reports know it: from the folder, with `/`. */
export function nameIn(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

function projectOf(
  folder: string,
  project: ProjectConfig,
  options: ProjectsOptions,
  packs?: ProjectPacks,
): Project {
  const rules = [...options.rules, ...(packs?.rules ?? [])];
  const settings = resolveSettings({ rules, packs: packs?.levels, project, cli: options.cli });
  return {
    ...{ folder, rules, pages: packs?.packs.pages ?? new Map(), ignore: project.ignore ?? [] },
    settings: { ...settings, ...(packs && { packs: packs.packs }) },
  };
}
