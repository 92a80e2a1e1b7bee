/** What may be said in place of a formula. */
import { Shape, type Edit, type Fix, type Reply, type Sentence, type Span } from '../api.ts';
import { styled } from '../shared/apostrophes.ts';
import { contentStart } from '../shared/formula.ts';
import { sentenceOut } from '../shared/leaveOut.ts';
import { deleteWords, likeCase } from '../shared/wording.ts';
import type { Formula, Reading } from './formula.ts';

interface Stub {
  readonly title: string;
  readonly text: string;
}

const stubs: Readonly<Record<Reading, Stub>> = {
  filler: { title: 'Say it plainly', text: '${1:what you have to say}' },
  stiff: { title: 'Say it as you would on the phone', text: '${1:what you would say aloud}' },
  apology: { title: 'Say what you are sorry for', text: 'I’m sorry about ${1:what happened}' },
  thanks: { title: 'Say what you are thankful for', text: 'thank you for ${1:what they did}' },
  care: { title: 'Say what you will do', text: 'I’ll ${1:what you will do}' },
  machine: { title: 'Say who writes', text: 'this is ${1:your name}' },
  opening: { title: 'Say what happens now', text: '${1:what happens now}' },
};

/** Whether a span is all that a sentence says, after a greeting. */
function isWhole({ terms, start }: Sentence, span: Span): boolean {
  const outside = terms.filter(
    (term) =>
      !(term.shape & Shape.punctuation) &&
      (start + term.start < span.start || start + term.end > span.end),
  );
  return outside.length === 0;
}

/** The edit that leaves the words out, with the mark behind them: "Please be advised: …". */
function leftOut({ text }: Reply, span: Span, sentence: Sentence): Edit {
  const mark = /^:\s*/.exec(text.slice(span.end, sentence.end));
  return deleteWords(
    text,
    { start: span.start, end: span.end + (mark?.[0].length ?? 0) },
    sentence,
  );
}

function stubFor(reading: Reading, words: string): Stub {
  const stub = stubs[reading];
  if (reading !== 'apology') return stub;
  const text = /^(?:sorry|apolog\w+)/i.test(words)
    ? 'sorry about ${1:what happened}'
    : /^(?:we|our)\b/i.test(words)
      ? 'we’re sorry about ${1:what happened}'
      : stub.text;
  return { ...stub, text };
}

/** A title that shows what is said. */
const saying = (text: string): string => `Say “${text.replace(/\$\{\d+:([^}]*)\}/g, '…')}”`;

/**
 * Ways to say it as people do, best first.
 * @param span of the formula, in `reply.text`
 */
export function rewordings(
  formula: Formula,
  span: Span,
  sentence: Sentence,
  reply: Reply,
): readonly Fix[] {
  const words = reply.text.slice(span.start, span.end);
  const whole = isWhole(sentence, span);
  const replaced = (text: string): Edit => ({
    start: span.start,
    end: formula.keep ? keptFrom(words, formula.keep) + span.start : span.end,
    text: likeCase(styled(text, reply), reply.text.slice(sentence.start, span.start), words),
  });
  const out = whole && contentStart(sentence) === 0 ? sentenceOut(reply, sentence) : undefined;
  const says = (formula.say ?? []).filter((text) => !(whole && text === ''));
  const stub = stubFor(formula.reading, words);
  return [
    ...(out ? [{ title: 'Leave the sentence out', edits: [out], safe: false }] : []),
    ...says.map((text, i): Fix => ({
      title: text === '' ? 'Leave it out' : saying(styled(text, reply)),
      edits: [text === '' ? leftOut(reply, span, sentence) : replaced(text)],
      safe: i === 0 && !out && formula.safe === true,
    })),
    ...(says.length ? [] : [{ title: stub.title, edits: [replaced(stub.text)], safe: false }]),
  ];
}

/** Where the words start that stay, with the space before them. */
function keptFrom(words: string, keep: string): number {
  const at = words.search(new RegExp(`\\s(?:${keep}|the|our)\\b`, 'i'));
  return at < 0 ? words.length : at;
}
