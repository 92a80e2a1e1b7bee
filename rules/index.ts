// Written by rules/generate.mjs from the folders beside it. Do not edit.
import type { RuleModule } from './api.ts';
import coldOpening from './cold-opening/rule.ts';
import coldOpeningPage from './cold-opening/README.md';
import policyBlame from './policy-blame/rule.ts';
import policyBlamePage from './policy-blame/README.md';
import unexplainedAcronym from './unexplained-acronym/rule.ts';
import unexplainedAcronymPage from './unexplained-acronym/README.md';

export const modules: readonly RuleModule[] = [
  { rule: coldOpening, page: coldOpeningPage },
  { rule: policyBlame, page: policyBlamePage },
  { rule: unexplainedAcronym, page: unexplainedAcronymPage },
];
