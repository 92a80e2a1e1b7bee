/** The core's own values. Offsets are UTF-16 code units from the start of the document. */
import type {
  Audience,
  House,
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
  /** What the project's ignore file accepts in this document. */
  readonly accepted?: readonly AcceptedEntry[];
  /**
   * For a text that somebody edits: the same object for all its versions. What is read of its
   * records is kept for as long as that object; without it nothing of the document is.
   */
  readonly keptBy?: object;
}

/** An entry of an ignore file: a finding that people have looked at and want as it is. */
export interface IgnoreEntry {
  /** Relative to the ignore file's folder, with `/`; with `*` it stands for several files. */
  readonly file: string;
  /** Id of the reply; where there is none, the sentence counts wherever it stands in the file. */
  readonly reply?: string;
  readonly rule: string;
  /** The sentence that the finding stands in; each placeholder is written `{…}`. */
  readonly sentence: string;
  /** Of several findings of the rule in the sentence, those on these words. */
  readonly words?: string;
  readonly reason?: string;
}

/** An entry that may count in a document. */
export interface AcceptedEntry extends IgnoreEntry {
  /** Its file is gone, so that it counts wherever its sentence has gone to. */
  readonly orphan?: boolean;
}

/** A finding that somebody has silenced. */
export interface SilencedFinding {
  readonly finding: Finding;
  /** The entry that silences it; otherwise a comment does. */
  readonly entry?: AcceptedEntry;
  readonly reason?: string;
}

/** Something that kept a text, a file or a rule from being judged. Never an exception. */
export interface Problem {
  readonly message: string;
  /** Where, if it has a place in the document. */
  readonly span?: Span;
  /**
   * - `error`: something was not judged.
   * - `warning`: all was judged, but something in the file does not do what its writer meant.
   * - `note`: nothing is wrong, but something was left out on purpose (an inactive macro).
   */
  readonly level: 'error' | 'warning' | 'note';
  /** What puts it right. Editors show a note only if it has one. */
  readonly fix?: DocumentFix;
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
  /**
   * Where the document's syntax may need more than the edits themselves, such as quotes around a
   * whole cell: takes all encoded edits in that cell and gives those to make instead. The same
   * function for all segments of one cell.
   */
  readonly settle?: (edits: readonly DocumentEdit[]) => readonly DocumentEdit[];
  /**
   * The same object for as long as the same source text says it, wherever that stands: what is
   * found out about the segment can be kept by it. The segment itself if missing.
   */
  readonly origin?: Segment;
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
  /** How its document writes placeholders: what rules say of the unit may hang on it as well. */
  readonly house?: House;
  /**
   * The same object for as long as the same source text says it, wherever that stands: what is
   * found out about the unit can be kept by it. Nothing is to be kept if missing.
   */
  readonly origin?: Unit;
  /** Of an `origin`: what the unit was before the last change, where that is known. */
  readonly before?: Unit | undefined;
  /** What to add to places in `origin`; missing where those can't be had in this way. */
  readonly shift?: number;
}

export interface Extraction {
  readonly units: readonly Unit[];
  /** The export it is, by its known name. */
  readonly system?: string;
  readonly problems: readonly Problem[];
}

/** A change to the document: `edits` are sorted, apart, and already encoded. */
export interface DocumentFix {
  readonly title: string;
  readonly edits: readonly DocumentEdit[];
  /** With `${1:hint}` stops; `edits` have `[hint]` in their place. */
  readonly snippet?: readonly DocumentEdit[];
  /** The finding's sentence once the change is made; missing where the change goes beyond it. */
  readonly sentence?: string;
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
  /** The words within `sentence`. */
  readonly at?: Span;
  /**
   * What stands as U+FFFC in `sentence`, in order: its places in the document, counted from
   * `span.start`.
   */
  readonly opaque?: readonly Span[];
  readonly reply: ReplyPlace;
  /** May be applied unattended. Made when it is first looked at. */
  readonly fix?: DocumentFix | undefined;
  /** For a person to choose, best first. Made when they are first looked at. */
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
  /** What comments and the ignore file silence; none of it is among `findings`. */
  readonly silenced?: readonly SilencedFinding[];
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
  /** Where each reply's own name in the export is; `id` if it isn't said. */
  readonly id?: string;
  /** Where it says how often a reply was sent. */
  readonly usage?: string;
  /** Where it says what language a reply is in: replies that aren't in English are left out. */
  readonly language?: string;
  /** What the text itself is written in; by its look if it isn't said. */
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
