/**
 * What a rule is, and what it sees. Types only: rules import nothing outside `rules/`.
 *
 * All offsets are UTF-16 code units, half-open. Offsets in a {@link Reply} count from the start of
 * `reply.text`; offsets in a {@link Term} count from the start of its sentence.
 */

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a text is: one message to one customer, or a page that many readers share. */
export type Kind = 'reply' | 'article';

/** Who reads: an ordinary customer, or people who know the usual computing terms. */
export type Audience = 'general' | 'technical';

/** Replace a span of `reply.text` by `text`. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * A change that removes a finding.
 * - `safe`: may be applied unattended; no reader could object.
 * - otherwise a suggestion, which a person chooses. Its text may hold stops to fill in, written
 *   `${1:hint}`; editors turn them into snippet stops, everything else into `[hint]`.
 */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly safe: boolean;
}

/** What a rule says about a span of a reply. */
export interface Report {
  readonly messageId: string;
  /** In `reply.text`. Must lie inside one sentence. */
  readonly span: Span;
  /** Fills `{name}` in the message. `{text}` is always the words of the span. */
  readonly data?: Readonly<Record<string, string>>;
  /** Best first. At most one is safe. A function is called when somebody looks at them. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}

/** Shapes of a term that need no word list; combined with `|`. */
export const Shape = {
  /** Letters, possibly with digits: a word. */
  word: 1,
  /** Starts with an upper-case letter. */
  capital: 2,
  /** Two or more upper-case letters and no lower-case one before a plural or possessive s. */
  caps: 4,
  /** Holds a digit. */
  number: 8,
  /** A comma, bracket, dash and so on. */
  punctuation: 16,
  /** A placeholder, a URL, an e-mail address, code: text that no rule may look into or change. */
  opaque: 32,
  /** No space before it: the second half of a contraction or of a hyphenated word. */
  joined: 64,
} as const;

/**
 * One word, half a contraction ("don't" is `do` + `not`), one part of a hyphenated word
 * ("back-end" is `back` + joined `end`), one punctuation mark, or one opaque stretch.
 */
export interface Term extends Span {
  /** Lower case, straight quotes, contractions spelt out: what phrases compare. */
  readonly norm: string;
  /** Bits of {@link Shape}. */
  readonly shape: number;
}

/** A phrase found in a sentence. Offsets count from the start of the sentence. */
export interface Hit {
  /** The part to report: what the pattern puts in square brackets, or all of it. */
  readonly span: Span;
  /** First and last+1 term of the whole match. */
  readonly terms: Span;
  /** Index of the phrase in its list. */
  readonly phrase: number;
  /** How the first `{lemma}` of the pattern was inflected: '', 's', 'ed', 'en', 'ing'. */
  readonly form: Form;
}

/** base or infinitive, third person or plural, past, past participle, present participle. */
export type Form = 'base' | 's' | 'ed' | 'en' | 'ing';

export type MarkType =
  'strong' | 'emphasis' | 'code' | 'link' | 'url' | 'placeholder' | 'quoted' | 'quote' | 'strike';

/** A stretch of `reply.text` that is marked up, or opaque. */
export interface Mark extends Span {
  readonly type: MarkType;
  /** What a placeholder, blank or broken tag is written as; the text has U+FFFC in its place. */
  readonly source?: string;
}

/** How the document that a reply stands in writes its placeholders; one object for all its replies. */
export interface House {
  /** The export it is, by its known name ("Zendesk macros"). */
  readonly system?: string;
  /** More than one reply, or an export: its blanks are for whoever sends the reply. */
  readonly isLibrary: boolean;
  /** The placeholders of all its replies as written, in order; 1, 2 or "3 and more" of each. */
  readonly placeholders: ReadonlyMap<string, number>;
}

export type SegmentRole = 'paragraph' | 'heading' | 'item' | 'cell' | 'subject';

/**
 * A sentence of a reply. Plain frozen data, shared by all rules. While somebody types it may be the
 * same object again, if it and all before it in the reply are the same.
 */
export interface Sentence extends Span {
  /** Its words, as `reply.text` has them. Opaque stretches are U+FFFC. */
  readonly text: string;
  readonly terms: readonly Term[];
  /** The letters that its words may begin with, a bit each: `shared/wordStarts.ts` reads them. */
  readonly wordStarts: number;
  /** Its place in `reply.sentences`. */
  readonly index: number;
  /** Number of the segment (paragraph, heading, list item …) that it stands in, and what that is. */
  readonly segment: number;
  readonly role: SegmentRole;
}

/** One reply or article, read as prose. */
export interface Reply {
  readonly kind: Kind;
  /** All segments, each followed by a blank line. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Sorted by start. */
  readonly marks: readonly Mark[];
  /** Missing where the document has no placeholders and nothing else says how it is written. */
  readonly house?: House;
}

/** Part of speech, as far as rules ask. */
export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb' | 'name' | 'other';

/** What else than a sentence and its paragraph a question is about. */
export type About = string | number | boolean;

/** What a rule may ask about the text and the settings. */
export interface RuleContext {
  /** The sentences in which one of the rule's triggers occurs; all, if it names none. */
  readonly candidates: readonly Sentence[];
  /** What the reply is. */
  readonly kind: Kind;
  readonly audience: Audience;
  /** Acronym (as written in the glossary) → how to say it to a customer. */
  readonly glossary: ReadonlyMap<string, string>;
  /** Words and names that are fine here. */
  readonly accept: ReadonlySet<string>;
  /** The rule's own options, as far as they were valid. */
  readonly options: Readonly<Record<string, unknown>>;
  /**
   * Where one of the rule's named phrase lists occurs in a sentence, in order. A name with a slash
   * (`parts/apology`) is a list that all rules share, from `rules/shared/`.
   */
  hits(sentence: Sentence, list: string): readonly Hit[];
  /** Whether any phrase of the list occurs in the sentence. */
  has(sentence: Sentence, list: string): boolean;
  /**
   * What part of speech a term is, in its sentence. Slow (milliseconds for a sentence that was
   * never asked about): ask only where a candidate hangs on it.
   */
  partOfSpeech(sentence: Sentence, term: number): PartOfSpeech;
  /** Whether a span lies inside a mark of one of the types. */
  marked(span: Span, ...types: readonly MarkType[]): boolean;
  /** The sentence before (-1) or after (1) in the same paragraph, if there is one. */
  beside(sentence: Sentence, step: -1 | 1): Sentence | undefined;
  /**
   * All that `find` makes of the candidates, with the sentence of each. While somebody types, it is
   * asked again about paragraphs that changed.
   * @param find the same function each time. It may look at the paragraph, its marks and the context,
   *   not at the rest of the reply; what it returns counts from the sentence's start
   */
  each<V>(
    find: (sentence: Sentence, context: RuleContext) => readonly V[],
  ): Iterable<readonly [sentence: Sentence, found: V]>;
  /**
   * The sentences of the whole reply that something holds of, in order; asked as with `each`.
   * @param about the only other thing that `holds` looks at
   */
  where<A extends About>(
    holds: (sentence: Sentence, context: RuleContext, about: A) => boolean,
    about: A,
  ): readonly Sentence[];
  /** What `find` makes of one sentence; asked as with `each`. @param about as with `where` */
  once<V, A extends About>(
    sentence: Sentence,
    find: (sentence: Sentence, context: RuleContext, about: A) => V,
    about: A,
  ): V;
  once<V>(sentence: Sentence, find: (sentence: Sentence, context: RuleContext) => V): V;
}

/** Named phrase lists of a coded rule. Pattern language: `rules/PATTERNS.md`. */
export type PhraseLists = Readonly<Record<string, readonly string[]>>;

/** Named word classes, written `@name` in patterns. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

export interface RuleMeta {
  /** From the tone guide; never renamed, never computed. */
  readonly id: string;
  /** One line: settings, rule list, hover. */
  readonly summary: string;
  /** How it reads to the customer. */
  readonly why: string;
  /** Where the advice comes from. */
  readonly source?: string;
  readonly severity: Severity;
  readonly kinds: readonly Kind[];
  /** Judged over all replies of a library, not over each: `check` says nothing. */
  readonly scope?: 'library';
  /** `trial` rules are off by default and may change freely. */
  readonly status: 'trial' | 'stable' | 'deprecated';
  /** Message id → text with `{placeholders}`. */
  readonly messages: Readonly<Record<string, string>>;
  /** It judges placeholders, which all other rules leave alone. */
  readonly judgesPlaceholders?: true;
  /** Option name → JSON Schema of its value. */
  readonly options?: Readonly<Record<string, object>>;
}

/** A rule: pure, synchronous, without state. */
export interface Rule {
  readonly meta: RuleMeta;
  readonly classes?: WordClasses;
  readonly phrases?: PhraseLists;
  /**
   * Phrase lists (its own, or shared ones) or shapes (`#caps`; `#name` is a capital inside the
   * sentence) of which one occurs wherever the rule has anything to say; of a row all occur, in
   * this order and with at most a dozen terms between. Replies without any are never shown to it, and
   * `context.candidates` are the sentences with one. A rule that names none sees every reply.
   */
  readonly triggers?: readonly (string | readonly string[])[];
  check(reply: Reply, context: RuleContext): Iterable<Report>;
}

/** One entry of a data rule: find these words, here; say this instead. */
export interface PhraseEntry {
  readonly find: string | readonly string[];
  /** Key of `messages`; the first one if absent. */
  readonly message?: string;
  /**
   * Best first. Replaces the span; `{lemma}` takes the form that was found; `""` deletes the words
   * and tidies what is left. `${1:hint}` is a stop to fill in.
   */
  readonly suggest?: readonly string[];
  /** The first suggestion may be applied unattended. */
  readonly safe?: boolean;
  /** Title of the fixes, if "Use …" does not say it. */
  readonly title?: string;
  /** No finding where one of these patterns occurs in the same sentence, overlapping or not. */
  readonly unless?: readonly string[];
  /** No finding unless one of these patterns occurs in the same sentence. */
  readonly when?: readonly string[];
  /** No finding where one of these occurs anywhere in the reply. */
  readonly unlessReply?: readonly string[];
  /** The found `{lemma}` must be this part of speech; settled by compromise. */
  readonly as?: PartOfSpeech;
  /** Only for readers of this kind. */
  readonly audience?: Audience;
  /** Why the entry is here, or where it comes from. */
  readonly note?: string;
}

/** `rule.yml`: a rule that is data. */
export interface PhraseRule extends RuleMeta {
  readonly classes?: WordClasses;
  /** Further `.yml` files of the folder, each a list, are added to these by the registry. */
  readonly entries: readonly PhraseEntry[];
  /**
   * Where the whole rule keeps quiet: `explained`, words that the sentence explains at once;
   * `labels`, words that name what is on the screen (in bold, or after "select", in an article).
   */
  readonly leave?: readonly ('explained' | 'labels')[];
}

/** A rule folder, as the generated registry lists it. */
export interface RuleModule {
  readonly rule: Rule | PhraseRule;
  /** Further entries of a data rule. */
  readonly entries?: readonly PhraseEntry[];
  /** The rule's page, Markdown. */
  readonly page: string;
}
