import type { Rule, RuleMeta } from '../../../../rules/api.ts';
import { dataRule } from './dataRule.ts';

/** Signs of the pattern language: a project's words are words, not patterns. */
const signs = /[()|[\]{}@#*^$?]/g;

/**
 * The words that a project replaces ("seat" → "licence"), as entries of `jargon`. The last word is
 * found in all its forms, and the replacement takes the form that was found.
 */
export function houseRule(meta: RuleMeta, replace: ReadonlyMap<string, string>): Rule {
  const entries = [...replace].flatMap(([words, instead]) => {
    const plain = words.replace(signs, ' ').trim();
    if (plain === '') return [];
    const single = /^[\p{L}]+$/u.test(plain) && /^[\p{L}]+$/u.test(instead);
    return {
      find: single ? `{${plain.toLowerCase()}}` : plain,
      suggest: [single ? `{${instead}}` : instead],
      safe: true,
    };
  });
  return dataRule({
    ...meta,
    messages: { house: '“{text}” isn’t how this team says it to customers: write {plain}.' },
    entries,
  });
}
