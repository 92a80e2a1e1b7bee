import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { RuleMeta } from '../../../rules/api.ts';
import { isIgnored } from '../core/config/glob.ts';
import { resolveSettings } from '../core/config/resolve.ts';
import { configNames } from '../core/config/types.ts';
import type { ConfigLayer, ProjectConfig } from '../core/config/types.ts';
import type { Problem, Settings } from '../core/types.ts';
import { readTextFile } from '../node/files.ts';

/** A folder with its settings. */
export interface Project {
  readonly folder: string;
  readonly settings: Settings;
  readonly ignore: readonly string[];
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
  /** What was wrong with the configurations that were met. */
  readonly broken: readonly BrokenConfig[];
}

export interface ProjectsOptions {
  readonly rules: readonly RuleMeta[];
  /** Where files without a configuration are named from. */
  readonly cwd: string;
  /** `find`: upwards from each file; otherwise none, or the one of this path. */
  readonly config: 'find' | 'none' | { readonly path: string };
  readonly cli: ConfigLayer;
}

/** Finds and reads configurations, each once. */
export function createProjects(options: ProjectsOptions): Projects {
  const { cwd, config } = options;
  const broken: BrokenConfig[] = [];
  const byFolder = new Map<string, Promise<Project>>();
  const bare: Promise<Project> = Promise.resolve(projectOf(cwd, {}, options));
  const read = async (path: string): Promise<Project> => {
    const { value, problems, text } = await readConfig(path, options.rules);
    if (problems.length > 0) broken.push({ path, text, problems });
    return projectOf(dirname(path), value, options);
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
  if (config === 'find') return { of, broken };
  const only = config === 'none' ? bare : read(config.path);
  return { of: () => only, broken };
}

/** Whether the project's `ignore:` list names a file. */
export function isLeftOut({ folder, ignore }: Project, path: string): boolean {
  return isIgnored(nameIn(folder, path), ignore);
}

/** A path as globs and reports know it: from the folder, with `/`. */
export function nameIn(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

function projectOf(folder: string, project: ProjectConfig, options: ProjectsOptions): Project {
  const { rules, cli } = options;
  const settings = resolveSettings({ rules, project, cli });
  return { folder, settings, ignore: project.ignore ?? [] };
}

async function readConfig(
  path: string,
  rules: readonly RuleMeta[],
): Promise<{ value: ProjectConfig; problems: readonly Problem[]; text: string }> {
  const file = readTextFile(path);
  if ('fault' in file)
    return { value: {}, problems: [{ message: file.fault, level: 'error' }], text: '' };
  const { parseConfig } = await import('../core/config/parse.ts');
  return { ...parseConfig(file.text, path, rules), text: file.text };
}
