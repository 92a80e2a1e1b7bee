/** Settings of one document each: from the editor and the project, asked for once and kept. */
import type { Connection } from 'vscode-languageserver';
import type { RuleMeta } from '../../../rules/api.ts';
import { isIgnored } from '../core/config/glob.ts';
import { parseConfig, parseEditorSettings } from '../core/config/parse.ts';
import { resolveSettings } from '../core/config/resolve.ts';
import type { SourcedEntry } from '../core/silence/entriesOf.ts';
import { skippedFile } from '../core/skip.ts';
import type { Problem, Settings } from '../core/types.ts';
import type { BrokenFile } from '../packFiles.ts';
import type { ProjectPacks } from '../packs.ts';
import { settingsSection } from '../protocol.ts';
import type { ClientFeatures } from './features.ts';
import { acceptedIn, isIgnoreFileUri, type IgnoreFile, type IgnoreFiles } from './ignoreFiles.ts';
import type { Packs } from './packs.ts';
import type { ConfigFile, Projects } from './projects.ts';
import { baseName, relativePath } from './uris.ts';
import { isConfigUri } from './watch.ts';

export interface DocumentSettings {
  /** `skipped`: left alone unless asked for; `configuration`, `ignoreFile`: it is the project's own. */
  readonly state: 'on' | 'off' | 'skipped' | 'configuration' | 'ignoreFile';
  /** Why it is skipped. */
  readonly reason?: string;
  readonly settings: Settings;
  /** Whether a line above each reply says how it sounds. */
  readonly codeLens: boolean;
  /** Path relative to the configuration's folder, else to the workspace's, else the bare name. */
  readonly name: string;
  readonly config?: ConfigFile;
  /** What people have accepted; of the nearest ignore file. */
  readonly accepted: readonly SourcedEntry[];
  readonly ignoreFile?: IgnoreFile;
  /** What is wrong with the project configuration, in its text. */
  readonly configProblems: readonly Problem[];
  /** Files of the project's packs that have something wrong. */
  readonly brokenFiles: readonly BrokenFile[];
  /** URIs of the pages of the packs' rules, by rule id. */
  readonly packPages: ReadonlyMap<string, string>;
  /** What is wrong with the editor's settings. */
  readonly editorProblems: readonly Problem[];
}

export interface SettingsStore {
  /** Settings of a document; the same object until something that they depend on changes. */
  readonly of: (uri: string) => Promise<DocumentSettings>;
  readonly forget: (uri: string) => void;
  readonly forgetAll: () => void;
}

export interface SettingsOptions {
  readonly connection: Connection;
  readonly features: ClientFeatures;
  readonly projects: Projects;
  readonly ignoreFiles: IgnoreFiles;
  readonly packs: Packs;
  readonly rules: readonly RuleMeta[];
  readonly workspaceFolders: () => readonly string[];
  /** The section, for clients that cannot be asked. */
  readonly pushedSettings: () => unknown;
}

/** Of the same texts come the same settings, and rules that are compiled for them need not be again. */
type Known = Map<string, { readonly packs: ProjectPacks['packs']; readonly made: Made }>;

/** What documents of one project have in common. */
interface Made {
  readonly settings: Settings;
  readonly ignore: readonly string[];
  readonly problems: readonly Problem[];
  readonly editorProblems: readonly Problem[];
}

const mostKnown = 20;

export function createSettings(options: SettingsOptions): SettingsStore {
  const kept = new Map<string, Promise<DocumentSettings>>();
  const known: Known = new Map();
  return {
    of: (uri) => {
      const held = kept.get(uri);
      if (held) return held;
      const asked = resolve(uri, options, known);
      kept.set(uri, asked);
      // A failure is for whoever asked; the next one asks again.
      asked.catch(() => kept.delete(uri));
      return asked;
    },
    forget: (uri) => {
      kept.delete(uri);
    },
    forgetAll: () => {
      kept.clear();
    },
  };
}

async function resolve(
  uri: string,
  options: SettingsOptions,
  known: Known,
): Promise<DocumentSettings> {
  const { projects, ignoreFiles, workspaceFolders } = options;
  const [section, config, ignoreFile] = await Promise.all([
    editorSection(uri, options),
    projects.find(uri),
    ignoreFiles.find(uri),
  ]);
  const packs = await options.packs.of(config);
  const key = JSON.stringify([section, config?.uri, config?.text]);
  const before = known.get(key);
  const made = before?.packs === packs.packs ? before.made : make(section, config, packs, options);
  if (known.size >= mostKnown) known.clear();
  known.set(key, { packs: packs.packs, made });
  const name = nameOf(uri, config, workspaceFolders());
  const unreadable = config?.unreadable;
  return {
    ...stateOf(uri, section, isIgnored(name, made.ignore)),
    settings: made.settings,
    codeLens: !isObject(section) || section['codeLens'] !== false,
    name,
    ...(config && { config }),
    accepted: acceptedIn(ignoreFile, uri),
    ...(ignoreFile && { ignoreFile }),
    configProblems: [
      ...(unreadable === undefined ? [] : [{ message: unreadable, level: 'error' as const }]),
      ...made.problems,
      ...packs.problems,
    ],
    brokenFiles: packs.broken,
    packPages: packs.pages,
    editorProblems: made.editorProblems,
  };
}

function make(
  section: unknown,
  config: ConfigFile | undefined,
  packs: ProjectPacks,
  options: SettingsOptions,
): Made {
  const rules = [...options.rules, ...packs.rules];
  const editor = parseEditorSettings(section, rules);
  const project = config && parseConfig(config.text, baseName(config.uri), rules);
  const settings = resolveSettings({
    ...{ rules, packs: packs.levels, editor: editor.value, project: project?.value },
  });
  return {
    settings: { ...settings, packs: packs.packs },
    ignore: project?.value.ignore ?? [],
    problems: project?.problems ?? [],
    editorProblems: editor.problems,
  };
}

async function editorSection(uri: string, options: SettingsOptions): Promise<unknown> {
  const { connection, features, pushedSettings } = options;
  if (!features.configuration) return pushedSettings();
  const item = { scopeUri: uri, section: settingsSection };
  const answer: unknown = await connection.workspace.getConfiguration(item);
  return answer ?? pushedSettings();
}

function stateOf(
  uri: string,
  section: unknown,
  ignored: boolean,
): Pick<DocumentSettings, 'state' | 'reason'> {
  if (isConfigUri(uri)) return { state: 'configuration' };
  if (isIgnoreFileUri(uri)) return { state: 'ignoreFile' };
  if (isObject(section) && section['enable'] === false) return { state: 'off' };
  if (ignored)
    return { state: 'skipped', reason: 'The project configuration leaves this file alone.' };
  const reason = skippedFile(uri);
  return reason === undefined ? { state: 'on' } : { state: 'skipped', reason };
}

function nameOf(uri: string, config: ConfigFile | undefined, folders: readonly string[]): string {
  for (const folder of [...(config ? [config.folder] : []), ...folders]) {
    const path = relativePath(folder, uri);
    if (path !== undefined) return path;
  }
  return baseName(uri);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
