import type { RuleLevel } from '../types.ts';
import type { ConfigEdit, ConfigFile } from './types.ts';

/** Adds an acronym with its meaning, or changes the meaning that is there. */
export function addToGlossary(file: ConfigFile, acronym: string, meaning: string): ConfigEdit {
  void [file, acronym, meaning];
  return { edits: [] };
}

/** Adds a word or name to the accepted ones. */
export function acceptWord(file: ConfigFile, word: string): ConfigEdit {
  void [file, word];
  return { edits: [] };
}

/** Sets a rule's level and keeps its options. */
export function setRuleLevel(file: ConfigFile, ruleId: string, level: RuleLevel): ConfigEdit {
  void [file, ruleId, level];
  return { edits: [] };
}
