/** A review of a library: what reports for people are made from. */
import type { Kind, Severity, Span } from '../../../../rules/api.ts';
import type { Problem, ReplyPlace } from '../types.ts';

/** What a review is made of. A report of the command line has this shape, and more. */
export interface ReviewInput {
  readonly files: readonly ReviewedFile[];
  readonly rules: readonly ReviewedRule[];
  readonly accepted?: Accepted;
}

export interface ReviewedFile {
  /** As readers know it. */
  readonly name: string;
  readonly findings: readonly ReviewedFinding[];
  readonly problems: readonly ReviewedProblem[];
  /** Every reply and article that was read. */
  readonly read: readonly { readonly place: ReplyPlace; readonly line: number }[];
  /** Safe fixes that this run made. */
  readonly fixed?: number;
  /** Findings that a comment or an ignore file silences. */
  readonly silenced?: number;
}

export interface ReviewedRule {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
}

export interface ReviewedFinding {
  readonly ruleId: string;
  readonly level: Severity;
  readonly message: string;
  /** From 1; the column in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly words: string;
  readonly sentence: string;
  /** The words within `sentence`. */
  readonly at?: Span;
  readonly reply: ReplyPlace;
  readonly fix?: Rewording;
  /** Best first. */
  readonly suggestions: readonly Rewording[];
  /** Other places that it speaks of. */
  readonly related?: readonly ReviewedPlace[];
}

/** A sentence, and where it stands. */
export interface ReviewedPlace {
  /** As readers know it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly title?: string;
  readonly sentence: string;
  /** What matters, within `sentence`. */
  readonly at?: Span;
}

export interface Rewording {
  readonly title: string;
  /** The sentence as it would read; missing where the change goes beyond it. */
  readonly sentence?: string;
}

export interface ReviewedProblem {
  readonly message: string;
  readonly level: Problem['level'];
  readonly place?: { readonly line: number };
}

/** Places that say different things about one matter. */
export interface Contradiction {
  readonly message: string;
  readonly level: Severity;
  /** Two at least; the one that was reported first. */
  readonly sides: readonly ReviewedPlace[];
}

/** What became of findings that were accepted in an earlier run, or by hand. */
export interface Accepted {
  /** There, and left out of the report. */
  readonly still: number;
  readonly gone: number;
}

/** Everything that a report for people shows, counted and in order. */
export interface Review {
  readonly files: number;
  readonly replies: number;
  readonly articles: number;
  /** Of replies and articles, those without a finding. */
  readonly clean: number;
  readonly findings: number;
  readonly levels: Readonly<Record<Severity, number>>;
  /** How many replies and articles have this as their worst. */
  readonly worst: Readonly<Record<Severity, number>>;
  /** Findings with a safe fix. */
  readonly fixable: number;
  /** Safe fixes that this run made. */
  readonly fixed: number;
  /** How often replies were sent, where an export says so. */
  readonly sent?: { readonly all: number; readonly withFindings: number };
  /** Those that found something, most first. */
  readonly byRule: readonly RuleTally[];
  /** Those that were read, most findings first. */
  readonly byFile: readonly FileTally[];
  /** All replies and articles with a finding, those to fix first at the head. */
  readonly toFix: readonly ReplyReview[];
  readonly contradictions: readonly Contradiction[];
  /** Where any were accepted. */
  readonly accepted?: Accepted;
  /** Findings that somebody silenced. */
  readonly silenced: number;
  readonly problems: readonly PlacedProblem[];
  readonly notes: readonly NoteTally[];
}

export interface RuleTally {
  readonly rule: ReviewedRule;
  /** The gravest that it reported. */
  readonly level: Severity;
  readonly findings: number;
  /** Replies and articles that it found something in. */
  readonly replies: number;
}

export interface FileTally {
  readonly name: string;
  /** Replies and articles. */
  readonly texts: number;
  readonly clean: number;
  readonly findings: number;
}

export interface ReplyReview {
  readonly file: string;
  /** From 1, where it starts. */
  readonly line: number;
  readonly kind: Kind;
  /** Its title, else its id, else its number in the file. */
  readonly name: string;
  readonly id?: string;
  readonly usage?: number;
  /** The gravest of its findings. */
  readonly level: Severity;
  /** See `scoreOf`. */
  readonly score: number;
  readonly findings: readonly ReviewedFinding[];
  /** The same findings by their sentences, in the order of the text. */
  readonly sentences: readonly SentenceReview[];
}

export interface SentenceReview {
  readonly text: string;
  readonly findings: readonly ReviewedFinding[];
}

export interface PlacedProblem {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** What was left out on purpose: the same note, and where it applies. */
export interface NoteTally {
  readonly message: string;
  readonly count: number;
  /** The files, each once. */
  readonly files: readonly string[];
}
