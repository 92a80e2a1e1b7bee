/** What may be written instead. All are suggestions: only the writer knows what they meant. */
import type { Fix, Reply, Sentence, Span } from '../api.ts';
import { styled } from '../shared/apostrophes.ts';
import { capitalise, deleteWords } from '../shared/wording.ts';
import type { Pattern, Rebuke } from './rebukes.ts';

const stubs: Readonly<Record<Pattern, { readonly title: string; readonly text: string }>> = {
  repeat: { title: 'Say it afresh', text: 'here it is in other words: ${1:the answer}.' },
  again: { title: 'Say it afresh', text: 'here it is in other words: ${1:the answer}.' },
  feelings: {
    title: 'Say that you can see why they feel it',
    text: 'I can see why this is upsetting, and here’s what I’ll do: ${1:what you will do}.',
  },
  nuisance: {
    title: 'Take it seriously',
    text: 'I can see that this matters, and here’s what I’ll do: ${1:what you will do}.',
  },
  doubt: {
    title: 'Call the problem by its name',
    text: 'thanks for telling me about ${1:the problem}.',
  },
  alone: {
    title: 'Look at this case',
    text: 'I’d like to find out why this happens to you: ${1:what you will try}.',
  },
  'works-here': {
    title: 'Ask what the reader sees',
    text: 'it works when I try it, so let’s find out what’s different for you: ${1:what to send or try}.',
  },
  blunt: { title: 'Say it kindly', text: 'here’s how I see it: ${1:what you mean}.' },
  sarcasm: { title: 'Say what you mean', text: 'here’s what I can do: ${1:what helps}.' },
};

/** Ways to say it warmly, best first; the last is a sentence to complete. */
export function rewordings(rebuke: Rebuke, sentence: Sentence, reply: Reply): readonly Fix[] {
  const shorter = leaveOut(rebuke, sentence, reply);
  return [
    ...(shorter ? [shorter] : []),
    ...dropSentence(sentence, reply),
    stub(rebuke, sentence, reply),
  ];
}

const openers =
  /^(?:as|like|once|again|yet|for|with|frankly|bluntly|quite|to|per|no|i|we|let|but)$/;

/** Takes out words that hang on the sentence: "As I already said, …", "so-called". */
function leaveOut(
  { pattern, from, to }: Rebuke,
  sentence: Sentence,
  reply: Reply,
): Fix | undefined {
  const { terms, start, end } = sentence;
  const cut = (first: number, last: number): Fix => {
    const words: Span = { start: start + terms[first]!.start, end: start + terms[last - 1]!.end };
    const shown = reply.text.slice(words.start, words.end);
    return {
      title: `Leave out “${shown}”`,
      edits: [deleteWords(reply.text, words, { start, end })],
      safe: false,
    };
  };
  if (pattern === 'doubt') {
    const at = terms.findIndex(
      ({ norm }, i) =>
        i >= from &&
        i < to &&
        /^(?:alleged|supposed|purported|claimed|imagined|imaginary|perceived|presumed|allegedly|supposedly|purportedly)$/.test(
          norm,
        ),
    );
    if (at >= 0) return /^an?$/.test(terms[at - 1]?.norm ?? '') ? undefined : cut(at, at + 1);
    const called = terms.findIndex(({ norm }, i) => i >= from && i < to && norm === 'called');
    return called > 0 &&
      terms[called - 1]!.norm === 'so' &&
      !/^an?$/.test(terms[called - 2]?.norm ?? '')
      ? cut(called - 1, called + 1)
      : undefined;
  }
  if (!/^(?:repeat|again|blunt)$/.test(pattern)) return undefined;
  if (!openers.test(terms[from]!.norm)) return undefined;
  let last = to;
  while (last < terms.length && last - to < 6 && !/^[,:;.!?()-]$/.test(terms[last]!.norm)) last++;
  if (terms[last]?.norm === ',' && terms[last + 1]?.norm === 'but') last++;
  const closed = /^(?:[,:-]|but)$/.test(terms[last]?.norm ?? '');
  const opens = from === 0 || /^[,:;-]$/.test(terms[from - 1]!.norm);
  if (opens && closed && terms.length - last > 2) {
    const words = { start: start + terms[from]!.start, end: start + terms[last]!.end };
    const edit = deleteWords(
      reply.text,
      from === 0 ? words : { ...words, end: start + terms[last - 1]!.end },
      { start, end },
    );
    const shown = reply.text.slice(words.start, start + terms[last - 1]!.end);
    return { title: `Leave out “${shown}”`, edits: [edit], safe: false };
  }
  return undefined;
}

/** The whole sentence goes, if its paragraph says something else as well. */
function dropSentence(sentence: Sentence, { text, sentences }: Reply): readonly Fix[] {
  const near = sentences.filter(
    ({ segment, index }) => segment === sentence.segment && index !== sentence.index,
  );
  const greets = /^(?:hi|hello|hey|dear|good)$/.test(sentence.terms[0]?.norm ?? '');
  if (near.length === 0 || greets || sentence.role !== 'paragraph') return [];
  let { start, end } = sentence;
  const next = sentences[sentence.index + 1];
  if (next?.segment === sentence.segment) end = next.start;
  else while (start > 0 && text[start - 1] === ' ') start--;
  return [{ title: 'Leave this sentence out', edits: [{ start, end, text: '' }], safe: false }];
}

/** A sentence to complete in place of this one; a greeting in front of it stays. */
function stub({ pattern }: Rebuke, { terms, start, end, text }: Sentence, reply: Reply): Fix {
  const greets = /^(?:hi|hello|hey|dear|good)$/.test(terms[0]?.norm ?? '');
  const comma = greets ? terms.findIndex(({ norm }) => norm === ',') : -1;
  const first = comma >= 0 && comma <= 5 ? terms[comma + 1] : undefined;
  const { title, text: words } = stubs[pattern];
  const spelt = styled(words, reply);
  return {
    title,
    edits: [
      {
        start: start + (first?.start ?? 0),
        end: /["'”’)\]]$/.test(text) ? end - 1 : end,
        text: first ? spelt : capitalise(spelt),
      },
    ],
    safe: false,
  };
}
