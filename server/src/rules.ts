/** The built-in rules, ready to run, and their pages. */
import type { PhraseLists, PhraseRule, Rule, RuleModule, WordClasses } from '../../rules/api.ts';
import { modules } from '../../rules/index.ts';
import classes from '../../rules/shared/classes.yml';
import parts from '../../rules/shared/parts.yml';
import { dataRule } from './core/phrases/dataRule.ts';

const isData = (rule: Rule | PhraseRule): rule is PhraseRule => 'entries' in rule;

const build = ({ rule, entries = [] }: RuleModule): Rule =>
  isData(rule) ? dataRule({ ...rule, entries: [...rule.entries, ...entries] }) : rule;

export const builtInRules: readonly Rule[] = modules.map(build);

export const shared = { lists: parts as PhraseLists, classes: classes as WordClasses };

const pages = new Map(modules.map(({ rule, page }) => [idOf(rule), page]));

function idOf(rule: Rule | PhraseRule): string {
  return isData(rule) ? rule.id : rule.meta.id;
}

/** A rule's page, Markdown; undefined for an unknown id. */
export const pageOf = (id: string): string | undefined => pages.get(id);
