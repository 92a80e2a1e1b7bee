import type { Audience, RuleMeta } from '../../../../rules/api.ts';
import type { FileMapping, RuleLevel } from '../types.ts';
import { checkTree } from './check.ts';
import { jsonTree } from './jsonTree.ts';
import { configSchema, layerSchema } from './schema.ts';
import { treeOf } from './tree.ts';
import { presets } from './types.ts';
import type { Checked, ConfigLayer, Preset, ProjectConfig, RuleEntry } from './types.ts';
import { yamlTree } from './yamlTree.ts';

/** What is left once a configuration has passed its schema. */
interface RawLayer {
  readonly rules?: Readonly<Record<string, RawRule>>;
  readonly glossary?: Readonly<Record<string, string>>;
  readonly accept?: readonly string[];
  readonly replace?: Readonly<Record<string, string>>;
  readonly audience?: Audience;
}

type RawRule = RuleLevel | ({ readonly severity?: RuleLevel } & Readonly<Record<string, unknown>>);

interface RawConfig extends RawLayer {
  readonly extends?: string | readonly string[];
  readonly packs?: readonly string[];
  readonly files?: readonly FileMapping[];
  readonly ignore?: readonly string[];
}

/**
 * Reads a project configuration. A wrong key or value is one problem with its place; the rest of
 * the configuration holds. Never throws.
 * @param name file name or path; `.json` is read as JSON (comments allowed), all else as YAML 1.2
 */
export function parseConfig(
  text: string,
  name: string,
  rules: readonly RuleMeta[],
): Checked<ProjectConfig> {
  const { tree, error } = isJson(name) ? jsonTree(text) : yamlTree(text);
  if (error) return { value: {}, problems: [{ ...error, level: 'error' }] };
  if (!tree) return { value: {}, problems: [] };
  const { value, problems } = checkTree(tree, configSchema(rules));
  // The schema has vouched for the shape.
  return { value: configOf(value ?? {}), problems };
}

/**
 * Reads editor settings: the object of the `replyTone` section (`rules`, `glossary`, `accept`,
 * `replace`, `audience`; other keys are the editor's own and are passed over). Problems have no
 * span. Never throws.
 */
export function parseEditorSettings(
  section: unknown,
  rules: readonly RuleMeta[],
): Checked<ConfigLayer> {
  if (section === null || section === undefined) return { value: {}, problems: [] };
  const { value, problems } = checkTree(treeOf(section), layerSchema(rules));
  return { value: layerOf(value ?? {}), problems };
}

/** Whether a configuration of this name is JSON. */
export function isJson(name: string): boolean {
  return name.toLowerCase().endsWith('.json');
}

function configOf(raw: RawConfig): ProjectConfig {
  const extended = [raw.extends ?? []].flat();
  const isPreset = (name: string): name is Preset => presets.some((each) => each === name);
  const packs = [...extended.filter((name) => !isPreset(name)), ...(raw.packs ?? [])];
  return {
    ...layerOf(raw),
    ...(raw.extends && { extends: extended.filter(isPreset) }),
    ...(packs.length > 0 && { packs }),
    ...(raw.files && { files: raw.files }),
    ...(raw.ignore && { ignore: raw.ignore }),
  };
}

function layerOf({ rules, glossary, accept, replace, audience }: RawLayer): ConfigLayer {
  return {
    ...(rules && { rules: new Map(Object.entries(rules).map(([id, raw]) => [id, entryOf(raw)])) }),
    ...(glossary && { glossary: new Map(Object.entries(glossary)) }),
    ...(accept && { accept }),
    ...(replace && { replace: new Map(Object.entries(replace)) }),
    ...(audience && { audience }),
  };
}

function entryOf(raw: RawRule): RuleEntry {
  if (typeof raw === 'string') return { level: raw, options: {} };
  const { severity, ...options } = raw;
  return severity === undefined ? { options } : { level: severity, options };
}
