import type {
  Report,
  Reply,
  Rule,
  RuleContext,
  RuleMeta,
  PhraseLists,
  WordClasses,
} from './api.ts';

type TriggerPart<L extends string> = L | `parts/${string}` | `#${string}`;

interface Definition<M extends string, L extends string> {
  readonly meta: RuleMeta & { readonly messages: Readonly<Record<M, string>> };
  readonly classes?: WordClasses;
  readonly phrases?: PhraseLists & Readonly<Record<L, readonly string[]>>;
  readonly triggers?: readonly (TriggerPart<NoInfer<L>> | readonly TriggerPart<NoInfer<L>>[])[];
  check(reply: Reply, context: RuleContext): Iterable<Report & { readonly messageId: NoInfer<M> }>;
}

/** Types a coded rule: a misspelt message id does not compile. */
export const defineRule = <const M extends string, const L extends string>(
  rule: Definition<M, L>,
): Rule => rule;
