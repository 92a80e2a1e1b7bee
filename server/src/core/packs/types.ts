/** A pack: a folder of rules in the built-in shape. Paths are relative to it, with `/`. */
import type { Rule, RuleMeta } from '../../../../rules/api.ts';
import type { Kind, Problem, RuleLevel, Settings, Format } from '../types.ts';
import type { Span } from '../types.ts';

export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** Something wrong in a file of a pack. */
export interface PackProblem extends Problem {
  readonly path: string;
}

/** One line of a rule's `cases.yml`: exactly one of `bad` and `good`. */
export interface RuleCase {
  /** With ⟦ and ⟧ around what is reported. */
  readonly bad?: string;
  /** Nothing of this rule is reported. */
  readonly good?: string;
  /** Message id of every finding. */
  readonly message?: string;
  /** The text after the first fix or suggestion of every finding. */
  readonly fixed?: string;
  readonly kind?: Kind;
  readonly format?: Format;
  readonly settings?: CaseSettings;
}

/** What a case may set; everything else is as a new project has it. */
export interface CaseSettings {
  readonly glossary?: Readonly<Record<string, string>>;
  readonly accept?: readonly string[];
  readonly replace?: Readonly<Record<string, string>>;
  readonly audience?: Settings['audience'];
}

/** A case and where it stands. */
export interface PlacedCase {
  readonly line: RuleCase;
  readonly path: string;
  readonly span: Span | undefined;
}

export interface Pack {
  /** What its rules' ids begin with; undefined if its `pack.yml` does not say. */
  readonly name: string | undefined;
  readonly version?: string;
  /** Ids are prefixed with the pack's name. */
  readonly rules: readonly Rule[];
  /** Rules that are broken: known by name, so that a configuration may still set them. */
  readonly broken: readonly RuleMeta[];
  /** Levels that the pack sets, for its own rules and for built-in ones. */
  readonly levels: ReadonlyMap<string, RuleLevel>;
  /** Markdown, by rule id. */
  readonly pages: ReadonlyMap<string, string>;
  /** By rule id. */
  readonly cases: ReadonlyMap<string, readonly PlacedCase[]>;
  readonly problems: readonly PackProblem[];
}
