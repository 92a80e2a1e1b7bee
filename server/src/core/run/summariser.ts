/** Sums up replies on demand, with the sentences that linting has read already. */
import type { Span } from '../../../../rules/api.ts';
import { summarise, type Said, type Summary } from '../../../../rules/shared/summary.ts';
import { classes, phrases } from '../../../../rules/shared/summaryPhrases.ts';
import { Memo } from '../analyse/memo.ts';
import type { ListGroup, Lists } from '../analyse/lists.ts';
import type { AnalysedReply, Analyser } from '../analyse/reply.ts';
import type { Finding, ReplySummary, Settings, SourceDocument, Unit } from '../types.ts';
import { contextFor } from './context.ts';
import { spanOf } from './locate.ts';

/** A reply to sum up, and what was found in it. */
export interface SummaryJob {
  readonly document: SourceDocument;
  readonly settings: Settings;
  readonly unit: Unit;
  /** Its place in the document. */
  readonly index: number;
  readonly findings: readonly Finding[];
}

/** The summary's own phrase lists. */
export const summaryGroup: ListGroup = { lists: phrases, classes };

export type Summariser = (job: SummaryJob) => ReplySummary;

export function createSummariser(analyser: Analyser, lists: Lists): Summariser {
  // A keystroke changes one reply of a library; the others need only their new places.
  const known = new Memo<Summary>(5_000);
  return (job) => {
    const analysed = analyser.reply(job.unit);
    const said = saidOf(job);
    const key = keyOf(analysed, said);
    const before = known.get(key);
    if (before) return place(job, analysed, before);
    const ctx = contextFor('summary', { analysed, analyser, lists }, job.settings);
    const summary = summarise(analysed.reply, ctx, said);
    known.set(key, summary);
    return place(job, analysed, summary);
  };
}

/** All that a summary depends on. */
function keyOf({ reply }: AnalysedReply, { findings, wordsJudged }: Said): string {
  const roles = reply.sentences.map(({ role }) => role).join();
  const marks = reply.marks.map(({ type, start, end }) => `${type} ${start} ${end}`).join();
  const found = findings.map(({ ruleId, sentence }) => `${ruleId} ${sentence}`).join('\n');
  return [reply.text, roles, marks, found, String(wordsJudged)].join('\0');
}

function saidOf({ findings, settings: { rules } }: SummaryJob): Said {
  const isOn = (id: string): boolean => rules.get(id)?.level !== 'off';
  return { findings, wordsJudged: isOn('jargon') && isOn('unexplained-acronym') };
}

function place(
  { document, unit, index, findings }: SummaryJob,
  analysed: AnalysedReply,
  { anchor, does, ...summary }: Summary,
): ReplySummary {
  const counts: Record<string, number> = {};
  for (const { ruleId } of findings) counts[ruleId] = (counts[ruleId] ?? 0) + 1;
  const start = { start: unit.span.start, end: unit.span.start };
  return {
    index,
    anchor: (anchor && spanOf(anchor, analysed, unit)) ?? start,
    does: does.map(({ quality, span }) => {
      const where = span && spanOf(span, analysed, unit);
      return {
        quality,
        ...(span && { words: wordsOf(span, analysed, { document, unit }) }),
        ...(where && { span: where }),
      };
    }),
    lacks: summary.lacks,
    sentences: summary.sentences,
    words: summary.words,
    findings: counts,
  };
}

/** The words of a span, with its placeholders and links as the document has them. */
function wordsOf(
  { start, end }: Span,
  analysed: AnalysedReply,
  { document, unit }: Pick<SummaryJob, 'document' | 'unit'>,
): string {
  const words = analysed.reply.text.slice(start, end).replace(/\uFFFC/g, (_, at: number) => {
    const where = spanOf({ start: start + at, end: start + at + 1 }, analysed, unit);
    return where ? document.text.slice(where.start, where.end) : '…';
  });
  return words.replace(/\s+/g, ' ');
}
