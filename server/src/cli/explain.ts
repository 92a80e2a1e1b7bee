import type { RuleMeta } from '../../../rules/api.ts';
import { closest } from '../core/config/suggest.ts';
import { wrap } from './reporters/text.ts';

/** Why there is no such rule, and which one was likely meant. */
export function unknownRule(id: string, rules: readonly RuleMeta[]): string {
  const guess = closest(
    id,
    rules.map((meta) => meta.id),
  );
  const hint =
    guess === undefined ? 'See --list-rules for all of them.' : `Did you mean "${guess}"?`;
  return `There is no rule "${id}". ${hint}`;
}

/** A rule's page; or what the rule says of itself, if it has none. */
export function explain(meta: RuleMeta, page: string | undefined, width: number): string {
  if (page !== undefined) return page.endsWith('\n') ? page : `${page}\n`;
  return [`# ${meta.id}`, '', ...wrap(meta.summary, width), '', ...wrap(meta.why, width), ''].join(
    '\n',
  );
}
