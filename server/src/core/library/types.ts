/** What is kept of a reply, and what a library says about it. Plain data: it crosses to a worker and back. */
import type { Span } from '../../../../rules/api.ts';

/** Where a reply stands. */
export interface LibraryPlace {
  readonly file: string;
  /** Its place among the replies of the file. */
  readonly index: number;
  readonly id?: string;
  readonly title?: string;
}

/** A span of a reply's text, and the sentence around it. */
export interface Said {
  readonly span: Span;
  readonly sentence: Span;
}

/** A number in a general statement: "Refunds take 5 days". */
export interface Promise extends Said {
  /** What is counted: `time`, `money`, `percent`, `clock`, `data` …, `count:user`. */
  readonly dimension: string;
  /** In the dimension's smallest unit; both are the same where it is one number. */
  readonly low: number;
  readonly high: number;
  /** Counts working days only. */
  readonly working?: true;
  /** What it is about: sorted tokens with a space between, what it is for included. */
  readonly topic: string;
  /** Names from around it; those that most replies hold don't set promises apart. */
  readonly names: string;
  /** What the number counts from ("after purchase"), if it says. */
  readonly from?: string;
  /** How far the matter has come by then ("reach your card"), if it says. */
  readonly stage?: string;
}

/** One of several ways to write the same: a greeting, a spelling. */
export interface Choice extends Said {
  readonly axis: Axis;
  readonly form: string;
}

export type Axis = 'greeting' | 'sign-off' | 'our' | 'ise' | 'sign-in';

/** A name for something, and the sentence without it. */
export interface Naming extends Said {
  /** What is the same under every name of it: "return + place". */
  readonly thing: string;
  readonly name: string;
  /** Hash of the other words of the sentence; 0 if they are too few. */
  readonly frame: number;
  /** Written as a name. */
  readonly capital: boolean;
}

/** What a library needs to know of one reply. */
export interface ReplyFacts {
  readonly place: LibraryPlace;
  readonly text: string;
  readonly promises: readonly Promise[];
  readonly choices: readonly Choice[];
  readonly namings: readonly Naming[];
  /** Names that it holds anywhere; with a space between. */
  readonly names: string;
  /** Where its own words start and end, without greeting and sign-off. */
  readonly body: Span;
  /** Hash of the words of the body; 0 if they are too few to be a copy of anything. */
  readonly whole: number;
  /** Hashes of its sentences that are long enough to be a reply's own. */
  readonly sentences: readonly number[];
  /** Of the pairs of words in the body; empty if it is short. */
  readonly signature: readonly number[];
}

export type LibraryKind =
  'number' | 'name' | 'greeting' | 'sign-off' | 'spelling' | 'drifted' | 'duplicate';

/** Words in another reply that a finding speaks of. */
export interface OtherPlace {
  readonly place: LibraryPlace;
  readonly words: string;
  readonly sentence: string;
  /** In the text of that reply. */
  readonly span: Span;
}

/** A stretch where two macros are not the same; either side may be ''. */
export interface Difference {
  readonly here: string;
  readonly there: string;
  /** In the text of this reply; empty where words are missing here. */
  readonly span: Span;
  /** In the text of the first of `others`. */
  readonly otherSpan: Span;
}

/** Something that two replies of a library don't agree on. The rarer form is reported. */
export interface LibraryFinding {
  readonly kind: LibraryKind;
  readonly message: string;
  readonly place: LibraryPlace;
  readonly words: string;
  readonly sentence: string;
  /** In the text of the reply. */
  readonly span: Span;
  /** Nearest first; a few of them where there are many. */
  readonly others: readonly OtherPlace[];
  /** Of drifted macros: what is not the same. */
  readonly differs?: readonly Difference[];
}
