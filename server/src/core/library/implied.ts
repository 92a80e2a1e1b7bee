/** What goes without saying in a promise, and what sets two kinds of promise apart. */
import type { Span, Term } from '../../../../rules/api.ts';
import { words } from '../../../../rules/shared/terms.ts';
import type { Clause } from './clauses.ts';
import type { Quantity } from './quantities.ts';
import { heads } from './vocabulary.ts';

interface Said {
  readonly terms: readonly Term[];
  readonly clause: Clause;
  /** From this sum on. */
  readonly threshold: boolean;
}

/** Dimension ('' for any) → what drops which tokens. */
const implied: readonly (readonly [dimension: string, by: string, tokens: string])[] = [
  ['time', 'refund delivery transfer results', 'arrive'],
  ['', 'delivery return exchange refund dispatch spend', 'parcel'],
  ['percent', '', 'refund return'],
  ['time', 'claim', 'resolve'],
  ['weight', '', 'weigh'],
  ['money', '', 'cost'],
  ['', 'discount paypal klarna card', 'cost'],
  ['', 'reset', 'link'],
  ['', 'engineer', 'visit'],
  ['', 'trial', 'free'],
  ['time', 'delivery', 'free'],
  ['', 'refund', 'card original statement'],
];
const rules = implied.map(([dimension, by, tokens]) => ({
  dimension,
  by: by === '' ? [] : [...words(by)],
  tokens: [...words(tokens)],
}));

/**
 * Drops from the tokens of a promise what goes without saying, and adds whether it's a window to
 * act in or a wait.
 * @returns how far the matter has come, if it says
 */
export function settle(core: Set<string>, quantity: Quantity, said: Said): string | undefined {
  const { dimension, least } = quantity;
  const has = (token: string): boolean => core.has(token);
  const isBegun =
    has('process') || has('dispatch') || (has('refund') && begins(said.terms, said.clause));
  const stage = has('arrive') ? 'arrive' : isBegun ? 'process' : undefined;
  if (has('parcel') && has('arrive')) core.add('delivery');
  if (has('process') && core.size > 1) core.delete('process');
  if (said.threshold || (least && dimension.startsWith('money'))) core.add('spend');
  else core.delete('spend');
  if (dimension === 'percent' && (has('cost') || isOff(said.terms))) core.add('discount');
  for (const { dimension: only, by, tokens } of rules)
    if (dimension.startsWith(only) && (by.length === 0 || by.some(has)))
      for (const token of tokens) core.delete(token);
  if (dimension === 'time' && [...core].some((token) => heads.has(token))) core.delete('cost');
  if (has('refund') || has('return') || has('exchange'))
    core.add(isWindow(core, said.terms, said.clause) ? 'window' : 'wait');
  return stage;
}

/** "We send your refund", which isn't there yet. */
const begins = (terms: readonly Term[], { start, end }: Span): boolean =>
  terms
    .slice(start, end)
    .some(({ norm: word }) =>
      /^(?:send|sent|issued?|initiated?|start|begin|raised?|approved?|release[ds]?)$/.test(word),
    );

const isOff = (terms: readonly Term[]): boolean => terms.some(({ norm: word }) => word === 'off');
const windows = words(
  'ask request claim eligible entitled offer policy guarantee window period can may accept accepted accepts possible have',
);

/** Whether a time is how long the customer may act, not how long they wait. */
function isWindow(
  core: ReadonlySet<string>,
  terms: readonly Term[],
  { start, end }: Span,
): boolean {
  const inside = terms.slice(start, end).map((term) => term.norm);
  if (core.has('refund'))
    return (
      inside.some((word) => windows.has(word)) &&
      !inside.some(
        (word) => word === 'expect' || word === 'take' || word === 'takes' || word === 'reach',
      )
    );
  return (
    !inside.some((word) =>
      /^(?:takes?|process(?:ed|ing)?|check|inspect|expect|allow)$/.test(word),
    ) || inside.some((word) => windows.has(word) || word === 'back')
  );
}
