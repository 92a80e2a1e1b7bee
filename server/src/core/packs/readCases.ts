import { checkTree } from '../config/check.ts';
import type { TreeNode } from '../config/tree.ts';
import type { Report } from './parsePack.ts';
import { caseSchema } from './schema.ts';
import type { PackFile, PlacedCase, RuleCase } from './types.ts';

export interface CaseFile {
  readonly tree: TreeNode | undefined;
  /** Message ids of the rule; undefined if it could not be read. */
  readonly messages: readonly string[] | undefined;
  readonly report: Report;
}

/** Reads a `cases.yml`. A case that checks nothing is a problem. */
export function readCases(
  { path }: PackFile,
  { tree, messages, report }: CaseFile,
): readonly PlacedCase[] {
  if (!tree) return [];
  if (tree.kind !== 'list') {
    report(path, 'The cases should be a list, each with "- bad:" or "- good:".', tree.span);
    return [];
  }
  return tree.items.flatMap((item, index): readonly PlacedCase[] => {
    const { value, problems } = checkTree(item, caseSchema, { path: [`#${index + 1}`] });
    for (const { message, span } of problems) report(path, message, span ?? item.span);
    // The schema has vouched for the shape.
    const line = value as RuleCase | undefined;
    if (!line || problems.length > 0) return [];
    const fault = faultOf(line, messages);
    if (fault !== undefined) report(path, fault, item.span);
    return fault === undefined ? [{ line, path, span: item.span }] : [];
  });
}

function faultOf(
  { bad, good, message, fixed }: RuleCase,
  messages: readonly string[] | undefined,
): string | undefined {
  if ((bad === undefined) === (good === undefined)) return 'A case has either "bad" or "good".';
  if (bad !== undefined && !/⟦[^⟦⟧]+⟧/.test(bad))
    return 'A bad case marks the words to be found with ⟦ and ⟧.';
  if (good !== undefined && (/[⟦⟧]/.test(good) || fixed !== undefined || message !== undefined))
    return 'In a good case nothing is found: it has no ⟦ ⟧, no "message" and no "fixed".';
  if (message !== undefined && messages && !messages.includes(message))
    return `There is no message "${message}" in the rule.`;
  return undefined;
}
