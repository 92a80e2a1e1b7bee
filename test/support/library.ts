import type { Mark, Reply, Sentence, Span } from '../../rules/api.ts';
import { wordStartsOf } from '../../rules/shared/wordStarts.ts';
import { splitSentences } from '../../server/src/core/analyse/sentences.ts';
import { termsOf } from '../../server/src/core/analyse/terms.ts';
import { extract } from '../../server/src/core/extract/index.ts';
import { factsOf } from '../../server/src/core/library/facts.ts';
import { createLibrary } from '../../server/src/core/library/library.ts';
import type { ReplyFacts } from '../../server/src/core/library/types.ts';
import type { Finding, Format, Unit } from '../../server/src/core/types.ts';
import type { LintCase } from './lint.ts';

/** A unit as rules see it, without anything kept for later. */
export function replyOf({ kind, segments }: Unit): Reply {
  const sentences: Sentence[] = [];
  const marks: Mark[] = [];
  let text = '';
  segments.forEach((segment, number) => {
    const offset = text.length;
    for (const mark of segment.marks)
      marks.push({ ...mark, start: mark.start + offset, end: mark.end + offset });
    for (const { start, end } of splitSentences(segment.text)) {
      const said = segment.text.slice(start, end);
      sentences.push({
        start: offset + start,
        end: offset + end,
        text: said,
        terms: termsOf(said),
        wordStarts: wordStartsOf(said),
        index: sentences.length,
        segment: number,
        role: segment.role,
      });
    }
    text += `${segment.text}\n\n`;
  });
  return { kind, text, sentences, marks };
}

/** What a library keeps of the replies of a document. */
export function factsIn(
  text: string,
  file: string,
  { format = 'text', title }: { readonly format?: Format; readonly title?: string } = {},
): readonly ReplyFacts[] {
  const { units } = extract({ text, format, name: file, kind: 'reply' });
  return units.map((unit, index) => {
    const called = title ?? unit.title;
    return factsOf(replyOf(unit), {
      file,
      index,
      ...(unit.id !== undefined && { id: unit.id }),
      ...(called !== undefined && { title: called }),
    });
  });
}

/** What is found when all replies of a document are a library, placed in it. */
export function lintLibrary(
  text: string,
  { format = 'text', kind }: LintCase = {},
): readonly Finding[] {
  const document = { text, format, name: '', ...(kind && { kind }) };
  const { units } = extract(document);
  const library = createLibrary();
  library.replace('', factsIn(text, '', { format }));
  return library.findings().map((finding): Finding => {
    const { index, id, title } = finding.place;
    return {
      ruleId: 'inconsistent-macros',
      severity: 'warning',
      message: finding.message,
      span: sourceOf(units[index]!, finding.span),
      words: finding.words,
      sentence: finding.sentence,
      at: { start: 0, end: finding.words.length },
      reply: {
        index,
        kind: units[index]!.kind,
        ...(id !== undefined && { id }),
        ...(title !== undefined && { title }),
      },
      suggestions: [],
    };
  });
}

/** Where a span of a reply's text stands in the document. */
function sourceOf({ segments }: Unit, span: Span): Span {
  let start = 0;
  for (const { text, map } of segments) {
    const end = start + text.length;
    if (span.start >= start && span.end <= end) {
      const found = map.toSource({ start: span.start - start, end: span.end - start });
      return { start: found.start, end: found.end };
    }
    start = end + 2;
  }
  throw new Error(`${JSON.stringify(span)} reaches over two segments`);
}
