import type { Mark, Reply, Sentence } from '../../../rules/api.ts';
import { splitSentences } from '../../../server/src/core/analyse/sentences.ts';
import { termsOf } from '../../../server/src/core/analyse/terms.ts';
import { extract } from '../../../server/src/core/extract/index.ts';
import { factsOf } from '../../../server/src/core/library/facts.ts';
import type { ReplyFacts } from '../../../server/src/core/library/types.ts';
import type { Format, Unit } from '../../../server/src/core/types.ts';

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
