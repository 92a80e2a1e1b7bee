import type { Noun } from './nouns.ts';

/** What is blamed, and so which message is shown. */
export type BlameKind = 'policy' | 'system' | 'permission';

/** How the words blame: decides what they need around them, and what may be written instead. */
export type Pattern =
  | 'denies'
  | 'blocks'
  | 'demands'
  | 'says'
  | 'is'
  | 'reason'
  | 'against'
  | 'bound'
  | 'agreed'
  | 'verdict'
  | 'fragment'
  | 'permission'
  | 'told-no';

/** Words that blame a rule. Numbers are term indexes, `to` exclusive. */
export interface Blame {
  readonly kind: BlameKind;
  readonly pattern: Pattern;
  readonly from: number;
  readonly to: number;
  /** Where the words start that tie the rule to the rest: its verb, or what leads to it. */
  readonly verb: number;
  readonly noun?: Noun;
}

/** A phrase list, and how a hit of it blames. */
export type Row = readonly [list: string, pattern: Pattern];
