/** What may be written instead of sending somebody on. All are suggestions. */
import type { Fix, Reply, Span } from '../api.ts';
import { styled } from './apostrophes.ts';
import { contentStart } from './formula.ts';
import type { Handover } from './handover.ts';
import { capitalise } from './wording.ts';

/** Where the words of a handover stand in `reply.text`. */
export const placeOf = ({ sentence: { start, terms }, span }: Handover): Span => ({
  start: start + terms[span.start]!.start,
  end: start + terms[span.end - 1]!.end,
});

/** Adds a sentence behind this one. */
const follow = (title: string, text: string, { sentence }: Handover): Fix => ({
  title,
  edits: [{ start: sentence.end, end: sentence.end, text: ` ${text}` }],
  safe: false,
});

/** Puts a sentence in the place of this one, after its greeting. */
function replace(title: string, text: string, reply: Reply, { sentence }: Handover): Fix {
  const first = sentence.terms[contentStart(sentence)];
  const start = sentence.start + (first?.start ?? 0);
  const inline = reply.text.slice(sentence.start, start).trimEnd().endsWith(',');
  const words = inline ? text : capitalise(text);
  return { title, edits: [{ start, end: sentence.end, text: styled(words, reply) }], safe: false };
}

/** "You'll need to ask your bank" turned into "I'll ask your bank". */
function doTheAsking(reply: Reply, { sentence, span, verb }: Handover): Fix | undefined {
  if (!verb || /[?:]\s*$/.test(sentence.text)) return undefined;
  const { terms, start } = sentence;
  const from = start + terms[span.start]!.start;
  const to = start + terms[verb.end - 1]!.end;
  const words = reply.text.slice(start + terms[verb.start]!.start, to);
  if (/ing\b/.test(words.split(' ')[0]!)) return undefined;
  const stop = /[.!]*\s*$/.exec(sentence.text)!.index;
  return {
    title: 'Say that you’ll do the asking',
    edits: [
      {
        start: from,
        end: to,
        text: styled(`I’ll ${words[0]!.toLowerCase()}${words.slice(1)}`, reply),
      },
      {
        start: start + stop,
        end: sentence.end,
        text: styled(', and I’ll let you know by ${1:day and time}.', reply),
      },
    ],
    safe: false,
  };
}

/** Ways to stay with the person, best first. */
export function handoverFixes(reply: Reply, handover: Handover): readonly Fix[] {
  if (handover.to === 'page')
    return [
      replace('Give the answer here', 'here’s how: ${1:the answer or the steps}.', reply, handover),
    ];
  if (handover.kind === 'transfer') {
    const text = '${1:Kim} has your notes, and I’ll check with you ${2:tomorrow}.';
    return [follow('Say that you stay', styled(text, reply), handover)];
  }
  const ask = handover.kind === 'turn-to' ? doTheAsking(reply, handover) : undefined;
  const asked = 'I’ve asked ${1:them} for you and will write to you by ${2:day and time}.';
  return [...(ask ? [ask] : []), replace('Do the asking', asked, reply, handover)];
}
