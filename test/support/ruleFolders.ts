import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LintCase } from './lint.ts';

export const rulesFolder = join(import.meta.dirname, '../../rules');

/** Ids of the rules that have a folder. */
export const ruleIds: readonly string[] = readdirSync(rulesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map((entry) => entry.name);

/** One line of a rule's `cases.yml`: exactly one of `bad` and `good`. */
export interface RuleCase extends LintCase {
  /** With ⟦ and ⟧ around what is reported. */
  readonly bad?: string;
  /** Nothing of this rule is reported. */
  readonly good?: string;
  /** Message id of every finding. */
  readonly message?: string;
  /** The text after the first fix or suggestion of every finding. */
  readonly fixed?: string;
}

export const casesOf = (id: string): readonly RuleCase[] => {
  const file = join(rulesFolder, id, 'cases.yml');
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as RuleCase[]) : [];
};
