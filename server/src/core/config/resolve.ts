import type { RuleMeta, Severity } from '../../../../rules/api.ts';
import type { RuleLevel, RuleSetting, Settings } from '../types.ts';
import type { ConfigLayer, Preset, ProjectConfig, RuleEntry } from './types.ts';

/** Lowest first: each layer says otherwise than the ones before it. */
export interface SettingsLayers {
  readonly rules: readonly RuleMeta[];
  /** What the project's packs set, by rule id. */
  readonly packs?: ReadonlyMap<string, RuleLevel> | undefined;
  readonly editor?: ConfigLayer | undefined;
  readonly project?: ProjectConfig | undefined;
  /** From the command line; wins over all. */
  readonly cli?: ConfigLayer | undefined;
}

/** Defaults ← preset ← packs ← editor ← project ← command line. Every known rule is in the result. */
export function resolveSettings({ rules, packs, editor, project, cli }: SettingsLayers): Settings {
  const layers = [editor, project, cli].filter((layer) => layer !== undefined);
  const extended = project?.extends ?? [];
  return {
    rules: new Map(
      rules.map((meta) => {
        const entries = layers.map((layer) => layer.rules?.get(meta.id));
        const start = packs?.get(meta.id) ?? presetLevel(meta, extended);
        return [meta.id, settingOf(start, entries)];
      }),
    ),
    glossary: new Map(layers.flatMap((layer) => [...(layer.glossary ?? [])])),
    accept: new Set(layers.flatMap((layer) => layer.accept ?? [])),
    replace: new Map(layers.flatMap((layer) => [...(layer.replace ?? [])])),
    audience: layers.findLast((layer) => layer.audience !== undefined)?.audience ?? 'general',
    files: project?.files ?? [],
  };
}

function settingOf(start: RuleLevel, entries: readonly (RuleEntry | undefined)[]): RuleSetting {
  return {
    level: entries.findLast((entry) => entry?.level !== undefined)?.level ?? start,
    options: Object.assign({}, ...entries.map((entry) => entry?.options ?? {})) as object as Record<
      string,
      unknown
    >,
  };
}

/** A rule's level where nobody has set it: trial and deprecated rules are off, but for strict. */
function presetLevel(meta: RuleMeta, extended: readonly Preset[]): RuleLevel {
  if (!extended.includes('strict')) return meta.status === 'stable' ? meta.severity : 'off';
  return meta.status === 'deprecated' ? 'off' : raised(meta.severity);
}

function raised(severity: Severity): Severity {
  return severity === 'information' ? 'warning' : severity;
}
