/** What a project, an editor or the command line can set. Everything is optional: it is a layer. */
import type { Audience, DocumentEdit, FileMapping, Problem, RuleLevel } from '../types.ts';

/** Names a project configuration may have, in the order they are looked for in a folder. */
export const configNames = ['.replytone.yaml', '.replytone.yml', '.replytone.json'] as const;

/** Looked for in a text's folder and upwards from there; the nearest one counts. */
export const ignoreFileName = '.replytone-ignore.json';

export const presets = ['recommended', 'strict'] as const;
export type Preset = (typeof presets)[number];

export const ruleLevels = [
  'off',
  'hint',
  'information',
  'warning',
  'error',
] as const satisfies readonly RuleLevel[];

/** How one rule is set: what isn't given stays as the layer below has it. */
export interface RuleEntry {
  readonly level?: RuleLevel;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What editor settings may say: checked, unknown and wrong parts left out. */
export interface ConfigLayer {
  readonly rules?: ReadonlyMap<string, RuleEntry>;
  /** Acronym → how to say it to a customer. */
  readonly glossary?: ReadonlyMap<string, string>;
  readonly accept?: readonly string[];
  /** House jargon → what we say instead. */
  readonly replace?: ReadonlyMap<string, string>;
  readonly audience?: Audience;
}

/** What a project file may say besides. Globs are relative to the file's folder. */
export interface ProjectConfig extends ConfigLayer {
  readonly extends?: readonly Preset[];
  /** Folders of rule packs, as written, those of `extends` included. */
  readonly packs?: readonly string[];
  readonly files?: readonly FileMapping[];
  /** In the manner of .gitignore. */
  readonly ignore?: readonly string[];
}

/** A value, and what was wrong with the rest. Spans are offsets in the configuration's text. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** A project configuration as it stands: `text` is '' for a file that doesn't exist yet. */
export interface ConfigFile {
  readonly text: string;
  /** File name or path; `.json` means JSON, everything else YAML. */
  readonly name: string;
}

/**
 * Sorted edits of the text that are apart (none if it already says so), or why the file is better
 * left alone: a sentence to show as it is.
 */
export type ConfigEdit =
  | { readonly edits: readonly DocumentEdit[]; readonly refused?: never }
  | { readonly refused: string; readonly edits?: never };
