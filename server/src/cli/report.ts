/** What a run found, file by file, with places as people count them. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { excerptOf } from '../core/review/excerpt.ts';
import type { ReplyFacts } from '../core/library/types.ts';
import type { PlacedWords } from '../core/review/excerpt.ts';
import type { Acceptance } from '../core/silence/entries.ts';
import type { SourcedEntry } from '../core/silence/entriesOf.ts';
import type {
  DocumentEdit,
  DocumentFix,
  Finding,
  Problem,
  LintResult,
  ReplyPlace,
  ReplySummary,
  Severity,
  Span,
} from '../core/types.ts';

/** From 1; columns in UTF-16 code units; the end is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One change: several edits become one range, with the text between them filled in. */
export interface Replacement {
  readonly title: string;
  readonly range: readonly [start: number, end: number];
  readonly place: Place;
  readonly text: string;
  /** The finding's sentence once the change is made; missing where the change goes beyond it. */
  readonly sentence?: string;
}

/** Another place that a finding speaks of: the reply that it does not agree with. */
export interface RelatedPlace extends Place {
  /** As in {@link FileReport}. */
  readonly path: string;
  readonly reply: ReplyPlace;
  readonly words: string;
  readonly sentence: string;
  /** The words within `sentence`. */
  readonly at?: Span;
}

export interface ReportedFinding extends Place {
  readonly ruleId: string;
  readonly level: Severity;
  readonly message: string;
  /** As the customer reads them, with placeholders and links as the file has them. */
  readonly words: string;
  readonly sentence: string;
  /** The words within `sentence`. */
  readonly at?: Span;
  readonly reply: ReplyPlace;
  readonly fix?: Replacement;
  readonly suggestions: readonly Replacement[];
  /** Nearest first. */
  readonly related?: readonly RelatedPlace[];
}

export interface ReportedProblem {
  readonly message: string;
  readonly level: Problem['level'];
  /** Absent if it is about the file as a whole. */
  readonly place?: { readonly line: number; readonly column: number };
}

/** One reply or article that was read. */
export interface ReportedReply {
  readonly place: ReplyPlace;
  readonly line: number;
  /** Of a reply, where summaries were asked for. */
  readonly summary?: ReplySummary;
}

/** A safe fix, made or to be made: the line's words before and after. */
export interface Change {
  readonly ruleId: string;
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

export interface FileReport {
  /** Absolute; or as given, for standard input. */
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  readonly problems: readonly ReportedProblem[];
  /** How many replies and articles were read. */
  readonly replies: number;
  readonly articles: number;
  /** Each of them, in the order of the file. */
  readonly read: readonly ReportedReply[];
  /** Safe fixes that were made or, in a preview, would be. */
  readonly fixed: number;
  readonly changes: readonly Change[];
  /** Findings that a comment or the ignore file silences. */
  readonly silenced?: number;
  /** What a library needs to know of its replies; not for reports. */
  readonly facts?: readonly ReplyFacts[];
  /** Entries of ignore files that silence something here. */
  readonly usedEntries?: readonly Pick<SourcedEntry, 'source' | 'index'>[];
  /** What accepts the findings, where they are to be written down instead of reported. */
  readonly acceptances?: readonly Acceptance[];
  /** The text after fixing, in a preview, if anything would change. */
  readonly output?: string;
}

export interface RunReport {
  readonly files: readonly FileReport[];
  readonly fix: 'no' | 'write' | 'preview';
}

/** Gives findings and problems of one text their places. */
export interface Locator {
  finding(finding: Finding): ReportedFinding;
  /**
   * A place that a finding, of this text or another, speaks of.
   * @param path of the file that holds this text
   */
  related(words: PlacedWords & Pick<Finding, 'reply'>, path: string): RelatedPlace;
  problem(problem: Problem): ReportedProblem;
  change(finding: Finding): Change | undefined;
  replies(
    replies: LintResult['replies'],
    summaries: readonly ReplySummary[],
  ): readonly ReportedReply[];
}

/** @param mark whether a byte order mark stands before the text: ranges count it, columns don't */
export function createLocator(text: string, mark: boolean): Locator {
  const document = TextDocument.create('', '', 0, text);
  const placeOf = (span: Span): Place => {
    const start = document.positionAt(span.start);
    const end = document.positionAt(span.end);
    return {
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  };
  const replacementOf = (
    { title, edits, sentence }: DocumentFix,
    fill: (sentence: string) => string,
  ): Replacement => {
    const { start, end, text: replaced } = merged(text, edits);
    const shift = mark ? 1 : 0;
    return {
      title,
      range: [start + shift, end + shift],
      place: placeOf({ start, end }),
      text: replaced,
      ...(sentence !== undefined && { sentence: fill(sentence) }),
    };
  };
  return {
    finding: (finding) => {
      const { ruleId, severity, message, span, reply, fix, suggestions } = finding;
      const { fill, ...excerpt } = excerptOf(text, finding);
      return {
        ruleId,
        level: severity,
        message: message.replaceAll('\uFFFC', '…'),
        ...excerpt,
        ...placeOf(span),
        reply,
        ...(fix && { fix: replacementOf(fix, fill) }),
        suggestions: suggestions.map((each) => replacementOf(each, fill)),
      };
    },
    related: (found, path) => {
      const { words, sentence, at } = excerptOf(text, found);
      const place = placeOf(found.span);
      return { path, reply: found.reply, words, sentence, ...(at && { at }), ...place };
    },
    problem: ({ message, level, span }) => {
      if (!span) return { message, level };
      const { line, column } = placeOf(span);
      return { message, level, place: { line, column } };
    },
    replies: (replies, summaries) => {
      const known = new Map(summaries.map((summary) => [summary.index, summary]));
      return replies.map(({ span, ...place }) => {
        const summary = known.get(place.index);
        return { place, line: placeOf(span).line, ...(summary && { summary }) };
      });
    },
    change: ({ ruleId, span, fix }) => {
      if (!fix) return undefined;
      const { line, column } = placeOf(span);
      return { ruleId, line, column, ...excerpts(text, merged(text, fix.edits)) };
    },
  };
}

/** Several edits as one. */
export function merged(text: string, edits: readonly DocumentEdit[]): DocumentEdit {
  const start = edits[0]?.start ?? 0;
  const end = edits.at(-1)?.end ?? start;
  let replaced = '';
  let from = start;
  for (const edit of edits) {
    replaced += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return { start, end, text: replaced };
}

/** This much of the line is shown on each side of a change. */
const context = 32;

function excerpts(text: string, edit: DocumentEdit): { before: string; after: string } {
  const lineStart = text.lastIndexOf('\n', edit.start - 1) + 1;
  const feed = text.indexOf('\n', edit.end);
  const lineEnd = feed < 0 ? text.length : feed;
  const left = text.slice(lineStart, edit.start).trimStart();
  const right = text.slice(edit.end, lineEnd).trimEnd();
  const lead = left.length <= context ? left : `…${left.slice(-context).replace(/^\S*(?=\s)/, '')}`;
  const rest =
    right.length <= context ? right : `${right.slice(0, context).replace(/\s\S*$/, '')} …`;
  return { before: lead + text.slice(edit.start, edit.end) + rest, after: lead + edit.text + rest };
}
