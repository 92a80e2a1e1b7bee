/** The core's own values. Offsets are UTF-16 code units from the start of the document. */
import type {
  Audience,
  Kind,
  Mark,
  Rule,
  SegmentRole,
  Severity,
  Span,
} from '../../../rules/api.ts';
import type { Quality } from '../../../rules/shared/summary.ts';
import type { Lack } from '../../../rules/shared/summaryLacks.ts';

export type { Audience, Kind, Lack, Quality, Severity, Span };

export type Format = 'text' | 'markdown' | 'html' | 'json' | 'yaml' | 'csv' | 'xml' | 'mail';

/** A text to lint. The core never asks where it came from. */
export interface SourceDocument {
  readonly text: string;
  readonly format: Format;
  /** Name or path, for kind detection and file mappings only; may be ''. */
  readonly name: string;
  /** What the person or the project says it is; otherwise the core decides by its look. */
  readonly kind?: Kind;
}

/** Something that kept a text, a file or a rule from being judged. Never an exception. */
export interface Problem {
  readonly message: string;
  /** Where, if it has a place in the document. */
  readonly span?: Span;
  /** `note`: nothing is wrong, but something was left out on purpose (an inactive macro). */
  readonly level: 'error' | 'note';
}

/**
 * A run of prose with a map back to the document: one paragraph, heading, list item or cell.
 * `text` has no markup; soft line breaks are spaces; opaque stretches are one U+FFFC each.
 */
export interface Segment {
  readonly text: string;
  readonly role: SegmentRole;
  /** In `text`, sorted by start. */
  readonly marks: readonly Mark[];
  readonly map: OffsetMap;
  /** Writes replacement prose the way the document's layers need it (JSON escapes, entities …). */
  readonly encode: (text: string) => string;
}

/** Where each stretch of a segment's text stands in the document. */
export interface OffsetMap {
  /**
   * The document span of a span of the text. A span that begins or ends inside an escape snaps
   * outward to it. `whole` is false where something lies between its parts in the document that is
   * not in the text (a tag, a line prefix), so that replacing it would lose that.
   */
  toSource(span: Span): Span & { readonly whole: boolean };
}

/** One reply or article of a document. */
export interface Unit {
  readonly kind: Kind;
  /** From an export; the heading or place for others. */
  readonly id?: string;
  readonly title?: string;
  /** How often it was sent, where an export says so. */
  readonly usage?: number;
  /** All of it in the document, for outlines. */
  readonly span: Span;
  readonly segments: readonly Segment[];
}

export interface Extraction {
  readonly units: readonly Unit[];
  readonly problems: readonly Problem[];
}

/** A change to the document: `edits` are sorted, apart, and already encoded. */
export interface DocumentFix {
  readonly title: string;
  readonly edits: readonly DocumentEdit[];
  /** With `${1:hint}` stops; `edits` have `[hint]` in their place. */
  readonly snippet?: readonly DocumentEdit[];
}

export interface DocumentEdit extends Span {
  readonly text: string;
}

export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** The words of the span as the customer reads them. */
  readonly words: string;
  /** The sentence that the span stands in, as the customer reads it: what silencers are keyed by. */
  readonly sentence: string;
  readonly reply: ReplyPlace;
  /** May be applied unattended. */
  readonly fix?: DocumentFix;
  /** For a person to choose, best first. */
  readonly suggestions: readonly DocumentFix[];
}

export interface ReplyPlace {
  readonly index: number;
  readonly kind: Kind;
  readonly id?: string;
  readonly title?: string;
  /** How often it was sent, where an export says so. */
  readonly usage?: number;
}

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** What the document was read as, for status items and outlines. */
  readonly replies: readonly (ReplyPlace & { readonly span: Span })[];
}

/** How a reply sounds, as named qualities that a person can check against its words. */
export interface ReplySummary {
  /** Its place in {@link LintResult.replies}. */
  readonly index: number;
  /** Its greeting, else its first sentence. */
  readonly anchor: Span;
  readonly does: readonly ShownQuality[];
  readonly lacks: readonly Lack[];
  readonly sentences: number;
  readonly words: number;
  /** Rule id → how often it found something. */
  readonly findings: Readonly<Record<string, number>>;
}

export interface ShownQuality {
  readonly quality: Quality;
  /** What shows it, as the customer reads it; missing where the whole reply does. */
  readonly words?: string;
  /** Where that is in the document, if it is in one place. */
  readonly span?: Span;
}

export type RuleLevel = Severity | 'off';

/** How one rule is set: its level, and its options as written (validated by the rule's schema). */
export interface RuleSetting {
  readonly level: RuleLevel;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Settings of one document, resolved and valid. */
export interface Settings {
  /** Every known rule is present. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly glossary: ReadonlyMap<string, string>;
  readonly accept: ReadonlySet<string>;
  /** House jargon → what we say instead. */
  readonly replace: ReadonlyMap<string, string>;
  readonly audience: Audience;
  readonly files: readonly FileMapping[];
  /** Rules of the project's own; the same object as long as they are the same. */
  readonly packs?: PackRules;
}

/** The rules of a project's packs, and their pages (Markdown) by id. */
export interface PackRules {
  readonly rules: readonly Rule[];
  readonly pages: ReadonlyMap<string, string>;
}

/** A `files:` entry of the project configuration. */
export interface FileMapping {
  /** Glob, relative to the configuration's folder. */
  readonly match: string;
  readonly kind?: Kind;
  /** Column names, or paths such as `macros[*].actions[field=comment_value].value`. */
  readonly fields?: readonly string[];
  readonly title?: string;
  readonly format?: Format;
}

/**
 * Part-of-speech tagging, injected because it is slow to load.
 * @returns for each term of the sentence (same order and count) its part of speech
 */
export interface Tagger {
  tag(
    sentence: string,
    terms: readonly Span[],
  ): readonly import('../../../rules/api.ts').PartOfSpeech[];
}

/** The core's only door. Never throws on input; keeps nothing but bounded caches. */
export interface Linter {
  lint(document: SourceDocument, settings: Settings): LintResult;
  /**
   * Sums up each reply of a document; articles have no summary. Not part of linting, so that only
   * those who ask pay for it.
   * @param linted what `lint` said of the same document and settings
   */
  summarise(
    document: SourceDocument,
    settings: Settings,
    linted: LintResult,
  ): readonly ReplySummary[];
}
