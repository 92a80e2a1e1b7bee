// Written by rules/generate.mjs from the folders beside it. Do not edit.
import type { RuleModule } from './api.ts';

export const modules: readonly RuleModule[] = [
];
