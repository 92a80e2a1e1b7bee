import type { RuleMeta } from '../../../../rules/api.ts';
import type { Checked, ConfigLayer, ProjectConfig } from './types.ts';

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
  void [text, name, rules];
  return { value: {}, problems: [] };
}

/**
 * Reads editor settings: the object of the `replyTone` section (`rules`, `glossary`, `accept`,
 * `replace`, `audience`; other keys are the editor's own and are passed over). Problems have no span.
 */
export function parseEditorSettings(
  section: unknown,
  rules: readonly RuleMeta[],
): Checked<ConfigLayer> {
  void [section, rules];
  return { value: {}, problems: [] };
}
