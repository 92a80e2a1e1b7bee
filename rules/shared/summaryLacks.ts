/** What a reply lacks. Named only where nothing in the reply speaks against it. */
import { clauseEnd, isQuestion } from './clauses.ts';
import { tellsTime } from './exactTime.ts';
import type { Part, SentenceParts } from './replyModel.ts';
import { hitIn, isQuoted, isTold, type Reading } from './summaryReading.ts';

/** What a reply may lack. */
export type Lack = 'engagement' | 'time' | 'next-step' | 'person';

/** What a reply lacks, in the order of {@link Lack}. */
export function lacksOf(reading: Reading): readonly Lack[] {
  const { has } = reading;
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ['engagement', asksFirst(reading)],
    ['time', has('vague-timing') || promisesUntimed(reading)],
    ['next-step', has('flat-refusal') || has('empty-feedback') || onlyRegrets(reading)],
    ['person', has('no-human-route')],
  ];
  return lacks.flatMap(([lack, lacking]) => (lacking ? [lack] : []));
}

/** Whether an identifier is asked for before anything is about the person. */
function asksFirst({ all }: Reading): boolean {
  const opening = all.find(({ engages, parts }) => engages || parts.has('request'));
  return opening !== undefined && !opening.engages;
}

/** Whether the reader is promised something, and no hour, day or event is named anywhere. */
function promisesUntimed(reading: Reading): boolean {
  const { all, ctx } = reading;
  const promises = all.filter(
    (each) => !isQuestion(each.sentence) && hitIn(reading, each, 'summary/promise') !== undefined,
  );
  return (
    promises.length > 0 &&
    promises.every(
      ({ sentence }) => !ctx.has(sentence, 'summary/untimed') && !sentence.text.includes('\uFFFC'),
    ) &&
    !all.some(({ sentence }) => tellsTime(sentence, ctx) || ctx.has(sentence, 'parts/timing'))
  );
}

const idle: ReadonlySet<Part> = new Set<Part>([
  'greeting',
  'formula',
  'apology',
  'empathy',
  'thanks',
  'sign-off',
  'statement',
]);

/** Whether a reply is sorry, or feels with the reader, and does nothing else. */
function onlyRegrets({ all, ctx }: Reading): boolean {
  const told = all.filter(isTold);
  const feels = ({ sentence }: SentenceParts): boolean =>
    ['parts/apology', 'parts/empathy'].some((list) =>
      ctx.hits(sentence, list).some((hit) => !isQuoted(sentence, hit, ctx)),
    );
  return (
    told.some(feels) &&
    told.every(
      (each) =>
        (feels(each) || each.parts.has('formula')) &&
        [...each.parts].every((part) => idle.has(part)) &&
        !ctx.has(each.sentence, 'summary/helped') &&
        !ctx.has(each.sentence, 'summary/step') &&
        // "Sorry it broke, a new one is coming": some clause besides the apology.
        clauseEnd(each.sentence, each.content) >= each.sentence.terms.length - 1,
    )
  );
}
