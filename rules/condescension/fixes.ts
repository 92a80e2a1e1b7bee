/** What may be said instead: mostly the same without the word. */
import type { Edit, Fix, Reply, Sentence, Span } from '../api.ts';
import { styled } from '../shared/apostrophes.ts';
import { contentStart } from '../shared/formula.ts';
import { sentenceOut } from '../shared/leaveOut.ts';
import { deleteWords, likeCase } from '../shared/wording.ts';

/**
 * The edit that takes a word or an aside out, with the commas that set it off.
 * @param span in `reply.text`
 */
export function without({ text }: Reply, span: Span, sentence: Sentence): Edit {
  const comma = /^\s*,\s*/.exec(text.slice(span.end, sentence.end));
  const before = /,\s*$/.exec(text.slice(sentence.start, span.start));
  if (comma && before) {
    // "Hi Sam, obviously, the tap": the comma of a greeting stays.
    const greets = span.start - sentence.start <= greetingLength(sentence);
    return greets
      ? { start: span.start, end: span.end + comma[0].length, text: '' }
      : { start: span.start - before[0].length, end: span.end + comma[0].length, text: ' ' };
  }
  if (comma) {
    const edit = deleteWords(text, { start: span.start, end: span.end }, sentence);
    if (text.slice(sentence.start, span.start).trim() === '') return edit;
    return { start: span.start, end: span.end + comma[0].length, text: '' };
  }
  return deleteWords(text, span, sentence);
}

const greetingLength = (sentence: Sentence): number =>
  sentence.terms[contentStart(sentence)]?.start ?? 0;

const leftOut = (edit: Edit, words: string, safe: boolean): Fix => ({
  title: `Leave out “${words}”`,
  edits: [edit],
  safe,
});

const stub = (span: Span, text: string, title: string): Fix => ({
  title,
  edits: [{ ...span, text }],
  safe: false,
});

/** The word, or the aside, goes; what is left is the sentence. */
export const leaveOutWord = (reply: Reply, span: Span, sentence: Sentence): readonly Fix[] => [
  leftOut(without(reply, span, sentence), reply.text.slice(span.start, span.end), true),
];

/** "Obviously, …" goes, unless what is left blames: "you have not read it". */
export const leaveOutAdverb = (reply: Reply, span: Span, sentence: Sentence): readonly Fix[] => {
  const around = reply.text.slice(Math.max(sentence.start, span.start - 12), span.end + 24);
  return /\byou\b.*(?:\bnot\b|n['’]t\b)/i.test(around) ||
    /^\W*$/.test(reply.text.slice(span.end, sentence.end))
    ? rephrase('known')(reply, span, sentence)
    : leaveOutWord(reply, span, sentence);
};

/** "As you should know, …", "Everyone knows that …": goes if a clause is left. */
export function leaveOutClause(reply: Reply, span: Span, sentence: Sentence): readonly Fix[] {
  const after = reply.text.slice(span.end, sentence.end);
  const before = reply.text.slice(sentence.start, span.start);
  const words = reply.text.slice(span.start, span.end);
  const opens = /^$|[,;:–—-]\s*$/.test(before);
  const said = /^\s*[,:](?=\s*\p{L})|^\s+that(?=\s+\p{L})/u.exec(after);
  const asides = /^(?:as|in case|if|when|needless|just so|by now|it goes|think|stop)\b/i.test(
    words,
  );
  const clause =
    opens &&
    ((said && (asides || !said[0].includes(','))) ||
      (/\bthat$/i.test(words) && /^\s+\p{L}/u.test(after)));
  const aside = /,\s*$/.test(before) && /^\s*[.,!]/.test(after) && asides;
  if (!clause && !aside) return rephrase('known')(reply, span, sentence);
  const tail = said && !said[0].includes(',') ? said[0].length : 0;
  const edit = without(reply, { start: span.start, end: span.end + tail }, sentence);
  return [leftOut(edit, words, false)];
}

/** "It's easy to change it" → "You can change it". */
export function sayCan(reply: Reply, span: Span, sentence: Sentence): readonly Fix[] {
  const words = reply.text.slice(span.start, span.end);
  const text = likeCase('you can', reply.text.slice(sentence.start, span.start), words);
  return [stub(span, text, `Say “${text} …”`)];
}

/** "All you have to do is click" → "Click". */
export const order = (reply: Reply, span: Span, sentence: Sentence): readonly Fix[] => [
  leftOut(deleteWords(reply.text, span, sentence), reply.text.slice(span.start, span.end), false),
];

const said = {
  easy: { title: 'Say what to do, step by step', text: 'here’s how: ${1:the steps}' },
  known: { title: 'Tell them', text: '${1:what the reader needs to know}' },
  lecture: { title: 'Say the thing itself', text: '${1:what you want to say}' },
} as const;

/** The sentence goes, if its paragraph stands without it; or a person says it anew. */
export const rephrase =
  (about: keyof typeof said) =>
  (reply: Reply, span: Span, sentence: Sentence): readonly Fix[] => {
    const out = contentStart(sentence) === 0 ? sentenceOut(reply, sentence) : undefined;
    const from = sentence.start + greetingLength(sentence);
    const end = sentence.end - (/[.!?…]+["'”’)\]]*$/.exec(sentence.text)?.[0].length ?? 0);
    const whole = { start: Math.min(from, span.start), end: Math.max(end, span.end) };
    const { title, text } = said[about];
    const words = likeCase(
      styled(text, reply),
      reply.text.slice(sentence.start, whole.start),
      reply.text.slice(whole.start, whole.end),
    );
    return [
      ...(out ? [{ title: 'Leave the sentence out', edits: [out], safe: false }] : []),
      stub(whole, words, title),
    ];
  };
