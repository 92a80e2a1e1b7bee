import type { Edit, Fix, Report, Sentence, Span } from '../../../../rules/api.ts';
import type { AnalysedReply } from '../analyse/reply.ts';
import { movedSpan } from '../extract/moved.ts';
import { lastAtOrBefore } from '../extract/offsetMap.ts';
import type {
  DocumentEdit,
  DocumentFix,
  Finding,
  ReplyPlace,
  Segment,
  Severity,
  Unit,
} from '../types.ts';
import type { Judgement } from './runRules.ts';

export interface RatedJudgement extends Judgement {
  readonly severity: Severity;
}

/** A stop to fill in: `${1:hint}`. */
const stop = /\$\{(\d+):([^}]*)\}/g;

/** Turns a judgement about a reply into a finding in its document. */
export function locate(
  { rule, report, sentence, severity }: RatedJudgement,
  analysed: AnalysedReply,
  unit: Unit,
  place: ReplyPlace,
): LocatedFinding | undefined {
  const words = wordsOf(report.span, sentence, analysed);
  const where = placeOf(report.span, analysed, unit);
  if (!where) return undefined;
  return new LocatedFinding(
    {
      ruleId: rule.meta.id,
      severity,
      message: messageOf(rule.meta.messages[report.messageId] ?? '', report.data, words),
      words,
      sentence: sentence.text,
      at: {
        start: report.span.start - sentence.start,
        end: report.span.end - sentence.start,
      },
      ...opaqueOf(sentence, where.span.start, analysed, unit),
    },
    { span: where.span, reply: place },
    () => repairsOf(report, sentence, analysed, unit),
  );
}

/** What a finding says, wherever its reply stands. */
type Said = Omit<Finding, 'span' | 'reply' | 'fix' | 'suggestions'> & { readonly at: Span };

/** Most findings are shown and never mended: their fixes are made for whoever looks at them. */
export class LocatedFinding implements Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly words: string;
  readonly sentence: string;
  readonly at: Span;
  declare readonly opaque?: readonly Span[];
  readonly reply: ReplyPlace;
  readonly #mend: () => Repairs;
  #repairs: Repairs | undefined;

  constructor(said: Said, { span, reply }: Pick<Finding, 'span' | 'reply'>, mend: () => Repairs) {
    this.ruleId = said.ruleId;
    this.severity = said.severity;
    this.message = said.message;
    this.span = span;
    this.words = said.words;
    this.sentence = said.sentence;
    this.at = said.at;
    if (said.opaque) this.opaque = said.opaque;
    this.reply = reply;
    this.#mend = mend;
  }

  /** The same in a reply that stands `shift` further on. */
  moved(shift: number, reply: ReplyPlace): LocatedFinding {
    const span = movedSpan(this.span, shift);
    return new LocatedFinding(this, { span, reply }, () => movedRepairs(this, shift));
  }

  get fix(): DocumentFix | undefined {
    return (this.#repairs ??= this.#mend()).fix;
  }

  get suggestions(): readonly DocumentFix[] {
    return (this.#repairs ??= this.#mend()).suggestions;
  }

  toJSON(): Finding {
    const { ruleId, severity, message, span, words, sentence, at, opaque, reply } = this;
    return {
      ...{ ruleId, severity, message, span, words, sentence, at, ...(opaque && { opaque }), reply },
      ...{ fix: this.fix, suggestions: this.suggestions },
    };
  }
}

type Repairs = Pick<Finding, 'suggestions'> & { readonly fix: DocumentFix | undefined };

const noRepairs: Repairs = { fix: undefined, suggestions: [] };

const movedRepairs = ({ fix, suggestions }: Repairs, shift: number): Repairs => ({
  fix: fix && movedFix(fix, shift),
  suggestions: suggestions.map((suggestion) => movedFix(suggestion, shift)),
});

function movedFix(fix: DocumentFix, shift: number): DocumentFix {
  const moved = (edit: DocumentEdit): DocumentEdit => ({ ...edit, ...movedSpan(edit, shift) });
  const snippet = fix.snippet?.map(moved);
  return { ...fix, edits: fix.edits.map(moved), ...(snippet && { snippet }) };
}

/** @returns none if the rule fails to make them: the finding itself stands */
function repairsOf(
  { fixes = [] }: Report,
  sentence: Sentence,
  analysed: AnalysedReply,
  unit: Unit,
): Repairs {
  try {
    const all = (typeof fixes === 'function' ? fixes() : fixes).map((fix) => ({
      fix,
      done: documentFix(fix, sentence, analysed, unit),
    }));
    const safe = all.find(({ fix, done }) => fix.safe && done)?.done;
    return {
      fix: safe,
      suggestions: all.flatMap(({ done }) => (done && done !== safe ? [done] : [])),
    };
  } catch {
    return noRepairs;
  }
}

/** Most often within the sentence: the text of a long article is joined only where it must be. */
const wordsOf = ({ start, end }: Span, sentence: Sentence, { reply }: AnalysedReply): string =>
  start >= sentence.start && end <= sentence.end
    ? sentence.text.slice(start - sentence.start, end - sentence.start)
    : reply.text.slice(start, end);

/** Templates in pieces: plain, name, plain, name, …, plain. */
const pieces = new Map<string, readonly string[]>();

function messageOf(
  template: string,
  data: Readonly<Record<string, string>> | undefined,
  words: string,
): string {
  const known = pieces.get(template) ?? template.split(/\{(\w+)\}/);
  pieces.set(template, known);
  let message = known[0]!;
  for (let i = 1; i < known.length; i += 2) {
    const name = known[i]!;
    message += (name === 'text' ? words : (data?.[name] ?? `{${name}}`)) + known[i + 1]!;
  }
  return message;
}

/** The segment that a span of the reply's text stands in, and the document span of it. */
function placeOf(
  span: Span,
  { starts }: AnalysedReply,
  unit: Unit,
): { segment: Segment; span: Span; whole: boolean } | undefined {
  const number = lastAtOrBefore(starts, span.start);
  const segment = unit.segments[number];
  const start = span.start - (starts[number] ?? 0);
  const end = span.end - (starts[number] ?? 0);
  if (!segment || end > segment.text.length) return undefined;
  const { whole, ...where } = segment.map.toSource({ start, end });
  return { segment, span: where, whole };
}

/** The document span of a span of the reply's text; undefined if it reaches over two segments. */
export function spanOf(span: Span, analysed: AnalysedReply, unit: Unit): Span | undefined {
  return placeOf(span, analysed, unit)?.span;
}

/** Where the placeholders, links and so on of a sentence stand, counted from an offset. */
export function opaqueOf(
  { text, start }: Pick<Sentence, 'text' | 'start'>,
  from: number,
  analysed: AnalysedReply,
  unit: Unit,
): Pick<Finding, 'opaque'> {
  if (!text.includes('\uFFFC')) return {};
  const opaque = [...text.matchAll(/\uFFFC/g)].map(({ index }): Span => {
    const at = start + index;
    const where = placeOf({ start: at, end: at + 1 }, analysed, unit)?.span;
    return { start: (where?.start ?? from) - from, end: (where?.end ?? from) - from };
  });
  return { opaque };
}

/** @returns undefined if an edit would lose markup, or reach over two segments */
function documentFix(
  fix: Fix,
  sentence: Sentence,
  analysed: AnalysedReply,
  unit: Unit,
): DocumentFix | undefined {
  const cells = new Map<Segment['settle'], DocumentEdit[]>();
  const snippet: DocumentEdit[] = [];
  for (const edit of fix.edits.map((whole) => narrow(whole, analysed.reply.text))) {
    const where = placeOf(edit, analysed, unit);
    if (!where?.whole) return undefined;
    const { encode, settle } = where.segment;
    const text = encode(edit.text.replace(stop, '[$2]'));
    cells.set(settle, [...(cells.get(settle) ?? []), { ...where.span, text }]);
    snippet.push({ ...where.span, text: snippetText(edit.text, encode) });
  }
  if (cells.size === 0) return undefined;
  const byStart = (a: Span, b: Span): number => a.start - b.start;
  const edits = [...cells].flatMap(([settle, own]): readonly DocumentEdit[] => {
    const sorted = own.sort(byStart);
    return settle ? settle(sorted) : sorted;
  });
  // A layer that can't say what it should takes no edits at all.
  if (edits.length === 0) return undefined;
  // Where settling made other edits, the stops' own text is no longer all there is to write.
  const settled = [...cells.values()].some((own) => own.some((edit) => !edits.includes(edit)));
  const hasStops = !settled && fix.edits.some(({ text }) => text.search(stop) >= 0);
  return {
    title: fix.title,
    edits: edits.sort(byStart),
    ...(hasStops && { snippet: snippet.sort(byStart) }),
    ...rewritten(sentence, fix.edits),
  };
}

/** The sentence with edits made; nothing if one lies outside it. */
function rewritten(
  { text, start, end }: Sentence,
  edits: readonly Edit[],
): Pick<DocumentFix, 'sentence'> {
  if (edits.some((edit) => edit.start < start || edit.end > end)) return {};
  let out = '';
  let from = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    out += text.slice(from - start, edit.start - start) + edit.text.replace(stop, '[$2]');
    from = edit.end;
  }
  return { sentence: out + text.slice(from - start) };
}

/** Leaves out of an edit what it would not change, so that it reaches over as little as can be. */
function narrow(edit: Edit, text: string): Edit {
  const old = text.slice(edit.start, edit.end);
  let head = 0;
  while (head < old.length && head < edit.text.length && old[head] === edit.text[head]) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < edit.text.length - head &&
    old.at(-1 - tail) === edit.text.at(-1 - tail)
  )
    tail++;
  // Whole words only: half a word is hard to review, and may cut an escape in two.
  while (head > 0 && /[\p{L}\p{N}'’]/u.test(old[head - 1]!)) head--;
  while (tail > 0 && /[\p{L}\p{N}'’]/u.test(old[old.length - tail]!)) tail--;
  return {
    start: edit.start + head,
    end: edit.end - tail,
    text: edit.text.slice(head, edit.text.length - tail),
  };
}

/** Prose with stops as a snippet: everything between the stops is encoded, then escaped. */
function snippetText(text: string, encode: (text: string) => string): string {
  const escape = (plain: string): string => encode(plain).replace(/[\\$}]/g, '\\$&');
  let out = '';
  let from = 0;
  for (const match of text.matchAll(stop)) {
    out += `${escape(text.slice(from, match.index))}\${${match[1]!}:${escape(match[2]!)}}`;
    from = match.index + match[0].length;
  }
  return out + escape(text.slice(from));
}
